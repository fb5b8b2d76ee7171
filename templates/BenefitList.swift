import HTMLTemplate
import PolicyModel

/// Benefits with what they give and where the document says so: those with several amounts side by side as figures,
/// the others as rows.
struct BenefitList {
  var layout: Layout
  var benefits: [PublishedBenefit]
  /// Whether the region stands before the name, where benefits of several stand together.
  var namesRegion = false
  /// The ids of the audiences of each benefit, by its name, where a script filters the list.
  var audiences: [String: [String]] = [:]

  private var site: Site { layout.site }

  var html: HTML {
    """
    <div class="benefits">
    \(each: benefits, { benefit in
      if case .tiers(let tiers) = benefit.gift, tiers.count > 1 {
        block(benefit, tiers)
      } else {
        row(benefit)
      }
    })
    </div>
    """
  }

  private func block(_ benefit: PublishedBenefit, _ tiers: [PublishedBenefit.Tier]) -> HTML {
    """
    <div class="benefit"\(facets(of: benefit))>
    <p class="benefit-head"><span>\(name(benefit))</span>\(provision(benefit))</p>
    <dl class="tiers">\(each: tiers, { tier in
      "<div><dt>\(given: tier.label, site.words)</dt><dd>\(FigureText(site: site, figure: tier.figure).html)</dd></div>"
    })</dl>
    \(remark(benefit))</div>

    """
  }

  private func row(_ benefit: PublishedBenefit) -> HTML {
    """
    <div class="benefit benefit-row"\(facets(of: benefit))><p>\(name(benefit))</p>\
    <p><b>\(gift(benefit))</b></p>\(provision(benefit))\(remark(benefit))</div>

    """
  }

  private func facets(of benefit: PublishedBenefit) -> HTML {
    guard !audiences.isEmpty else { return HTML() }
    return """
      \(attribute: "data-region", site.policy(benefit.policy)?.frontMatter.region ?? "")\
      \(attribute: "data-for", audiences[benefit.name]?.joined(separator: " ") ?? "")
      """
  }

  private func name(_ benefit: PublishedBenefit) -> HTML {
    let policy = site.policy(benefit.policy)
    let region = namesRegion ? site.portal.region(policy?.frontMatter.region) : nil
    return """
      \(given: region, { "\(site.words($0.name))\(site.say("：", ": "))" })\
      <a href="\(layout.link(benefit.place))">\(site.words(benefit.title))</a>
      """
  }

  private func gift(_ benefit: PublishedBenefit) -> HTML {
    switch benefit.gift {
    case .words(let words): site.words(words.capitalized)
    case .tiers(let tiers): "\(each: tiers, { FigureText(site: site, figure: $0.figure).text })"
    case .direction: "\(site.say("工作方向", "A direction of work"))"
    }
  }

  private func provision(_ benefit: PublishedBenefit) -> HTML {
    """
    <a class="place" href="\(layout.link(Place.policy(benefit.policy), fragment: benefit.anchor))">\
    \(site.chinese(citation(of: benefit.source.provision)))</a>
    """
  }

  /// How it is paid, and what must be known beside it.
  private func remark(_ benefit: PublishedBenefit) -> HTML {
    let parts = [benefit.period, benefit.note].compactMap { $0 }.map { site.words($0.capitalized) }
    guard !parts.isEmpty else { return HTML() }
    let stop = site.say("。", ". ")
    return "<p class=\"remark\">\(each: parts.enumerated(), { "\(if: $0 > 0, "\(stop)")\($1)" })</p>"
  }
}

extension [PublishedBenefit] {
  /// A few that show what there is: those with figures first, one of each kind before a second of any, and what is due
  /// before what somebody must agree to.
  func leading(_ count: Int) -> [PublishedBenefit] {
    var kinds: Set<Benefit.Kind> = []
    func inTurn(_ benefits: [PublishedBenefit]) -> [PublishedBenefit] {
      let firmFirst = Benefit.Nature.allCases.flatMap { nature in
        Benefit.Kind.allCases.flatMap { kind in benefits.filter { ($0.nature, $0.kind) == (nature, kind) } }
      }
      let isNew = firmFirst.map { kinds.insert($0.kind).inserted }
      return zip(firmFirst, isNew).filter(\.1).map(\.0) + zip(firmFirst, isNew).filter { !$0.1 }.map(\.0)
    }
    return Array((inTurn(filter { $0.span != nil }) + inTurn(filter { $0.span == nil })).prefix(count))
  }
}
