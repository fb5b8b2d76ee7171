import PolicyModel

/// A document's titles: its own, and that of the notice that carries it.
///
/// Titles are told in three steps. `PageFrame` and `RepeatedTitle` leave out a page's copies of the title, `HeadTitles`
/// telling which lines are the document's; `LineJoining` makes one paragraph of the lines of each title; and here is
/// told which of these paragraphs is the document's own title and which the notice's. What words tell by themselves
/// stands in `LineNature`, and titles are compared as `TitleKey` folds them.
struct TitleReading: Sendable {
  /// The document's own title.
  private(set) var title: String
  /// The title of the notice that carries it; nil where there is none.
  private(set) var noticeTitle: String?
  /// The bodies a title names before 关于.
  private(set) var issuers: [String] = []
  /// The line of the source on which the first title ends; 0 where there is none.
  private(set) var line = 0
  /// Where among the paragraphs the document's own title stands; 0 where no paragraph is it.
  private(set) var place = 0
  /// Whether figures that are in doubt were left out of the title.
  private(set) var isCut = false
  /// The number that stands behind a title on its line.
  private(set) var number: (number: DocumentNumber, line: Int)?

  /// Reads the titles from the paragraphs of a document; `named` is what a box of fields gives for its title.
  init(_ paragraphs: [Paragraph], _ lines: [Line], named: String?) {
    let candidates = Self.candidates(paragraphs)
    let likely = Self.likely(candidates, paragraphs, lines)
    let first = Self.first(of: likely, paragraphs)
    let end = likely.first.map { paragraphs[$0].line } ?? Self.opening(of: paragraphs)
    let isLate = lines.prefix { $0.number < end }.contains { $0.glyphs.contains(anyOf: "。") }
    var glyphs: ArraySlice<Glyph>
    var place: Int?
    if first == nil || isLate, let lines = Self.titleLines(lines, before: end, named: named) {
      glyphs = lines
    } else {
      place = first ?? Self.firstWords(paragraphs)
      glyphs = place.map { paragraphs[$0].glyphs[...] } ?? []
    }
    if let (number, before) = DocumentNumber.trailing(Array(glyphs)) {
      self.number = (number, glyphs.first.map { Int($0.line) } ?? 0)
      glyphs = before
    } else if let (number, behind) = DocumentNumber.leading(Array(glyphs)) {
      self.number = (number, glyphs.first.map { Int($0.line) } ?? 0)
      glyphs = behind
    }
    glyphs = Self.withoutMarks(Self.withoutStatus(LineNature.withoutAppendix(Array(glyphs))))[...]
    issuers = BodyNames.issuers(inTitle: glyphs)
    var own = Self.withoutIssuerLines(glyphs, issuers, place.map { paragraphs[$0].issuerLines } ?? 0)
    title = Self.plain(own)
    self.place = place ?? 0
    line = own.last.map { Int($0.line) } ?? 0
    var later = candidates.filter { [line] candidate in
      place.map { candidate > $0 } ?? (paragraphs[candidate].line > line)
    }
    isCut = glyphs.contains { $0.scalar == CertainFigures.mark }
    // A page's heading may say in other words what the notice below it says in its title.
    while let carried = Self.carried(by: own, at: place == nil ? nil : self.place, candidates: later, paragraphs) {
      let next = paragraphs[carried]
      noticeTitle = title
      let words = Self.words(of: next)
      own = Self.withoutIssuerLines(words, BodyNames.issuers(inTitle: words), next.issuerLines)
      title = Self.plain(own)
      isCut = isCut || own.contains { $0.scalar == CertainFigures.mark }
      self.place = carried
      // Who approves a text did not make it.
      if Self.approves(glyphs) { issuers = [] }
      later.removeAll { $0 <= carried }
      guard next.role == .title, Self.carries(own) else { return }
      if issuers.isEmpty { issuers = BodyNames.issuers(inTitle: next.glyphs) }
      line = max(line, own.last.map { Int($0.line) } ?? 0)
    }
  }

