import PolicyModel

/// Makes paragraphs of lines: a paragraph that page layout cut in pieces is whole again.
struct LineJoining {
  let lines: [Line]
  private var continuation: Continuation
  var index = 0
  var paragraphs: [Paragraph] = []
  private var joined = 0
  /// Whether the signature's date stands behind, after which annexes begin.
  var isSigned = false
  /// The number of the last annex that began.
  var annex = 0

  /// The paragraphs of a document's lines.
  static func join(_ lines: [Line], counts: inout RepairCounts) -> [Paragraph] {
    var joining = LineJoining(lines: lines)
    joining.run()
    counts.joinedLines += joining.joined
    return joining.paragraphs
  }

  private init(lines: [Line]) {
    self.lines = lines
    continuation = Continuation(lines: lines)
  }

  private mutating func run() {
    takeFrame()
    while index < lines.count {
      let glyphs = lines[index].glyphs
      let label = glyphs.label
      if lines[index].isTableRow {
        takeTable()
      } else if LineNature.date(glyphs) != nil {
        isSigned = isSigned || paragraphs.contains { $0.role == .text }
        take(.date)
        takeFrame()
      } else if Signature.endsSigned(glyphs) {
        isSigned = isSigned || paragraphs.contains { $0.role == .text }
        take(.text)
        takeFrame()
      } else if LineNature.isImprint(glyphs) || LineNature.isNote(glyphs) || isRemark(glyphs) {
        take(.text)
        if isSigned { takeFrame() }
      } else if isSigned, LineNature.marksAnnex(glyphs) {
        take(.text)
        takeFrame()
      } else if let label, label.style == .annex, opensAnnex(label) {
        takeAnnexOpening(label)
      } else {
        takeText(label)
      }
    }
  }

  /// `（本文有删减）` below a signature.
  private func isRemark(_ glyphs: [Glyph]) -> Bool {
    isSigned && glyphs.count <= 30 && LineNature.isBracketed(glyphs) && glyphs.label == nil
  }

  /// Letterhead, number, title, addressees and the date under the title, as far as they stand here.
  private mutating func takeFrame() {
    let isHead = paragraphs.isEmpty
    while index < lines.count, !lines[index].isTableRow {
      let glyphs = lines[index].glyphs
      if isHead, LineNature.isLetterhead(glyphs) {
        take(.letterhead)
      } else if LineNature.isNumber(glyphs)
        || isHead
          && (LineNature.isBrokenNumber(glyphs) || LineNature.isRegisterNumber(glyphs)
            || LineNature.serial(glyphs) != nil)
      {
        take(.number)
      } else if isHead, LineNature.date(glyphs) != nil {
        take(.date)
      } else if isHead, paragraphs.contains(where: { $0.role == .title }), isAddressees(glyphs) {
        take(.addressees)
        return
      } else if let end = endOfTitle() {
        takeTitle(upTo: end)
      } else {
        return
      }
    }
  }

  private func isAddressees(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.label == nil, !glyphs.contains(anyOf: "。") else { return false }
    return glyphs.ends(with: "：") || glyphs.ends(with: ":") || LineNature.isAddress(glyphs)
  }

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

  /// Whether a title that carries something out, `关于印发某市人才办法`, ends with its next line: `实施细则的通知`.
  private func isCutTitle(_ title: [Glyph], before next: Int) -> Bool {
    guard next < lines.count, lines[next].glyphs.ends(with: Self.noticeEnds), isTitleLine(next, from: next),
      !title.ends(with: "通知"), title.contains(Self.carryingOut)
    else { return false }
    return lines[next].glyphs.firstIndex(of: "关于") == nil
  }

  private static let carryingOut: Phrases = ["印发", "发布", "公布", "转发", "批转"]
  private static let noticeEnds: Phrases = ["的通知", "的公告", "的通告", "的决定"]

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

  /// Names of issuers keep a blank between them; all other lines of a title were cut by the page.
  mutating func takeTitle(upTo end: Int) {
    var glyphs = lines[index].glyphs
    var issuerLines = 0
    for place in (index + 1)..<max(end, index + 1) {
      let next = lines[place].glyphs
      let followsIssuer =
        BodyNames.endsAsBody(lines[place - 1].glyphs) && !LineNature.hasOpenBracket(glyphs) && !next.starts(with: "关于")
      if BodyNames.endsAsBody(lines[place - 1].glyphs), next.starts(with: "关于") || !BodyNames.endsAsBody(next) {
        issuerLines = glyphs.count
      }
      if followsIssuer { glyphs.append(Glyph(" ", line: lines[place].number)) } else { joined += 1 }
      glyphs += next
    }
    paragraphs.append(Paragraph(role: .title, glyphs: glyphs, issuerLines: issuerLines))
    index = end
  }

  /// The rows up to the end of their table.
  private mutating func takeTable() {
    var glyphs = lines[index].glyphs
    index += 1
    while index < lines.count, lines[index].isTableRow, !lines[index].followsBlank {
      glyphs.append(Glyph(TableCells.rowSeparator, line: lines[index].number))
      glyphs += lines[index].glyphs
      index += 1
    }
    paragraphs.append(Paragraph(role: .table, glyphs: glyphs))
  }

  /// A paragraph from a line on that begins with a label, or with none.
  private mutating func takeText(_ label: LabelSpan?) {
    let first = index
    var glyphs = lines[index].glyphs
    index += 1
    continuation.begin(glyphs, label)
    if let label, label.length == glyphs.count { takeWords(ofLoneLabel: label, &glyphs) }
    while index < lines.count, continuation.joins(index, to: glyphs, from: first) {
      append(lines[index], to: &glyphs)
    }
    continuation.end(glyphs, index == first + 1 ? label : glyphs.label)
    paragraphs.append(Paragraph(role: .text, glyphs: glyphs))
  }

  /// Joins to a label that is alone on its line the words it counts.
  private mutating func takeWords(ofLoneLabel label: LabelSpan, _ glyphs: inout [Glyph]) {
    guard index < lines.count, continuation.isBeginning(index) else { return }
    let isDivision = [.part, .chapter, .section].contains(label.style)
    if label.style == .annex, !BodyNames.names(lines[index].glyphs[...]).isEmpty { return }
    if isDivision, LineNature.isTerminal(lines[index].glyphs) { return }
    if isDivision || label.style == .article { glyphs.append(Glyph(" ", line: lines[index].number)) }
    append(lines[index], to: &glyphs)
  }

  private mutating func append(_ line: Line, to glyphs: inout [Glyph]) {
    if let end = glyphs.last?.scalar, let start = line.glyphs.first?.scalar, end.isLatinLetter, start.isLatinLetter {
      glyphs.append(Glyph(" ", line: line.number))
    }
    glyphs += line.glyphs
    joined += 1
    index += 1
  }

  private mutating func take(_ role: Paragraph.Role) {
    paragraphs.append(Paragraph(role: role, glyphs: lines[index].glyphs))
    index += 1
  }
}
