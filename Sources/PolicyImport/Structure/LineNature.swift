import PolicyModel

/// What can be told of a line from its own words.
enum LineNature {
  /// `市办发〔2023〕10号` as a whole line, also in brackets.
  static func isNumber(_ glyphs: [Glyph]) -> Bool {
    var text = glyphs.filter { !$0.isBlank }
    if let first = text.first?.scalar, "（(".unicodeScalars.contains(first), text.ends(with: "）") || text.ends(with: ")")
    {
      text = Array(text.dropFirst().dropLast())
    }
    guard text.count <= 30, text.ends(with: "号"),
      let open = text.firstIndex(where: { "〔[［【".unicodeScalars.contains($0.scalar) }), open > 0,
      let close = text.firstIndex(where: { "〕]］】".unicodeScalars.contains($0.scalar) }), close > open
    else { return false }
    let year = text[(open + 1)..<close]
    let number = text[(close + 1)...].dropLast().drop { $0.scalar == "第" }
    return year.count == 4 && year.allSatisfy(\.scalar.isDigit) && !number.isEmpty
      && number.allSatisfy(\.scalar.isDigit) && text[..<open].allSatisfy(\.scalar.isChinese)
  }

  /// `2023年7月31日` as a whole line, also in brackets and cut to the month.
  static func date(_ glyphs: [Glyph]) -> PolicyDate? {
    var text = Substring(glyphs.filter { !$0.isBlank }.string)
    if let first = text.first, "（(".contains(first), let last = text.last, "）)".contains(last) {
      text = text.dropFirst().dropLast()
    }
    return ChineseDate.parse(text)
  }

  /// `…办公室2021年4月9日印发`.
  static func isImprint(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && glyphs.ends(with: "印发") && glyphs.contains { $0.scalar.isDigit }
  }

  /// `中共晋中市委办公室文件`.
  static func isLetterhead(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && glyphs.ends(with: "文件") && !isSentence(glyphs)
  }

  /// Whether it is prose and no heading, title or name: it holds a stop, or is too long for a heading.
  static func isSentence(_ glyphs: [Glyph]) -> Bool {
    if glyphs.count > 40 || glyphs.contains(anyOf: "，。；：,;:") || hasOpenBracket(glyphs) { return true }
    return glyphs.count > 30 && glyphs.count(where: { $0.scalar == "、" }) >= 2
  }

  /// Whether a bracket, title mark or quote is still open at its end.
  static func hasOpenBracket(_ glyphs: [Glyph]) -> Bool {
    var depth = 0
    for glyph in glyphs {
      if "（(《“〔".unicodeScalars.contains(glyph.scalar) { depth += 1 }
      if "）)》”〕".unicodeScalars.contains(glyph.scalar) { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// Whether a paragraph may end here: with a stop, or with the bracket of responsible bodies.
  static func isTerminal(_ glyphs: [Glyph]) -> Bool {
    guard let last = glyphs.last?.scalar else { return true }
    if "。！？；：;:!?".unicodeScalars.contains(last) { return true }
    if last == "”" || last == "》" {
      return glyphs.dropLast().last.map { "。！？".unicodeScalars.contains($0.scalar) } ?? false
    }
    guard "）)〕]".unicodeScalars.contains(last), let open = openingBracket(of: glyphs) else { return false }
    let before = glyphs[..<open].last?.scalar ?? "。"
    return "。；！？".unicodeScalars.contains(before)
  }

  /// `（牵头部门：`, `〔责任部门：`, `（责任单位：`, `（此项`: brackets that close the paragraph they stand in.
  static func isClosingNote(_ glyphs: [Glyph]) -> Bool {
    ["牵头", "责任", "配合"].contains { word in
      glyphs.starts(with: "（" + word) || glyphs.starts(with: "〔" + word) || glyphs.starts(with: "(" + word)
    }
  }

  private static func openingBracket(of glyphs: [Glyph]) -> Int? {
    var depth = 0
    // No bracket of bodies is longer; the bound keeps long paragraphs linear.
    for index in glyphs.indices.suffix(2000).reversed() {
      if "）)〕]".unicodeScalars.contains(glyphs[index].scalar) { depth += 1 }
      if "（(〔[".unicodeScalars.contains(glyphs[index].scalar) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
