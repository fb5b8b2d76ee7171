import HTMLTemplate
import PolicyModel

/// The conditions of a benefit, each with its sentence.
struct BenefitConditions {
  var layout: Layout
  var benefit: PublishedBenefit

  private var site: Site { layout.site }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  var html: HTML {
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
    source == benefit.source ? "<p class=\"remark\">\(Quote(layout: layout, source: source).place)</p>" : quote(source)
  }

  private func note(_ part: Requirement) -> HTML {
    "\(given: part.note, { "<p class=\"remark\">\(site.words($0))</p>" })"
  }

  private func quote(_ source: CitedWords) -> HTML { Quote(layout: layout, source: source).html }
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
