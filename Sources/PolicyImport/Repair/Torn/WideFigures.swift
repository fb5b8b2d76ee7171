/// Digits and letters of full width, which a PDF may set in the font of its figures as well.
///
/// The repair reads them as those of half width, and writes them as it found them.
enum WideFigures {
  /// What marks a glyph that was narrowed, in place of the figure it belongs to.
  private static let mark: Int32 = -2

  /// The lines with such characters at half width, marked.
  static func narrowed(_ lines: [Line]) -> [Line] {
    guard lines.contains(where: { $0.glyphs.contains { isWide($0.scalar) } }) else { return lines }
    return lines.map { line in
      var line = line
      for (index, glyph) in line.glyphs.enumerated() where isWide(glyph.scalar) {
        line.glyphs[index].scalar = Unicode.Scalar(glyph.scalar.value - 0xFEE0) ?? glyph.scalar
        line.glyphs[index].figure = mark
      }
      return line
    }
  }

  /// A glyph as it was found.
  static func widened(_ glyph: Glyph) -> Glyph {
    guard glyph.figure == mark, let scalar = Unicode.Scalar(glyph.scalar.value + 0xFEE0) else { return glyph }
    return Glyph(scalar, line: Int(glyph.line))
  }

  /// `０` to `９`, `Ａ` to `Ｚ`, `ａ` to `ｚ`.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
