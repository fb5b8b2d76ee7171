/// Where a title begins and ends among the lines.
extension LineJoining {
  /// Where the title that begins here ends; nil when none begins here.
  ///
  /// A title is lines without a sentence's stops, and text follows it.
  func endOfTitle() -> Int? {
    var end = index
    while end < lines.count, end - index < 12, isTitleLine(end, from: index) {
      if end > index, beginsTitle(end, below: lines[index..<end]) { break }
      end += 1
      let title = lines[index..<end].flatMap(\.glyphs)
      if LineNature.endsAsTitle(title), !isCutTitle(title, before: end) { break }
      if LineNature.mayEndAsTitle(title), end < lines.count,
        !endsTitle(end) || LineNature.isNamedTitle(lines[end].glyphs)
      {
        break
      }
    }
    if end > index, end < lines.count, LineNature.isSubtitle(lines[end].glyphs) { end += 1 }
    guard end > index, end < lines.count else { return nil }
    if LineNature.date(lines[end].glyphs) != nil,
      paragraphs.contains(where: { $0.role != .number && $0.role != .letterhead })
    {
      return nil
    }
    return LineNature.isImprint(lines[end].glyphs) ? nil : end
  }

  /// Whether a line that could go on with the title above it begins one of its own: it is whole by itself, or it stands
  /// below a heading that is not visibly unfinished.
  private func beginsTitle(_ place: Int, below above: ArraySlice<Line>) -> Bool {
    let (line, before) = (lines[place], lines[place - 1])
    // Names of issuers, also one cut in the middle, belong to what stands below them.
    let words = above.flatMap(\.glyphs)
    if namesIssuers(above) || words.ends(with: ["人民", "人民政", "办公", "委员"]) { return false }
    if LineNature.isWholeTitle(line.glyphs) { return true }
    // A page's heading cut off within its 《》, above the title.
    if words.first?.scalar == "《", !BodyNames.issuers(inTitle: line.glyphs).isEmpty { return true }
    guard line.followsBlank, !LineNature.isCutTitle(words) else { return false }
    if LineNature.isNamedTitle(line.glyphs) { return true }
    guard before.headingLevel > 0 else { return false }
    return line.headingLevel == 0
      ? before.glyphs.count >= 8
      : line.glyphs.count >= 8 && RegionNames.place(atStartOf: before.string) == nil
  }

  /// Whether one of the next lines ends the title that began above them.
  private func endsTitle(_ place: Int) -> Bool {
    for next in place..<min(place + 3, lines.count) {
      let glyphs = lines[next].glyphs
      guard isTitleLine(next, from: next), !LineNature.isWholeTitle(glyphs) else { return false }
      if LineNature.endsAsTitle(glyphs) || LineNature.isSubtitle(glyphs) { return true }
    }
    return false
  }

  private func namesIssuers(_ lines: ArraySlice<Line>) -> Bool {
    lines.allSatisfy { !BodyNames.names($0.glyphs[...]).isEmpty }
  }

  private func isCutTitle(_ title: [Glyph], before next: Int) -> Bool {
    next < lines.count && LineNature.isCutNotice(title, before: lines[next].glyphs) && isTitleLine(next, from: next)
  }

  private func isTitleLine(_ place: Int, from start: Int) -> Bool {
    if lines[place].isTableRow { return false }
    let glyphs = LineNature.withoutAppendix(lines[place].glyphs)
    if Signature.endsSigned(glyphs) { return false }
    let continuesMark = place > start && LineNature.hasOpenTitleMark(lines[start..<place].flatMap(\.glyphs))
    if continuesMark { return !glyphs.contains(anyOf: "。") && !LineNature.isNumber(glyphs) && !isAddressees(glyphs) }
    if place == start, LineNature.isTitleWithColon(glyphs) { return true }
    let isPlain = !glyphs.contains(anyOf: "，。；：,;:") && LineNature.date(glyphs) == nil
    guard isPlain, !LineNature.isNumber(glyphs), !LineNature.isBrokenNumber(glyphs),
      // The serial of an order goes on with its head alone.
      LineNature.serial(glyphs) == nil || place > start && TitleReading.isOrderHead(lines[place - 1].glyphs),
      !LineNature.isRegisterNumber(glyphs), !LineNature.isHistory(glyphs),
      !LineNature.isImprint(glyphs), !LineNature.isNote(glyphs), glyphs.label == nil
    else { return false }
    if LineNature.isBracketed(glyphs), place == start || !LineNature.isSubtitle(glyphs) { return false }
    if LineNature.beginsWithDate(glyphs) || LineNature.beginsAsProse(glyphs) || LineNature.beginsWithDecimal(glyphs) {
      return false
    }
    return glyphs.count <= 60 || LineNature.isWholeTitle(glyphs)
  }
}
