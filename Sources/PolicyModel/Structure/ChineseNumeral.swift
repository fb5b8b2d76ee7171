/// Numbers in Chinese characters, as labels use them: 十九, 一百零八, 二〇二三.
public enum ChineseNumeral {
  /// The value of a numeral that is the whole text, from 0 to 9999; nil when the text is anything else.
  public static func parse(_ text: some StringProtocol) -> Int? { parse(text.unicodeScalars) }

  /// The value of a numeral that is all of some scalars, from 0 to 9999.
  public static func parse(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty else { return nil }
    var total = 0
    var pending = 0
    var pendingDigits = 0
    var sawUnit = false
    for scalar in scalars {
      if let value = digit(scalar) {
        pending = pending * 10 + value
        pendingDigits += 1
        guard pending < 10_000 else { return nil }
      } else if let unit = unit(scalar), pending < 10 {
        total += (pendingDigits == 0 ? 1 : pending) * unit
        guard total < 10_000 else { return nil }
        (pending, pendingDigits, sawUnit) = (0, 0, true)
      } else {
        return nil
      }
    }
    return sawUnit && pending > 9 ? nil : total + pending
  }

  /// Whether a character may stand in a numeral.
  public static func contains(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && character.unicodeScalars.first.map(contains) ?? false
  }

  /// Whether a scalar may stand in a numeral.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || unit(scalar) != nil }

  /// A number from 1 to 9999 as labels count: 一, 十, 十二, 一百零三; others in digits.
  public static func text(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    var text = ""
    var isGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      guard digit > 0 else {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      // 十二, not 一十二, where the number begins with it.
      if unit != 10 || digit != 1 || !text.isEmpty { text += digits[digit] }
      text += name
    }
    return text
  }

  /// The digits from nought to nine, as they stand one by one: 二〇二三.
  public static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The value of a digit from 〇 to 九; nil for all else, 十 and 两 included.
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// What 十, 百 and 千 multiply by; nil for all else.
  public static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
