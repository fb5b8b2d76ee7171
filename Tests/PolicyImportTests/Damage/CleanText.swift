/// The paragraphs of a document without damage, as the harness tears them.
struct CleanText {
  var paragraphs: [[Character]]

  /// The body of a policy.md or a statute in Markdown: marks and flags taken away, blanks closed.
  init(markdown: String) {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---" { lines = lines.dropFirst().drop { $0 != "---" }.dropFirst() }
    paragraphs = lines.map { Self.plain($0) }.filter { !$0.isEmpty }
  }

  init(paragraphs: [[Character]]) { self.paragraphs = paragraphs }

  private static func plain(_ line: Substring) -> [Character] {
    var text = ""
    var rest = line.drop { $0 == "#" }
    while let character = rest.first {
      if rest.hasPrefix("<!--") {
        while !rest.isEmpty, !rest.hasPrefix("-->") { rest = rest.dropFirst() }
        rest = rest.dropFirst(3)
      } else {
        if !character.isWhitespace, !"\\*|\u{200B}\u{FEFF}".contains(character) { text.append(character) }
        rest = rest.dropFirst()
      }
    }
    return Array(text)
  }

  /// The same text with the Chinese numbers before units, percentages and the labels of items in Arabic digits, as
  /// notices write them: 三年 becomes 3年, 百分之十 10%, （一） （1）.
  var withArabicFigures: CleanText {
    CleanText(paragraphs: paragraphs.map(Self.arabic))
  }

  private static let units = [
    "年", "月", "日", "万元", "元", "倍", "人", "名", "个", "小时", "天", "米", "平方米", "公里", "次", "周岁", "岁", "件", "吨", "亩",
    "家", "项", "亿元", "千米", "公斤", "课时", "学时",
  ].map(Array.init)

  private static func arabic(_ text: [Character]) -> [Character] {
    var result: [Character] = []
    var index = 0
    while index < text.count {
      var start = index
      let isPercent = text[index...].starts(with: "百分之")
      if isPercent { start += 3 }
      let end = text[start...].firstIndex { !"一二三四五六七八九十百千".contains($0) } ?? text.count
      let before = index > 0 ? text[index - 1] : "。"
      let isWhole = end > start && !"第零〇点几数万亿之".contains(before)
      let rest = text[end...].drop { $0 == "万" || $0 == "亿" }
      let hasUnit = units.contains { rest.starts(with: $0) || text[end...].starts(with: $0) }
      let isLabel = index == 1 && text[0] == "（" && rest.first == "）"
      if isWhole, let value = value(text[start..<end]), isPercent || isLabel || hasUnit && value > 1 {
        result += String(value) + (isPercent ? "%" : "")
        index = end
      } else {
        let next = max(end, index + 1)
        result += text[index..<next]
        index = next
      }
    }
    return result
  }

  private static func value(_ text: ArraySlice<Character>) -> Int? {
    var total = 0
    var digit: Int?
    for character in text {
      if let place = Array("一二三四五六七八九").firstIndex(of: character) {
        guard digit == nil else { return nil }
        digit = place + 1
      } else {
        total += (digit ?? 1) * (character == "十" ? 10 : character == "百" ? 100 : 1000)
        digit = nil
      }
    }
    return total + (digit ?? 0)
  }
}
