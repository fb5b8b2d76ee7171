import HTMLTemplate
import PolicyModel

/// The benefits of one kind, of one region, for one audience, or of one policy.
public struct BenefitSelectionPage: PortalPage {
  private let layout: Layout
  private let benefits: [PublishedBenefit]
  private let policy: Policy?
  private let proposals: [(name: String, value: String)]
  private let heading: HTML

  /// Makes the page of a kind.
  public init(site: Site, kind: Benefit.Kind) {
    self.init(
      site: site, place: kind.place, title: kind.words.text(site.language),
      benefits: site.benefits.filter { $0.kind == kind })
  }

  /// Makes the page of a region's own policies.
  public init(site: Site, region: Region) {
    let name = region.name.text(site.language)
    self.init(
      site: site, place: region.benefitsPlace, title: site.say("\(name)的待遇", "Benefits in \(name)"),
      benefits: site.benefits(in: region), proposals: [("region", region.path)])
  }

  /// Makes the page of an audience.
  public init(site: Site, audience: AudienceBenefits) {
    let name = audience.name.text(site.language)
    self.init(
      site: site, place: audience.place, title: site.say("\(name)可以享受的待遇", "Benefits for: \(name)"),
      heading: site.markup("\(name)<wbr>可以享受的待遇", "Benefits for: \(name)"), benefits: audience.benefits,
      proposals: audience.proposals)
  }

  /// Makes the page of a policy.
  public init(site: Site, policy: Policy) {
    let title = PolicyTitle(site: site, policy: policy)
    self.init(
      site: site, place: policy.benefitsPlace, title: site.say("\(title.text)：待遇", "Benefits: \(title.text)"),
      heading: site.markup("\(title.html)：待遇", "Benefits: \(title.html)"), benefits: site.benefits(of: policy),
      policy: policy)
  }

  private init(
    site: Site, place: String, title: String, heading: HTML? = nil, benefits: [PublishedBenefit], policy: Policy? = nil,
    proposals: [(name: String, value: String)] = []
  ) {
    var layout = Layout(site: site, place: place, title: title, section: .benefits)
    layout.description = site.say("\(title)，每一项都有出处。", "\(title), each with its provision.")
    layout.breadcrumbs = [.benefits(site), .init(heading ?? "\(title)")]
    layout.styles = ["policy.css"]
    self.layout = layout
    self.benefits = benefits
    self.policy = policy
    self.proposals = proposals
    self.heading = heading ?? "\(title)"
  }

  /// `benefits/kinds/<kind>/`, `benefits/regions/<path>/`, `audiences/<id>/` or `benefits/<slug>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let site = layout.site
    return layout.page(
      """
      \(layout.pageHead(heading, lead: "\(site.count(benefits.count, "项", "benefit", "benefits"))"))
      \(BenefitFilters(layout: layout).html)
      \(given: policy, checkLink)\(if: !proposals.isEmpty, proposedCheck)\
      <section class="section ruled" aria-label="\(layout.title)">
      \(BenefitList(layout: layout, benefits: benefits, namesRegion: policy == nil).html)</section>
      """)
  }

  private func checkLink(_ policy: Policy) -> HTML {
    """
    <p class="actions"><a class="button" href="\(layout.link(Place.check, query: [("policy", policy.slug)]))">\
    \(layout.say("用这份文件自查", "Check yourself against this policy"))</a>\
    <a href="\(layout.link(policy.place))">\(layout.say("读文件原文", "Read the policy"))</a></p>

    """
  }

  private var proposedCheck: HTML {
    """
    <p class="actions"><a class="button" href="\(layout.link(Place.check, query: proposals))">\
    \(layout.say("逐题自查", "Check yourself"))</a></p>

    """
  }
}
