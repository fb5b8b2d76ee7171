/// Writes text so that CommonMark reads back the same characters.
enum MarkdownText {
  /// The text with what Markdown would read as marks escaped, and its flags.
  ///
  /// `flags` gives for a glyph why the text up to it is doubtful.
  static func write(_ glyphs: [Glyph], isParagraph: Bool, flags: [Int: [String]]) -> String {
    var text = ""
    var index = 0
    if isParagraph {
      let mark = escapedStart(glyphs)
      text += mark.text
      index = mark.count
    }
    // Runs without a mark or a flag are written whole.
    var start = index
    while index < glyphs.count {
      if isMark(glyphs[index].scalar) {
        text += glyphs[start..<index].string + "\\"
        start = index
      }
      index += 1
      if !flags.isEmpty, let reasons = flags[index - 1] {
        text += glyphs[start..<index].string
        for why in reasons { text += "<!--? \(why) -->" }
        start = index
      }
    }
    return text + glyphs[start...].string
  }

  /// What CommonMark may read as a mark anywhere in a text.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&": true
    default: false
    }
  }

  /// A pipe table (GFM section 4.10); the first row is its head, whatever stands there.
  static func writeTable(_ glyphs: [Glyph], places: inout FlagPlaces) -> String {
    let rows = TableCells.rows(glyphs)
    let width = rows.map(\.count).max() ?? 0
    var text = ""
    for (number, row) in rows.enumerated() {
      for cell in row {
        let written = write(Array(cell), isParagraph: true, flags: places.flags(in: Array(cell)))
        // A pipe at a cell's start was escaped as the start of a paragraph.
        let start = written.hasPrefix("\\|") ? "\\|" : ""
        let rest = written.dropFirst(start.count).split(separator: "|", omittingEmptySubsequences: false)
        text += "| " + start + rest.joined(separator: "\\|") + " "
      }
      text += String(repeating: "| ", count: width - row.count) + "|\n"
      if number == 0 { text += String(repeating: "| --- ", count: width) + "|\n" }
    }
    return text
  }

  /// What would begin a list or a heading, escaped: `1\. `, `\- `, `\# `; how many characters it took.
  private static func escapedStart(_ glyphs: [Glyph]) -> (text: String, count: Int) {
    guard let first = glyphs.first?.scalar else { return ("", 0) }
    let digits = glyphs.prefix { $0.scalar.isDigit }.count
    if (1...9).contains(digits), digits < glyphs.count, ".)".unicodeScalars.contains(glyphs[digits].scalar),
      glyphs[0].figure == glyphs[digits].figure || glyphs[digits - 1].figure < 0
    {
      return (glyphs[..<digits].string + "\\" + glyphs[digits...digits].string, digits + 1)
    }
    if "#-+=~|".unicodeScalars.contains(first) { return ("\\" + glyphs[...0].string, 1) }
    return ("", 0)
  }
}
