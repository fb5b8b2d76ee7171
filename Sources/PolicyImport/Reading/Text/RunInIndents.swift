/// Parts the paragraphs of a line into which a whole text ran: the indents of its paragraphs are what is left of the
/// line breaks.
enum RunInIndents {
  /// The lines, each such line in its paragraphs.
  static func part(_ lines: [Line]) -> [Line] {
    let least = least(lines)
    guard lines.contains(where: { isRunIn($0, least) }) else { return lines }
    return lines.flatMap { line in isRunIn(line, least) ? cut(line) : [line] }
  }

  /// How long a line is into which a text ran: longer than any of a page, or less where it is all there is.
  static func least(_ lines: [Line]) -> Int { lines.count { !$0.isEmpty } <= 3 ? 80 : 200 }

  /// Whether indents stand within a line, many of them behind a stop.
  private static func isRunIn(_ line: Line, _ least: Int) -> Bool {
    guard line.glyphs.count >= least, !line.isTableRow else { return false }
    let indents = indents(in: line.glyphs)
    let behindStops = indents.count { "。：；！？:;”）".unicodeScalars.contains(line.glyphs[$0.lowerBound - 1].scalar) }
    return indents.count >= 2 && behindStops * 3 >= indents.count
  }

  /// The runs of blanks between words that are two characters wide and more.
  private static func indents(in glyphs: [Glyph]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < glyphs.count {
      guard glyphs[index].isBlank else {
        index += 1
        continue
      }
      var (end, width) = (index, 0)
      while end < glyphs.count, glyphs[end].isBlank {
        width += glyphs[end].scalar == "\u{3000}" || glyphs[end].scalar == "\u{2003}" ? 2 : 1
        end += 1
      }
      if width >= 4, index > 0, end < glyphs.count { found.append(index..<end) }
      index = end
    }
    return found
  }

  private static func cut(_ line: Line) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for indent in indents(in: line.glyphs) + [line.glyphs.count..<line.glyphs.count] {
      var part = line
      part.glyphs = Array(line.glyphs[start..<indent.lowerBound])
      part.extent = .paragraph
      part.followsPageBreak = start == 0 && line.followsPageBreak
      lines.append(part)
      start = indent.upperBound
    }
    return lines
  }
}
