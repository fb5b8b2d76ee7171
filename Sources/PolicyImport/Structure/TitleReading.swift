import PolicyModel

/// A document's titles: its own, and that of the notice that carries it.
struct TitleReading: Sendable {
  /// The document's own title.
  private(set) var title: String
  /// The title of the notice that carries it; nil where there is none.
  private(set) var noticeTitle: String?
  /// The bodies a title names before 关于.
  private(set) var issuers: [String] = []
  /// The line of the source on which the first title ends; 0 where there is none.
  private(set) var line = 0
  /// The number that stands behind a title on its line.
  private(set) var number: (number: DocumentNumber, line: Int)?

  /// Reads the titles from the paragraphs of a document; `named` is what a box of fields gives for its title.
  init(_ paragraphs: [Paragraph], _ lines: [Line], named: String?) {
    let candidates = Self.candidates(paragraphs)
    let first = Self.first(of: candidates, paragraphs)
    let end = first.map { paragraphs[$0].line } ?? Int.max
    let isLate = lines.prefix { $0.number < end }.contains { $0.glyphs.contains(anyOf: "。") }
    var glyphs: ArraySlice<Glyph>
    if first == nil || isLate, let lines = Self.titleLines(lines, before: end, named: named) {
      glyphs = lines
    } else {
      glyphs = (first ?? Self.firstWords(paragraphs)).map { paragraphs[$0].glyphs[...] } ?? []
    }
    if let (number, before) = DocumentNumber.trailing(Array(glyphs)) {
      self.number = (number, glyphs.first.map { Int($0.line) } ?? 0)
      glyphs = before
    } else if let (number, behind) = DocumentNumber.leading(Array(glyphs)) {
      self.number = (number, glyphs.first.map { Int($0.line) } ?? 0)
      glyphs = behind
    }
    glyphs = Self.withoutMarks(Self.withoutStatus(Array(glyphs)))[...]
    issuers = BodyNames.issuers(inTitle: glyphs)
    let own = Self.withoutIssuerLines(glyphs, issuers)
    title = Self.plain(own)
    line = own.last.map { Int($0.line) } ?? 0
    let later = candidates.filter { [line] in paragraphs[$0].line > line }
    guard let carried = Self.carried(by: own, candidates: later, paragraphs) else { return }
    noticeTitle = title
    title = Self.plain(paragraphs[carried].glyphs[...])
  }

  /// The first words before a text, by which a document without a title goes; nil where it begins with its text.
  private static func firstWords(_ paragraphs: [Paragraph]) -> Int? {
    paragraphs.prefix { $0.label == nil && $0.role != .addressees && !LineNature.isTerminal($0.glyphs) }.indices
      .first { !LineNature.isSentence(paragraphs[$0].glyphs) && LineNature.date(paragraphs[$0].glyphs) == nil }
  }

  /// The paragraphs that may be titles: no name of a body alone, no number, no letterhead.
  private static func candidates(_ paragraphs: [Paragraph]) -> [Int] {
    paragraphs.indices.filter { index in
      let glyphs = paragraphs[index].glyphs
      guard paragraphs[index].role == .title, glyphs.count >= 4, !LineNature.isLetterhead(glyphs) else { return false }
      return glyphs.count <= 200 && !glyphs.contains(anyOf: "。>＞|•·●»") && DocumentNumber(glyphs) == nil
        && !isOrderHead(glyphs) && !LineNature.isBracketed(glyphs)
        && (BodyNames.names(glyphs[...]).isEmpty || LineNature.mayEndAsTitle(glyphs))
    }
  }

  /// The first candidate before the text that ends as titles do; where none does, the first of all.
  private static func first(of candidates: [Int], _ paragraphs: [Paragraph]) -> Int? {
    let text = paragraphs.firstIndex { $0.role == .text && LineNature.isSentence($0.glyphs) } ?? paragraphs.count
    return candidates.first { $0 < text && LineNature.mayEndAsTitle(withoutMarks(paragraphs[$0].glyphs)) }
      ?? candidates.first
  }

  /// A title without what a page puts before it: `【现行有效】某镇应急预案`.
  private static func withoutStatus(_ title: [Glyph]) -> [Glyph] {
    guard title.first?.scalar == "【", let end = title.prefix(12).firstIndex(where: { $0.scalar == "】" }),
      end + 4 < title.count
    else { return title }
    return Array(title[(end + 1)...].trimmed)
  }

  /// A title without the 《》 round the whole of it.
  private static func withoutMarks(_ title: [Glyph]) -> [Glyph] {
    guard title.first?.scalar == "《", title.last?.scalar == "》",
      title.dropFirst().firstIndex(where: { $0.scalar == "》" || $0.scalar == "《" }) == title.count - 1
    else { return title }
    return Array(title.dropFirst().dropLast())
  }

