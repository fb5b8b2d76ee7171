extension CleanText {
  /// The same text in the notation of notices: list labels in Arabic digits, percentages as ranges, classes by letters,
  /// years in digits, whole amounts in yuan, and notes that name the bodies responsible.
  func inNotation(using generator: inout SeededGenerator) -> CleanText {
    let listsCount = generator.chance(0.5)
    let amountsWhole = generator.chance(0.3)
    let notes = generator.chance(0.5) ? 0.2 : 0
    return CleanText(
      paragraphs: paragraphs.map { paragraph in
        var text = String(paragraph)
        if listsCount { text = Self.counted(text) }
        for (words, sign) in Self.signs { text = text.replacingAll(words, with: sign) }
        text = Self.years(text)
        var plain = CleanText(paragraphs: [Array(text)]).withArabicFigures.paragraphs[0]
        plain = Self.ranges(plain)
        if amountsWhole { plain = Self.wholeAmounts(plain) }
        if plain.count > 60, plain.last == "。", generator.chance(notes) {
          plain += Self.notes.randomElement(using: &generator) ?? ""
        }
        return plain
      })
  }

  private static let signs = [
    ("互联网", "“互联网+”"), ("电子商务", "B2B电子商务"), ("第一类", "A类"), ("第二类", "B类"), ("第三类", "C类"),
    ("第一级", "I级"), ("贵宾", "VIP"), ("一比一", "1:1"), ("身份证", "ID卡"), ("同等比例", "1:1的比例"),
  ]

  private static let notes = [
    "（牵头部门：市人社局；配合部门：市财政局、市科技局）", "（责任单位：市教育局，各县（市、区）人民政府）", "（牵头部门：市委组织部，配合部门：市12345热线办）",
  ]

  /// `（三）` at a paragraph's start as `3.`.
  private static func counted(_ text: String) -> String {
    let label = text.prefix(4)
    guard label.first == "（", let close = label.firstIndex(of: "）") else { return text }
    let digits = label[label.index(after: label.startIndex)..<close]
    guard let place = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].firstIndex(of: String(digits))
    else {
      return text
    }
    return "\(place + 1)." + text[text.index(after: close)...]
  }

  /// `二〇〇九年` as `2009年`.
  private static func years(_ text: String) -> String {
    var result = Array(text)
    let digits = Array("〇一二三四五六七八九")
    for index in result.indices.dropLast(4) where result[index + 4] == "年" {
      let year = result[index..<(index + 4)].map { digits.firstIndex(of: $0 == "○" ? "〇" : $0) }
      guard year[0] == 1 || year[0] == 2, !year.contains(nil) else { continue }
      for (offset, digit) in year.enumerated() { result[index + offset] = Character(String(digit ?? 0)) }
    }
    return String(result)
  }

  /// `10%以上20%以下` as `10%—20%`.
  private static func ranges(_ text: [Character]) -> [Character] {
    var result: [Character] = []
    var index = 0
    while index < text.count {
      let rest = text[index...]
      if rest.starts(with: "%以上"), text[(index + 3)...].prefix(4).contains("%"),
        text[(index + 3)...].prefix(while: { $0 != "%" }).allSatisfy(\.isNumber),
        text[(index + 3)...].drop(while: { $0 != "%" }).starts(with: "%以下")
      {
        let high = text[(index + 3)...].prefix { $0 != "%" }
        result += Array("%—") + high + ["%"]
        index += 3 + high.count + 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// `5万元` as `50000元`.
  private static func wholeAmounts(_ text: [Character]) -> [Character] {
    var result: [Character] = []
    for (index, character) in text.enumerated() {
      if character == "万", text[index...].starts(with: "万元"), result.last?.isNumber ?? false {
        result += "0000"
      } else {
        result.append(character)
      }
    }
    return result
  }
}

extension String {
  fileprivate func replacingAll(_ words: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(words) {
        result += other
        rest = rest.dropFirst(words.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
