/// What stands after the text: buttons, other articles, a form, the site's foot.
extension PageFrame {
  /// Leaves out what stands after the text.
  mutating func readTail(leavingOut isLeftOut: inout [Bool]) {
    var start = lines.count
    while start > 0, lines.count - start < Self.reach, !isContent(lines[start - 1]) { start -= 1 }
    start = min(start, formStart(before: start), footStart(before: start))
    var hasEnded = endsAtDate(start)
    for index in start..<lines.count where !isLeftOut[index] {
      let text = Self.withoutBullet(lines[index].glyphs)
      let compact = text.compact
      hasEnded =
        hasEnded || PageWords.endsContent(compact) || PageWords.isFoot(compact) || PageWords.isFurniture(compact)
      let statement = StatementLine(text)
      if hasEnded || PageWords.isNotice(compact) || !statement.parts.isEmpty && statement.isSure {
        leaveOut(index, &isLeftOut, why: "网页上的文字，不属于文件")
      }
    }
  }

  /// Whether the day of the signature ends the document: nothing but short words stands below it, words of a page's
  /// foot among them.
  private func endsAtDate(_ start: Int) -> Bool {
    guard start > 0, start < lines.count, LineNature.date(lines[start - 1].glyphs) != nil else { return false }
    let rest = lines[start...].map { Self.withoutBullet($0.glyphs) }
    let isOwn = rest.contains { glyphs in
      glyphs.label != nil || LineNature.isNote(Array(glyphs)) || LineNature.isImprint(Array(glyphs))
        || LineNature.isBracketed(glyphs) && glyphs.count <= 30 && !glyphs.dropFirst().starts(with: "注")
        || LineNature.namesFile(Array(glyphs))
        || PropertyLine.hasName(Array(glyphs)) && !LineNature.isBracketed(glyphs) || glyphs.starts(with: "联系")
        || LineNature.mayEndAsTitle(Array(glyphs))
    }
    return !isOwn
      && rest.contains {
        PageWords.isFoot($0.compact) || PageWords.isFurniture($0.compact) || PageWords.endsContent($0.compact)
      }
  }

  /// Where a page's form or list of other articles begins behind the signature's date: at words that end the content,
  /// when no sentence follows them, though labels may.
  private func formStart(before end: Int) -> Int {
    var place = end
    var start = end
    while place > 0, lines.count - place < Self.reach {
      place -= 1
      let glyphs = lines[place].glyphs
      if lines[place].isTableRow || glyphs.contains(where: { $0.scalar == "。" }) { return start }
      if LineNature.date(glyphs) != nil { return start }
      let compact = Self.withoutBullet(glyphs).compact
      if compact.count <= 12, PageWords.endsContent(compact) { start = place }
    }
    return start
  }

  /// Where a site's own words begin, sentences among them: at a line such as no document has, when neither a unit nor
  /// a date nor a table follows it.
  private func footStart(before end: Int) -> Int {
    var (place, start) = (lines.count, end)
    while place > 0, lines.count - place < 60 {
      place -= 1
      let glyphs = lines[place].glyphs
      if lines[place].isTableRow || glyphs.count > 300 || glyphs.label != nil || LineNature.date(glyphs) != nil {
        return start
      }
      if PageWords.opensFoot(Self.withoutBullet(glyphs).compact) { start = place }
    }
    return start
  }

  /// Whether a line is the document's: a sentence, a provision, a date, a body.
  private func isContent(_ line: Line) -> Bool {
    let glyphs = line.glyphs
    if line.isTableRow || glyphs.count > 400 { return true }
    let isSentence = glyphs.contains { $0.scalar == "。" || $0.scalar == "；" }
    let isDate = LineNature.date(glyphs) != nil && glyphs.contains { $0.scalar == "年" }
    guard isSentence || isDate || glyphs.label != nil else { return false }
    let compact = Self.withoutBullet(glyphs).compact
    return !PageWords.isFoot(compact) && !PageWords.endsContent(compact) && !PageWords.isNotice(compact)
      && !PageWords.isFurniture(compact)
  }
}
