/// Reads OCR Markdown for what it is: text with marks that are often wrong. The marks go, what they hint at stays.
enum MarkdownMarks {
  /// The lines without heading marks and bold, the heading level kept with the line.
  static func strip(_ lines: [Line], counts: inout RepairCounts) -> [Line] {
    lines.map { line in
      var line = line
      if line.isTableRow {
        line.glyphs = TableCells.map(line.glyphs) { withoutBold($0, counts: &counts) }
        return line
      }
      let hashes = line.glyphs.prefix { $0.scalar == "#" }.count
      if (1...6).contains(hashes), line.glyphs.count > hashes, line.glyphs[hashes].isBlank {
        line.headingLevel = hashes
        line.glyphs = Array(line.glyphs[hashes...].trimmed)
        counts.markup += 1
      }
      line.glyphs = withoutBold(line.glyphs, counts: &counts)
      return line
    }
  }

  private static func withoutBold(_ glyphs: [Glyph], counts: inout RepairCounts) -> [Glyph] {
    var result: [Glyph] = []
    var index = 0
    while index < glyphs.count {
      if glyphs[index].scalar == "*", index + 1 < glyphs.count, glyphs[index + 1].scalar == "*" {
        counts.markup += 1
        index += 2
      } else {
        result.append(glyphs[index])
        index += 1
      }
    }
    return Array(result.trimmed)
  }
}
