import PolicyModel

/// A scale from nothing to a round number, in four parts.
struct ChartAxis {
  /// The number at its end, in fen.
  let end: Int64

  /// Makes a scale that holds an amount in fen.
  init(_ most: Int64) {
    var power: Int64 = 1
    while power * 10 <= most { power *= 10 }
    let tenths = [10, 12, 16, 20, 24, 32, 40, 60, 80, 100].first { $0 * power >= most * 10 } ?? 100
    end = max(tenths * power / 10, 1)
  }

  /// How far along an amount stands, in percent with one place; the smallest is still seen.
  func percent(of fen: Int64) -> String {
    let tenths = max(5, fen * 1000 / end)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The numbers at its five marks: 0, 25, 50, 75, 100.
  func ticks(in language: SiteLanguage) -> [String] {
    (0...4).map { Self.number(end * $0 / 4, of: fenPerUnit(in: language), language) }
  }

  /// 万元 or 元, yuan in English.
  func unit(in language: SiteLanguage) -> String {
    language == .en ? "yuan" : fenPerUnit(in: language) == 100 ? "元" : "万元"
  }

  private func fenPerUnit(in language: SiteLanguage) -> Int64 {
    language == .en || end < 1_000_000 ? 100 : 1_000_000
  }

  private static func number(_ fen: Int64, of unit: Int64, _ language: SiteLanguage) -> String {
    let (whole, rest) = (fen / unit, fen % unit * 100 / unit)
    let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    guard language == .en else { return "\(whole)\(fraction)" }
    let digits = Array("\(whole)")
    let grouped = digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return grouped.joined() + fraction
  }
}
