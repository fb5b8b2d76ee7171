/// Sums of money as rules write them: a decimal number, 万 or 亿 or nothing, and a unit.
enum Currency {
  /// The codes of ISO 4217 and the words for them, the longer first.
  static let units = [
    (code: "USD", word: "美元"), (code: "EUR", word: "欧元"), (code: "HKD", word: "港元"), (code: "JPY", word: "日元"),
    (code: "GBP", word: "英镑"), (code: "CNY", word: "元"),
  ]

  /// The word for a currency.
  static func word(_ code: String) -> String { units.first { $0.code == code }?.word ?? code }

  /// `100万元` as fen and currency; nil when it is none.
  static func parse(_ text: String) -> (fen: Int64, currency: String)? {
    guard let unit = units.first(where: { text.hasSuffix($0.word) }) else { return nil }
    var number = String(text.dropLast(unit.word.count))
    var digits = 2
    if number.hasSuffix("万") { digits = 6 }
    if number.hasSuffix("亿") { digits = 10 }
    if digits > 2 { number.removeLast() }
    return decimal(number, digits: digits).map { ($0, unit.code) }
  }

  /// A decimal number in units of its `digits`-th decimal place; nil when it is none, or too exact or too large.
  static func decimal(_ text: String, digits: Int) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let fraction = parts.count > 1 ? parts[1].utf8.count : 0
    guard fraction <= digits, parts[0].utf8.count + digits <= 18 else { return nil }
    return Int64(parts.joined() + String(repeating: "0", count: digits - fraction))
  }

  /// A sum in English digits, without its currency: `1,000,000`.
  static func english(_ fen: Int64) -> String {
    var digits = Array(String(fen / 100))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    let cents = fen % 100
    return String(digits) + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)")
  }

  /// A sum in Chinese, in ten thousands where no digit is lost by it: `12万元`.
  static func chinese(_ fen: Int64, _ currency: String) -> String {
    let yuan = fen / 100
    let isRound = fen % 1_000_000 == 0 && yuan > 0
    let digits = isRound ? "\(yuan / 10_000)万" : english(fen).filter { $0 != "," }
    return digits + word(currency)
  }
}
