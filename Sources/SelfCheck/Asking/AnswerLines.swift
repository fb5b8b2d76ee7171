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
      case .date: return date(number)
      default: return "\(number)"
      }
    }
  }

  private static func decimal(_ fen: Int64) -> String {
    fen % 100 < 10 ? "\(fen / 100).0\(fen % 100)" : "\(fen / 100).\(fen % 100)"
  }

  /// Civil from days, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; for days after 0000-03-01.
  private static func date(_ dayNumber: Int64) -> String {
    let days = dayNumber + 719_468
    let era = days / 146_097
    let day = days - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civil = PolicyDate(
      year: Int(year + era * 400 + (month >= 10 ? 1 : 0)), month: Int(month < 10 ? month + 3 : month - 9),
      day: Int(dayOfYear - (153 * month + 2) / 5 + 1))
    return civil?.description ?? ""
  }
}
