/// Finds the title that a browser prints at the top of every page where it stands on a line of its own, below the
/// moment of printing, as plain text of a PDF has it.
enum PrintHeader {
  /// The indices of the lines; on the first page only where the title stands again below it.
  static func find(in lines: [Line]) -> [Int] {
    let times = lines.indices.filter {
      lines[$0].glyphs.first?.scalar.isDigit ?? false && PageMark.behindPrintedTime(lines[$0].glyphs)?.isEmpty ?? false
    }
    guard let first = times.first, first < opening else { return [] }
    let head = first + 1..<min(lines.count, first + opening)
    var found: [Int] = []
    var title: Int?
    for time in times.dropFirst() where isApart(time + 1, in: lines) {
      guard let place = head.first(where: { lines[$0].glyphs.map(\.scalar) == lines[time + 1].glyphs.map(\.scalar) })
      else { continue }
      found.append(time + 1)
      title = title ?? place
    }
    if title == nil { title = head.prefix(4).first { isApart($0, in: lines) && hasSite(lines[$0].glyphs) } }
    if let title, isRepeated(title, in: lines) { found.append(title) }
    return found
  }

  /// How many lines a page has before its text at most.
  private static let opening = 12

  private static func isApart(_ place: Int, in lines: [Line]) -> Bool {
    guard lines.indices.contains(place), lines[place].followsBlank, lines[place].glyphs.count >= 6 else { return false }
    return place + 1 == lines.count || lines[place + 1].followsBlank
  }

  /// `某市人才办法_某市人民政府`, `某市人才办法-政务公开`.
  private static func hasSite(_ glyphs: [Glyph]) -> Bool { withoutSite(glyphs).count < glyphs.count }

  private static func withoutSite(_ glyphs: [Glyph]) -> ArraySlice<Glyph> {
    guard let mark = glyphs.lastIndex(where: { "_-|".unicodeScalars.contains($0.scalar) }), mark >= 8,
      (2...16).contains(glyphs.count - mark - 1),
      glyphs[(mark + 1)...].allSatisfy(\.scalar.isChinese), LineNature.mayEndAsTitle(Array(glyphs[..<mark].trimmed))
    else { return glyphs[...] }
    return glyphs[..<mark].trimmed
  }

  /// Whether some of the next lines, up to four together, say the title again.
  private static func isRepeated(_ place: Int, in lines: [Line]) -> Bool {
    let title = TitleKey.scalars(withoutSite(lines[place].glyphs))
    for start in (place + 1)..<min(lines.count, place + 24) {
      var text: [Unicode.Scalar] = []
      for line in lines[start..<min(lines.count, start + 4)] where text.count < title.count {
        text += TitleKey.scalars(line.glyphs)
        if text == title { return true }
      }
    }
    return false
  }
}