  /// The line on which the text begins.
  private static func opening(of paragraphs: [Paragraph]) -> Int {
    paragraphs.first { $0.role == .text && LineNature.isTerminal($0.glyphs) }?.line ?? Int.max
  }

  /// The first words before a text, by which a document without a title goes; nil where it begins with its text.
  private static func firstWords(_ paragraphs: [Paragraph]) -> Int? {
    paragraphs.prefix { $0.label == nil && $0.role != .addressees && !LineNature.isTerminal($0.glyphs) }.indices
      .first { index in
        let glyphs = paragraphs[index].glyphs
        return LineNature.mayBeTitle(glyphs) && ![.number, .letterhead, .date, .table].contains(paragraphs[index].role)
          && !LineNature.isSentence(glyphs)
          && LineNature.date(glyphs) == nil && !LineNature.isNumber(glyphs) && !LineNature.isRegisterNumber(glyphs)
          && !isOrderHead(glyphs) && BodyNames.names(glyphs[...]).isEmpty
      }
  }

  /// The paragraphs that may be titles: no name of a body alone, no number, no letterhead.
  private static func candidates(_ paragraphs: [Paragraph]) -> [Int] {
    paragraphs.indices.filter { index in
      let glyphs = paragraphs[index].glyphs
      guard paragraphs[index].role == .title, glyphs.count >= 4, !LineNature.isLetterhead(glyphs) else { return false }
      return glyphs.count <= 200 && !glyphs.contains(anyOf: "。>＞|•·●»") && DocumentNumber(glyphs) == nil
        && LineNature.serial(glyphs) == nil && !isOrderHead(glyphs) && !LineNature.isBracketed(glyphs)
        && (BodyNames.names(glyphs[...]).isEmpty || LineNature.mayEndAsTitle(glyphs))
    }
  }

  /// The candidates that look like a document's title, or that a heading marks as one.
  private static func likely(_ candidates: [Int], _ paragraphs: [Paragraph], _ lines: [Line]) -> [Int] {
    let headings = Set(lines.lazy.filter { (1...2).contains($0.headingLevel) }.map(\.number))
    return candidates.filter { index in
      let paragraph = paragraphs[index]
      if LineNature.namesCollection(paragraph.glyphs) { return false }
      return LineNature.mayBeTitle(paragraph.glyphs) || paragraph.glyphs.count >= 8 && headings.contains(paragraph.line)
    }
  }

  /// The first candidate before the text that ends as titles do; where none does, the first of all.
  private static func first(of candidates: [Int], _ paragraphs: [Paragraph]) -> Int? {
    let text = paragraphs.firstIndex { $0.role == .text && LineNature.isSentence($0.glyphs) } ?? paragraphs.count
    let titles = candidates.filter { $0 < text && LineNature.mayEndAsTitle(withoutMarks(paragraphs[$0].glyphs)) }
    guard let first = titles.first else { return candidates.first }
    let words = paragraphs[first].glyphs
    let isGeneral =
      words.firstIndex(of: "关于") == nil && !LineNature.isNamedTitle(words) && BodyNames.issuers(inTitle: words).isEmpty
    // 人才补贴政策 above 某省人才补贴办法, the end of a title above the whole of it.
    let whole = candidates.first { index in
      guard index > first else { return false }
      let other = paragraphs[index].glyphs
      if words.first?.scalar == "《", other.count > words.count, other.ends(with: words.string) { return true }
      let isWhole = LineNature.isNamedTitle(other) || LineNature.isWholeTitle(other)
      return isGeneral && isWhole && (index < text || other.ends(with: words.string))
    }
    return whole ?? first
  }

  /// A title without what a page puts before it: `【现行有效】某镇应急预案`.
  private static func withoutStatus(_ title: [Glyph]) -> [Glyph] {
    guard title.first?.scalar == "【", let end = title.prefix(12).firstIndex(where: { $0.scalar == "】" }),
      end + 4 < title.count
    else { return title }
    return Array(title[(end + 1)...].trimmed)
  }

