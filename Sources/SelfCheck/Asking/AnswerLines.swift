import BrowserCore
import Diagnostics
import PolicyModel

/// Answers as the core reads them: lines `key=value`.
struct AnswerLines {
  private var head = ""
  private let lines: [String]
  private let answers: [BenefitCase.Answer]

  /// Answers, typed as the catalogue says.
  init(
    _ answers: [BenefitCase.Answer], _ catalogue: FactCatalogue, asOf: PolicyDate? = nil, language: SiteLanguage = .zh
  ) {
    if let asOf { head += "as_of=\(asOf)\n" }
    if language == .en { head += "lang=en\n" }
    self.answers = answers
    lines = answers.map { "\($0.fact)=\(Self.value($0.value, catalogue.fact($0.fact)?.kind))\n" }
  }

  var bytes: [UInt8] { Array((head + lines.joined()).utf8) }

  /// The answers read for a program; nil, and a diagnostic with the place of the answer, where the core takes one not.
  func read(for program: RuleProgram, into diagnostics: inout [Diagnostic]) -> RuleAnswerSet? {
    do {
      return try RuleAnswerSet(bytes, for: program)
    } catch {
      let index = error.line - 1 - head.split(separator: "\n").count
      let answer = answers.indices.contains(index) ? answers[index] : nil
      let fact = answer?.fact ?? "as_of"
      diagnostics.append(
        Diagnostic(
          "rule-answer-unreadable", at: answer?.location,
          Wording(zh: "“\(fact)”的回答太大，无法推算", en: "the answer to '\(fact)' is too large to be evaluated"),
          mend: Wording(zh: "数字最多 15 位，请核对", en: "a number has at most 15 digits; check it")))
      return nil
    }
  }

  /// An answer as the core reads it.
  static func value(_ value: FactValue, _ kind: Fact.Kind?) -> String {
    switch value {
    case .bool(let truth): return truth ? "true" : "false"
    case .options(let ids): return ids.joined(separator: ",")
    case .unknown: return "unknown"
    case .number(let number):
      switch kind {
      case .money: return number % 100 == 0 ? "\(number / 100)" : Self.decimal(number)
      case .date: return PolicyDate(dayNumber: Int(number)).description
      default: return "\(number)"
      }
    }
  }

  private static func decimal(_ fen: Int64) -> String {
    fen % 100 < 10 ? "\(fen / 100).0\(fen % 100)" : "\(fen / 100).\(fen % 100)"
  }
}
