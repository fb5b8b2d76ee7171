import PolicyModel

/// Reads dates as official documents write them.
enum ChineseDate {
  /// `2023年7月31日`, `2023年7月`, `二〇二三年七月三十一日`, `2019.12.4`, `2019-12-04` as the whole text; nil for
  /// anything else.
  static func parse(_ text: some StringProtocol) -> PolicyDate? {
    parse(text.glyphs(line: 0))
  }

  /// The same of glyphs; a text longer than any date is not looked at.
  static func parse(_ glyphs: some RandomAccessCollection<Glyph>) -> PolicyDate? {
    guard glyphs.count <= 32, let first = glyphs.first?.scalar, first.isBlank || digit(first) != nil else { return nil }
    // At most three numbers, each with its mark, and one behind them.
    var numbers = InlineArray<4, Int>(repeating: 0)
    var marks = InlineArray<3, Unicode.Scalar>(repeating: " ")
    var (numberCount, markCount) = (0, 0)
    var numeral = Numeral()
    for glyph in glyphs where !glyph.isBlank {
      let scalar = glyph.scalar
      if isMark(scalar) {
        guard markCount < 3, let number = numeral.value else { return nil }
        (marks[markCount], numbers[numberCount]) = (scalar, number)
        markCount += 1
        numberCount += 1
        numeral = Numeral()
      } else if !numeral.add(scalar) {
        return nil
      }
    }
    if let number = numeral.value {
      numbers[numberCount] = number
      numberCount += 1
    } else if !numeral.isEmpty {
      return nil
    }
    guard numberCount > 0, (1900...2100).contains(numbers[0]) else { return nil }
    switch (markCount, marks[0], marks[1], marks[2]) {
    case (1, "年", _, _) where numberCount == 1: return PolicyDate(year: numbers[0])
    case (2, "年", "月", _) where numberCount == 2: return PolicyDate(year: numbers[0], month: numbers[1])
    case (3, "年", "月", "日") where numberCount == 3: break
    case (2, let first, let second, _) where first == second && first != "年" && numberCount == 3: break
    default: return nil
    }
    return PolicyDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The date at which a text begins, and how many glyphs it takes; it must be written with 年.
  static func leading(_ glyphs: ArraySlice<Glyph>) -> (date: PolicyDate, count: Int)? {
    var best: (PolicyDate, Int)?
    for (offset, glyph) in glyphs.prefix(24).enumerated()
    where glyph.scalar == "年" || glyph.scalar == "月" || glyph.scalar == "日" {
      guard let date = parse(glyphs.prefix(offset + 1)) else { return best }
      best = (date, offset + 1)
    }
    return best
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "月", "日", ".", "．", "-", "/", "－": true
    default: false
    }
  }

  /// `7`, `７`, `七` and the many signs that stand for nought.
  fileprivate static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: return Int(scalar.value - 0xFF10)
    default: break
    }
    switch scalar {
    case "Ｏ", "O", "o", "◯", "⭘": return 0
    case "元": return 1
    case "十": return 10
    default: return ChineseNumeral.digit(scalar)
    }
  }
}

/// A number of a date as its signs are read: 2023, 二〇二三, 二0一七, 十二, 三十一.
private struct Numeral {
  private var digits = InlineArray<4, Int>(repeating: 0)
  private var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    guard count < 4, let digit = ChineseDate.digit(scalar) else { return false }
    digits[count] = digit
    count += 1
    return true
  }

  /// The number; nil where 十 stands where it cannot.
  var value: Int? {
    guard count > 0 else { return nil }
    guard let ten = (0..<count).first(where: { digits[$0] == 10 }) else {
      return (0..<count).reduce(0) { $0 * 10 + digits[$1] }
    }
    guard ten <= 1, count <= ten + 2, ten + 1 == count || digits[ten + 1] != 10 else { return nil }
    return (ten == 0 ? 1 : digits[0]) * 10 + (ten + 1 < count ? digits[ten + 1] : 0)
  }
}
