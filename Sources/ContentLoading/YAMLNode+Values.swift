import Diagnostics
import PolicyModel
import YAML

extension YAMLNode {
  /// A date such as `2023-07-31`, cut to the month or the year where the day is not known.
  func date(into diagnostics: inout [Diagnostic]) -> PolicyDate? {
    guard let text = string(into: &diagnostics) else { return nil }
    if let date = PolicyDate(text) { return date }
    diagnostics.append(
      Diagnostic(
        "malformed-date", at: location,
        Wording(zh: "“\(text)”不是日期", en: "'\(text)' is not a date"),
        mend: Wording(
          zh: "请写成 2023-07-31；只知道年月或年份时写 2023-07 或 2023",
          en: "write it as 2023-07-31, or 2023-07 or 2023 where the day is not known")))
    return nil
  }

  /// One of a fixed set of words.
  func option<Option: RawRepresentable & CaseIterable>(
    _ type: Option.Type, into diagnostics: inout [Diagnostic]
  ) -> Option? where Option.RawValue == String {
    guard let text = string(into: &diagnostics) else { return nil }
    if let option = Option(rawValue: text) { return option }
    diagnostics.append(
      Diagnostic(
        "unknown-option", at: location,
        Wording(zh: "不认识的值“\(text)”", en: "unknown value '\(text)'"),
        mend: .didYouMean(text, orOneOf: Option.allCases.map(\.rawValue))))
    return nil
  }

  /// A text `{zh, en}`, or a Chinese text alone.
  func localizedText(into diagnostics: inout [Diagnostic]) -> LocalizedText? {
    if case .scalar(let text, _) = content { return LocalizedText(zh: text, en: nil) }
    guard var map = YAMLMapping(self, into: &diagnostics) else { return nil }
    let zh = map.requiredString("zh", into: &diagnostics)
    let en = map.string("en", into: &diagnostics)
    map.finish(into: &diagnostics)
    return zh.map { LocalizedText(zh: $0, en: en) }
  }
}