  /// Where no paragraph before the text is a title: the first lines that make one, up to a line of the source; those
  /// the box names, where it names them.
  private static func titleLines(_ lines: [Line], before end: Int, named: String?) -> ArraySlice<Glyph>? {
    let head = Array(lines.prefix { $0.number < end }.prefix(40))
    if let whole = head.first(where: { LineNature.isWholeTitle($0.glyphs) }) {
      var ignored = RepairCounts()
      return FullWidth.fold(whole.glyphs, counts: &ignored)[...]
    }
    for start in head.indices {
      var title: [Glyph] = []
      for line in head[start...].prefix(8) {
        guard line.glyphs.count <= 120, !line.glyphs.contains(anyOf: "。；：:>＞|•●»"), !LineNature.isNumber(line.glyphs),
          !LineNature.isRegisterNumber(line.glyphs),
          LineNature.date(line.glyphs) == nil
        else { break }
        title += line.glyphs
        let isNamed = named.map { folded(title[...]) == folded($0) } ?? false
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
      && glyphs.firstIndex(of: "关于") == nil && !BodyNames.names(orderBodies(glyphs)).isEmpty
  }

  /// The bodies an order's head names.
  static func orderBodies(_ glyphs: [Glyph]) -> ArraySlice<Glyph> {
    let bodies = glyphs.dropLast(glyphs.ends(with: "令") ? 1 : 2).trimmed
    return bodies.starts(with: "中华人民共和国") && bodies.count > 9 ? bodies.dropFirst(7) : bodies
  }

  /// The paragraph that is the title of what a notice carries; nil where the notice carries nothing with a title.
  private static func carried(
    by notice: ArraySlice<Glyph>, candidates: [Int], _ paragraphs: [Paragraph]
  ) -> Int? {
    guard ["通知", "公告", "令", "通告", "决定", "》"].contains(where: { withoutBracket(notice).ends(with: $0) }),
      let verb = ["印发", "发布", "公布", "颁布", "转发", "批转", "颁发", "下发"].compactMap({ notice.firstIndex(of: $0) }).min()
        ?? asked(notice)
    else { return nil }
    let name = folded(inner(notice[(verb + 2)...].string))
    let named = folded(notice[(verb + 2)...])
    let own = folded(notice)
    let marked = candidates.first { index in
      let text = folded(paragraphs[index].glyphs[...])
      return text.count >= 4 && text != own && (named.holds(text) || text.holds(name))
    }
    if let marked { return marked }
    return paragraphs.indices.first { index in
      paragraphs[index].glyphs.count <= 120 && paragraphs[index].role == .text
        && paragraphs[index].line > Int(notice.last?.line ?? 0)
        && folded(paragraphs[index].glyphs[...]) == name
    }
  }

  /// Before what a public consultation asks about: `关于《某条例（草案）》公开征求意见的公告`; two before, as 印发 has two.
  private static func asked(_ notice: ArraySlice<Glyph>) -> Int? {
    notice.firstIndex(of: "征求意见") == nil ? nil : notice.firstIndex(of: "关于")
  }

  /// The name within 《》, or before 的通知.
  private static func inner(_ named: String) -> String {
    if let open = named.firstIndex(of: "《"), let close = named.lastIndex(of: "》"), open < close {
      return String(named[named.index(after: open)..<close])
    }
    return named.firstRange(of: "的通知").map { String(named[..<$0.lowerBound]) } ?? named
  }

  /// A title without what stands in brackets at its end.
  private static func withoutBracket(_ title: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    guard let last = title.last?.scalar, "）)".unicodeScalars.contains(last),
      let open = title.lastIndex(where: { "（(".unicodeScalars.contains($0.scalar) })
    else { return title }
    return title[..<open]
  }

  /// A title without the lines above it that name several issuers; the name that leads into 关于 is part of a title.
  private static func withoutIssuerLines(_ title: ArraySlice<Glyph>, _ issuers: [String]) -> ArraySlice<Glyph> {
    let names = issuers.joined(separator: " ")
    guard issuers.count > 1, title.starts(with: names) else { return title }
    let rest = title.dropFirst(names.unicodeScalars.count).trimmed
    // On one line with what follows, the names are the title's own.
    return rest.first?.line == title.first?.line ? title : rest
  }

  /// The text without the blanks that laid it out; those between names of bodies and round Latin words stay.
  private static func plain(_ glyphs: ArraySlice<Glyph>) -> String {
    var glyphs = glyphs
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
        let partsNames = index < about && BodyNames.endsAsBody(kept)
        if before.isBlank || before.isChinese && (after.isChinese || after.isBlank) && !partsNames { continue }
      }
      kept.append(glyphs[index])
    }
    return Array(kept).trimmed.string
  }

  private static func folded(_ glyphs: ArraySlice<Glyph>) -> String { folded(glyphs.lazy.map(\.scalar)) }

  private static func folded(_ text: String) -> String { folded(text.unicodeScalars) }

  /// A title for comparing: without blanks and title marks, brackets at full width.
  private static func folded(_ text: some Sequence<Unicode.Scalar>) -> String {
    String(
      text.lazy.compactMap { scalar in
        switch scalar {
        case "《", "》", "〈", "〉", "<", ">": nil
        case "(": "（"
        case ")": "）"
        default: scalar.isBlank ? nil : scalar
        }
      })
  }
}
