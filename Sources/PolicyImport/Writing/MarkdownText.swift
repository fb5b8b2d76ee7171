/// Writes text so that CommonMark reads back the same characters.
enum MarkdownText {
  /// Writes a text with what Markdown would read as marks escaped, and its flags.
  ///
  /// `flags` gives for a glyph why the text up to it is doubtful.
  static func write(
    _ glyphs: some RandomAccessCollection<Glyph>, isParagraph: Bool, flags: [Int: [String]], to text: inout [UInt8]
  ) {
    let start = isParagraph ? placeOfEscape(glyphs) : nil
    guard !flags.isEmpty else { return writePlain(glyphs, escaping: start, to: &text) }
    var place = 0
    for end in flags.keys.sorted() {
      writePlain(glyphs.dropFirst(place).prefix(end + 1 - place), escaping: start.map { $0 - place }, to: &text)
      for why in flags[end, default: []] { text += "<!--? \(why) -->".utf8 }
      place = end + 1
    }
    writePlain(glyphs.dropFirst(place), escaping: start.map { $0 - place }, to: &text)
  }

  /// Writes a text with its marks escaped, and the character at a place as well.
  private static func writePlain(
    _ glyphs: some RandomAccessCollection<Glyph>, escaping start: Int?, to text: inout [UInt8]
  ) {
    text.appendUTF8(capacity: glyphs.count * 5) { writer in
      for (index, glyph) in glyphs.enumerated() {
        if index == start || isMark(glyph.scalar) { writer.write("\\") }
        writer.write(glyph.scalar)
      }
    }
  }

  /// What CommonMark may read as a mark anywhere in a text.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&": true
    default: false
    }
  }

  /// A pipe table (GFM section 4.10); the first row is its head, whatever stands there.
  static func writeTable(_ glyphs: ArraySlice<Glyph>, places: inout FlagPlaces, to text: inout [UInt8]) {
    let pipe = UInt8(ascii: "|")
    let rows = TableCells.rows(glyphs)
    let width = rows.map(\.count).max() ?? 0
    for (number, row) in rows.enumerated() {
      for cell in row {
        var written: [UInt8] = []
        write(cell, isParagraph: true, flags: places.flags(in: cell), to: &written)
        text += "| ".utf8
        for (place, byte) in written.enumerated() {
          // A pipe at a cell's start was escaped as the start of a paragraph.
          if byte == pipe, place != 1 || written[0] != UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
          text.append(byte)
        }
        text.append(UInt8(ascii: " "))
      }
      text += (String(repeating: "| ", count: width - row.count) + "|\n").utf8
      if number == 0 { text += (String(repeating: "| --- ", count: width) + "|\n").utf8 }
    }
  }

  /// Where a backslash keeps a paragraph from beginning a list or a heading: `1\. `, `\- `, `\# `; nil where none must.
  private static func placeOfEscape(_ glyphs: some RandomAccessCollection<Glyph>) -> Int? {
    guard let first = glyphs.first else { return nil }
    if first.scalar.isDigit {
      let digits = glyphs.prefix { $0.scalar.isDigit }
      guard digits.count <= 9, let next = glyphs.dropFirst(digits.count).first, let last = digits.last,
        next.scalar == "." || next.scalar == ")", first.figure == next.figure || last.figure < 0
      else { return nil }
      return digits.count
    }
    return "#-+=~|".unicodeScalars.contains(first.scalar) ? 0 : nil
  }
}
