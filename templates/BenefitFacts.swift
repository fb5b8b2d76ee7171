import HTMLTemplate
import PolicyModel

/// What stands beside a benefit: its document, who is responsible, for whom it is.
struct BenefitFacts {
  var layout: Layout
  var benefit: PublishedBenefit
  var policy: Policy

  private var site: Site { layout.site }

  var html: HTML {
    """
    <aside class="benefit-facts"><dl>
    <div><dt>\(site.say("出自", "From"))</dt><dd><a href="\(layout.link(policy.place))">\
    \(PolicyTitle(site: site, policy: policy).html)</a></dd>\
    <dd>\(Quote(layout: layout, source: benefit.source).place)</dd></div>
    <div><dt>\(site.say("对象", "For"))</dt>\(each: benefit.applicants, { applicant in
      "<dd><a href=\"\(layout.link(applicant.place))\">\(applicant.title.text(site.language))</a></dd>"
    })</div>
    \(each: BodyLinks(layout: layout, policy: policy).groups(of: bodies), { "<div><dt>\($0.0)</dt>\(each: $0.1, { "<dd>\($0)</dd>" })</div>\n" })</dl></aside>
    """
  }

  /// The bodies the provision names, else those of the nearest unit round it that names any.
  private var bodies: [ResponsibleBody] {
    var nodes = policy.provisions
    var named: [ResponsibleBody] = []
    while let node = nodes.first(where: { $0.subtree.contains { $0.anchor == benefit.anchor } }) {
      let below = node.subtree.flatMap(\.bodies)
      if !below.isEmpty { named = below }
      if node.anchor == benefit.anchor { break }
      nodes = node.children
    }
    return named
  }
}
