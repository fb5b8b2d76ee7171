import HTMLTemplate
import PolicyModel

/// The foot of every page: the site's own pages, what can be taken away, and who runs it.
struct Footer {
  var layout: Layout

  var html: HTML {
    """
    <footer class="foot">
    <div class="wrap foot-grid">
    <section><h2>\(say("本站", "This site"))</h2><ul>\(each: layout.site.portal.pages, { page in
      "<li><a href=\"\(layout.link(page.slug + "/"))\">\(layout.site.words(page.title))</a></li>"
    })</ul></section>
    <section><h2>\(say("取用", "Reuse"))</h2><ul>
    <li><a href="\(layout.address("data/policies.json"))">\(say("开放数据", "Open data"))</a></li>
    <li><a href="\(layout.address("feed.xml"))">\(say("更新订阅", "Feed"))</a></li>
    \(if: !layout.site.portal.vocabulary.terms.isEmpty, """
      <li><a href="\(layout.link(Place.glossary))">\(say("术语表", "Glossary"))</a></li>

      """)\
    <li><a href="\(layout.link(Place.siteMap))">\(say("网站地图", "Site map"))</a></li>
    </ul></section>
    <section class="identity"><h2>\(say("网站标识", "Site identity"))</h2><dl>\(each: identity, { item in
      "<div><dt>\(item.name)</dt><dd>\(item.value ?? "\(say("〔待填写〕", "not set"))")</dd></div>"
    })</dl></section>
    </div>
    <p class="wrap foot-note">\(say(
      "本站文字与原件不一致的，以发文机关公布的原件为准。自查结果供参考，以主管部门审核为准。",
      """
      Where this site and an original differ, the original published by its issuer prevails. \
      Self-check results are an estimate; the responsible department decides.
      """))</p>
    </footer>
    """
  }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh, en) }

  private var identity: [(name: String, value: HTML?)] {
    let site = layout.site
    let owner = site.portal.settings.owner
    return [
      (say("主办单位", "Run by"), owner.sponsor.map(site.chinese)),
      (say("承办单位", "Maintained by"), owner.undertaker.map(site.chinese)),
      (say("联系方式", "Contact"), owner.contact.map(site.chinese)),
      (say("网站标识码", "Site code"), owner.siteIDCode.map { "\($0)" }),
      (
        say("ICP备案号", "ICP filing"),
        owner.icp.map { "<a href=\"https://beian.miit.gov.cn/\">\(site.chinese($0))</a>" }
      ),
      (say("公安备案号", "Public security filing"), owner.police.map(site.chinese)),
      (
        say("党政机关网站标识", "Official site mark"),
        link(owner.partyGovernmentMark, say("查看标识", "See the mark"))
      ),
      (say("网站找错", "Site faults"), link(owner.errorReport, say("我为政府网站找错", "Report to the state service"))),
    ]
  }

  private func link(_ address: String?, _ words: String) -> HTML? {
    address.flatMap(Address.init).map { "<a href=\"\($0)\">\(words)</a>" }
  }
}
