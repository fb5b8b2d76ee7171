import PolicyModel

/// Reads from a document what its front matter says; where it is silent, nothing is guessed.
struct FrontMatterReading: Sendable {
  /// What was read.
  private(set) var frontMatter: FrontMatter
  /// What a person should know of how it was read.
  private(set) var notes: [FrontMatterNote] = []

  /// Reads the front matter of a document whose source stays to be named.
  init(
    _ paragraphs: [Paragraph], lines: [Line], fields: DocumentFields, source: SourceDocument, metadata: PageMetadata
  ) {
    let titles = TitleReading(paragraphs, lines, named: fields[.title]?.text)
    let signature = Signature(lines)
    let history = StatuteHistory(paragraphs[...])
    let text = paragraphs.filter { $0.role == .text }

    frontMatter = FrontMatter(title: titles.title, source: source)
    frontMatter.noticeTitle = titles.noticeTitle
    readNumber(paragraphs, titles, history, fields)
    frontMatter.issuers = Self.issuers(paragraphs, signature, titles, history, fields)
    frontMatter.signed =
      signature.names.isEmpty ? history.signed ?? signature.date ?? fields.date(.signed) : signature.date
    frontMatter.published = history.published ?? fields.date(.published)
    let commencement = Commencement(text, signed: frontMatter.signed, published: frontMatter.published)
    frontMatter.effective = history.effective ?? commencement.effective ?? fields.date(.effective)
    frontMatter.expires = commencement.expires ?? fields.date(.expires)
    frontMatter.trial = Self.isTrial(titles)
    frontMatter.addressees = Self.addressees(paragraphs)
    frontMatter.interpreter = Interpretation.body(text)
    frontMatter.indexNumber = fields[.indexNumber]?.text
    frontMatter.subject = fields[.subject]?.text
    frontMatter.disclosure = fields[.disclosure]?.text
    frontMatter.contact = Contact.find(lines)
    let names = [titles.title] + (titles.noticeTitle.map { [$0] } ?? [])
    frontMatter.region = RegionNames.path(
      issuers: frontMatter.issuers + [Self.letterhead(paragraphs)].compactMap { $0 }, titles: names)
    frontMatter.relations = Citations.relations(in: paragraphs, ownTitles: names)
    notes += frontMatter.compare(with: metadata)
  }

  /// The number: on a line of its own in the document's head, behind its title, in the note under it, or in a field.
  private mutating func readNumber(
    _ paragraphs: [Paragraph], _ titles: TitleReading, _ history: StatuteHistory, _ fields: DocumentFields
  ) {
    let found =
      Self.number(inHeadOf: paragraphs, titles) ?? titles.number ?? history.number.map { ($0, 0) }
      ?? fields[.number].flatMap { value in
        DocumentNumber(value.text.unicodeScalars.map { Glyph($0, line: value.line) }).map { ($0, value.line) }
      }
    guard let (number, line) = found else { return }
    frontMatter.number = number.text
    if number.isChanged {
      notes.append(
        FrontMatterNote(
          rule: .numberForm, key: "number", line: line, before: number.written, after: number.text,
          why: "发文字号按 GB/T 9704 写作“\(number.text)”，正文照原样"))
    }
  }

  /// The first number that is a line of its own before the document's words begin, or the number under an order's head.
  private static func number(inHeadOf paragraphs: [Paragraph], _ titles: TitleReading) -> (DocumentNumber, Int)? {
    for (index, paragraph) in paragraphs.prefix(60).enumerated() {
      let glyphs = paragraph.glyphs
      if let number = DocumentNumber(glyphs) {
        // 第735号 below 中华人民共和国国务院令.
        return (number, paragraph.line)
      }
      if index > 0, glyphs.count <= 12, glyphs.first?.scalar == "第", glyphs.last?.scalar == "号",
        TitleReading.isOrderHead(paragraphs[index - 1].glyphs),
        let number = DocumentNumber(paragraphs[index - 1].glyphs + glyphs)
      {
        return (number, paragraph.line)
      }
      if paragraph.role == .text, glyphs.count > 60, glyphs.contains(anyOf: "。") { return nil }
      if paragraph.label?.style == .article || paragraph.label?.style == .chapter { return nil }
    }
    return nil
  }

  private static func issuers(
    _ paragraphs: [Paragraph], _ signature: Signature, _ titles: TitleReading, _ history: StatuteHistory,
    _ fields: DocumentFields
  ) -> [String] {
    if !signature.names.isEmpty { return signature.names }
    if !titles.issuers.isEmpty { return titles.issuers }
    if !history.issuers.isEmpty { return history.issuers }
    if let order = paragraphs.prefix(12).first(where: { TitleReading.isOrderHead($0.glyphs) }) {
      return BodyNames.names(TitleReading.orderBodies(order.glyphs))
    }
    if let letterhead = letterhead(paragraphs) {
      let names = BodyNames.names(letterhead.unicodeScalars.map { Glyph($0, line: 0) }[...])
      if !names.isEmpty { return names }
    }
    let ordering = DocumentNumber.bodies(paragraphs)
    if !ordering.isEmpty { return ordering }
    guard let field = fields[.issuer] else { return [] }
    return field.text.split { "、，,; ；".contains($0) }.map(String.init)
  }

  /// `中共晋中市委办公室` of the head 中共晋中市委办公室文件.
  private static func letterhead(_ paragraphs: [Paragraph]) -> String? {
    guard let head = paragraphs.prefix(12).first(where: { LineNature.isLetterhead($0.glyphs) }) else { return nil }
    return head.glyphs.filter { !$0.isBlank }.dropLast(2).string
  }

  private static func addressees(_ paragraphs: [Paragraph]) -> [String] {
    guard let paragraph = paragraphs.first(where: { $0.role == .addressees }), !isLeadIn(paragraph.glyphs) else {
      return []
    }
    return paragraph.glyphs.dropLast().split { "，,；;".unicodeScalars.contains($0.scalar) }
      .map { $0.trimmed.string }.filter { !$0.isEmpty }
  }

  /// `现将有关事项公告如下：` leads into the text and addresses nobody.
  private static func isLeadIn(_ glyphs: [Glyph]) -> Bool {
    let words = glyphs.dropLast()
    return words.ends(with: "如下") || ["为", "根据", "现", "按照", "经"].contains { words.starts(with: $0) }
  }

  /// Whether a title says 试行 or 暂行 of the document itself.
  private static func isTrial(_ titles: TitleReading) -> Bool {
    let own = titles.title
    let issues = ["印发", "发布", "公布", "颁布"].contains { own.contains($0) }
    let name = issues ? own : withoutQuoted(own)
    return name.contains("试行") || name.contains("暂行")
  }

  private static func withoutQuoted(_ title: String) -> String {
    guard let open = title.firstIndex(of: "《"), let close = title.lastIndex(of: "》"), open < close else {
      return title
    }
    return String(title[..<open] + title[close...])
  }
}

extension DocumentFields {
  /// The date a field gives, without the time of day.
  func date(_ field: Field) -> PolicyDate? {
    guard let value = self[field] else { return nil }
    let glyphs = value.text.unicodeScalars.map { Glyph($0, line: value.line) }
    let day = glyphs.split(whereSeparator: \.isBlank).first.map(Array.init) ?? []
    return ChineseDate.parse(glyphs) ?? ChineseDate.parse(day)
  }
}
