import HTMLTemplate
import PolicyModel

/// A page of the portal's own words, such as about and help.
public struct OwnPage: PortalPage {
  private let page: Page
  private let layout: Layout

  /// Makes the page.
  public init(site: Site, page: Page) {
    self.page = page
    var layout = Layout(
      site: site, place: page.slug + "/", title: page.title.text(site.language),
      section: page.slug == "help" ? .help : .other)
    layout.description = page.summary?.text(site.language)
    layout.breadcrumbs = [.init(site.words(page.title))]
    self.layout = layout
  }

  /// `<slug>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let site = layout.site
    let isTranslated = site.language == .zh || page.body.en != nil
    return layout.page(
      """
      <article>\(layout.pageHead(site.words(page.title), lead: page.summary.map(site.words)))
      \(if: !isTranslated, "<p class=\"notice\">This page has not been translated yet.</p>\n")\
      <div class="prose"\(attribute: "lang", isTranslated ? nil : SiteLanguage.zh.tag)>\
      \(content)</div></article>
      """)
  }

  private var content: HTML {
    if layout.site.language == .en, let english = page.body.en { return ChineseRuns(markup: english).html }
    return HTML(verbatim: page.body.zh)
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
