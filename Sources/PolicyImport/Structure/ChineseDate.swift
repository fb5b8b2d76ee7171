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
    var numbers: [Int] = []
    var numeral = Numeral()
    var marks: [Unicode.Scalar] = []
    for glyph in glyphs where !glyph.isBlank {
      let scalar = glyph.scalar
      if isMark(scalar) {
        guard marks.count < 3, let number = numeral.value else { return nil }
        marks.append(scalar)
        numbers.append(number)
        numeral = Numeral()
      } else if !numeral.add(scalar) {
        return nil
      }
    }
    if let number = numeral.value { numbers.append(number) } else if !numeral.isEmpty { return nil }
    return date(numbers, marks)
  }

  /// The date at which a text begins, and how many glyphs it takes; it must be written with 年.
  static func leading(_ glyphs: ArraySlice<Glyph>) -> (date: PolicyDate, count: Int)? {
    var best: (PolicyDate, Int)?
    for (offset, glyph) in glyphs.prefix(24).enumerated() where "年月日".unicodeScalars.contains(glyph.scalar) {
      guard let date = parse(glyphs.prefix(offset + 1)) else { return best }
      best = (date, offset + 1)
    }
    return best
  }

  private static func date(_ numbers: [Int], _ marks: [Unicode.Scalar]) -> PolicyDate? {
    guard let year = numbers.first, (1900...2100).contains(year) else { return nil }
    switch marks {
    case ["年"] where numbers.count == 1: return PolicyDate(year: year)
    case ["年", "月"] where numbers.count == 2: return PolicyDate(year: year, month: numbers[1])
    case ["年", "月", "日"] where numbers.count == 3: break
    case let marks where marks.count == 2 && marks[0] == marks[1] && marks[0] != "年" && numbers.count == 3: break
    default: return nil
    }
    return PolicyDate(year: year, month: numbers[1], day: numbers[2])
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
  private var digits: [Int] = []

  var isEmpty: Bool { digits.isEmpty }

  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    guard digits.count < 4, let digit = ChineseDate.digit(scalar) else { return false }
    digits.append(digit)
    return true
  }

  /// The number; nil where 十 stands where it cannot.
  var value: Int? {
    guard !digits.isEmpty else { return nil }
    guard let ten = digits.firstIndex(of: 10) else { return digits.reduce(0) { $0 * 10 + $1 } }
    guard ten <= 1, digits.count <= ten + 2, !digits[(ten + 1)...].contains(10) else { return nil }
    return (ten == 0 ? 1 : digits[0]) * 10 + (ten + 1 < digits.count ? digits[ten + 1] : 0)
  }
}
