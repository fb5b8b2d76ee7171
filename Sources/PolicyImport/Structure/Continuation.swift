import PolicyModel

/// Decides whether a line goes on with the paragraph before it.
///
/// Where lines keep to a measure, a line that could have held the next word ends its paragraph, and an indent begins
/// one. Where lines are whole paragraphs, one that stops in the middle of a sentence was cut by a page.
struct Continuation {
  private let lines: [Line]
  private let layout: LineLayout
  /// The last number of each style of label.
  private var counted = StyleCounts()
  /// For each style of label, by how much headings outnumber units of prose.
  private var headings = StyleCounts()

  init(lines: [Line]) {
    self.lines = lines
    layout = LineLayout(of: lines)
  }

  /// Remembers the label a paragraph begins with, and what follows it; the list of annexes begins with two.
  mutating func begin(_ paragraph: [Glyph], _ label: LabelSpan?) {
    guard let label else { return }
    counted[label.style] = label.number
    guard label.style == .annex else { return }
    if let first = paragraph.dropFirst(label.length).label { counted[first.style] = first.number }
  }

  /// Remembers whether a paragraph that is done is a heading.
  mutating func end(_ paragraph: [Glyph], _ label: LabelSpan?) {
    guard let label else { return }
    headings[label.style] += LineNature.isHeadingLike(paragraph) ? 1 : -1
  }

  /// Whether the line at `next` goes on with a paragraph that began on line `first` and ends, so far, with the line
  /// before `next`.
  func joins(_ next: Int, to paragraph: [Glyph], from first: Int) -> Bool {
    if lines[next].isTableRow || isFramePiece(lines[next].glyphs) || LineNature.isHistory(paragraph) { return false }
    let (line, before) = (lines[next], lines[next - 1])
    // No paragraph begins with 的.
    if line.glyphs.first?.scalar == "的", !LineNature.isTerminal(paragraph) { return true }
    if line.followsBlank, isEntry(line), isEntry(before) { return false }
    if LineNature.isWholeTitle(paragraph) || opensSignature(next) || LineNature.isClosing(line.glyphs) { return false }
    if line.extent == .paragraph, before.extent == .paragraph {
      return LineNature.isPlainlyCut(paragraph, before: line.glyphs)
        && !opensUnit(line, after: paragraph, isComplete: false)
    }
    // A step of a statute's history that has no end yet goes on.
    if LineNature.beginsWithDate(paragraph), paragraph.count >= 16, !LineNature.isTerminal(paragraph) {
      return line.glyphs.label == nil && !LineNature.beginsWithDate(line.glyphs)
    }
    if layout.measure == nil {
      if hangs(line, below: lines[first], paragraph) { return true }
      return goesOnPastCut(line, paragraph, first: lines[first])
    }
    return goesOnWithinMeasure(line, before, paragraph, opensParagraph: next - 1 == first)
  }

  /// `李某　　某市财政局副局长`: one of a list, a wide gap behind its name.
  private func isEntry(_ line: Line) -> Bool {
    guard line.glyphs.count <= 60, let gap = line.glyphs.prefix(13).firstIndex(where: \.isBlank), gap >= 2,
      gap + 1 < line.glyphs.count, line.glyphs[gap + 1].isBlank
    else { return false }
    return !line.glyphs.contains(anyOf: "。；，")
  }

  /// Whether a line may stand behind a label that was alone on its line: words without a label of their own.
  func isBeginning(_ place: Int) -> Bool {
    !lines[place].isTableRow && lines[place].glyphs.label == nil && !isFramePiece(lines[place].glyphs)
  }

  /// Date, number, imprint and note stand alone wherever they are.
  private func isFramePiece(_ glyphs: [Glyph]) -> Bool {
    LineNature.date(glyphs) != nil || LineNature.isImprint(glyphs) || LineNature.isNumber(glyphs)
      || LineNature.isNote(glyphs)
  }

  /// Whether a line names those who sign, directly above their date.
  private func opensSignature(_ place: Int) -> Bool {
    let glyphs = lines[place].glyphs
    guard glyphs.count <= 60, BodyNames.endsAsBody(glyphs),
      let end = lines[place...].prefix(8).firstIndex(where: {
        LineNature.date($0.glyphs) != nil
      })
    else { return false }
    return lines[place..<end].allSatisfy { !BodyNames.names($0.glyphs[...]).isEmpty }
  }

  // MARK: Lines that keep to a measure

