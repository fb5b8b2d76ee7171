import PolicyModel

/// Leaves out a table of contents: titles that the text repeats where it comes to them. The portal makes its own.
enum TableOfContents {
  /// The lines without it, and a repair for each line that was left out.
  static func remove(from lines: [Line]) -> (lines: [Line], repairs: [Repair]) {
    guard let place = find(in: lines) else { return (lines, []) }
    var rest = lines
    rest.removeSubrange(place)
    let repairs = lines[place].map {
      Repair(line: $0.number, before: $0.string, after: "", rule: .tableOfContents)
    }
    return (rest, repairs)
  }

  /// Where it stands: titles in a row, most of which come again below.
  private static func find(in lines: [Line]) -> Range<Int>? {
    // Before the text: a few lines of title and history, or the notice that carries the document.
    var start = lines.startIndex
    while start < min(lines.endIndex, 80) {
      let isNamed = isName(lines[start].glyphs)
      guard isNamed || isEntry(lines[start]) else {
        start += 1
        continue
      }
      var end = isNamed ? start + 1 : start
      while end < lines.count, isEntry(lines[end]), !isRepetition(lines[end], of: lines[start..<end]) { end += 1 }
      let entries = lines[(isNamed ? start + 1 : start)..<end]
      let text = lines[end...]
      let repeated = entries.count { entry in text.contains { heads($0, entry) } }
      if entries.count >= (isNamed ? 2 : 3), repeated * 5 >= entries.count * 4 { return start..<end }
      // Of a part of a document the later titles are missing, but 目录 ends where its first title comes again.
      if isNamed, entries.count >= 2, let first = entries.first, end < lines.count, heads(lines[end], first) {
        return start..<end
      }
      if isNamed, entries.isEmpty, holdsEntries(lines[start].glyphs) { return start..<(start + 1) }
      // A row is all contents or none: its end alone is never taken.
      start = end
    }
    return nil
  }

  /// `目录`, also spread and followed by the titles themselves.
  private static func isName(_ glyphs: [Glyph]) -> Bool {
    let text = glyphs.lazy.filter { !$0.isBlank }.prefix(2).map(\.scalar)
    return text.elementsEqual(["目", "录"]) && (glyphs.count <= 6 || holdsEntries(glyphs))
  }

  /// Whether one line holds the whole table: `目录 第一章 总则 第二章 …`.
  private static func holdsEntries(_ glyphs: [Glyph]) -> Bool {
    glyphs.indices.count { $0 > 0 && glyphs[$0].scalar == "第" && glyphs[($0)...].label?.style == .chapter } >= 2
  }

  private static func isEntry(_ line: Line) -> Bool {
    guard !line.isTableRow, line.glyphs.count <= 60, let label = line.glyphs.label else { return false }
    switch label.style {
    case .part, .chapter, .section, .han, .annex: return !LineNature.isTerminal(line.glyphs)
    default: return false
    }
  }

  /// Whether a title has come before: then the text has begun.
  private static func isRepetition(_ line: Line, of entries: ArraySlice<Line>) -> Bool {
    entries.contains { heads(line, $0) }
  }

  /// Whether a line of the text is the title an entry names; dots and a page number may follow in the entry.
  private static func heads(_ line: Line, _ entry: Line) -> Bool {
    let words = words(entry.glyphs)
    return words.count >= 3 && line.glyphs.lazy.filter { !$0.isBlank }.map(\.scalar).starts(with: words)
  }

  private static func words(_ entry: [Glyph]) -> [Unicode.Scalar] {
    var words = entry.lazy.filter { !$0.isBlank }.map(\.scalar)[...]
    while let last = words.last, last.isDigit || "….·（）()—-".unicodeScalars.contains(last) { words.removeLast() }
    return Array(words)
  }
}
