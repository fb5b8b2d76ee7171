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
      var titles = ContentsTitles()
      if isNamed { titles.add(lines[start].glyphs) }
      // A title that has come before begins the text.
      var entries = 0
      while end < lines.count,
        isEntry(lines[end]) && !titles.heads(lines[end].glyphs) || goesOn(lines, at: end, entries)
      {
        if isEntry(lines[end]) {
          titles.add(lines[end].glyphs)
          entries += 1
        }
        end += 1
      }
      if entries >= (isNamed ? 2 : 3), titles.count(repeatedIn: lines[end...]) * 5 >= entries * 4 { return start..<end }
      // Chapters in a row, counted from one, without a word between them head nothing.
      if entries >= 4, countsUp(lines[(isNamed ? start + 1 : start)..<end]),
        !hasChapters(lines[end...]) || end < lines.count && ContentsTitles(lines[start].glyphs).heads(lines[end].glyphs)
      {
        return start..<end
      }
      // Of a part of a document the later titles are missing, but 目录 ends where its first title comes again.
      if isNamed, entries >= 2, end < lines.count, ContentsTitles(lines[start + 1].glyphs).heads(lines[end].glyphs) {
        return start..<end
      }
      if isNamed, entries == 0, holdsEntries(lines[start].glyphs) { return start..<(start + 1) }
      if isNamed, let end = endOfPlainEntries(lines, from: start + 1) { return start..<end }
      // A row is all contents or none: its end alone is never taken.
      start = end
    }
    return nil
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
