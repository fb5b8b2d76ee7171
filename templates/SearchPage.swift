import HTMLTemplate
import PolicyModel

/// The search page: its box, the facets and the place where search-page.js puts the results.
public struct SearchPage: PortalPage {
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    var layout = Layout(
      site: site, place: "search/", title: site.say("搜索", "Search"), section: .search,
      description: site.say("在全部条款里查找，结果直达原文。", "Search every provision of every policy."))
    layout.contentSecurityPolicy = .searching
    layout.styles = ["search.css"]
    layout.modules = ["search-page.js"]
    self.layout = layout
  }

  /// `search/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let box = SearchBox(
      layout: layout, action: Address(relative: ""), id: "search-q",
      label: layout.say("关键词、文号或金额", "Search words"),
      placeholder: layout.say("关键词、文号或金额", "housing, 人才公寓"), classes: "searchbox large")
    return layout.page(
      """
      <h1 class="vh">\(layout.title)</h1>
      \(box.html)
      <noscript><p class="notice">\(withoutScripts)</p></noscript><p class="notice" id="search-late" role="alert">\(withoutSearch)</p>
      <p class="vh" role="status" id="result-status"></p>
      <div class="search-grid" id="search" hidden>
      <details class="facets" id="facets"><summary><span>\(say("筛选：地区、对象、待遇、主题", "Filter by region, audience, benefit, topic"))</span>\(Icon.chevron.html)</summary>
      <form id="facet-form" aria-label="\(say("筛选", "Filters"))"></form></details>
      <section class="results" aria-labelledby="result-count">
      <div class="results-head"><h2 id="result-count"></h2>
      <p class="order" hidden><button type="button" data-order="relevance" aria-pressed="true">\(say("按相关度", "By relevance"))</button>\
      <button type="button" data-order="date" aria-pressed="false">\(say("按日期", "By date"))</button></p></div>
      <div id="hits"></div>
      <div id="search-note"></div>
      </section>
      </div>
      \(FrequentSearches(layout: layout, id: "frequent").html)
      <p class="frequent" id="recent" hidden></p>
      """)
  }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh, en) }

  private var withoutScripts: HTML {
    let policies = layout.link("policies/")
    return layout.site.markup(
      """
      搜索在您的浏览器里运行，需要允许脚本。您也可以打开<a href="\(policies)">政策文件</a>逐份阅读，用浏览器的“在页面中查找”。
      """,
      """
      The search runs in your browser and needs scripts. You can also open <a href="\(policies)">the policies</a> one \
      by one and use your browser's own search.
      """)
  }

  /// What a visitor sees after some seconds unless search-page.js has run, which takes it away: on a page that is older
  /// than its scripts, or where one of them did not come whole.
  private var withoutSearch: HTML {
    layout.site.markup(
      "查找没有打开。请刷新页面再试；也可以按\(waysToBrowse("、", last: "、"))浏览。",
      "The search did not open. Reload the page, or browse by \(waysToBrowse(", ", last: " or ")).")
  }

  /// Links to what the portal's documents and benefits are sorted by.
  private func waysToBrowse(_ separator: String, last: String) -> HTML {
    var ways = [(say("地区", "region"), Place.regions)]
    if !layout.site.audiences.isEmpty { ways.append((say("对象", "audience"), Place.audiences)) }
    if !layout.site.portal.vocabulary.topics.isEmpty { ways.append((say("主题", "topic"), Place.topics)) }
    return """
      \(each: ways.indices, { index in
        let (name, place) = ways[index]
        let before = index == 0 ? "" : index == ways.count - 1 ? last : separator
        return "\(before)<a href=\"\(layout.link(place))\">\(name)</a>"
      })
      """
  }
}
