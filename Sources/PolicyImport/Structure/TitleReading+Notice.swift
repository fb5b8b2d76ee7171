/// The title of what a notice carries.
extension TitleReading {
  /// Whether a title is that of a notice which carries something out.
  static func carries(_ title: ArraySlice<Glyph>) -> Bool {
    withoutBracket(title).ends(with: "通知") && carriers.contains { title.firstIndex(of: $0) != nil }
  }

  private static let carriers = ["印发", "发布", "公布", "颁布", "转发", "批转", "颁发", "下发"]

  /// The paragraph that is the title of what a notice carries; nil where the notice carries nothing with a title.
  ///
  /// The notice names it in its own title, or in 《》 in its text; it may stand behind the label of the only annex.
  static func carried(
    by notice: ArraySlice<Glyph>, at place: Int?, candidates: [Int], _ paragraphs: [Paragraph]
  ) -> Int? {
    guard ["通知", "公告", "令", "通告", "决定", "》"].contains(where: { withoutBracket(notice).ends(with: $0) }),
      let verb = (carriers + ["实施《"]).compactMap({ notice.firstIndex(of: $0) }).min() ?? asked(notice)
    else { return nil }
    let named = looseKey(notice[(verb + 2)...])
    let name = looseKey(inner(notice[(verb + 2)...]))
    let own = looseKey(notice)
    // On a page that is one line all lines have the same number.
    let isBelow = { (index: Int) in
      place.map { index > $0 } ?? (paragraphs[index].line > Int(notice.last?.line ?? 0))
        || candidates.first.map { $0 < index } ?? false
    }
    let names = namesInText(paragraphs[(paragraphs.indices.first(where: isBelow) ?? paragraphs.endIndex)...])
    let marked = candidates.first { index in
      let text = looseKey(paragraphs[index].glyphs)
      return text.count >= 4 && text != own && (named.holds(text) || text.holds(name) || names.contains(text))
    }
    if let marked { return marked }
    let isOnlyAnnex = paragraphs.count(where: \.opensAnnex) == 1
    return paragraphs.indices.first { index in
      let paragraph = paragraphs[index]
      guard paragraph.glyphs.count <= 120, paragraph.role == .text, !paragraph.opensAnnex || isOnlyAnnex else {
        return false
      }
      let text = looseKey(words(of: paragraph))
      return isBelow(index) && (text == name || text.count >= 4 && names.contains(text))
    }
  }

  /// The words of a paragraph behind the label of the annex that it opens.
  static func words(of paragraph: Paragraph) -> ArraySlice<Glyph> {
    guard paragraph.opensAnnex, let label = paragraph.label else { return paragraph.glyphs[...] }
    return paragraph.rest(after: label)[...]
  }

  /// What the first sentences of a notice name in 《》 as issued, adopted or agreed to: `现将《某办法》印发给你们`.
  private static func namesInText(_ paragraphs: ArraySlice<Paragraph>) -> Set<String> {
    var names: Set<String> = []
    for sentence in paragraphs.lazy.filter({ $0.role == .text && $0.glyphs.contains(anyOf: "。") }).prefix(3) {
      guard
        ["印发", "发布", "公布", "下发", "转发", "实施", "同意", "通过"].contains(where: { sentence.glyphs.firstIndex(of: $0) != nil })
      else { continue }
      var (depth, start) = (0, 0)
      for (index, glyph) in sentence.glyphs.enumerated() {
        if glyph.scalar == "《" {
          if depth == 0 { start = index + 1 }
          depth += 1
        } else if glyph.scalar == "》", depth > 0 {
          depth -= 1
          if depth == 0 { names.insert(looseKey(sentence.glyphs[start..<index])) }
        }
      }
    }
    return names
  }

  /// A title for comparing, without 的: a notice may name it with one more or less.
  private static func looseKey(_ title: some Sequence<Glyph>) -> String {
    TitleKey.text(title.lazy.filter { $0.scalar != "的" })
  }

  /// Before what a public consultation asks about, or what a decision approves: `关于《某条例（草案）》公开征求意见的公告`,
  /// `关于批准《某条例》的决定`; two before, as 印发 has two.
  private static func asked(_ notice: ArraySlice<Glyph>) -> Int? {
    notice.firstIndex(of: "征求意见") == nil && !approves(notice) ? nil : notice.firstIndex(of: "关于")
  }

  /// Whether a decision approves what another body made: `关于批准《某市人才条例》的决定`.
  static func approves(_ title: ArraySlice<Glyph>) -> Bool { title.firstIndex(of: "关于批准《") != nil }

  /// The name within 《》, or before 的通知.
  private static func inner(_ named: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    if let open = named.firstIndex(where: { $0.scalar == "《" }),
      let close = named.lastIndex(where: { $0.scalar == "》" }), open < close
    {
      return named[(open + 1)..<close]
    }
    return named.firstIndex(of: "的通知").map { named[..<$0] } ?? named
  }

  /// A title without what stands in brackets at its end.
  private static func withoutBracket(_ title: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    guard let last = title.last?.scalar, "）)".unicodeScalars.contains(last),
      let open = title.lastIndex(where: { "（(".unicodeScalars.contains($0.scalar) })
    else { return title }
    return title[..<open]
  }
}
