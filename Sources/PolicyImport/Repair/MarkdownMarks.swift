/// Reads OCR Markdown for what it is: text with marks that are often wrong. The marks go, what they hint at stays.
struct MarkdownMarks {
  private var removed = 0
  /// Whether the document has headings or bold, so that bullets and `$` are marks as well.
  private let isMarkdown: Bool

  /// The lines without marks, the heading level kept with the line.
  static func strip(_ lines: [Line], counts: inout RepairCounts) -> [Line] {
    var marks = MarkdownMarks(
      isMarkdown: lines.contains { headingLevel($0.glyphs) > 0 || $0.glyphs.starts(with: "**") })
    defer { counts.markup += marks.removed }
    return lines.map { line in
      var line = line
      if line.isTableRow {
        line.glyphs = TableCells.map(line.glyphs) { marks.plain($0) }
        return line
      }
      marks.stripStart(of: &line)
      // A bar alone at the end closed a cell of the page's layout.
      if line.glyphs.last?.scalar == "|", line.glyphs.count(where: { $0.scalar == "|" }) == 1 {
        line.glyphs = Array(line.glyphs.dropLast().trimmed)
        marks.removed += 1
      }
      // A backslash at its end broke the line.
      if line.glyphs.last?.scalar == "\\" {
        line.glyphs.removeLast()
        marks.removed += 1
      }
      line.glyphs = marks.plain(line.glyphs)
      return line
    }
  }

  private init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  /// The level of `## 甲`; 0 for all other lines.
  private static func headingLevel(_ glyphs: [Glyph]) -> Int {
    let hashes = glyphs.prefix { $0.scalar == "#" }.count
    return (1...6).contains(hashes) && glyphs.count > hashes && glyphs[hashes].isBlank ? hashes : 0
  }

  /// Takes away a heading mark, a bullet or the mark of a quotation.
  private mutating func stripStart(of line: inout Line) {
    let level = Self.headingLevel(line.glyphs)
    if level > 0 {
      line.headingLevel = level
      line.glyphs = Array(line.glyphs[level...].trimmed)
      removed += 1
    } else if isMarkdown, line.glyphs.count > 2, line.glyphs[1].isBlank,
      let first = line.glyphs.first?.scalar, ["-", "*", "+", ">"].contains(first)
    {
      line.glyphs = Array(line.glyphs[1...].trimmed)
      removed += 1
    }
  }

  /// The text without `**`, the backslashes of escapes, character references and the `$` round a figure.
  private mutating func plain(_ glyphs: [Glyph]) -> [Glyph] {
    guard glyphs.contains(where: { Self.mayMark($0.scalar) }) else { return glyphs }
    var result: [Glyph] = []
    var index = 0
    let isBold = Self.hasBold(glyphs)
    while index < glyphs.count {
      if let (scalar, end) = CharacterReference.read(glyphs, at: index) {
        result.append(Glyph(scalar, line: Int(glyphs[index].line)))
        index = end
        removed += 1
        continue
      }
      let next = index + 1 < glyphs.count ? glyphs[index + 1].scalar : " "
      switch glyphs[index].scalar {
      case "*" where next == "*" && isBold:
        index += 2
      // Markdown lets a backslash stand before all punctuation of ASCII.
      case "\\" where next.isASCII && next.value > 0x20 && !next.isDigit && !next.isLatinLetter:
        result.append(glyphs[index + 1])
        index += 2
      case "$" where isMarkdown && Self.enclosesFigure(glyphs, at: index):
        index += 1
      default:
        result.append(glyphs[index])
        index += 1
        continue
      }
      removed += 1
    }
    return Array(result.trimmed)
  }

  /// Whether the double stars of a text come in pairs; in `20**年` they stand for digits.
  private static func hasBold(_ glyphs: [Glyph]) -> Bool {
    var (pairs, index) = (0, 0)
    while index + 1 < glyphs.count {
      let isPair = glyphs[index].scalar == "*" && glyphs[index + 1].scalar == "*"
      if isPair, index > 0, glyphs[index - 1].scalar.isDigit, pairs.isMultiple(of: 2) { return false }
      pairs += isPair ? 1 : 0
      index += isPair ? 2 : 1
    }
    return pairs.isMultiple(of: 2)
  }

  private static func mayMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "\\", "&", "$": true
    default: false
    }
  }

  /// Whether a `$` stands right before or right behind a figure: `$30\%$`.
  private static func enclosesFigure(_ glyphs: [Glyph], at index: Int) -> Bool {
    func isFigure(_ place: Int) -> Bool {
      glyphs.indices.contains(place)
        && (glyphs[place].scalar.isDigit || "%\\ ".unicodeScalars.contains(glyphs[place].scalar))
    }
    return isFigure(index + 1) && glyphs[(index + 1)...].contains { $0.scalar == "$" }
      || isFigure(index - 1) && glyphs[..<index].contains { $0.scalar == "$" }
  }
}
