import PolicyModel

/// How Word writes the numbers of lists (ECMA-376 part 1, 17.18.59), as far as Chinese documents use them.
enum WordNumberFormat {
  /// A number in a format; in digits where the format is none of ours. Bullets have no text.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": return ""
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
      "japaneseCounting", "koreanCounting":
      return ChineseNumeral.text(number)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      return String(number).map { $0.wholeNumberValue.map { ChineseNumeral.digits[$0] } ?? "" }.joined()
    case "chineseLegalSimplified", "ideographLegalTraditional":
      return ChineseNumeral.text(number).map { legal[$0] ?? String($0) }.joined()
    case "ideographTraditional": return item(of: "甲乙丙丁戊己庚辛壬癸", number)
    case "ideographZodiac": return item(of: "子丑寅卯辰巳午未申酉戌亥", number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return enclosed(number, from: 0x2460)
    case "decimalEnclosedParen": return enclosed(number, from: 0x2474)
    case "decimalEnclosedFullstop": return enclosed(number, from: 0x2488)
    case "decimalFullWidth", "decimalFullWidth2":
      return String(
        String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    case "decimalZero": return (number < 10 ? "0" : "") + String(number)
    case "lowerLetter": return item(of: "abcdefghijklmnopqrstuvwxyz", number)
    case "upperLetter": return item(of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", number)
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    default: return String(number)
    }
  }

  private static let legal: [Character: String] = [
    "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾", "百": "佰",
    "千": "仟",
  ]

  private static func item(of characters: String, _ number: Int) -> String {
    let all = Array(characters)
    return all.indices.contains(number - 1) ? String(all[number - 1]) : String(number)
  }

  private static func enclosed(_ number: Int, from first: UInt32) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else {
      return String(number)
    }
    return String(scalar)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let parts = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in parts {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
