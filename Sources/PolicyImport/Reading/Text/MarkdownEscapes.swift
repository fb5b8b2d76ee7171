/// Reads the backslashes that Markdown writers put before marks: `1\.` is `1.`.
enum MarkdownEscapes {
  /// The lines without them.
  static func remove(from lines: [Line], counts: inout RepairCounts) -> [Line] {
    lines.map { line in
      guard line.glyphs.contains(where: { $0.scalar == "\\" }) else { return line }
      var line = line
      var kept: [Glyph] = []
      var index = 0
      while index < line.glyphs.count {
        let isLast = index + 1 == line.glyphs.count
        if line.glyphs[index].scalar == "\\", isLast || isMark(line.glyphs[index + 1].scalar) {
          counts.markup += 1
          line.breaksHard = line.breaksHard || isLast
          index += 1
          if isLast { break }
        }
        kept.append(line.glyphs[index])
        index += 1
      }
      line.glyphs = kept
      return line
    }
  }

  /// ASCII punctuation, all of which Markdown lets a backslash stand before.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