  private func goesOnWithinMeasure(
    _ line: Line, _ before: Line, _ paragraph: [Glyph], opensParagraph: Bool
  ) -> Bool {
    func isFull(slack: Int) -> Bool {
      layout.isFull(before, opensParagraph: opensParagraph, before: line, slack: slack)
    }
    if layout.isIndented(line) || LineNature.isHistory(line.glyphs) && !isFull(slack: 1) { return false }
    let isTerminal = LineNature.isTerminal(paragraph)
    if opensUnit(line, after: paragraph, isComplete: isTerminal || !isFull(slack: 6)) { return false }
    if isTerminal {
      if LineNature.isClosingNote(line.glyphs) { return before.headingLevel == 0 }
      let isParted = layout.blanksPart && line.followsBlank && !line.followsPageBreak
      // What follows a semicolon and is a paragraph has a label.
      let slack = layout.hasIndents ? 3 : paragraph.last?.scalar == "；" ? 6 : 1
      return isFull(slack: slack) && !isParted
    }
    if LineNature.isSentence(paragraph) {
      return isFull(slack: 6) || LineNature.breaksOff(paragraph) || isCutShort(before, line)
    }
    return isFull(slack: 1) || isFull(slack: 3) && (paragraph.label != nil || LineNature.isSentence(line.glyphs))
  }

  /// Whether a line that is none too short breaks off between two characters of a sentence: half-width signs made it
  /// narrower than the others.
  private func isCutShort(_ line: Line, _ next: Line) -> Bool {
    guard let measure = layout.measure, let last = line.glyphs.last?.scalar, let first = next.glyphs.first?.scalar,
      !next.followsBlank || next.followsPageBreak, next.glyphs.label == nil
    else { return false }
    let isWithin = (last.isChinese || last.isDigit) && !last.isStop && (first.isChinese || first.isDigit)
    return isWithin && LineLayout.cells(of: line.glyphs) * 4 >= measure * 3 && !PropertyLine.hasName(line.glyphs)
      && !PropertyLine.hasName(next.glyphs)
  }

  // MARK: Lines that are paragraphs

  /// Whether a line stands further left than the prose above it, which does not end there: a broken line among few.
  private func hangs(_ line: Line, below first: Line, _ paragraph: [Glyph]) -> Bool {
    guard first.indent >= 4, line.indent < first.indent - 2, !line.followsBlank || line.followsPageBreak else {
      return false
    }
    return !LineNature.isTerminal(paragraph) && !LineNature.isHeadingLike(paragraph) && paragraph.count >= 18
      && line.glyphs.label == nil
  }

  private func goesOnPastCut(_ line: Line, _ paragraph: [Glyph], first: Line) -> Bool {
    if LineNature.isTerminal(paragraph) || LineNature.isHistory(line.glyphs) { return false }
    // `联系电话：0431-12345678`, and what stands below it.
    if PropertyLine.hasName(paragraph), let last = paragraph.last?.scalar,
      last.isDigit || last.isLatinLetter || PropertyLine.hasName(line.glyphs)
    {
      return false
    }
    if opensUnit(line, after: paragraph, isComplete: false) { return false }
    if LineNature.breaksOff(paragraph) { return true }
    if line.glyphs.first?.scalar.isStop ?? false { return true }
    if RunTogether.endsInHeading(paragraph) { return false }
    guard let label = paragraph.label else {
      if LineNature.isSentence(paragraph) { return line.followsPageBreak || paragraph.count >= 18 }
      return line.followsPageBreak && paragraph.count >= 8 && !BodyNames.endsAsBody(paragraph)
    }
    guard LineNature.isHeadingLike(paragraph) else { return line.followsPageBreak || paragraph.count >= 18 }
    // Below a heading that stands as far in as its text, the text begins.
    if line.indent >= 4, line.indent <= 8, line.indent == first.indent, !line.followsPageBreak { return false }
    if [.part, .chapter, .section, .annex].contains(label.style) { return false }
    if line.followsBlank, !line.followsPageBreak, line.headingLevel == 0, paragraph.count <= 24 { return false }
    // A heading mark on words without a label is a tail that was taken for a heading.
    let isCut = line.followsPageBreak || line.headingLevel > 0 || label.style == .article
    return isCut && headings[label.style] <= 0 || headings[label.style] <= -3
  }

  // MARK: Labels

  /// Whether a line begins a unit of its own and does not go on with a reference such as `依照本法 ¶ 第五条`.
  private func opensUnit(_ line: Line, after paragraph: [Glyph], isComplete: Bool) -> Bool {
    guard let label = line.glyphs.label else { return false }
    if isComplete || line.headingLevel > 0 { return true }
    if LineNature.hasOpenBracket(paragraph.suffix(80)) { return false }
    let follows = label.inserted > 0 || label.number == 1 || label.number == counted[label.style] + 1
    guard label.style == .article else { return follows || layout.measure == nil }
    let next = line.glyphs.dropFirst(label.length).first
    return follows && (next?.isBlank ?? true || layout.measure == nil)
  }
}
