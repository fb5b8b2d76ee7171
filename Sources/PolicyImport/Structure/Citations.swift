import PolicyModel

/// Finds the documents a document names: `《…》（市发〔2017〕22号）`.
enum Citations {
  /// The documents named in the paragraphs, in order, each once; the document's own titles are none.
  static func relations(in paragraphs: [Paragraph], ownTitles: [String]) -> [Relation] {
    var relations: [Relation] = []
    let opening = endOfOpening(paragraphs)
    for (index, paragraph) in paragraphs.enumerated() where paragraph.role == .text {
      let text = paragraph.string
      var rest = text[...]
      while let open = rest.firstIndex(of: "《"), let close = closing(rest, from: open) {
        let title = String(rest[rest.index(after: open)..<close])
        let before = rest[..<open]
        rest = rest[rest.index(after: close)...]
        guard isDocument(title), !ownTitles.contains(where: { $0.contains(title) }) else { continue }
        let number = number(at: rest)
        let isFounding = index < opening && restsOn(before)
        add(Relation(kind: isFounding ? .implements : .cites, title: title, number: number), to: &relations)
      }
    }
    return relations
  }

  /// Where the preamble and the first article end: what is named there is what the document rests on.
  private static func endOfOpening(_ paragraphs: [Paragraph]) -> Int {
    let articles = paragraphs.indices.filter { paragraphs[$0].role == .text && paragraphs[$0].label?.style == .article }
    if let first = articles.first { return first + 1 }
    return paragraphs.firstIndex { $0.role == .text && $0.label != nil } ?? paragraphs.count
  }

  private static func add(_ relation: Relation, to relations: inout [Relation]) {
    let known = relations.firstIndex {
      $0.title == relation.title || $0.number != nil && $0.number == relation.number
    }
    guard let known else {
      relations.append(relation)
      return
    }
    if relation.kind == .implements { relations[known].kind = .implements }
    if relations[known].number == nil { relations[known].number = relation.number }
  }

  /// The 》 that closes a 《, others nested in it stepped over.
  private static func closing(_ text: Substring, from open: Substring.Index) -> Substring.Index? {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "《" { depth += 1 }
      if text[index] == "》" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func isDocument(_ title: String) -> Bool {
    var name = title[...]
    if name.hasSuffix("）"), let open = name.lastIndex(of: "（") { name = name[..<open] }
    let kinds = ["意见", "办法", "规定", "条例", "法", "通知", "措施", "方案", "决定", "规划", "细则", "纲要", "政策", "决议", "规则"]
    return kinds.contains { name.hasSuffix($0) }
  }

  /// `（市发〔2017〕22号）` at the start of a text.
  private static func number(at text: Substring) -> String? {
    guard let first = text.first, "（(".contains(first), let close = text.firstIndex(where: { "）)".contains($0) })
    else { return nil }
    let inside = String(text[text.index(after: text.startIndex)..<close])
    return LineNature.isNumber(inside.unicodeScalars.map { Glyph($0, line: 0) }) ? inside : nil
  }

  /// Whether the words before a title say that this document carries it out.
  private static func restsOn(_ before: Substring) -> Bool {
    let clause = before.suffix(24)
    return ["根据", "依据", "按照", "贯彻", "落实", "推进"].contains { clause.contains($0) }
  }
}
