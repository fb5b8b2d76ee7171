import Diagnostics
import PolicyModel

/// Checks that quotes stand in their provisions, and figures in their quotes.
struct CitationCheck {
  private let policies: [String: QuotedPolicy]
  /// Quotes are shared by alias; each is looked at once.
  private var seen: Set<Citation> = []
  /// The ids of derived facts, which are cited where they are defined.
  var derivedIDs: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(policies: [Policy]) {
    self.policies = Dictionary(
      policies.map { ($0.slug, QuotedPolicy($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func report(
    _ id: String, at location: SourceLocation, _ message: Wording, mend: Wording, notes: [Wording] = []
  ) {
    diagnostics.append(Diagnostic(id, at: location, message, mend: mend, notes: notes))
  }

  /// Checks everything one policy's rules say.
  mutating func check(_ benefits: PolicyBenefits) {
    for derived in benefits.derived { check(derived, in: benefits.policy) }
    for provision in benefits.unoffered { check(provision, in: benefits.policy) }
    for benefit in benefits.benefits { check(benefit) }
    for group in benefits.groups {
      check(group.cite, in: group.policy)
      if let maximum = group.maximum { check(maximum, group.cite) }
    }
  }

  /// Checks a derived fact; those of facts.yaml name their policy themselves.
  mutating func check(_ derived: DerivedFact, in policy: String) {
    check(derived.cite, in: policy)
    check(derived.when, in: derived.cite.policy ?? policy, under: derived.cite, isExplained: false)
  }

  private mutating func check(_ benefit: Benefit) {
    if let effective = benefit.effective {
      check(effective.cite, in: benefit.policy)
      check(effective, of: benefit)
    }
    if let cite = benefit.cite { check(cite, in: benefit.policy) }
    if let apply = benefit.apply { check(apply.cite, in: benefit.policy) }
    if let who = benefit.who { check(who, in: benefit.policy, under: nil, isExplained: false) }
    guard let gives = benefit.gives else { return }
    check(gives.cite, in: benefit.policy)
    for figure in gives.allFigures { check(figure, gives.cite) }
  }

  /// The first day stands in the quote, or is the document's own date where the quote says so.
  private mutating func check(_ effective: Benefit.Effective, of benefit: Benefit) {
    let figures = FigureSupport(quote: effective.cite.quote)
    let frontMatter = policies[benefit.policy]?.policy.frontMatter
    let dates = [frontMatter?.published, frontMatter?.signed].compactMap { $0 }
    if figures.saysFromIssue, dates.contains(effective.from) { return }
    let from = Figure(text: effective.from.description, value: 0, unit: .date, location: effective.location)
    if figures.holds(from) { return }
    report(
      "rule-date-without-proof", at: effective.location,
      Wording(
        zh: "生效日期 \(effective.from) 不在引文里，也不是文件的发布或成文日期",
        en: "the date \(effective.from) is not in the quote, nor is it the day the document was published or signed"),
      mend: Wording(
        zh: "请核对 from；引文写“自发布之日起”时，日期取 policy.md 的 published 或 signed",
        en: "check 'from'; where the quote says 自发布之日起 it is the 'published' or 'signed' date of policy.md"))
  }

  private mutating func check(_ condition: Condition, in policy: String, under: Citation?, isExplained: Bool) {
    if let cite = condition.cite { check(cite, in: policy) }
    let cite = condition.cite ?? under
    let isExplained = isExplained || condition.note != nil
    for child in condition.children { check(child, in: policy, under: cite, isExplained: isExplained) }
    switch condition.node {
    case .fact(_, let test):
      reportMissing(condition, cite, isExplained)
      if case .compare(_, let figure) = test, let cite { check(figure, cite) }
    case .assess: reportMissing(condition, cite, isExplained)
    case .atLeast(let count, _):
      if let cite, count > 1 {
        check(Figure(text: String(count), value: Int64(count), unit: .plain, location: condition.location), cite)
      }
    case .all, .any, .not, .benefit: break
    }
  }

  private mutating func reportMissing(_ condition: Condition, _ cite: Citation?, _ isExplained: Bool) {
    if cite != nil || isExplained { return }
    if case .fact(_, .isTrue) = condition.node, isDerived(condition) { return }
    report(
      "rule-leaf-without-cite", at: condition.location,
      Wording(zh: "这个条件没有注明依据", en: "this condition names no source"),
      mend: Wording(
        zh: "请在它或它的上级写 cite；文件没有明说的，用 note 说明理由",
        en: "write 'cite' on it or above it, or a 'note' that says why there is none"))
  }

  private func isDerived(_ condition: Condition) -> Bool {
    if case .fact(let id, _) = condition.node { return derivedIDs.contains(id) }
    return false
  }

  /// The provision is there, and the quote stands in it once and touches no figure that is not certain.
  mutating func check(_ cite: Citation, in policy: String) {
    guard seen.insert(cite).inserted else { return }
    let slug = cite.policy ?? policy
    guard let quoted = policies[slug] else {
      report(
        "rule-unknown-policy", at: cite.location,
        Wording(zh: "没有文件“\(slug)”", en: "there is no policy '\(slug)'"),
        mend: Wording(
          zh: "policy 写 content/policies 下的文件夹名", en: "'policy' is the name of a folder in content/policies"))
      return
    }
    guard let text = quoted.text(of: cite.at) else {
      reportUnknownProvision(cite.at, at: cite.location, quoted)
      return
    }
    let quote = FoldedText(cite.quote)
    let places = text.places(of: quote)
    if places.isEmpty {
      reportNotFound(cite, quote, quoted)
    } else if places.count > 1 {
      report(
        "rule-quote-repeated", at: cite.quoteLocation,
        Wording(
          zh: "引文在“\(cite.at)”里出现了 \(places.count) 次", en: "the quote stands \(places.count) times in \(cite.at)"),
        mend: Wording(zh: "请多引几个字，或写更细的条款位置", en: "quote more words, or name a smaller provision"))
    } else if let place = places.first, text.isDoubtful[place].contains(true) {
      report(
        "rule-quote-doubtful", at: cite.quoteLocation,
        Wording(
          zh: "引文里有待核对的数字（\(slug)，\(cite.at)）",
          en: "the quote touches a figure that is not certain (\(slug), \(cite.at))"),
        mend: Wording(zh: "请先用 portalgen review \(slug) 核对", en: "confirm it first with 'portalgen review \(slug)'"))
    }
  }

  /// A provision that is said to give nothing stands in the document.
  private mutating func check(_ provision: UnofferedProvision, in slug: String) {
    guard let quoted = policies[slug], quoted.provision(provision.path) == nil else { return }
    reportUnknownProvision(provision.path, at: provision.location, quoted)
  }

  private mutating func reportUnknownProvision(_ path: String, at location: SourceLocation, _ quoted: QuotedPolicy) {
    report(
      "rule-unknown-provision", at: location,
      Wording(
        zh: "《\(quoted.policy.frontMatter.title)》里没有“\(path)”",
        en: "\(quoted.policy.slug) has no provision '\(path)'"),
      mend: Wording.didYouMean(path, among: quoted.paths)
        ?? Wording(zh: "条款位置写成 第十九条 或 附件1/三/（二）/1", en: "write it as 第十九条 or 附件1/三/（二）/1"))
  }

  private mutating func reportNotFound(_ cite: Citation, _ quote: FoldedText, _ quoted: QuotedPolicy) {
    var notes: [Wording] = []
    if let nearest = quoted.nearestSentence(to: quote) {
      notes.append(
        Wording(
          zh: "最接近的句子（\(nearest.path)）：\(nearest.sentence)",
          en: "the nearest sentence (\(nearest.path)): \(nearest.sentence)"))
      if let (theirs, ours) = Self.difference(FoldedText(nearest.sentence), quote) {
        notes.append(
          Wording(zh: "原文“\(theirs)”，引文“\(ours)”", en: "the text has “\(theirs)”, the quote “\(ours)”"))
      }
    }
    report(
      "rule-quote-not-found", at: cite.quoteLocation,
      Wording(zh: "“\(cite.at)”里没有这句引文", en: "the quote does not stand in \(cite.at)"),
      mend: Wording(zh: "请逐字照抄原文，或改 at", en: "copy the text word for word, or mend 'at'"), notes: notes)
  }

  /// What differs between the sentence and the quote where they overlap: the middle left after what is the same.
  private static func difference(_ text: FoldedText, _ quote: FoldedText) -> (String, String)? {
    let (a, b) = (text.characters, quote.characters)
    guard !b.isEmpty else { return nil }
    // The quote may begin anywhere in the sentence: line both up where their first characters agree longest.
    var start = 0
    var longest = 0
    for offset in a.indices {
      let same = zip(a[offset...], b).prefix { $0 == $1 }.count
      if same > longest { (start, longest) = (offset, same) }
    }
    guard longest > 1 else { return nil }
    let theirs = Array(a[(start + longest)...])
    let ours = Array(b[longest...])
    for (skipped, scalar) in theirs.enumerated() {
      // The two meet again where four characters agree.
      for place in ours.indices where ours[place] == scalar {
        let tail = min(4, ours.count - place)
        if theirs.count - skipped >= tail, theirs[skipped..<skipped + tail].elementsEqual(ours[place..<place + tail]) {
          return (string(theirs[..<skipped]), string(ours[..<place]))
        }
      }
    }
    return (string(theirs.prefix(12)), string(ours.prefix(12)))
  }

  private static func string(_ characters: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(characters))
  }

  private mutating func check(_ figure: Figure, _ cite: Citation) {
    guard !FigureSupport(quote: cite.quote).holds(figure) else { return }
    report(
      "rule-figure-not-in-quote", at: figure.location,
      Wording(zh: "引文里没有“\(figure.text)”这个数", en: "the quote does not hold the figure '\(figure.text)'"),
      mend: Wording(
        zh: "请核对数字，或引用写有它的句子（第\(cite.quoteLocation.line)行）",
        en: "check the figure, or quote the words that state it (line \(cite.quoteLocation.line))"))
  }
}

extension Amount {
  /// Every figure that its quote must hold.
  var allFigures: [Figure] {
    var figures = rows.flatMap(\.figures)
    for test in rows.flatMap(\.when) { if case .compare(_, let figure) = test.test { figures.append(figure) } }
    switch payout {
    case .once: break
    case .every(_, let months, _, _): figures += months.map { [$0] } ?? []
    case .instalments(let count, _): figures.append(count)
    }
    return figures + payers.compactMap(\.share)
  }
}
