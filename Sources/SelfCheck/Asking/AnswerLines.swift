import PolicyModel

/// Answers as the core reads them: lines `key=value`.
struct AnswerLines {
  private(set) var text = ""

  init(asOf: PolicyDate? = nil, language: SiteLanguage = .zh) {
    if let asOf { text += "as_of=\(asOf)\n" }
    if language == .en { text += "lang=en\n" }
  }

  /// Adds answers, typed as the catalogue says.
  mutating func add(_ answers: [BenefitCase.Answer], _ catalogue: FactCatalogue) {
    for answer in answers {
      text += "\(answer.fact)=\(Self.value(answer.value, catalogue.fact(answer.fact)?.kind))\n"
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }

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
