import PolicyModel

/// Makes paragraphs of lines: a paragraph that page layout cut in pieces is whole again.
struct LineJoining {
  private let lines: [Line]
  private let wrap: WrapWidth?
  private var index = 0
  private var paragraphs: [Paragraph] = []
  private var joined = 0

  /// The paragraphs of a document's lines.
  static func join(_ lines: [Line], counts: inout RepairCounts) -> [Paragraph] {
    var joining = LineJoining(lines: lines)
    joining.run()
    counts.joinedLines += joining.joined
    return joining.paragraphs
  }

  private init(lines: [Line]) {
    self.lines = lines
    wrap = WrapWidth(of: lines)
  }

  private mutating func run() {
    takeFrame()
    while index < lines.count {
      let glyphs = lines[index].glyphs
      if lines[index].isTableRow {
        takeTable()
      } else if LineNature.date(glyphs) != nil {
        take(.date)
        takeFrame()
      } else if LineNature.isImprint(glyphs) {
        take(.text)
      } else if let label = ProvisionLabel.scan(lines[index].string), label.style == .annex,
        label.text.unicodeScalars.count == glyphs.count, !"：:".contains(label.text.last ?? " ")
      {
        takeAnnexOpening()
      } else {
        takeText()
      }
    }
  }

  /// Letterhead, number, title, addressees and the date under the title, as far as they stand here.
  private mutating func takeFrame() {
    let isHead = paragraphs.isEmpty
    while index < lines.count, !lines[index].isTableRow {
      let glyphs = lines[index].glyphs
      if isHead, LineNature.isLetterhead(glyphs) {
        take(.letterhead)
      } else if LineNature.isNumber(glyphs) {
        take(.number)
      } else if isHead, LineNature.date(glyphs) != nil {
        take(.date)
      } else if isHead, paragraphs.contains(where: { $0.role == .title }), isAddressees(glyphs) {
        take(.addressees)
      } else if let end = endOfTitle() {
        takeTitle(upTo: end)
      } else {
        return
      }
    }
  }

  private func isAddressees(_ glyphs: [Glyph]) -> Bool {
    (glyphs.ends(with: "：") || glyphs.ends(with: ":")) && ProvisionLabel.scan(glyphs.string) == nil
      && !glyphs.contains(anyOf: "。")
  }

  /// Where the title that begins here ends; nil when none begins here.
  ///
  /// A title is lines without a sentence's stops, and text follows it.
  private func endOfTitle() -> Int? {
    var end = index
    while end < lines.count, end - index < 12, isTitleLine(end, from: index) {
      end += 1
      if LineNature.endsAsTitle(lines[index..<end].flatMap(\.glyphs)) { break }
    }
    guard end > index, end < lines.count else { return nil }
    if LineNature.date(lines[end].glyphs) != nil,
      paragraphs.contains(where: { $0.role != .number && $0.role != .letterhead })
    {
      return nil
    }
    return LineNature.isImprint(lines[end].glyphs) ? nil : end
  }

  private func isTitleLine(_ place: Int, from start: Int) -> Bool {
    if lines[place].isTableRow { return false }
    let glyphs = lines[place].glyphs
    let continuesMark = place > start && LineNature.hasOpenBracket(lines[start..<place].flatMap(\.glyphs))
    if continuesMark { return !glyphs.contains(anyOf: "。") }
    let isPlain = !glyphs.contains(anyOf: "，。；：,;:") && LineNature.date(glyphs) == nil
    return isPlain && !LineNature.isNumber(glyphs) && !LineNature.isHistory(glyphs) && !LineNature.isImprint(glyphs)
      && ProvisionLabel.scan(glyphs.string) == nil && glyphs.count <= 60
  }

  /// Names of issuers keep a blank between them; all other lines of a title were cut by the page.
  private mutating func takeTitle(upTo end: Int) {
    var glyphs = lines[index].glyphs
    for place in (index + 1)..<max(end, index + 1) {
      let next = lines[place].glyphs
      let followsIssuer =
        BodyNames.endsAsBody(lines[place - 1].glyphs) && !LineNature.hasOpenBracket(glyphs) && !next.starts(with: "关于")
      if followsIssuer { glyphs.append(Glyph(" ", line: lines[place].number)) } else { joined += 1 }
      glyphs += next
    }
    paragraphs.append(Paragraph(role: .title, glyphs: glyphs))
    index = end
  }

  private mutating func takeAnnexOpening() {
    var annex = Paragraph(role: .text, glyphs: lines[index].glyphs, opensAnnex: true)
    index += 1
    if index < lines.count, let end = endOfTitle() {
      takeTitle(upTo: end)
      let title = paragraphs.removeLast()
      annex.glyphs += [Glyph(" ", line: title.line)] + title.glyphs
    }
    paragraphs.append(annex)
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

  private mutating func takeText() {
    var glyphs = lines[index].glyphs
    var last = index
    while last + 1 < lines.count, belongs(last + 1, to: glyphs, endingWith: last) {
      last += 1
      let next = lines[last].glyphs
      if let end = glyphs.last?.scalar, let start = next.first?.scalar, end.isLatinLetter, start.isLatinLetter {
        glyphs.append(Glyph(" ", line: lines[last].number))
      }
      glyphs += next
      joined += 1
    }
    paragraphs.append(Paragraph(role: .text, glyphs: glyphs))
    index = last + 1
  }

  /// Whether a line goes on with the paragraph before it.
  private func belongs(_ next: Int, to paragraph: [Glyph], endingWith last: Int) -> Bool {
    let glyphs = lines[next].glyphs
    if lines[next].isTableRow { return false }
    if ProvisionLabel.scan(glyphs.prefix(32).string) != nil { return false }
    if LineNature.date(glyphs) != nil || LineNature.isImprint(glyphs) || LineNature.isNumber(glyphs) { return false }
    if LineNature.isHistory(glyphs) || LineNature.isHistory(paragraph) { return false }
    if lines[last].extent == .paragraph, lines[next].extent == .paragraph {
      return LineNature.isPlainlyCut(paragraph, before: glyphs)
    }
    let isFull = wrap?.isFull(lines[last].glyphs) ?? false
    if LineNature.isTerminal(paragraph) {
      return wrap != nil && (isFull || LineNature.isClosingNote(glyphs) && lines[last].headingLevel == 0)
    }
    if LineNature.isSentence(paragraph) { return true }
    return isFull && (ProvisionLabel.scan(paragraph.prefix(32).string) != nil || LineNature.isSentence(glyphs))
  }

  private mutating func take(_ role: Paragraph.Role) {
    paragraphs.append(Paragraph(role: role, glyphs: lines[index].glyphs))
    index += 1
  }
}

/// The measure to which a text's lines were broken.
struct WrapWidth {
  private let cells: Int

  /// The measure; nil when the lines are whole paragraphs.
  init?(of lines: [Line]) {
    let widths = lines.filter { !$0.isTableRow }.map { Self.cells(of: $0.glyphs) }.sorted()
    guard widths.count >= 8 else { return nil }
    let measure = widths[widths.count * 9 / 10]
    let full = widths.count { $0 >= measure - 8 }
    guard (40...120).contains(measure), full * 2 >= widths.count else { return nil }
    cells = measure
  }

  /// Whether a line reaches the measure, as far as punctuation lets it.
  func isFull(_ glyphs: [Glyph]) -> Bool { Self.cells(of: glyphs) >= cells - 8 }

  private static func cells(of glyphs: [Glyph]) -> Int {
    glyphs.reduce(0) { $0 + ($1.scalar.isChinese ? 2 : 1) }
  }
}
