import PolicyModel

/// Finds the documents a document names: `《…》（市发〔2017〕22号）`.
struct Citations {
  private var relations: [Relation] = []
  private var byTitle: [String: Int] = [:]
  private var byNumber: [String: Int] = [:]

  /// The documents named in the paragraphs, in order, each once; the document's own titles are none.
  static func relations(in paragraphs: [Paragraph], ownTitles: [String]) -> [Relation] {
    var citations = Citations()
    // Where a whole document without stops stands for its title, no name can be held against it.
    let ownTitles = ownTitles.filter { $0.utf8.count <= 1000 }
    let opening = endOfOpening(paragraphs)
    for (index, paragraph) in paragraphs.enumerated() where paragraph.role == .text {
      citations.read(paragraph.glyphs, isOpening: index < opening, ownTitles: ownTitles)
    }
    return citations.relations
  }

  private mutating func read(_ glyphs: [Glyph], isOpening: Bool, ownTitles: [String]) {
    var place = 0
    while let open = glyphs[place...].firstIndex(where: { $0.scalar == "《" }) {
      guard let close = Self.closing(glyphs, from: open) else {
        place = open + 1
        continue
      }
      place = close + 1
      let name = glyphs[(open + 1)..<close].filter { !$0.isBlank }
      guard Self.isDocument(name) else { continue }
      let title = name.string
      if ownTitles.contains(where: { $0.holds(title) || title.holds($0) }) { continue }
      let number = Self.number(at: glyphs[place...])
      let kind: Relation.Kind =
        Self.isRepealed(glyphs, from: place)
        ? .replaces : isOpening && Self.restsOn(glyphs[..<open]) ? .implements : .cites
      add(Relation(kind: kind, title: title, number: number))
    }
  }

  /// Where the preamble and the first article end: what is named there is what the document rests on.
  private static func endOfOpening(_ paragraphs: [Paragraph]) -> Int {
    if let first = paragraphs.firstIndex(where: { $0.role == .text && $0.label?.style == .article }) {
      return first + 1
    }
    return paragraphs.firstIndex { $0.role == .text && $0.label != nil } ?? paragraphs.count
  }

  private mutating func add(_ relation: Relation) {
    let known = relation.title.flatMap { byTitle[$0] } ?? relation.number.flatMap { byNumber[$0] }
    let place: Int
    if let known {
      place = known
      if relations[known].kind == .cites { relations[known].kind = relation.kind }
      if relations[known].number == nil { relations[known].number = relation.number }
    } else {
      place = relations.count
      relations.append(relation)
    }
    if let title = relation.title, byTitle[title] == nil { byTitle[title] = place }
    if let number = relation.number, byNumber[number] == nil { byNumber[number] = place }
  }

  /// The 》 that closes a 《, others nested in it stepped over; no title is longer than this looks.
  private static func closing(_ glyphs: [Glyph], from open: Int) -> Int? {
    var depth = 0
    for index in open..<min(glyphs.count, open + 200) {
      if glyphs[index].scalar == "《" { depth += 1 }
      if glyphs[index].scalar == "》" { depth -= 1 }
      if depth == 0 { return index }
    }
    return glyphs[(open + 1)...].prefix(200).firstIndex { $0.scalar == "》" }
  }

  private static func isDocument(_ title: [Glyph]) -> Bool {
    var name = title[...]
    if name.last?.scalar == "）", let open = name.lastIndex(where: { $0.scalar == "（" }) { name = name[..<open] }
    return name.count >= 2 && name.ends(with: kinds)
  }

  private static let kinds: Phrases = [
    "意见", "办法", "规定", "条例", "法", "通知", "措施", "方案", "决定", "规划", "细则", "纲要", "政策", "决议", "规则", "解释", "章程", "宪法", "标准",
    "规范", "准则", "公告", "批复", "若干条款", "制度", "计划", "指南", "目录",
  ]

  /// `（市发〔2017〕22号）` at the start of a text, as the document writes it.
  private static func number(at glyphs: ArraySlice<Glyph>) -> String? {
    guard let first = glyphs.first?.scalar, "（(".unicodeScalars.contains(first),
      let close = glyphs.prefix(48).firstIndex(where: { "）)".unicodeScalars.contains($0.scalar) })
    else { return nil }
    let inside = glyphs[(glyphs.startIndex + 1)..<close]
    let whole = inside.prefix { !"，、；,".unicodeScalars.contains($0.scalar) }
    return DocumentNumber(whole)?.written
  }

  /// Whether the words before a title say that this document carries it out; a stop ends what they speak of.
  private static func restsOn(_ before: ArraySlice<Glyph>) -> Bool {
    let clause = before.suffix(24)
    return ["根据", "依据", "按照", "贯彻", "落实", "推进", "依照"].contains { clause.firstIndex(of: $0) != nil }
  }

  /// Whether the clause behind a title says that it is repealed: `…同时废止`.
  private static func isRepealed(_ glyphs: [Glyph], from place: Int) -> Bool {
    let clause = glyphs[place...].prefix(160).prefix { $0.scalar != "。" && $0.scalar != "；" }
    guard let repeal = clause.firstIndex(of: "废止") else { return false }
    let words = clause[..<repeal]
    return words.ends(with: "同时") || words.ends(with: "予以") || words.ends(with: "即行") || words.ends(with: "即")
      || words.ends(with: "自行") || words.ends(with: "相应") || words.ends(with: "一并")
  }
}
