/// A line of the document on its way through the passes; it knows its place in the source.
struct Line: Sendable, Hashable {
  /// The line of the source it began on, from 1.
  var number: Int
  /// Its text.
  var glyphs: [Glyph]
  /// Whether a blank line stood before it.
  var followsBlank = false
  /// Whether a page break stood before it.
  var followsPageBreak = false
  /// The level of a Markdown heading; 0 for all other lines.
  var headingLevel = 0
  /// Whether the author broke the line on purpose (two blanks at its end, in Markdown).
  var breaksHard = false

  init(number: Int, glyphs: [Glyph]) {
    self.number = number
    self.glyphs = glyphs
  }

  init(number: Int, text: String) {
    self.init(number: number, glyphs: text.unicodeScalars.map { Glyph($0, line: number) })
  }

  /// The text.
  var string: String { glyphs.string }

  /// Whether nothing but blanks stands on it.
  var isEmpty: Bool { glyphs.allSatisfy(\.isBlank) }
}
