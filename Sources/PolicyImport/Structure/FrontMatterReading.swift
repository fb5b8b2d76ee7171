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
    let head = Self.head(lines)
    let titles = TitleReading(paragraphs, lines, named: fields[.title]?.text)
    let signature = Signature(lines)
    // What a decision brings with it has a history of its own.
    let own = StatuteHistory(paragraphs[titles.place...])
    let history = own.steps.isEmpty ? StatuteHistory(paragraphs[...]) : own
    let text = paragraphs.filter { $0.role == .text }

    frontMatter = FrontMatter(title: titles.title, source: source)
    frontMatter.noticeTitle = titles.noticeTitle
    if titles.isCut {
      notes.append(
        FrontMatterNote(
          rule: .cutTitle, key: "title", line: titles.line, before: "", after: titles.title,
          why: "标题里有没有把握的数字，title 里没有写，请对照原件补上"))
    }
    readNumber(head, titles, history)
    frontMatter.issuers = Self.issuers(paragraphs, head, signature, titles, history)
    frontMatter.signed =
      signature.names.isEmpty ? history.signed ?? signature.date : signature.date
    frontMatter.published = history.published ?? fields.date(.published)
    notes += frontMatter.fill(from: metadata)
    let commencement = Commencement(text, signed: frontMatter.signed, published: frontMatter.published)
    frontMatter.effective = history.effective ?? commencement.effective ?? fields.date(.effective)
    frontMatter.expires = commencement.expires ?? fields.date(.expires)
    frontMatter.trial = Self.isTrial(titles)
    frontMatter.addressees = Self.addressees(paragraphs, head, after: titles.line)
    frontMatter.interpreter = Interpretation.body(text)
    frontMatter.indexNumber = fields[.indexNumber]?.text ?? metadata.statements(about: .indexNumber).first?.text
    frontMatter.subject = fields[.subject]?.text ?? metadata.statements(about: .subject).first?.text
    frontMatter.disclosure = fields[.disclosure]?.text
    frontMatter.contact = Contact.find(lines)
    let names = [frontMatter.title, titles.noticeTitle ?? ""].filter { !$0.isEmpty }
    frontMatter.region = RegionNames.path(
      issuers: frontMatter.issuers + [Self.letterhead(paragraphs)].compactMap { $0 }, titles: names)
    frontMatter.relations = Citations.relations(in: paragraphs, ownTitles: names)
    notes += frontMatter.compare(with: metadata)
  }

  /// The number: on a line of its own in the document's head, behind its title, or in the note under it.
  private mutating func readNumber(
    _ head: ArraySlice<Line>, _ titles: TitleReading, _ history: StatuteHistory
  ) {
    let found =
      Self.number(inHeadOf: head) ?? titles.number ?? history.number.map { ($0, 0) }
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
  private static func number(inHeadOf lines: ArraySlice<Line>) -> (DocumentNumber, Int)? {
    for (index, line) in lines.enumerated() {
      let glyphs = line.glyphs
      if let number = DocumentNumber(glyphs), let own = restated(number, in: lines.dropFirst(index + 1)) { return own }
      if let number = DocumentNumber(glyphs) ?? DocumentNumber.unended(glyphs) ?? DocumentNumber.behindDay(glyphs) {
        return (number, line.number)
      }
      if let (number, rest) = DocumentNumber.leading(glyphs),
        LineNature.date(Array(rest)) != nil || rest.starts(with: "签发人")
      {
        return (number, line.number)
      }
      if index > 0, let serial = LineNature.serial(glyphs) {
        let head = lines[lines.startIndex + index - 1].glyphs
        if TitleReading.isOrderHead(head), let number = DocumentNumber(head + serial) { return (number, line.number) }
      }
    }
    return nil
  }

  /// A number further down that counts the same year and serial otherwise: the page's heading gave the first.
  private static func restated(_ number: DocumentNumber, in lines: ArraySlice<Line>) -> (DocumentNumber, Int)? {
    func figures(_ number: DocumentNumber) -> String { number.text.filter { $0.isASCII && $0.isNumber } }
    for line in lines {
      guard let other = DocumentNumber(line.glyphs), other.text != number.text else { continue }
      return figures(other) == figures(number) ? (other, line.number) : nil
    }
    return nil
  }

  /// The lines before the document's words begin: before the first long sentence, article or numbered part.
  private static func head(_ lines: [Line]) -> ArraySlice<Line> {
    lines.prefix(60).prefix { line in
      if line.glyphs.count > 60, line.glyphs.contains(anyOf: "。") { return false }
      guard let label = line.glyphs.label else { return true }
      return ![.part, .chapter, .article, .han].contains(label.style)
    }
  }

  private static func issuers(
    _ paragraphs: [Paragraph], _ head: ArraySlice<Line>, _ signature: Signature, _ titles: TitleReading,
    _ history: StatuteHistory
  ) -> [String] {
    if !signature.names.isEmpty { return signature.names }
    if !titles.issuers.isEmpty { return titles.issuers }
    if !history.issuers.isEmpty { return history.issuers }
    if let order = head.firstIndex(where: { TitleReading.isOrderHead($0.glyphs) }) {
      // Those who issue it together stand above the last of them.
      let above = head[..<order].reversed().map { BodyNames.names($0.glyphs[...]) }.prefix { !$0.isEmpty }
      return above.reversed().flatMap { $0 } + BodyNames.names(TitleReading.orderBodies(head[order].glyphs))
    }
    if let letterhead = letterhead(paragraphs) {
      let names = BodyNames.names(letterhead.glyphs(line: 0)[...])
      if !names.isEmpty { return names }
    }
    let ordering = DocumentNumber.bodies(paragraphs)
    if !ordering.isEmpty { return ordering }
    if let body = signature.signedFor { return [body] }
    // A name alone below the title.
    let below = paragraphs[titles.place...].dropFirst().prefix(12).prefix { $0.label?.style != .article }
    return below.lazy.filter { $0.line >= titles.line && $0.glyphs.count <= 60 }.map { BodyNames.names($0.glyphs[...]) }
      .first { !$0.isEmpty } ?? []
  }

  /// `中共晋中市委办公室` of the head 中共晋中市委办公室文件.
  private static func letterhead(_ paragraphs: [Paragraph]) -> String? {
    guard let head = paragraphs.prefix(12).first(where: { LineNature.isLetterhead($0.glyphs) }) else { return nil }
    return head.glyphs.filter { !$0.isBlank }.dropLast(2).string
  }

  /// The bodies before the colon under the title, parted by commas.
  private static func addressees(_ paragraphs: [Paragraph], _ head: ArraySlice<Line>, after title: Int) -> [String] {
    let marked = paragraphs.first { $0.role == .addressees && isAddress($0.glyphs) }?.glyphs
    let line = head.first { $0.number > title && isAddress($0.glyphs) && $0.glyphs.starts(with: "各") }?.glyphs
    guard let glyphs = marked ?? line else { return [] }
    var ignored = RepairCounts()
    return FullWidth.fold(glyphs, counts: &ignored).dropLast()
      .split { "，,；;".unicodeScalars.contains($0.scalar) }
      .map { $0.trimmed.string }.filter { !$0.isEmpty }
  }

  private static func isAddress(_ glyphs: [Glyph]) -> Bool {
    guard let last = glyphs.last?.scalar, last == "：" || last == ":" else { return false }
    return !glyphs.dropLast().contains(anyOf: "。：:>《") && !isLeadIn(glyphs)
  }

  /// `现将有关事项公告如下：` leads into the text and addresses nobody.
  private static func isLeadIn(_ glyphs: [Glyph]) -> Bool {
    let words = glyphs.dropLast()
    return words.ends(with: "如下") || ["为", "根据", "现", "按照", "经"].contains { words.starts(with: $0) }
  }

  /// Whether a title says 试行 or 暂行 of the document itself.
  private static func isTrial(_ titles: TitleReading) -> Bool {
    let own = titles.title
    let issues = ["印发", "发布", "公布", "颁布"].contains { own.holds($0) }
    let name = issues ? own : withoutQuoted(own)
    return name.holds("试行") || name.holds("暂行")
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
    let glyphs = value.text.glyphs(line: value.line)
    let day = glyphs.split(whereSeparator: \.isBlank).first.map(Array.init) ?? []
    return ChineseDate.parse(glyphs) ?? ChineseDate.parse(day)
  }
}
