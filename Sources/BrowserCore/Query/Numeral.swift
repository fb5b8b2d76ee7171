/// A number as it stands in folded text: in digits, in Chinese, or in both, as 1.5万 and 3千.
struct Numeral {
  /// Its value in hundredths.
  let hundredths: Int64
  /// Where it ends.
  let end: Int

  private static let none: Int64 = -1
  private static let point: Int64 = -2
  private static let comma: Int64 = -3
  private static let largest: Int64 = 100_000_000_000_000

  /// What a folded character is worth: 0 to 9, or from 10 on what it multiplies by; negative when it is no numeral.
  @inline(never)
  private static func worth(_ scalar: UInt32) -> Int64 {
    switch scalar {
    case 0x30...0x39: Int64(scalar) - 0x30
    case 0x3007, 0x96F6: 0
    case 0x4E00, 0x58F9: 1
    // 二 两 贰.
    case 0x4E8C, 0x4E24, 0x8D30: 2
    case 0x4E09, 0x53C1: 3
    case 0x56DB, 0x8086: 4
    case 0x4E94, 0x4F0D: 5
    case 0x516D, 0x9646: 6
    case 0x4E03, 0x67D2: 7
    case 0x516B, 0x634C: 8
    case 0x4E5D, 0x7396: 9
    // 十百千万亿.
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    case 0x5343, 0x4EDF: 1000
    case 0x4E07: 10_000
    case 0x4EBF: 100_000_000
    case 0x2E: point
    case 0x2C: comma
    default: none
    }
  }

  /// Whether a folded character is one of the digits 0 to 9.
  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar &- 0x30 < 10
  }

  /// Whether a folded character is a numeral, in digits or in Chinese.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    worth(scalar) >= 0
  }

  /// Whether a folded character names what numerals count: 编 章 节 条 款, and 元 年 月 日 天 岁 人 名 倍 成 个 周 次, which
  /// with a single 一 make a word, as in 一次性.
  static func isCounted(_ scalar: UInt32, byOne: Bool = false) -> Bool {
    switch scalar {
    case 0x7F16, 0x7AE0, 0x8282, 0x6761, 0x6B3E: true
    case 0x5143, 0x5E74, 0x6708, 0x65E5, 0x5929, 0x5C81, 0x4EBA, 0x540D, 0x500D, 0x6210, 0x4E2A, 0x5468, 0x6B21: !byOne
    default: false
    }
  }

  /// The number that begins at a place; none where no number begins or it is too large.
  @inline(never)
  init?(in text: [UInt32], at start: Int) {
    // 十五 is a number; 万人 and 百年 are not taken for one.
    guard start < text.count, 0...10 ~= Self.worth(text[start]) else { return nil }
    var total: Int64 = 0
    var section: Int64 = 0
    var digits: Int64 = 0
    var hasDigits = false
    // What a digit after the point is worth; 0 before the point.
    var fraction: Int64 = 0
    var position = start
    while position < text.count {
      let worth = Self.worth(text[position])
      if worth < 0 {
        // A point stands before a digit, a comma before three.
        let count = worth == Self.point ? 1 : worth == Self.comma ? 3 : 4
        guard fraction == 0, count < 4, Self.digits(in: text, at: position + 1) >= count else { break }
        if count == 1 { fraction = 100 }
      } else if worth < 10 {
        fraction /= 10
        digits = fraction > 0 ? digits + worth * fraction : digits * 10 + worth * 100
        hasDigits = true
      } else {
        if worth < 10_000 {
          section += (hasDigits ? digits : 100) * worth
        } else {
          total = (total + section + digits) * worth
          section = 0
        }
        digits = 0
        hasDigits = false
        fraction = 0
      }
      guard digits < Self.largest, total < Self.largest, section < Self.largest else { return nil }
      position += 1
    }
    hundredths = total + section + digits
    end = position
  }

  private static func digits(in text: [UInt32], at start: Int) -> Int {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    return end - start
  }

  /// Whether a stretch of text is cut out of a longer number.
  static func isCut(_ range: Range<Int>, in text: [UInt32]) -> Bool {
    continues(text, from: range.lowerBound, by: -1) || continues(text, from: range.upperBound - 1, by: 1)
  }

  @inline(never)
  private static func continues(_ text: [UInt32], from end: Int, by step: Int) -> Bool {
    let next = end + step
    guard worth(text[end]) >= 0, text.indices.contains(next) else { return false }
    let worth = worth(text[next])
    // A comma or a point is part of the number when a digit stands beyond it.
    return worth >= 0 || worth != none && text.indices.contains(next + step) && isDigit(text[next + step])
  }
}
