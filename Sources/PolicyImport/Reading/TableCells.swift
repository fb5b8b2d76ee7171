/// The cells of tables on their way through the passes: a tab parts cells, a line feed parts rows.
enum TableCells {
  /// What stands between two cells of a row.
  static let separator: Unicode.Scalar = "\t"
  /// What stands between two rows.
  static let rowSeparator: Unicode.Scalar = "\n"

  /// A row of cells.
  static func row(_ cells: [[Glyph]], line: Int) -> Line {
    var row = Line(number: line, glyphs: Array(cells.joined(separator: [Glyph(separator, line: line)])))
    row.extent = .tableRow
    return row
  }

  /// The rows of a table, each its cells.
  static func rows(_ table: ArraySlice<Glyph>) -> [[ArraySlice<Glyph>]] {
    table.split(separator: rowSeparator).map { $0.split(separator: separator) }
  }

  /// The paragraphs of a cell as one text: a blank stands where a sentence ends, words that only ran on are joined.
  static func joined(_ paragraphs: [[Glyph]]) -> [Glyph] {
    var text: [Glyph] = []
    for paragraph in paragraphs {
      if let last = text.last, let first = paragraph.first {
        let isJoint = last.scalar.isChinese && first.scalar.isChinese && !LineNature.isTerminal(text)
        if !isJoint { text.append(Glyph(" ", line: Int(first.line))) }
      }
      text += paragraph.map { Glyph($0.isBlank ? " " : $0.scalar, line: Int($0.line)) }
    }
    return text
  }

  /// Whether a cell's paragraphs are a part of a document and no datum, so that the table only lays it out.
  static func holdsDocument(_ paragraphs: [[Glyph]]) -> Bool {
    let length = paragraphs.reduce(0) { $0 + $1.count }
    return length >= 400 && paragraphs.count { $0.ends(with: "。") } >= 3
  }

  /// A row or a table with every cell changed.
  static func map(_ table: [Glyph], _ change: ([Glyph]) -> [Glyph]) -> [Glyph] {
    guard table.contains(where: { $0.scalar == separator || $0.scalar == rowSeparator }) else { return change(table) }
    var result: [Glyph] = []
    var start = table.startIndex
    for index in table.indices where table[index].scalar == separator || table[index].scalar == rowSeparator {
      result += change(Array(table[start..<index]))
      result.append(table[index])
      start = index + 1
    }
    return result + change(Array(table[start...]))
  }
}

extension RandomAccessCollection where Element == Glyph, SubSequence == ArraySlice<Glyph> {
  fileprivate func split(separator: Unicode.Scalar) -> [ArraySlice<Glyph>] {
    split(omittingEmptySubsequences: false) { $0.scalar == separator }
  }
}
