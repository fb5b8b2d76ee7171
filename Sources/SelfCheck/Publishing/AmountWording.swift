import PolicyModel

/// Amounts in words, as pages show them without any answers.
struct AmountWording {
  let catalogue: FactCatalogue
  let regions: [Region]

  /// A line for each row that gives something: `晋中英才：100万元`.
  func lines(_ amount: Amount) -> [LocalizedText] {
    amount.rows.compactMap { row in
      guard let value = row.value else { return nil }
      let words = words(value, amount)
      guard !row.when.isEmpty else { return words }
      let label = label(row)
      return LocalizedText(
        zh: "\(label.zh)：\(words.zh)", en: words.en.map { "\(label.en ?? label.zh): \($0)" })
    }
  }

  /// For whom a row is: the options it names.
  func label(_ row: Amount.Row) -> LocalizedText {
    let wording = LeafWording(regions: regions)
    let texts = row.when.compactMap { test in catalogue.fact(test.fact).map { wording.answer($0, test.test) } }
    return LocalizedText(
      zh: texts.map(\.zh).joined(separator: "，"), en: texts.map { $0.en ?? $0.zh }.joined(separator: "; "))
  }

  /// What a value gives, how often included: `2000元/月`.
  func words(_ value: Amount.Value, _ amount: Amount) -> LocalizedText {
    let per = Self.period(amount.payout)
    switch value {
    case .fixed(let sum): return LocalizedText(zh: sum.text + per.zh, en: english(sum, amount) + per.en)
    case .range(let low, let high):
      return LocalizedText(
        zh: "\(low.text)至\(high.text)\(per.zh)",
        en: "\(english(low, amount)) to \(Currency.english(high.value))\(per.en)")
    case .cap(let sum): return LocalizedText(zh: "最高\(sum.text)\(per.zh)", en: "up to \(english(sum, amount))\(per.en)")
    case .share(let share): return words(share, amount)
    case .inKind(let text), .negotiated(let text), .unspecified(let text): return text
    }
  }

  private func words(_ share: Amount.Share, _ amount: Amount) -> LocalizedText {
    let words = share.words(in: catalogue)
    guard let most = share.maximum else { return words }
    return LocalizedText(
      zh: "\(words.zh)，最高\(most.text)", en: words.en.map { "\($0), at most \(english(most, amount))" })
  }

  private func english(_ sum: Figure, _ amount: Amount) -> String {
    "\(amount.currency) \(Currency.english(sum.value))"
  }

  /// How often, after the sum: `/月`.
  static func period(_ payout: Amount.Payout) -> (zh: String, en: String) {
    switch payout {
    case .once, .instalments: ("", "")
    case .every(.month, _, _, _): ("/月", " a month")
    case .every(.year, _, _, _): ("/年", " a year")
    }
  }
}
