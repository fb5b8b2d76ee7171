/// Parts from a line the signature that ran into it, `……，自2018年1月1日起施行。总理 李克强  2017年12月25日`, and the day in
/// brackets that it begins with, `（2021年3月5日）  为了……`.
enum RunInSignature {
  /// The lines, each such signature in lines of its own.
  static func part(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      if let start = signature(line) {
        result += cut(line, at: [start.names, start.date])
      } else if let end = leadingDay(line) {
        result += cut(line, at: [end])
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Where who signs begins, behind a sentence, and where the date does, at the line's end; of a date alone, one place.
  private static func signature(_ line: Line) -> (names: Int, date: Int)? {
    let glyphs = line.glyphs
    guard !line.isTableRow, let last = glyphs.last?.scalar, "日）)".unicodeScalars.contains(last),
      let stop = glyphs.suffix(60).lastIndex(where: { $0.scalar == "。" }), stop + 1 < glyphs.count
    else { return nil }
    if LineNature.isBracketed(glyphs[(stop + 1)...]), LineNature.date(Array(glyphs[(stop + 1)...]))?.day != nil {
      return (stop + 1, stop + 1)
    }
    guard
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

  /// Where the text begins behind the day, or the step of a statute's history, with which a line begins in brackets.
  private static func leadingDay(_ line: Line) -> Int? {
    guard !line.isTableRow, let first = line.glyphs.first?.scalar, "（(".unicodeScalars.contains(first),
      let end = line.glyphs.prefix(80).firstIndex(where: { "）)".unicodeScalars.contains($0.scalar) }),
      end + 4 < line.glyphs.count
    else { return nil }
    let inside = Array(line.glyphs[1..<end])
    let rest = line.glyphs[(end + 1)...].trimmed
    guard LineNature.date(inside)?.day != nil || LineNature.isHistory(inside) && rest.label != nil else { return nil }
    return rest.startIndex
  }

  private static func cut(_ line: Line, at places: [Int]) -> [Line] {
    zip([0] + places, places + [line.glyphs.count]).filter { $0 < $1 }.map { start, end in
      var part = line
      part.glyphs = Array(line.glyphs[start..<end].trimmed)
      part.followsBlank = start > 0 || line.followsBlank
      return part
    }
  }
}
