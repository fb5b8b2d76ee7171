import PolicyModel

/// A paragraph of the document, its lines joined.
struct Paragraph: Sendable, Hashable {
  /// What it is in the frame of the document.
  enum Role: Sendable, Hashable {
    case letterhead, number, title, addressees, date, text
    /// A table, its cells parted as ``TableCells`` says.
    case table
  }

  /// What it is.
  var role: Role
  /// Its text.
  var glyphs: [Glyph]
  /// The annex whose first lines it is: label and title.
  var opensAnnex = false
  /// How much of a title stood on lines of names above the rest of it, in characters.
  var issuerLines = 0

  /// The text.
  var string: String { glyphs.string }

  /// The line of the source it begins on.
  var line: Int { Int(glyphs.first?.line ?? 0) }

  /// The label it begins with.
  var label: LabelSpan? { glyphs.label }

  /// What follows the label, without blanks between.
  func rest(after label: LabelSpan) -> ArraySlice<Glyph> {
    glyphs.dropFirst(label.length).trimmed
  }
}

extension RandomAccessCollection where Element == Glyph, Index == Int {
  /// The label the text begins with.
  var label: LabelSpan? {
    guard let first = first(where: { !$0.isBlank }), LabelSpan.mayBegin(with: first.scalar) else { return nil }
    return LabelSpan.scan(lazy.map(\.scalar))
  }
}
