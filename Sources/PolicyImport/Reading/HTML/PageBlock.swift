/// A piece of a page that stands on a line of its own: a paragraph, a heading, what stands before a line break.
struct PageBlock {
  /// The place in the tree of the element whose end or line break ends it.
  var place: Int
  /// The text, blanks as they stand; of a row of a table, its cells parted as ``TableCells`` says.
  var glyphs: [Glyph] = []
  /// How many of the characters are part of a link.
  var linked = 0
  /// Whether commas, stops or title marks stand in it outside its links.
  var hasOwnMarks = false
  /// The level of a heading element; 0 for other blocks.
  var headingLevel = 0
  /// Whether it is a row of a table, and whether a table begins with it.
  var isRow = false
  var opensTable = false
  /// Whether a line break ends it, and not the end of an element.
  var isBroken = false
  /// The label that browsers show before it: the number of a list's item.
  var generatedLabel: String?

  /// Whether it is links above all, as menus and lists of articles are: no sentence with links in it, nor a provision.
  var isLinks: Bool {
    let own = glyphs.count { !$0.isBlank } - linked
    guard linked > 0, linked >= own else { return false }
    let isProvision = glyphs.label.map { [.chapter, .article, .han].contains($0.style) } ?? false
    return !(isProvision && own > 0) && (!hasOwnMarks || own < 6)
  }

  /// The line of the source it begins on.
  var line: Int { Int(glyphs.first { !$0.isBlank }?.line ?? glyphs.first?.line ?? 1) }

  /// Its text without blanks.
  var compact: String { words.string }
  var words: [Glyph] { glyphs.compact }

  /// Whether nothing but blanks stands in it.
  var isEmpty: Bool { glyphs.allSatisfy(\.isBlank) }

  /// Whether it begins as Chinese paragraphs do: two characters in.
  var isIndented: Bool {
    let blanks = glyphs.prefix(while: \.isBlank)
    return blanks.contains { $0.scalar == "\u{3000}" || $0.scalar == "\u{2003}" } || blanks.count >= 4
  }
}
