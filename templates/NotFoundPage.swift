import HTMLTemplate
import PolicyModel

/// What a visitor gets in the place of a page that is not there.
public struct NotFoundPage: PortalPage {
  private let site: Site

  /// Makes the page.
  public init(site: Site) {
    self.site = site
  }

  /// `404.html`.
  public var path: String { "404.html" }

  /// The whole document.
  public var html: HTML {
    var layout = Layout(site: site, place: path, title: "没有找到这一页", section: .other)
    layout.isServedAnywhere = true
    let hasEnglish = site.portal.settings.languages.contains(.en)
    return layout.page(
      """
      \(layout.pageHead(lead: "地址可能抄错了，或者这一页已经移走。文件的地址不会改变。"))
      <div class="prose"><p>您可以：</p>
      <ul><li>从<a href="\(layout.address(""))">首页</a>重新开始</li>
      <li>看<a href="\(layout.address(Place.policies))">全部政策文件</a></li>
      <li><a href="\(layout.address(Place.search))">搜索条款</a></li></ul>
      \(if: hasEnglish, """
        <p lang="en">There is no such page. Start again from the <a href="\(layout.address("en/"))">English home page</a>.</p>
        """)</div>
      """)
  }
}
