import HTMLTemplate
import PolicyModel

/// A page of the portal's own words, such as about and help.
public struct OwnPage: PortalPage {
  private let site: Site
  private let page: Page

  /// Makes the page.
  public init(site: Site, page: Page) {
    self.site = site
    self.page = page
  }

  /// `<slug>/`.
  public var path: String { page.slug + "/" }

  /// The whole document.
  public var html: HTML {
    var layout = Layout(
      site: site, path: path, title: page.title.zh, section: page.slug == "help" ? .help : .other)
    layout.description = page.summary
    layout.breadcrumbs = [.init(page.title.zh)]
    return layout.page(
      """
      <article><header class="page-head"><h1>\(page.title.zh)</h1>\
      \(given: page.summary, { "<p class=\"lead\">\($0)</p>" })</header>
      <div class="prose">\(HTML(verbatim: page.bodyHTML))</div></article>
      """)
  }
}

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
    var layout = Layout(site: site, path: path, title: "没有找到这一页", section: .other)
    layout.isServedAnywhere = true
    return layout.page(
      """
      <header class="page-head"><h1>没有找到这一页</h1>
      <p class="lead">地址可能抄错了，或者这一页已经移走。文件的地址不会改变。</p></header>
      <div class="prose"><p>您可以：</p>
      <ul><li>从<a href="\(layout.address(""))">首页</a>重新开始</li>
      <li>看<a href="\(layout.address("policies/"))">全部政策文件</a></li>
      <li><a href="\(layout.address("search/"))">搜索条款</a></li></ul></div>
      """)
  }
}
