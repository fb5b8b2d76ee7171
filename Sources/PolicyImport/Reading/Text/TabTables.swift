/// Finds the tables that a text keeps with tabs, as they are copied out of browsers and office programs.
enum TabTables {
  /// The lines with the rows of tables as such.
  static func find(in lines: [Line]) -> [Line] {
    guard lines.contains(where: { $0.glyphs.contains { $0.scalar == "\t" } }) else { return lines }
    var result = lines
    var index = 0
    while index < lines.count {
      var rows: [[[Glyph]]] = []
      while index + rows.count < lines.count, let cells = cells(of: lines[index + rows.count]),
        rows.first.map({ $0.count == cells.count }) ?? true
      {
        rows.append(cells)
      }
      if isTable(rows) {
        for (offset, cells) in rows.enumerated() {
          result[index + offset] = TableCells.row(cells, line: lines[index + offset].number)
          result[index + offset].followsBlank = offset == 0
          result[index + offset].followsPageBreak = lines[index + offset].followsPageBreak
        }
      }
      index += max(1, rows.count)
    }
    return result
  }

  /// The cells of a line with tabs between words; tabs before them are an indent.
  private static func cells(of line: Line) -> [[Glyph]]? {
    guard !line.isTableRow, line.glyphs.contains(where: { $0.scalar == "\t" }) else { return nil }
    let text = line.glyphs.drop(while: \.isBlank)
    let cells = text.split(omittingEmptySubsequences: false) { $0.scalar == "\t" }.map { cell in
      cell.trimmed.map { Glyph($0.isBlank ? " " : $0.scalar, line: line.number) }
    }
    return cells.count > 1 && cells.contains { !$0.isEmpty } ? cells : nil
  }

  /// The page of an entry in a table of contents.
  private static func isPageNumber(_ cell: [Glyph]) -> Bool {
    (1...4).contains(cell.count) && cell.allSatisfy { $0.scalar.isDigit || $0.scalar == "-" }
  }

  /// Two rows at least of as many cells, of which the first are neither labels alone nor names of fields.
  private static func isTable(_ rows: [[[Glyph]]]) -> Bool {
    guard rows.count >= 2 else { return false }
    let firsts = rows.compactMap(\.first)
    if firsts.allSatisfy({ $0.label?.length == $0.count && !$0.allSatisfy(\.scalar.isDigit) }) {
      return false
    }
    if rows.allSatisfy({ $0.count == 2 && isPageNumber($0[1]) && $0[0].contains { $0.scalar.isChinese } }),
      rows[0][0].label != nil
    {
      return false
    }
    let fields = rows.joined().count { StatementLine.label($0) != nil || $0.last?.scalar == "：" }
    return fields * 3 < rows.joined().count && rows.joined().count { !$0.isEmpty } * 2 > rows.joined().count
  }
}
