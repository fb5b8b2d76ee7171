import PolicyModel

/// Parts units that run together in one paragraph: `……。第五条 ……` behind a stop, where the count goes on.
enum RunTogether {
  /// The paragraphs, each unit in its own.
  static func part(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var result: [Paragraph] = []
    var article = 0
    for paragraph in paragraphs {
      guard paragraph.role == .text, !paragraph.opensAnnex else {
        result.append(paragraph)
        continue
      }
      var rest = paragraph.glyphs[...]
      while true {
        let label = rest.label
        if let label, label.style == .article { article = label.number }
        guard let start = nextUnit(in: rest, after: label, article: article) else { break }
        result.append(Paragraph(role: .text, glyphs: Array(rest[..<start].trimmed)))
        rest = rest[start...]
      }
      result.append(Paragraph(role: .text, glyphs: Array(rest)))
    }
    return result
  }

  /// Where the next unit begins within a paragraph; nil when the paragraph is one unit.
  private static func nextUnit(in glyphs: ArraySlice<Glyph>, after label: ProvisionLabel?, article: Int) -> Int? {
    for index in glyphs.indices.dropFirst(2) {
      switch glyphs[index].scalar {
      case "第" where beginsArticle(glyphs, at: index, after: article, heading: label): return index
      case "（", "(":
        if let label, label.style == .bracketedHan, endsUnit(glyphs, before: index), let next = glyphs[index...].label,
          next.style == .bracketedHan, next.number == label.number + 1
        {
          return index
        }
      default: break
      }
    }
    return nil
  }

  /// `第五条` behind the stop of 第四条, or behind the title of a chapter.
  private static func beginsArticle(
    _ glyphs: ArraySlice<Glyph>, at index: Int, after article: Int, heading: ProvisionLabel?
  ) -> Bool {
    guard let next = glyphs[index...].label else { return false }
    let isDivision = heading?.style == .chapter || heading?.style == .section || heading?.style == .part
    switch next.style {
    case .article where next.number == article + 1 || next.number == article && next.inserted > 0:
      if endsUnit(glyphs, before: index) { return article > 0 || isDivision }
      let after = glyphs[index...].dropFirst(next.text.unicodeScalars.count).first
      return isDivision && glyphs[index - 1].isBlank && (after?.isBlank ?? false)
        && !glyphs[..<index].contains(anyOf: "。；，")
    case .chapter:
      let rest = glyphs[index...].dropFirst(next.text.unicodeScalars.count)
      return article > 0 && endsUnit(glyphs, before: index) && (rest.first?.isBlank ?? false)
    default: return false
    }
  }

  /// Whether a stop stands before, blanks stepped over.
  private static func endsUnit(_ glyphs: ArraySlice<Glyph>, before index: Int) -> Bool {
    var place = index - 1
    while place > glyphs.startIndex, glyphs[place].isBlank { place -= 1 }
    guard place >= glyphs.startIndex else { return false }
    switch glyphs[place].scalar {
    case "。", "；", "！", "？", ";": return true
    case "”", "）": return place > glyphs.startIndex && glyphs[place - 1].scalar == "。"
    default: return false
    }
  }
}
