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

  func isAddressees(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.label == nil, !glyphs.contains(anyOf: "。") else { return false }
    return glyphs.ends(with: "：") || glyphs.ends(with: ":") || LineNature.isAddress(glyphs)
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