  /// A title without the 《》 round the whole of it.
  static func withoutMarks(_ title: [Glyph]) -> [Glyph] {
    guard title.first?.scalar == "《", title.last?.scalar == "》",
      title.dropFirst().firstIndex(where: { $0.scalar == "》" || $0.scalar == "《" }) == title.count - 1
    else { return title }
    return Array(title.dropFirst().dropLast())
  }

  /// Where no paragraph before the text is a title: the first lines that make one, up to a line of the source; those
  /// the box names, where it names them.
  private static func titleLines(_ lines: [Line], before end: Int, named: String?) -> ArraySlice<Glyph>? {
    let head = Array(lines.prefix { $0.number < end }.prefix(40))
    let whole = head.first { line in
      LineNature.isWholeTitle(line.glyphs) || LineNature.isNamedTitle(line.glyphs) && !isOrderHead(line.glyphs)
    }
    if let whole {
      var ignored = RepairCounts()
      return FullWidth.fold(whole.glyphs, counts: &ignored)[...]
    }
    for start in head.indices where !isOrderHead(head[start].glyphs) {
      var title: [Glyph] = []
      for line in head[start...].prefix(8) {
        guard line.glyphs.count <= 120, !line.glyphs.contains(anyOf: "。；：:>＞|•●»"), !LineNature.isNumber(line.glyphs),
          !LineNature.isRegisterNumber(line.glyphs),
          LineNature.date(line.glyphs) == nil
        else { break }
        title += line.glyphs
        let isNamed = named.map { TitleKey.text(title) == TitleKey.text($0) } ?? false
        if isNamed || title.count >= 6 && LineNature.endsAsTitle(title) {
          var ignored = RepairCounts()
          return FullWidth.fold(title, counts: &ignored)[...]
        }
      }
    }
    return nil
  }

  /// `中华人民共和国国务院令`, above the number of the order.
  static func isOrderHead(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && (glyphs.ends(with: "令") || glyphs.ends(with: "公告"))
      && glyphs.firstIndex(of: "关于") == nil
      && (glyphs.compact.string == "中华人民共和国主席令" || !BodyNames.names(orderBodies(glyphs)).isEmpty)
  }

  /// The bodies an order's head names.
  static func orderBodies(_ glyphs: [Glyph]) -> ArraySlice<Glyph> {
    let bodies = glyphs.dropLast(glyphs.ends(with: "令") ? 1 : 2).trimmed
    return bodies.starts(with: "中华人民共和国") && bodies.count > 9 ? bodies.dropFirst(7) : bodies
  }

  /// A title without the lines above it that name several issuers; the name that leads into 关于 is part of a title.
  private static func withoutIssuerLines(
    _ title: ArraySlice<Glyph>, _ issuers: [String], _ lead: Int
  ) -> ArraySlice<Glyph> {
    let names = issuers.joined(separator: " ")
    guard issuers.count > 1, title.starts(with: names) else { return title }
    let rest = title.dropFirst(names.unicodeScalars.count).trimmed
    // On one line with what follows, the names are the title's own.
    return lead == names.unicodeScalars.count || rest.first?.line != title.first?.line ? rest : title
  }

  /// The text without the blanks that laid it out; those between names of bodies and round Latin words stay.
  private static func plain(_ glyphs: ArraySlice<Glyph>) -> String {
    var glyphs = CertainFigures.withoutMarks(glyphs)
    if let first = glyphs.first?.scalar, "（(".unicodeScalars.contains(first),
      glyphs.firstIndex(where: { "）)".unicodeScalars.contains($0.scalar) }) == glyphs.endIndex - 1
    {
      glyphs = glyphs.dropFirst().dropLast()
    }
    let about = glyphs.firstIndex(of: "关于") ?? glyphs.startIndex
    var kept: [Glyph] = []
    for index in glyphs.indices {
      if glyphs[index].isBlank, let before = kept.last?.scalar, index + 1 < glyphs.endIndex {
        let after = glyphs[index + 1].scalar
        let partsNames = index + 1 < about && BodyNames.endsAsBody(kept)
        if before.isBlank || before.isChinese && (after.isChinese || after.isBlank) && !partsNames { continue }
      }
      kept.append(glyphs[index])
    }
    return Array(kept).trimmed.string
  }
}
