import HTMLTemplate
import PolicyModel

/// All documents, with a summary of each.
public struct PolicyListPage: PortalPage {
  private let site: Site

  /// Makes the page.
  public init(site: Site) {
    self.site = site
  }

  /// `policies/`.
  public var path: String { "policies/" }

  /// The whole document.
  public var html: HTML {
    var layout = Layout(site: site, path: path, title: "政策文件", section: .policies)
    layout.description = "各地人才政策文件的原文，按条款排印，可以逐条引用。"
    layout.breadcrumbs = [.init("政策文件")]
    return layout.page(
      """
      <header class="page-head"><h1>政策文件</h1>
      <p class="lead">共<span class="n">\(site.portal.policies.count)份</span>，条款按原文排印。标题下面的简介由本站撰写。</p></header>
      <section class="section ruled" aria-label="全部文件">
      \(Ledger(layout: layout, policies: site.portal.policies, hasSummaries: true).html)</section>
      """)
  }
}
