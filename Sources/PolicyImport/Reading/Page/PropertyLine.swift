/// Tells a line that only names a property and gives its value, whatever the property: `检索关键词：人工智能`.
enum PropertyLine {
  /// Whether a line is a short name, a colon and a value. Lines that documents have in their heads are none:
  /// `签发人：王某某`, `附件：…`, and a name that a title follows.
  static func isOne(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 300, let (name, value) = parts(glyphs), !value.isEmpty else { return false }
    let isWord = name.allSatisfy {
      $0.scalar.isLatinLetter || $0.scalar.isChinese && !$0.scalar.isStop || "_ -".unicodeScalars.contains($0.scalar)
    }
    guard isWord, (2...10).contains(name.count) || name.allSatisfy(\.scalar.isASCII) else { return false }
    if own.contains(where: { name.elementsEqual($0.unicodeScalars) { $0.scalar.reads($1) } }) || name.label != nil {
      return false
    }
    return !name.starts(with: "各") && !name.starts(with: "附") && !LineNature.mayEndAsTitle(Array(value))
      && !value.contains(anyOf: "。；")
  }

  /// Whether a line is a short name in brackets and a value, as law libraries have them: `【唯一标志】1702222`.
  static func isBracketed(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.first?.scalar == "【", glyphs.count <= 120,
      let close = glyphs.prefix(9).firstIndex(where: { $0.scalar == "】" })
    else { return false }
    return close >= 3 && glyphs[1..<close].allSatisfy { $0.scalar.isChinese && !$0.scalar.isStop }
      && !LineNature.mayEndAsTitle(Array(glyphs[(close + 1)...]))
  }

  /// Whether a paragraph begins with a short name and a colon, and is no sentence: `联系电话：…`.
  static func hasName(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 160, let (name, value) = parts(glyphs), !value.isEmpty, name.label == nil else {
      return false
    }
    return (2...10).contains(name.count) && name.allSatisfy { $0.scalar.isChinese && !$0.scalar.isStop }
  }

  /// Whether its value is an address of the web.
  static func holdsAddress(_ glyphs: [Glyph]) -> Bool {
    parts(glyphs).map { $0.value.starts(with: "http://") || $0.value.starts(with: "https://") } ?? false
  }

  /// The words before the first colon, blanks left out, and those behind it.
  private static func parts(_ glyphs: [Glyph]) -> (name: [Glyph], value: ArraySlice<Glyph>)? {
    guard let colon = glyphs.prefix(24).firstIndex(where: { $0.scalar == "：" || $0.scalar == ":" }) else { return nil }
    return (glyphs[..<colon].compact, glyphs[(colon + 1)...].trimmed)
  }

  private static let own = ["签发人", "会签人", "主送", "抄送", "抄报", "印发", "密级", "份号", "时间", "地点", "主题词"]
}
