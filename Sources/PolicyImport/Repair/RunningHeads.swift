/// Finds the lines that stand again and again at the tops or feet of pages.
enum RunningHeads {
  /// The indices of running heads; the first of a title's repetitions is the title and stays.
  static func find(in lines: [Line], pageMarks: [Bool]) -> [Int] {
    let edges = pageEdges(lines, pageMarks)
    // The first line is one; it repeats nothing.
    guard edges.dropFirst().contains(true) else { return [] }
    var groups: [UInt64: [Int]] = [:]
    for place in lines.indices where edges[place] && !pageMarks[place] && lines[place].glyphs.count <= 60 {
      groups[fingerprint(lines[place].glyphs), default: []].append(place)
    }
    /// Where each text stands first, at a page's edge or not.
    var first: [UInt64: Int] = [:]
    for place in lines.indices where lines[place].glyphs.count <= 60 {
      if first.count == groups.count { break }
      let text = fingerprint(lines[place].glyphs)
      if groups[text] != nil, first[text] == nil { first[text] = place }
    }
    let marked = pageMarks.indices.count { $0 + 1 < lines.count && pageMarks[$0] && !pageMarks[$0 + 1] }
    let pages = max(2, marked, lines.count(where: \.followsPageBreak))
    // Nothing but furniture and a title's lines stands before.
    let opening = lines.indices.first { !pageMarks[$0] && LineNature.isSentence(lines[$0].glyphs) } ?? lines.count
    return groups.flatMap { text, group -> [Int] in
      // A head comes again on a later page; two copies above the text are a page's title and the document's.
      let isTitle = LineNature.isCutTitle(lines[group[0]].glyphs) && group.allSatisfy { $0 < 16 }
      guard !isTitle, group.contains(where: { $0 > opening }) else { return [] }
      // A title that stands above the text counts as well.
      let opens = first[text].map { $0 < opening && $0 != group[0] } ?? false
      let count = group.count + (opens ? 1 : 0)
      guard count >= 2, count * 3 >= pages, !isText(lines[group[0]].glyphs) else { return [] }
      let later = group.filter { $0 != first[text] || $0 > opening }
      guard let head = first[text], head < opening, !mayBeOwn(head, in: lines[..<opening], pageMarks) else {
        return later
      }
      return [head] + later.filter { $0 != head }
    }
  }

  /// Whether a head that comes again may be the document's own where it stands first: its title, a letterhead, or the
  /// only line before the text that could be a title.
  private static func mayBeOwn(_ place: Int, in opening: ArraySlice<Line>, _ pageMarks: [Bool]) -> Bool {
    let head = opening[place].glyphs
    if LineNature.mayEndAsTitle(head) || LineNature.isCutTitle(head)
      || head.ends(with: "文件") && BodyNames.endsAsBody(head.dropLast(2))
    {
      return true
    }
    let text = fingerprint(head)
    return !opening.indices.contains { index in
      !pageMarks[index] && LineNature.endsAsTitle(opening[index].glyphs) && fingerprint(opening[index].glyphs) != text
    }
  }

  /// Whether a line stands at a page's top or foot: first of all, next to a page mark or a form feed, other furniture
  /// between.
  private static func pageEdges(_ lines: [Line], _ pageMarks: [Bool]) -> [Bool] {
    lines.indices.map { place in
      if place == 0 || lines[place].followsPageBreak || pageMarks[place - 1] { return true }
      return place + 1 < lines.count && (lines[place + 1].followsPageBreak || pageMarks[place + 1])
    }
  }

  /// Prose and labelled units repeat by chance, not as heads.
  private static func isText(_ glyphs: [Glyph]) -> Bool {
    LineNature.isTerminal(glyphs) || glyphs.label != nil || LineNature.date(glyphs) != nil
      || glyphs.contains(anyOf: "，；。")
  }

  /// The same for texts that differ in blanks, digits and the marks of headings alone.
  private static func fingerprint(_ glyphs: [Glyph]) -> UInt64 {
    var hash = ScalarHash()
    for glyph in glyphs.drop(while: { $0.scalar == "#" || $0.isBlank }) where !glyph.isBlank {
      hash.add(glyph.scalar.isDigit ? 0x30 : glyph.scalar.value)
    }
    return hash.value
  }
}
