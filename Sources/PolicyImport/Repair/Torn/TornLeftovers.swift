/// What still looks wrong on a line of a damaged document after its figures were put back.
struct TornLeftovers {
  /// The characters behind which a place before a unit, or between brackets, stays empty.
  let emptyPlaces: [Int]
  /// The figures that stand where the extraction wrote them, and hardly the author.
  let strayFigures: [Range<Int>]

  /// `isOpen` says whether the border before or behind the line asks for a figure and has none.
  init(in glyphs: [Glyph], isOpen: Bool) {
    emptyPlaces = glyphs.indices.dropLast().filter { TornSegment.isEmptyPlace(behind: $0, in: glyphs) }
    let runs = Self.unmovedRuns(in: glyphs)
    let dashes = Self.strayDashes(in: glyphs)
    guard !runs.isEmpty else {
      strayFigures = dashes
      return
    }
    let isWanting = isOpen || !emptyPlaces.isEmpty || Self.wantsFigure(glyphs)
    let figures = runs.enumerated().filter { index, run in
      if run.upperBound < glyphs.count, glyphs[run.upperBound].isBlank, index + 1 < runs.count,
        Self.areBlanks(glyphs[run.upperBound..<runs[index + 1].lowerBound])
      {
        return true
      }
      if index > 0, runs[index - 1].upperBound < run.lowerBound,
        Self.areBlanks(glyphs[runs[index - 1].upperBound..<run.lowerBound])
      {
        return true
      }
      return Self.isMisplaced(glyphs, run) || isWanting && Self.endsRun(glyphs, run)
    }.map(\.element)
    strayFigures = figures + dashes
  }

  /// The dashes at a line's end, behind a word: those that headed an item of a list, or parted two figures.
  private static func strayDashes(in glyphs: [Glyph]) -> [Range<Int>] {
    guard let last = glyphs.lastIndex(where: { !$0.scalar.isLongDash || $0.figure >= 0 }), last + 1 < glyphs.count,
      last > 9, glyphs[last].isBlank || isWord(glyphs[last]) && glyphs[last].figure < 0
    else { return [] }
    let unit = glyphs[last].scalar
    return "元人名年月日天个岁米亩倍％”》）".unicodeScalars.contains(unit) ? [] : [last + 1..<glyphs.count]
  }

  /// The digits and Latin words that were not put back, in order.
  private static func unmovedRuns(in glyphs: [Glyph]) -> [Range<Int>] {
    guard glyphs.contains(where: { $0.scalar.isChinese && !WideFigures.isWide($0.scalar) }) else { return [] }
    var runs: [Range<Int>] = []
    var index = 0
    while index < glyphs.count {
      let start = index
      while index < glyphs.count, isPart(glyphs[index]) { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      let isFigure = glyphs[start..<index].contains {
        $0.scalar.isDigit || $0.scalar.isLatinLetter || WideFigures.isWide($0.scalar)
      }
      if isFigure { runs.append(start..<index) }
    }
    return runs
  }

  private static func isPart(_ glyph: Glyph) -> Bool {
    glyph.figure < 0 && (glyph.scalar.isFigurePart || WideFigures.isWide(glyph.scalar))
  }

  private static func areBlanks(_ glyphs: ArraySlice<Glyph>) -> Bool { glyphs.allSatisfy(\.isBlank) }

  /// Whether a line begins with the stop of a label, or a blank parts two Chinese characters of its text.
  private static func wantsFigure(_ glyphs: [Glyph]) -> Bool {
    guard let first = glyphs.first?.scalar else { return false }
    if "、．".unicodeScalars.contains(first) { return true }
    return glyphs.indices.dropFirst().dropLast().contains { index in
      guard glyphs[index].isBlank, isWord(glyphs[index - 1]),
        let next = glyphs[index...].first(where: { !$0.isBlank }), isWord(next)
      else { return false }
      // The blank behind a label is none, nor is one between a date and the body that decided.
      return !"章节条编日：:".unicodeScalars.contains(glyphs[index - 1].scalar)
    }
  }

  private static func isWord(_ glyph: Glyph) -> Bool {
    glyph.scalar.isChinese && !WideFigures.isWide(glyph.scalar)
  }

  /// Whether a run stands between a word and a note, `手续3（停保后`, or between a closing bracket and words.
  private static func isMisplaced(_ glyphs: [Glyph], _ run: Range<Int>) -> Bool {
    guard run.lowerBound > 0 else { return false }
    let before = glyphs[..<run.lowerBound].last { !$0.isBlank }?.scalar
    let after = glyphs[run.upperBound...].first { !$0.isBlank }?.scalar
    if let before, before.isLongDash, opensWithDash(glyphs[..<run.lowerBound]) { return true }
    guard let before, let after, before.isChinese else { return false }
    let isWord = !before.isStop && !"第件表图例第条款式章节“《（〔∶×÷＝".unicodeScalars.contains(before)
    if isWord, "（〔".unicodeScalars.contains(after), glyphs[run].allSatisfy({ !$0.scalar.isLatinLetter }) { return true }
    guard "）〕”》".unicodeScalars.contains(before) else { return false }
    return after.isStop && after != "）" && after != "》" && after != "”"
      || after.isChinese && !after.isStop && before == "）" && FigureUnits.leading(glyphs[run.upperBound...]) == nil
        && !"月日年号—～－（".unicodeScalars.contains(after)
  }

  /// Whether a text ends in a blank and a dash, as nobody writes before a figure: `标准的 —10%`.
  private static func opensWithDash(_ text: ArraySlice<Glyph>) -> Bool {
    let words = text[..<(text.lastIndex { !$0.scalar.isLongDash } ?? text.startIndex)]
    guard let blank = text[words.endIndex...].first, blank.isBlank, let word = words.last else { return false }
    return word.scalar.isChinese && !word.scalar.isStop
  }

  /// Whether nothing that a figure counts stands behind it: the line's end, a stop, a bracket, a word.
  private static func endsRun(_ glyphs: [Glyph], _ run: Range<Int>) -> Bool {
    let rest = glyphs[run.upperBound...].drop { $0.isBlank }
    guard let after = rest.first?.scalar else { return true }
    if FigureUnits.leading(rest) != nil { return false }
    return !"月日年号类级型版卡".unicodeScalars.contains(after) || glyphs[run.upperBound].isBlank
  }
}
