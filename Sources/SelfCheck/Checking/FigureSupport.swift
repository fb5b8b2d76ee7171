import PolicyModel

/// Whether a figure stands in a quote as a whole number.
struct FigureSupport {
  private let quote: FoldedText
  private let tokens: [NumberToken]

  init(quote: String) {
    self.quote = FoldedText(quote)
    tokens = NumberToken.all(in: self.quote)
  }

  /// Whether the quote holds the figure; 万, 亿 and Chinese numerals are converted, and years to months.
  func holds(_ figure: Figure) -> Bool {
    switch figure.unit {
    case .plain: tokens.contains { $0.value == figure.value * 10_000 && !$0.following.hasPrefix("元") }
    case .money(let currency): holdsMoney(figure.value, Currency.word(currency))
    case .percent: holdsShare(figure.value)
    case .date: holdsDate(figure.text)
    case .months:
      tokens.contains { token in
        let isYears = token.following.hasPrefix("年")
        let isMonths = token.following.hasPrefix("月") || token.following.hasPrefix("个月")
        return isYears && token.value * 12 == figure.value * 10_000 || isMonths && token.value == figure.value * 10_000
      }
    }
  }

  /// 万元 may stand once for several sums: 1万至3万元, and the unit may follow only the last of a list.
  private func holdsMoney(_ fen: Int64, _ unit: String) -> Bool {
    tokens.contains { token in
      guard token.value == fen * 100 else { return false }
      let next = token.following.first.map(String.init) ?? ""
      return token.following.hasPrefix(unit) || "、—-~～至到和或".contains(next) && !next.isEmpty
    }
  }

  private func holdsShare(_ millionths: Int64) -> Bool {
    if tokens.contains(where: { $0.value == millionths && $0.following.hasPrefix("%") }) { return true }
    return quote.places(of: FoldedText("百分之")).contains { place in
      let rest = String(String.UnicodeScalarView(quote.characters[place.upperBound...]))
      return NumberToken.all(in: FoldedText(rest)).first?.value == millionths
    }
  }

  /// `2023-07-31` as 2023年7月31日.
  private func holdsDate(_ text: String) -> Bool {
    PolicyDate(text).map { !quote.places(of: FoldedText($0.chinese)).isEmpty } ?? false
  }

  /// Whether the quote says that the document is in force from the day it was issued or published.
  var saysFromIssue: Bool {
    ["公布", "发布", "发文", "印发", "颁布"].contains { word in
      !quote.places(of: FoldedText("自\(word)之日起")).isEmpty
    }
  }
}
