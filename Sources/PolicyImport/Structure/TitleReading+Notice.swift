/// The title of what a notice carries.
extension TitleReading {
  /// Whether a title is that of a notice which carries something out.
  static func carries(_ title: ArraySlice<Glyph>) -> Bool {
    withoutBracket(title).ends(with: "通知") && carriers.contains { title.firstIndex(of: $0) != nil }
  }

  private static let carriers = ["印发", "发布", "公布", "颁布", "转发", "批转", "颁发", "下发"]

  /// The paragraph that is the title of what a notice carries; nil where the notice carries nothing with a title.
  static func carried(
    by notice: ArraySlice<Glyph>, candidates: [Int], _ paragraphs: [Paragraph]
  ) -> Int? {
    guard ["通知", "公告", "令", "通告", "决定", "》"].contains(where: { withoutBracket(notice).ends(with: $0) }),
      let verb = carriers.compactMap({ notice.firstIndex(of: $0) }).min()
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
        && (paragraphs[index].line > Int(notice.last?.line ?? 0) || candidates.first.map { $0 < index } ?? false)
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
}
