import HTMLTemplate
import PolicyModel

/// The search page: its box, the facets and the place where search-page.js puts the results.
public struct SearchPage: PortalPage {
  private let site: Site

  /// Makes the page.
  public init(site: Site) {
    self.site = site
  }

  /// `search/`.
  public var path: String { "search/" }

  /// The whole document.
  public var html: HTML {
    let box = SearchBox(
      action: Address(relative: ""), id: "search-q", placeholder: "关键词、文号或金额", classes: "searchbox large")
    return layout.page(
      """
      <h1 class="vh">搜索</h1>
      \(box.html)
      <noscript><p class="notice">搜索在您的浏览器里运行，需要允许脚本。您也可以打开\
      <a href="\(layout.address("policies/"))">政策文件</a>逐份阅读，用浏览器的“在页面中查找”。</p></noscript>
      <p class="vh" role="status" id="result-status"></p>
      <div class="search-grid" id="search" hidden>
      <details class="facets" id="facets"><summary><span>筛选：地区、对象、有效性</span>\(Icon.chevron.html)</summary>
      <form id="facet-form" aria-label="筛选"></form></details>
      <section class="results" aria-labelledby="result-count">
      <div class="results-head"><h2 id="result-count"></h2>
      <p class="order" hidden><button type="button" data-order="relevance" aria-pressed="true">按相关度</button>\
      <button type="button" data-order="date" aria-pressed="false">按日期</button></p></div>
      <div id="hits"></div>
      <div id="search-note"></div>
      </section>
      </div>
      \(frequent)
      """)
  }

  private var layout: Layout {
    var layout = Layout(site: site, path: path, title: "搜索", section: .search)
    layout.description = "在全部条款里查找，结果直达原文。"
    layout.breadcrumbs = [.init("搜索")]
    layout.contentSecurityPolicy = .searching
    layout.styles = ["search.css"]
    layout.modules = ["search-page.js"]
    return layout
  }

  private var frequent: HTML {
    let words = site.portal.settings.frequentSearches
    guard !words.isEmpty else { return HTML() }
    return """
      <p class="frequent" id="frequent"><span>常查</span>\(each: words, { words in
        "<a href=\"\(Address(relative: "", query: [("q", words)]))\">\(OfficialText(text: words).html)</a>"
      })</p>
      """
  }
}
