/// What a document says for certain: its text with a mark in the place of every torn figure that is in doubt, so that
/// no date, number or title is read from one.
struct CertainFigures {
  /// The mark, which no document has.
  static let mark: Unicode.Scalar = "\u{FFFC}"

  /// Why a figure is not certain, by its index.
  let doubts: [Int: String]

  /// Lines or paragraphs with the marks; `glyphs` is where each holds its text.
  func marked<Text>(_ texts: [Text], _ glyphs: WritableKeyPath<Text, [Glyph]>) -> [Text] {
    guard !doubts.isEmpty else { return texts }
    return texts.map { text in
      var text = text
      text[keyPath: glyphs] = text[keyPath: glyphs].map(marked)
      return text
    }
  }

  private func marked(_ glyph: Glyph) -> Glyph {
    guard glyph.figure >= 0, doubts[Int(glyph.figure)] != nil else { return glyph }
    var glyph = glyph
    glyph.scalar = Self.mark
    return glyph
  }

  /// A text without the marks, and without the brackets that held nothing but a range of them: `（—年）`.
  static func withoutMarks(_ glyphs: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    guard glyphs.contains(where: { $0.scalar == mark }) else { return glyphs }
    var kept = glyphs.filter { $0.scalar != mark }
    while let open = kept.firstIndex(where: { "（(".unicodeScalars.contains($0.scalar) }),
      let close = kept[open...].firstIndex(where: { "）)".unicodeScalars.contains($0.scalar) }),
      kept[(open + 1)..<close].allSatisfy({ $0.isBlank || "年月日—–-－~～至".unicodeScalars.contains($0.scalar) })
    {
      kept.removeSubrange(open...close)
    }
    return kept[...]
  }
}
