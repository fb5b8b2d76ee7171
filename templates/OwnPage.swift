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
