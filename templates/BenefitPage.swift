import HTMLTemplate
import PolicyModel

/// A benefit: what it gives, under which conditions, not with what, and how to get it; each with its sentence.
public struct BenefitPage: PortalPage {
  private let site: Site
  private let benefit: PublishedBenefit
  private let policy: Policy
  private let layout: Layout

  /// Makes the page; `policy` is the one that gives it.
  public init(site: Site, benefit: PublishedBenefit, policy: Policy) {
    self.site = site
    self.benefit = benefit
    self.policy = policy
    var layout = Layout(
      site: site, place: benefit.place, title: benefit.title.text(site.language), section: .benefits)
    layout.description = site.say(
      "\(benefit.title.zh)：条件、金额和办理，附文件原句。",
      "\(benefit.title.text(.en)): conditions, amount and how to apply, with the policy's own sentences.")
    layout.breadcrumbs = [
      .benefits(site),
      .init("\(benefit.kind.words.text(site.language))", benefit.kind.place),
    ]
    layout.styles = ["policy.css", "benefit.css"]
    self.layout = layout
  }

  /// `benefits/<slug>/<id>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <article class="benefit-page">
      <header class="page-head"><h1>\(site.words(benefit.title))</h1>
      <p class="lead">\(benefit.nature.words.text(site.language))</p>
      <p class="standing">\(if: benefit.nature != .direction, checkLink)\
      \(ValidityLabel(site: site, validity: policy.frontMatter.validity(on: site.asOf)).html)\
      <span class="ink2">\(duration)</span></p></header>
      <div class="benefit-grid"><div class="benefit-main">
      \(BenefitGift(layout: layout, benefit: benefit).html)\
      \(BenefitConditions(layout: layout, benefit: benefit).html)\
      \(exclusionSection)\(applicationSection)\(elsewhereSection)
      </div>
      \(BenefitFacts(layout: layout, benefit: benefit, policy: policy).html)
      </div>
      \(AddressCode(layout: layout).html)</article>
      """)
  }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  private var checkLink: HTML {
    """
    <a class="button no-print" href="\(layout.link(Place.check, query: [("policy", benefit.policy)]))">\
    \(say("看我是否符合", "See whether I qualify"))</a>
    """
  }

  private var duration: HTML {
    guard let effective = benefit.effective else {
      return "\(say("施行日期和有效期文件未载明", "the document states neither when it begins nor when it ends"))"
    }
    let from = site.words(effective.from)
    switch effective.to {
    case .on(let day):
      return "\(say("自\(from)起施行，有效期至\(site.words(day))", "from \(from) to \(site.words(day))"))"
    case .unstated: return "\(say("自\(from)起施行，有效期未载明", "from \(from); no end is stated"))"
    case .untilReplaced: return "\(say("自\(from)起施行，到新文件代替为止", "from \(from), until replaced"))"
    }
  }

  // MARK: What excludes it, how to get it

  private var exclusionSection: HTML {
    guard !benefit.exclusions.isEmpty else { return HTML() }
    return """
      <section class="section"><h2>\(say("与其他待遇的关系", "Together with other benefits"))</h2>
      \(each: benefit.exclusions, { exclusion in
        """
        <div class="frame-group"><p>\(exclusion.rule.words.text(site.language))\(say("：", ": "))\
        \(each: others(exclusion).enumerated(), { place, other in
          "\(if: place > 0, "\(say("、", ", "))")<a href=\"\(layout.link(other.place))\">\(site.words(other.title))</a>"
        })</p>\(Quote(layout: layout, source: exclusion.source).html)</div>

        """
      })</section>

      """
  }

  private func others(_ exclusion: PublishedBenefit.Exclusion) -> [PublishedBenefit] {
    exclusion.others.compactMap { site.benefit($0) }
  }

  private var applicationSection: HTML {
    guard benefit.nature != .direction else { return HTML() }
    let unsaid = say("文件未写明", "not stated")
    let application = benefit.application
    let rows: [(String, LocalizedText?)] = [
      (say("向谁申请", "Apply to"), application?.to), (say("材料", "Papers"), application?.materials),
      (say("时间", "When"), application?.deadline), (say("咨询", "Questions to"), application?.contact),
    ]
    return """
      <section class="section"><h2>\(say("怎样办", "How to apply"))</h2>
      <dl class="info">\(each: rows, { row in
        "<div><dt>\(row.0)</dt><dd>\(row.1.map(site.words) ?? "<span class=\"ink2\">\(unsaid)</span>")</dd></div>"
      })</dl>\(given: application, { Quote(layout: layout, source: $0.source).html })</section>

      """
  }

  // MARK: The like elsewhere

  /// What the other documents give of the same kind to the same sort of applicant, the leading one of each.
  private var elsewhere: [PublishedBenefit] {
    let alike = site.benefits.filter { other in
      other.policy != benefit.policy && other.kind == benefit.kind && other.nature != .direction
        && other.applicants.contains { benefit.applicants.contains($0) }
    }
    return site.portal.policies.flatMap { policy in alike.filter { $0.policy == policy.slug }.leading(1) }
  }

  private var elsewhereSection: HTML {
    let alike = elsewhere
    guard !alike.isEmpty else { return HTML() }
    return """
      <section class="section no-print"><h2>\(say("其他文件里的同类待遇", "The like in other policies"))</h2>
      \(BenefitList(layout: layout, benefits: alike, namesRegion: true).html)</section>

      """
  }
}
