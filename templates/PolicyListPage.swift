import HTMLTemplate
import PolicyModel

/// All documents, with a summary of each.
public struct PolicyListPage: PortalPage {
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    layout = Layout(
      site: site, place: Place.policies, title: site.say("政策文件", "Policies"), section: .policies,
      description: site.say(
        "各地人才政策文件的原文，按条款排印，可以逐条引用。",
        "The full text of every talent policy, provision by provision."))
  }

  /// `policies/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let policies = layout.site.portal.policies
    return layout.page(
      """
      \(layout.pageHead(lead: layout.site.markup(
        "共<span class=\"n\">\(policies.count)份</span>，条款按原文排印。标题下面的简介由本站撰写。",
        "\(policies.count) in all, in the original Chinese. Titles and summaries in English are ours.")))
      <section class="section ruled" aria-label="\(layout.say("全部文件", "All policies"))">
      \(Ledger(layout: layout, policies: policies, hasSummaries: true).html)</section>
      """)
  }
}
