/// Numbers in Chinese characters, as labels use them: 十九, 一百零八, 二〇二三.
public enum ChineseNumeral {
  /// The value of a numeral that is the whole text, from 0 to 9999; nil when the text is anything else.
  public static func parse(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty else { return nil }
    var total = 0
    var pending = 0
    var pendingDigits = 0
    var sawUnit = false
    for character in text {
      if let value = digits[character] {
        pending = pending * 10 + value
        pendingDigits += 1
        guard pending < 10_000 else { return nil }
      } else if let unit = units[character], pending < 10 {
        total += (pendingDigits == 0 ? 1 : pending) * unit
        (pending, pendingDigits, sawUnit) = (0, 0, true)
      } else {
        return nil
      }
    }
    return sawUnit && pending > 9 ? nil : total + pending
  }

  /// Whether a character may stand in a numeral.
  public static func contains(_ character: Character) -> Bool {
    digits[character] != nil || units[character] != nil
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
