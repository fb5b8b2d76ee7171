/// A title as it is compared with others: without blanks and title marks, its brackets of one kind, its characters
/// simplified.
enum TitleKey {
  /// The characters of a title that count.
  static func scalars(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.compactMap { scalar in
      switch scalar {
      case "《", "》", "〈", "〉", "<", ">": nil
      case "(", "[", "［", "【", "〔": "（"
      case ")", "]", "］", "】", "〕": "）"
      default: scalar.isBlank || scalar == "\n" ? nil : HanForms.simplified(scalar)
      }
    }
  }

  static func scalars(_ glyphs: some Sequence<Glyph>) -> [Unicode.Scalar] { scalars(glyphs.lazy.map(\.scalar)) }

  /// The same as a text.
  static func text(_ glyphs: some Sequence<Glyph>) -> String { String(scalars(glyphs)) }

  static func text(_ title: String) -> String { String(scalars(title.unicodeScalars)) }
}
