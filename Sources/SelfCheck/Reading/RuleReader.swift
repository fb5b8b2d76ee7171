import Diagnostics
import PolicyModel
import YAML

/// Reads rules out of YAML. What facts there are decides what may stand where; every problem is collected.
struct RuleReader {
  /// The facts known so far.
  var catalogue = FactCatalogue()
  /// The regions there are.
  var regions: [Region]
  /// The ids of the derived facts that may be read here.
  var derivedIDs: [String] = []
  /// What is wrong.
  var diagnostics: [Diagnostic] = []

  init(regions: [Region]) {
    self.regions = regions
  }

  mutating func report(
    _ id: String, at location: SourceLocation, _ message: Wording, mend: Wording = Wording(zh: "", en: "")
  ) {
    diagnostics.append(Diagnostic(id, at: location, message, mend: mend))
  }

  /// Reports a word that is not among those known, with the one it probably means, or all of them.
  mutating func reportUnknown(
    _ id: String, _ word: String, among known: [String], at location: SourceLocation, zh: String, en: String
  ) {
    report(
      id, at: location, Wording(zh: "没有\(zh)“\(word)”", en: "there is no \(en) '\(word)'"),
      mend: .didYouMean(word, orOneOf: known))
  }

  /// An id: lower-case ASCII that begins with a letter.
  mutating func id(_ text: String, at location: SourceLocation) -> String {
    let isSound =
      text.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
      }
    if !isSound {
      report(
        "rule-malformed-id", at: location,
        Wording(zh: "“\(text)”不能用作编号", en: "'\(text)' cannot be an id"),
        mend: Wording(
          zh: "编号以小写字母开头，只用小写字母、数字、_ 和 -", en: "begin with a lower-case letter; use a-z, 0-9, _ and - only"))
    }
    return text
  }

  /// A text a visitor sees: `{zh, en}`, or `{zh, zh_only: true}`.
  mutating func text(_ node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    if case .scalar(let zh, _) = node.content {
      reportMissingEnglish(zh, at: node.location)
      return LocalizedText(zh: zh, en: nil)
    }
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let text = text(&map)
    map.finish(into: &diagnostics)
    return text
  }

  /// The two wordings of a text in a mapping that may hold more.
  mutating func text(_ map: inout YAMLMapping) -> LocalizedText? {
    let zh = map.requiredString("zh", into: &diagnostics)
    let en = map.string("en", into: &diagnostics)
    let isChineseOnly = map.bool("zh_only", into: &diagnostics) ?? false
    guard let zh else { return nil }
    if en == nil, !isChineseOnly { reportMissingEnglish(zh, at: map.location) }
    return LocalizedText(zh: zh, en: en)
  }

  private mutating func reportMissingEnglish(_ zh: String, at location: SourceLocation) {
    report(
      "rule-text-without-english", at: location,
      Wording(zh: "“\(zh)”没有英文", en: "'\(zh)' has no English text"),
      mend: Wording(
        zh: "请写成 { zh: …, en: … }；暂时没有译文时写 { zh: …, zh_only: true }",
        en: "write { zh: …, en: … }, or { zh: …, zh_only: true } while a translation is missing"))
  }

  /// One of a fixed set of words.
  mutating func option<Option: RawRepresentable & CaseIterable>(_ type: Option.Type, _ node: YAMLNode?) -> Option?
  where Option.RawValue == String {
    guard let node, let text = node.string(into: &diagnostics) else { return nil }
    if let option = Option(rawValue: text) { return option }
    reportUnknown(
      "rule-unknown-value", text, among: Option.allCases.map(\.rawValue), at: node.location, zh: "这个值", en: "value")
    return nil
  }

  /// `{at, quote}`, with `policy` too where the rules belong to no policy.
  mutating func citation(_ node: YAMLNode?, namesPolicy: Bool = false) -> Citation? {
    guard let node, var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let policy = namesPolicy ? map.requiredString("policy", into: &diagnostics) : nil
    let at = map.required("at", into: &diagnostics)
    let quote = map.required("quote", into: &diagnostics)
    map.finish(into: &diagnostics)
    guard let at, let quote, let path = at.string(into: &diagnostics), let words = quote.string(into: &diagnostics)
    else { return nil }
    return Citation(policy: policy, at: path, quote: words, location: at.location, quoteLocation: quote.location)
  }

  /// A whole number.
  mutating func number(_ node: YAMLNode?) -> Figure? {
    guard let node, let text = node.string(into: &diagnostics) else { return nil }
    guard let value = Int64(text), text.utf8.count <= 15 else {
      report(
        "rule-malformed-number", at: node.location,
        Wording(zh: "“\(text)”不是整数", en: "'\(text)' is not a whole number"),
        mend: Wording(zh: "请写成 5 这样的数字", en: "write it as 5"))
      return nil
    }
    return Figure(text: text, value: value, unit: .plain, location: node.location)
  }

  /// A sum of money such as `100万元`.
  mutating func money(_ node: YAMLNode?) -> Figure? {
    guard let node, let text = node.string(into: &diagnostics) else { return nil }
    guard let money = Currency.parse(text) else {
      report(
        "rule-malformed-amount", at: node.location,
        Wording(zh: "“\(text)”不是金额", en: "'\(text)' is not an amount"),
        mend: Wording(zh: "请写成 2000元、50万元或 1.5亿元", en: "write it as 2000元, 50万元 or 1.5亿元"))
      return nil
    }
    return Figure(text: text, value: money.fen, unit: .money(currency: money.currency), location: node.location)
  }

  /// A share such as `30%`.
  mutating func percent(_ node: YAMLNode?) -> Figure? {
    guard let node, let text = node.string(into: &diagnostics) else { return nil }
    guard text.hasSuffix("%"), let value = Currency.decimal(String(text.dropLast()), digits: 4) else {
      report(
        "rule-malformed-share", at: node.location,
        Wording(zh: "“\(text)”不是百分比", en: "'\(text)' is not a share"),
        mend: Wording(zh: "请写成 30% 或 2.5%", en: "write it as 30% or 2.5%"))
      return nil
    }
    return Figure(text: text, value: value, unit: .percent, location: node.location)
  }

  /// A day such as `2023-07-31`.
  mutating func date(_ node: YAMLNode?) -> PolicyDate? {
    guard let node, let text = node.string(into: &diagnostics) else { return nil }
    if let date = PolicyDate(text), date.day != nil { return date }
    report(
      "malformed-date", at: node.location,
      Wording(zh: "“\(text)”不是日期", en: "'\(text)' is not a date"),
      mend: Wording(zh: "请写成 2023-07-31", en: "write it as 2023-07-31"))
    return nil
  }
}
