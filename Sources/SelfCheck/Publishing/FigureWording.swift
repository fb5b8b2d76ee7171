import PolicyModel

/// Amounts in parts, number and unit apart, as pages set them.
struct FigureWording {
  let wording: AmountWording
  let amount: Amount

  /// The amounts of a benefit, each once with all it is for; nil where it gives no figure.
  var tiers: [PublishedBenefit.Tier]? {
    let hasFigures = amount.rows.contains { !$0.figures.isEmpty }
    let rows = amount.rows.filter { row in
      if case .unspecified = row.value, hasFigures { return false }
      return row.value != nil && !repeatsOthers(row)
    }
    guard hasFigures || rows.count > 1 else { return nil }
    var tiers: [PublishedBenefit.Tier] = []
    for row in rows {
      guard let value = row.value else { continue }
      let label = row.when.isEmpty ? nil : wording.label(row)
      let figure = figure(value)
      if let index = tiers.firstIndex(where: { $0.figure == figure }), let other = tiers[index].label, let label {
        tiers[index].label = LocalizedText(
          zh: other.zh + "；" + label.zh, en: other.en.flatMap { other in label.en.map { other + "; " + $0 } })
      } else {
        tiers.append(PublishedBenefit.Tier(label: label, figure: figure))
      }
    }
    return tiers
  }

  /// Whether a row only spans what other rows give, as for those whose title is still open.
  private func repeatsOthers(_ row: Amount.Row) -> Bool {
    guard case .range(let low, let high) = row.value else { return false }
    let fixed = amount.rows.compactMap { row -> Int64? in
      if case .fixed(let sum) = row.value { sum.value } else { nil }
    }
    return fixed.contains(low.value) && fixed.contains(high.value)
  }

  private func figure(_ value: Amount.Value) -> PublishedBenefit.Figure {
    switch value {
    case .fixed(let sum):
      return PublishedBenefit.Figure(number: number(sum), unit: unit(sum), fen: sum.value)
    case .range(let low, let high):
      let isOneUnit = Self.parts(low).unit == Self.parts(high).unit
      let least = isOneUnit ? number(low) : LocalizedText(zh: low.text, en: Currency.english(low.value))
      return PublishedBenefit.Figure(number: least, upTo: number(high), unit: unit(high), fen: high.value)
    case .cap(let sum):
      var figure = PublishedBenefit.Figure(number: number(sum), unit: unit(sum), fen: sum.value)
      figure.isCeiling = true
      return figure
    case .share, .inKind, .negotiated, .unspecified:
      return PublishedBenefit.Figure(number: wording.words(value, amount), unit: nil)
    }
  }

  private func number(_ sum: Figure) -> LocalizedText {
    LocalizedText(zh: Self.parts(sum).number, en: Currency.english(sum.value))
  }

  private func unit(_ sum: Figure) -> LocalizedText {
    let per = AmountWording.period(amount.payout)
    let currency = amount.currency == "CNY" ? "yuan" : amount.currency
    return LocalizedText(zh: Self.parts(sum).unit + per.zh, en: currency + per.en)
  }

  /// `100万元` as `100` and `万元`.
  private static func parts(_ sum: Figure) -> (number: String, unit: String) {
    let digits = sum.text.prefix { "0123456789.".contains($0) }
    return (String(digits), String(sum.text.dropFirst(digits.count)))
  }
}
