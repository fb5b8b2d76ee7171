import PolicyModel

/// Where annexes begin.
extension LineJoining {
  /// Whether an annex begins at a label; before the signature a colon leads into the list of annexes.
  func opensAnnex(_ label: LabelSpan) -> Bool {
    let glyphs = lines[index].glyphs
    let isAlone = label.length == glyphs.count
    let hasColon = glyphs.prefix(label.length).last.map { $0.scalar == "：" || $0.scalar == ":" } ?? false
    if isAlone, !hasColon || opensUnsignedAnnex() { return true }
    guard isSigned, !LineNature.namesFile(glyphs) else { return false }
    if goesOnCounting(label) { return true }
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1].glyphs
    if next.label?.style == .annex || LineNature.date(next) != nil { return false }
    if isAlone { return true }
    return (!LineNature.isSentence(glyphs) || hasColon && glyphs.count <= 40) && !LineNature.isTerminal(glyphs)
  }

  /// Whether a label goes on with the count of annexes that have begun, or stands among the first of a count that goes
  /// on below their text: what a list names comes again with its own number.
  private func goesOnCounting(_ label: LabelSpan) -> Bool {
    guard label.number > 0, !LineNature.isTerminal(lines[index].glyphs) else { return false }
    if annex > 0, label.number == annex + 1, lines[(index + 1)...].allSatisfy({ LineNature.namesFile($0.glyphs) }) {
      return true
    }
    guard annex == label.number - 1 else { return false }
    var (last, place) = (label.number, index + 1)
    while place < lines.count, let next = lines[place].glyphs.label, next.style == .annex, next.number == last + 1 {
      (last, place) = (last + 1, place + 1)
    }
    guard place > index + 1 else { return false }
    let later = lines[place...].lazy.compactMap { $0.glyphs.label }.filter { $0.style == .annex && $0.number > 0 }
    return later.first?.number == last + 1
  }

  /// Whether `附：` or `附录：` alone on its line, in a text without signature, stands above words and their first unit
  /// and not above a list of annexes.
  private func opensUnsignedAnnex() -> Bool {
    guard !isSigned, index + 2 < lines.count, paragraphs.contains(where: { $0.label?.style == .article }) else {
      return false
    }
    let rest = lines[(index + 1)...]
    let title = lines[index + 1].glyphs
    guard title.label == nil, !LineNature.namesFile(title), !LineNature.isSentence(title),
      BodyNames.names(title[...]).isEmpty
    else { return false }
    return rest.contains { $0.glyphs.label?.number == 1 } && !rest.contains { LineNature.date($0.glyphs) != nil }
  }

  mutating func takeAnnexOpening(_ label: LabelSpan) {
    annex = label.number
    var opening = Paragraph(role: .text, glyphs: lines[index].glyphs, opensAnnex: true)
    let isAlone = label.length == opening.glyphs.count
    index += 1
    if isAlone, index < lines.count, let end = endOfTitle() {
      takeTitle(upTo: end)
      let title = paragraphs.removeLast()
      opening.glyphs += [Glyph(" ", line: title.line)] + title.glyphs
    }
    paragraphs.append(opening)
  }
}
