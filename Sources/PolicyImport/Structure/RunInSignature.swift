/// Parts from a line the signature that ran into it: `……，自2018年1月1日起施行。总理 李克强  2017年12月25日`.
enum RunInSignature {
  /// The lines, each such signature in lines of its own.
  static func part(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      if let start = signature(line) {
        result += cut(line, at: start)
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Where who signs begins, behind a sentence; the date stands at the line's end, a gap before it.
  private static func signature(_ line: Line) -> (names: Int, date: Int)? {
    let glyphs = line.glyphs
    guard !line.isTableRow, let last = glyphs.last?.scalar, last == "日",
      let stop = glyphs.suffix(60).lastIndex(where: {
        $0.scalar == "。"
      }), let gap = glyphs.lastIndex(where: \.isBlank), gap > stop, let date = ChineseDate.parse(glyphs[(gap + 1)...]),
      date.day != nil
    else { return nil }
    let names = glyphs[(stop + 1)..<gap].trimmed
    guard Signature.isSigner(Array(names)[...]) || !BodyNames.names(names).isEmpty else { return nil }
    return (names.startIndex, gap + 1)
  }

  private static func cut(_ line: Line, at start: (names: Int, date: Int)) -> [Line] {
    [0..<start.names, start.names..<start.date, start.date..<line.glyphs.count].map { range in
      var part = line
      part.glyphs = Array(line.glyphs[range].trimmed)
      part.followsBlank = range.lowerBound > 0 || line.followsBlank
      return part
    }
  }
}
