import PolicyModel

/// A number as it stands in a text, as a whole: 300元 is not in 1300元.
struct NumberToken: Equatable {
  /// The number in ten-thousandths, 万 and 亿 worked in.
  var value: Int64
  /// What follows it directly, a few characters.
  var following: String

  /// The numbers of a folded text, in order: digits, with 万 or 亿 after them, and Chinese numerals.
  static func all(in text: FoldedText) -> [NumberToken] {
    let characters = text.characters
    var tokens: [NumberToken] = []
    var place = 0
    while place < characters.count {
      let start = place
      let value = digits(characters, &place) ?? numeral(characters, &place)
      if let value {
        let following = String.UnicodeScalarView(characters[place..<min(place + 4, characters.count)])
        tokens.append(NumberToken(value: value, following: String(following)))
      }
      if place == start { place += 1 }
    }
    return tokens
  }

  private static func digits(_ characters: [Unicode.Scalar], _ place: inout Int) -> Int64? {
    var text = ""
    var end = place
    while end < characters.count {
      let scalar = characters[end]
      let following = characters[(end + 1)...].prefix { isDigit($0) }.count
      let isSeparator = !text.isEmpty && (scalar == "." && following > 0 || scalar == "," && following == 3)
      guard isDigit(scalar) || isSeparator else { break }
      if scalar != "," { text.unicodeScalars.append(scalar) }
      end += 1
    }
    guard !text.isEmpty else { return nil }
    place = end
    var digits = 4
    if end < characters.count, let scale = ["百": 2, "千": 3, "万": 4, "亿": 8][characters[end]] {
      digits += scale
      place += 1
      if scale < 4, place < characters.count, let more = ["万": 4, "亿": 8][characters[place]] {
        digits += more
        place += 1
      }
    }
    return Currency.decimal(text, digits: digits)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A Chinese numeral such as 五, 十二, 三百 or 一百二十万.
  private static func numeral(_ characters: [Unicode.Scalar], _ place: inout Int) -> Int64? {
    var total: Int64 = 0
    var section: Int64 = 0
    var digit: Int64?
    var end = place
    while end < characters.count, end - place < 12 {
      let scalar = characters[end]
      if let value = scalar == "两" ? 2 : ChineseNumeral.digit(scalar) {
        digit = Int64(value)
      } else if let scale = ChineseNumeral.unit(scalar) {
        section += (digit ?? 1) * Int64(scale)
        digit = nil
      } else if let scale: Int64 = ["万": 10_000, "亿": 100_000_000][scalar], end > place {
        total = (total + section + (digit ?? 0)) * scale
        (section, digit) = (0, nil)
      } else {
        break
      }
      end += 1
    }
    guard end > place else { return nil }
    place = end
    return (total + section + (digit ?? 0)) * 10_000
  }
}
