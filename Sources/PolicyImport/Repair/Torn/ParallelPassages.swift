/// The figures that stand between the same words elsewhere in the document, where nothing makes them doubtful.
///
/// Annexes repeat the main text; where another page broke the line, the figure stood alone on it.
struct ParallelPassages {
  private struct Context: Hashable {
    var before: String
    var after: String
  }

  private var values: [Context: Set<String>] = [:]

  /// Reads the figures that are certain without their order.
  init(_ paragraphs: [Paragraph], figures: [TornFigures.Figure]) {
    for paragraph in paragraphs {
      for number in ParagraphNumber.all(in: paragraph.glyphs) {
        if let figure = number.figure, !figures[figure].rivals.isEmpty { continue }
        guard let context = Self.context(of: number, in: paragraph.glyphs) else { continue }
        values[context, default: []].insert(String(number.value))
      }
    }
  }

  /// Whether all figures of a group but one have the value that stands between the same words elsewhere; the one that
  /// is left has no other place to go.
  func confirm(_ places: [ParagraphNumber], in paragraph: [Glyph]) -> Bool {
    let confirmed = places.count { number in
      Self.context(of: number, in: paragraph).flatMap { values[$0] } == [String(number.value)]
    }
    return places.count > 1 && confirmed >= places.count - 1
  }

  /// Four characters before and three after, the unit among them; nil at the ends of a paragraph.
  private static func context(of number: ParagraphNumber, in glyphs: [Glyph]) -> Context? {
    let (start, end) = (number.range.lowerBound - 4, number.range.upperBound + 3)
    guard start >= 0, end <= glyphs.count else { return nil }
    return Context(
      before: glyphs[start..<number.range.lowerBound].string, after: glyphs[number.range.upperBound..<end].string)
  }
}
