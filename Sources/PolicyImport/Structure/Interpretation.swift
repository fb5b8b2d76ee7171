/// Who explains a document: `由…负责解释`, `解释工作由…承担`.
enum Interpretation {
  /// The body, in the document's words; nil where it names none.
  static func body(_ paragraphs: [Paragraph]) -> String? {
    for paragraph in paragraphs.reversed() where paragraph.role == .text {
      let glyphs = paragraph.glyphs
      guard glyphs.count <= 600, mentions(glyphs) else { continue }
      for clause in glyphs.split(whereSeparator: { "，。；,;".unicodeScalars.contains($0.scalar) }).reversed() {
        if let body = body(inClause: clause) { return body }
      }
    }
    return nil
  }

  private static func mentions(_ glyphs: [Glyph]) -> Bool {
    glyphs.indices.dropLast().contains { glyphs[$0].scalar == "解" && glyphs[$0 + 1].scalar == "释" }
  }

  private static func body(inClause clause: ArraySlice<Glyph>) -> String? {
    guard let explains = clause.lastIndex(of: "解释") else { return nil }
    if let owner = clause.lastIndex(of: "解释权归") {
      let name = clause[(owner + 4)...].prefix { !"所".unicodeScalars.contains($0.scalar) }
      return isName(name) ? name.string : nil
    }
    guard let by = clause.firstIndex(where: { $0.scalar == "由" }) else { return nil }
    let before = clause[..<by]
    // A rule on explanations in general is no word on this document.
    guard
      before.trimmed.isEmpty || before.firstIndex(of: "本") != nil || before.firstIndex(of: "解释") != nil
        || before.firstIndex(of: "条") != nil || before.count <= 8
    else { return nil }
    var name = clause[(by + 1)...]
    if explains > by {
      let end = ["负责解释", "负责具体解释", "负责具体应用", "负责", "承担", "进行解释", "解释"].compactMap { name.firstIndex(of: $0) }.min()
      name = end.map { name[..<$0] } ?? name
    } else {
      let end = ["承担", "负责"].compactMap { name.firstIndex(of: $0) }.min()
      guard let end else { return nil }
      name = name[..<end]
    }
    for tail in ["按照各自职责", "按照职责分工", "按各自职责", "按职责分工", "依据各自职责", "分别", "共同"] where name.ends(with: tail) {
      name = name.dropLast(tail.unicodeScalars.count)
    }
    name = name.trimmed
    return isName(name) ? name.string : nil
  }

  private static func isName(_ name: ArraySlice<Glyph>) -> Bool {
    (2...80).contains(name.count) && name.allSatisfy { $0.scalar.isChinese || $0.isBlank || $0.scalar.isDigit }
  }
}
