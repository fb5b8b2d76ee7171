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

  /// Where who signs begins, behind a sentence, and where the date does, at the line's end; of a date alone, one place.
  private static func signature(_ line: Line) -> (names: Int, date: Int)? {
    let glyphs = line.glyphs
    guard !line.isTableRow, let last = glyphs.last?.scalar, last == "日",
      let stop = glyphs.suffix(60).lastIndex(where: { $0.scalar == "。" }), stop + 1 < glyphs.count,
      let start = glyphs[(stop + 1)...].indices.first(where: { place in
        (place == stop + 1 || !isDatePart(glyphs[place - 1].scalar)) && isDatePart(glyphs[place].scalar)
          && ChineseDate.parse(glyphs[place...].trimmed)?.day != nil
      })
    else { return nil }
    let names = glyphs[(stop + 1)..<start].trimmed
    if names.isEmpty { return (start, start) }
    guard Signature.isSigner(Array(names)[...]) || !BodyNames.names(names).isEmpty else { return nil }
    return (names.startIndex, start)
  }

  private static func isDatePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || "〇○Ｏ零一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  private static func cut(_ line: Line, at start: (names: Int, date: Int)) -> [Line] {
    [0..<start.names, start.names..<start.date, start.date..<line.glyphs.count].filter { !$0.isEmpty }.map { range in
      var part = line
      part.glyphs = Array(line.glyphs[range].trimmed)
      part.followsBlank = range.lowerBound > 0 || line.followsBlank
      return part
    }
  }
}
