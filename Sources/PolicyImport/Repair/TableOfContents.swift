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
      guard let row = row(of: lines, from: start) else {
        start += 1
        continue
      }
      if let end = end(of: row, in: lines) { return start..<end }
      // A row is all contents or none: its end alone is never taken.
      start = row.end
    }
    return nil
  }

  /// Entries line under line, `目录` above them or not.
  private struct Row {
    var isNamed: Bool
    var start: Int
    var end: Int
    var entries = 0
    var titles = ContentsTitles()

    /// Where the entries begin.
    var first: Int { isNamed ? start + 1 : start }
  }

  /// The row that begins on a line; nil where none does.
  private static func row(of lines: [Line], from start: Int) -> Row? {
    let isNamed = isName(lines[start].glyphs)
    guard isNamed || isEntry(lines[start]) else { return nil }
    var row = Row(isNamed: isNamed, start: start, end: isNamed ? start + 1 : start)
    if isNamed { row.titles.add(lines[start].glyphs) }
    while row.end < lines.count {
      let line = lines[row.end]
      // A title that has come before begins the text.
      if isEntry(line), !row.titles.heads(line.glyphs) {
        row.titles.add(line.glyphs)
        row.entries += 1
      } else if !goesOn(lines, at: row.end, row.entries) {
        break
      }
      row.end += 1
    }
    return row
  }

  /// Where a table of contents that begins with a row ends; nil where the row is none.
  private static func end(of row: Row, in lines: [Line]) -> Int? {
    let rest = lines[row.end...]
    if row.entries >= (row.isNamed ? 2 : 3), row.titles.count(repeatedIn: rest) * 5 >= row.entries * 4 {
      return row.end
    }
    // Chapters in a row, counted from one, without a word between them head nothing.
    if row.entries >= 4, countsUp(lines[row.first..<row.end]),
      !hasChapters(rest) || rest.first.map({ ContentsTitles(lines[row.start].glyphs).heads($0.glyphs) }) ?? false
    {
      return row.end
    }
    guard row.isNamed else { return nil }
    // Of a part of a document the later titles are missing, but 目录 ends where its first title comes again.
    if row.entries >= 2, let next = rest.first, ContentsTitles(lines[row.first].glyphs).heads(next.glyphs) {
      return row.end
    }
    if row.entries == 0, holdsEntries(lines[row.start].glyphs) { return row.first }
    return endOfPlainEntries(lines, from: row.first)
  }

  /// Whether a line holds no more than the page of the entry above it: `10 -`.
  private static func goesOn(_ lines: [Line], at place: Int, _ entries: Int) -> Bool {
    guard entries > 0, !lines[place].isTableRow, lines[place].glyphs.count <= 8,
      ContentsTitles.hasLeaders(lines[place - 1].glyphs)
    else { return false }
    return ContentsTitles.words(of: lines[place].glyphs).isEmpty
  }

  /// Where `目录` ends whose entries bear other labels or none: at its first entry come again, when short lines alone
  /// stand between and most of them come again too.
  private static func endOfPlainEntries(_ lines: [Line], from start: Int) -> Int? {
    guard start < lines.count else { return nil }
    let first = ContentsTitles(lines[start].glyphs)
    var titles = first
    var end = start + 1
    while end < min(lines.count, start + 400), !first.heads(lines[end].glyphs) {
      guard !lines[end].isTableRow, lines[end].glyphs.count <= 60, !LineNature.isTerminal(lines[end].glyphs) else {
        return nil
      }
      titles.add(lines[end].glyphs)
      end += 1
    }
    guard end - start >= 3, end < lines.count, first.heads(lines[end].glyphs) else { return nil }
    return titles.count(repeatedIn: lines[end...]) * 5 >= (end - start) * 3 ? end : nil
  }

  private static func hasChapters(_ lines: ArraySlice<Line>) -> Bool {
    lines.isEmpty || lines.contains { $0.glyphs.label.map { $0.style == .chapter || $0.style == .article } ?? false }
  }

  private static func countsUp(_ lines: ArraySlice<Line>) -> Bool {
    lines.enumerated().allSatisfy { offset, line in
      line.glyphs.label.map { $0.style == .chapter && $0.number == offset + 1 } ?? false
    }
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
    guard !line.isTableRow, line.glyphs.count <= 200 else { return false }
    let words = ContentsTitles.words(of: line.glyphs)
    guard words.count <= 60 else { return false }
    if words.count >= 2, ContentsTitles.hasLeaders(line.glyphs) { return true }
    guard let label = line.glyphs.label else { return false }
    switch label.style {
    case .part, .chapter, .section, .han, .annex: return !LineNature.isTerminal(line.glyphs)
    default: return endsInPage(line.glyphs)
    }
  }

  /// `（一）指导思想……3`: the page of an entry, behind dots or a gap.
  private static func endsInPage(_ glyphs: [Glyph]) -> Bool {
    let words = glyphs[
      ..<(glyphs.lastIndex { !$0.scalar.isDigit && !"-—（）()".unicodeScalars.contains($0.scalar) } ?? 0)]
    guard words.count + 1 < glyphs.count, words.count >= 3, glyphs.count - words.count <= 6 else { return false }
    return glyphs[words.count].isBlank || "….·".unicodeScalars.contains(glyphs[words.count].scalar)
  }
}
