/// A line of the document on its way through the passes; it knows its place in the source.
struct Line: Sendable, Hashable {
  /// What the source itself says of a line's ends.
  enum Extent: Sendable, Hashable {
    /// Nothing: a paragraph may begin, end or be cut here.
    case unknown
    /// It is a paragraph, as in HTML's `<p>`; some sources cut paragraphs in two even so.
    case paragraph
    /// It is a row of a table, its cells parted by tabs; the rows that follow without a blank line are of the same
    /// table.
    case tableRow
  }

  /// The line of the source it began on, from 1.
  var number: Int
  /// Its text.
  var glyphs: [Glyph]
  /// What the source says of its ends.
  var extent = Extent.unknown
  /// The width of the blanks before its text, in half-width cells.
  var indent = 0
  /// Whether a blank line stood before it.
  var followsBlank = false
  /// Whether a page break stood before it.
  var followsPageBreak = false
  /// The level of a Markdown heading; 0 for all other lines.
  var headingLevel = 0

  init(number: Int, glyphs: [Glyph]) {
    self.number = number
    self.glyphs = glyphs
  }

  init(number: Int, text: String) {
    self.init(number: number, glyphs: text.glyphs(line: number))
  }

  /// The text.
  var string: String { glyphs.string }

  /// Whether nothing but blanks stands on it.
  var isEmpty: Bool { glyphs.allSatisfy(\.isBlank) }

  /// Whether it is a row of a table.
  var isTableRow: Bool { extent == .tableRow }
}
