import HTMLTemplate
import PolicyModel

/// The foot of every page: the site's own pages, what can be taken away, and who runs it.
struct Footer {
  var layout: Layout

  var html: HTML {
    """
    <footer class="foot">
    <div class="wrap foot-grid">
    <section><h2>本站</h2><ul>\(each: layout.site.portal.pages, { page in
      "<li><a href=\"\(layout.address(page.slug + "/"))\">\(page.title.zh)</a></li>"
    })</ul></section>
    <section><h2>取用</h2><ul>
    <li><a href="\(layout.address("data/policies.json"))">开放数据</a></li>
    <li><a href="\(layout.address("feed.xml"))">更新订阅</a></li>
    <li><a href="\(layout.address("sitemap.xml"))">网站地图</a></li>
    </ul></section>
    <section class="identity"><h2>网站标识</h2><dl>\(each: identity, { item in
      "<div><dt>\(item.name)</dt><dd>\(item.value ?? "〔待填写〕")</dd></div>"
    })</dl></section>
    </div>
    <p class="wrap foot-note">本站文字与原件不一致的，以发文机关公布的原件为准。自查结果供参考，以主管部门审核为准。</p>
    </footer>
    """
  }

  private var identity: [(name: String, value: HTML?)] {
    let owner = layout.site.portal.settings.owner
    return [
      ("主办单位", owner.sponsor.map { "\($0)" }), ("承办单位", owner.undertaker.map { "\($0)" }),
      ("联系方式", owner.contact.map { "\($0)" }), ("网站标识码", owner.siteIDCode.map { "\($0)" }),
      ("ICP备案号", owner.icp.map { "<a href=\"https://beian.miit.gov.cn/\">\($0)</a>" }),
      ("公安备案号", owner.police.map { "\($0)" }),
      ("党政机关网站标识", link(owner.partyGovernmentMark, "查看标识")),
      ("网站找错", link(owner.errorReport, "我为政府网站找错")),
    ]
  }

  private func link(_ address: String?, _ words: String) -> HTML? {
    address.flatMap(Address.init).map { "<a href=\"\($0)\">\(words)</a>" }
  }
}
