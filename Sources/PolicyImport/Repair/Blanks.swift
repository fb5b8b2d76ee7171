/// Takes away the blanks that only lay a page out.
enum Blanks {
  /// Lines without indents and without blanks at their ends; empty lines are dropped and remembered by the next.
  static func trim(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var followsBlank = false
    var followsPageBreak = false
    for var line in lines {
      followsPageBreak = followsPageBreak || line.followsPageBreak
      if line.isTableRow {
        (line.followsBlank, line.followsPageBreak) = (line.followsBlank || followsBlank, followsPageBreak)
        (followsBlank, followsPageBreak) = (false, false)
        result.append(line)
        continue
      }
      let trimmed = line.glyphs.trimmed
      if trimmed.isEmpty {
        followsBlank = true
        continue
      }
      line.indent = cells(of: line.glyphs[..<trimmed.startIndex])
      if trimmed.count < line.glyphs.count { line.glyphs = Array(trimmed) }
      for (index, glyph) in line.glyphs.enumerated() where glyph.isBlank && glyph.scalar != " " {
        line.glyphs[index].scalar = " "
      }
      line.followsBlank = line.followsBlank || followsBlank
      line.followsPageBreak = followsPageBreak
      (followsBlank, followsPageBreak) = (false, false)
      result.append(line)
    }
    return result
  }

  /// The width of blanks in half-width cells.
  private static func cells(of blanks: ArraySlice<Glyph>) -> Int {
    blanks.reduce(0) { width, glyph in
      switch glyph.scalar.value {
      case 0x3000, 0x2003, 0x2001: width + 2
      case 0x09: width + 4
      case 0x200B, 0xFEFF: width
      default: width + 1
      }
    }
  }

  /// A text in which words spread over a line (总 则) are words again, and no two blanks follow each other.
  static func close(_ glyphs: [Glyph], counts: inout RepairCounts) -> [Glyph] {
    let first = glyphs.indices.first { index in
      glyphs[index].isBlank
        && (index == 0 || glyphs[index - 1].isBlank || standsInSpreadWord(index, of: glyphs))
    }
    guard let first else { return glyphs }
    var result = Array(glyphs[..<first])
    result.reserveCapacity(glyphs.count)
    for (index, glyph) in zip(first..., glyphs[first...]) {
      guard glyph.isBlank else {
        result.append(glyph)
        continue
      }
      let isDouble = result.last?.isBlank ?? true
      if isDouble || standsInSpreadWord(index, of: glyphs) {
        counts.blanks += 1
      } else {
        result.append(glyph)
      }
    }
    return result
  }

  /// Whether the blank stands between two Chinese characters that each stand alone between blanks.
  private static func standsInSpreadWord(_ index: Int, of glyphs: [Glyph]) -> Bool {
    var (before, after) = (index, index)
    while before > 0, glyphs[before].isBlank { before -= 1 }
    while after < glyphs.count - 1, glyphs[after].isBlank { after += 1 }
    func standsAlone(_ place: Int) -> Bool {
      glyphs[place].scalar.isChinese && (place == 0 || glyphs[place - 1].isBlank)
        && (place == glyphs.count - 1 || glyphs[place + 1].isBlank)
    }
    return standsAlone(before) && standsAlone(after)
  }
}
