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
      .init("\(site.say("待遇目录", "Benefits"))", "benefits/"),
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
      \(amountSection)\(conditionSection)\(exclusionSection)\(applicationSection)\(elsewhereSection)
      </div>
      \(BenefitFacts(layout: layout, benefit: benefit, policy: policy).html)
      </div>
      \(AddressCode(layout: layout).html)</article>
      """)
  }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  private var checkLink: HTML {
    """
    <a class="button no-print" href="\(layout.link("check/", query: [("policy", benefit.policy)]))">\
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

  // MARK: Amount

  private var amountSection: HTML {
    """
    <section class="section" aria-label="\(say("待遇内容", "What it gives"))">
    \(gift)\(each: benefit.payers.enumerated(), { "\(if: $0 == 0, "<p class=\"remark\">")\(site.words($1))\(say("。", ". "))" })\
    \(if: !benefit.payers.isEmpty, "</p>\n")\(remark)\(quote(benefit.source))</section>

    """
  }

  private var gift: HTML {
    switch benefit.gift {
    case .words(let words): "<p class=\"gift\">\(site.words(words))</p>\n"
    case .direction:
      """
      <p class="gift">\(say("文件只提出工作方向，没有规定可以申领的待遇。", "The policy only sets a direction of work; nothing can be applied for."))</p>

      """
    case .tiers(let tiers):
      """
      <dl class="figures">\(each: tiers, { tier in
        "<div><dt>\(given: tier.label, site.words)</dt><dd>\(Amount(site: site, figure: tier.figure).html)</dd></div>"
      })</dl>

      """
    }
  }

  private var remark: HTML {
    "\(each: [benefit.period, benefit.note].compactMap { $0 }, { "<p class=\"remark\">\(site.words($0))</p>\n" })"
  }

  // MARK: Conditions

  private var conditionSection: HTML {
    guard let requirement = benefit.requirement else { return HTML() }
    let parts: [Requirement] = if case .all(let parts) = requirement.node { parts } else { [requirement] }
    return """
      <section class="section"><h2>\(say("要满足的条件", "Conditions to meet"))</h2>
      \(each: parts, condition)\(if: parts.count > 1, note(requirement))</section>

      """
  }

  private func condition(_ part: Requirement) -> HTML {
    switch part.node {
    case .one(let text): cited("<b>\(site.words(text))</b>", part)
    case .assessed(let text):
      cited("\(Icon.seal.html)<b>\(site.words(text))</b> \(say("需经认定", "to be recognised"))", part)
    case .defined(let text, let definition):
      """
      <div class="condition"><p><b>\(site.words(text))</b></p>\(given: part.source, quoteOnce)\
      <details class="fold"><summary>\(Icon.chevron.html)\(say("具体指什么", "What this means"))</summary>
      \(RequirementList(site: site, requirement: definition, spellsOut: true).html)\
      \(each: definition.sources.filter { $0 != part.source }, quote)</details>\(note(part))</div>

      """
    case .all, .any, .atLeast, .not:
      """
      <div class="condition">\(RequirementList(site: site, requirement: part, spellsOut: true).html)\
      \(each: part.sources, quote)</div>

      """
    }
  }

  private func cited(_ words: HTML, _ part: Requirement) -> HTML {
    "<div class=\"condition\"><p>\(words)</p>\(given: part.source, quoteOnce)\(note(part))</div>\n"
  }

  /// A sentence; one that stands under the amount already is only pointed to.
  private func quoteOnce(_ source: CitedWords) -> HTML {
    source == benefit.source ? "<p class=\"remark\">\(provisionLink(source))</p>" : quote(source)
  }

  private func provisionLink(_ source: CitedWords) -> HTML {
    """
    <a href="\(layout.link("policies/\(source.policy)/", fragment: source.anchor))">\
    \(site.chinese(citation(of: source.provision)))</a>
    """
  }

  private func note(_ part: Requirement) -> HTML {
    "\(given: part.note, { "<p class=\"remark\">\(site.words($0))</p>" })"
  }

  private func quote(_ source: CitedWords) -> HTML {
    """
    <figure class="quote"><blockquote\(attribute: "lang", site.chineseAttribute)><p>\(OfficialText(text: source.quote).html)</p></blockquote>\
    <figcaption>\(provisionLink(source))</figcaption></figure>

    """
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
        })</p>\(quote(exclusion.source))</div>

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
      })</dl>\(given: application, { quote($0.source) })</section>

      """
  }
}

extension BenefitPage {
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

extension Requirement {
  /// The sentences behind it, each once.
  var sources: [CitedWords] {
    let all: [CitedWords]
    switch node {
    case .one, .assessed: all = [source].compactMap { $0 }
    case .defined(_, let definition): all = [source].compactMap { $0 } + definition.sources
    case .all(let parts), .any(let parts), .atLeast(_, let parts): all = parts.flatMap(\.sources)
    case .not(let part): all = part.sources.isEmpty ? [source].compactMap { $0 } : part.sources
    }
    var seen: Set<CitedWords> = []
    return all.filter { seen.insert($0).inserted }
  }
}

/// What stands beside a benefit: its document, who is responsible, for whom it is.
struct BenefitFacts {
  var layout: Layout
  var benefit: PublishedBenefit
  var policy: Policy

  private var site: Site { layout.site }

  var html: HTML {
    """
    <aside class="benefit-facts"><dl>
    <div><dt>\(site.say("出自", "From"))</dt><dd><a href="\(layout.link("policies/\(policy.slug)/"))">\
    \(PolicyTitle(site: site, policy: policy).html)</a></dd>\
    <dd><a href="\(layout.link("policies/\(policy.slug)/", fragment: benefit.anchor))">\
    \(site.chinese(citation(of: benefit.source.provision)))</a></dd></div>
    <div><dt>\(site.say("对象", "For"))</dt>\(each: benefit.applicants, { applicant in
      "<dd><a href=\"\(layout.link(applicant.place))\">\(applicant.title.text(site.language))</a></dd>"
    })</div>
    \(each: BodyLinks(layout: layout, policy: policy, bodies: bodies).groups, { "<div><dt>\($0.0)</dt>\(each: $0.1, { "<dd>\($0)</dd>" })</div>\n" })</dl></aside>
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

/// Bodies by their role, each leading to its page where it has one.
struct BodyLinks {
  var layout: Layout
  var policy: Policy
  var bodies: [ResponsibleBody]

  /// The roles that occur, with their bodies, each once.
  var groups: [(role: String, bodies: [HTML])] {
    let roles: [ResponsibleBody.Role] = [.lead, .support, .responsible, .participant]
    return roles.compactMap { role in
      var names: [String] = []
      for body in bodies where body.role == role && !names.contains(body.name) { names.append(body.name) }
      return names.isEmpty ? nil : (role.words.text(layout.site.language), names.map(link))
    }
  }

  private func link(_ name: String) -> HTML {
    guard let body = layout.site.portal.vocabulary.body(name, in: policy.frontMatter.region) else {
      return layout.site.chinese(name)
    }
    return "<a href=\"\(layout.link(body.place))\">\(layout.site.chinese(name))</a>"
  }
}
