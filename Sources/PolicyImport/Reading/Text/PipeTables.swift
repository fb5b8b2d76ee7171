/// Finds the tables that a text writes with pipes (GFM section 4.10).
enum PipeTables {
  /// The lines with the rows of tables as such, the delimiter rows left out.
  static func find(in lines: [Line]) -> [Line] {
    guard lines.contains(where: { $0.glyphs.contains { $0.scalar == "|" } }) else { return lines }
    var result: [Line] = []
    var index = 0
    while index < lines.count {
      guard index + 1 < lines.count, let head = cells(of: lines[index]), let marks = cells(of: lines[index + 1]),
        isDelimiterRow(marks), head.count == marks.count
      else {
        result.append(lines[index])
        index += 1
        continue
      }
      var first = TableCells.row(head, line: lines[index].number)
      first.followsBlank = true
      result.append(first)
      index += 2
      while index < lines.count, !lines[index].isEmpty, let row = cells(of: lines[index]) {
        result.append(TableCells.row(row, line: lines[index].number))
        index += 1
      }
    }
    return result
  }

  /// The cells of a line with a pipe in it; a pipe after a backslash is text.
  private static func cells(of line: Line) -> [[Glyph]]? {
    var text = line.glyphs.trimmed
    guard text.contains(where: { $0.scalar == "|" }) else { return nil }
    if text.first?.scalar == "|" { text = text.dropFirst() }
    var cells: [[Glyph]] = [[]]
    for glyph in text {
      if glyph.scalar == "|", cells[cells.count - 1].last?.scalar == "\\" {
        cells[cells.count - 1][cells[cells.count - 1].count - 1] = glyph
      } else if glyph.scalar == "|" {
        cells.append([])
      } else {
        cells[cells.count - 1].append(glyph.isBlank ? Glyph(" ", line: line.number) : glyph)
      }
    }
    let trimmed = cells.map { Array($0.trimmed) }
    return trimmed.last?.isEmpty ?? false ? trimmed.dropLast() : trimmed
  }

  /// `---`, `:--`, `:-:`.
  private static func isDelimiterRow(_ cells: [[Glyph]]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        var dashes = cell[...]
        if dashes.first?.scalar == ":" { dashes = dashes.dropFirst() }
        if dashes.last?.scalar == ":" { dashes = dashes.dropLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0.scalar == "-" }
      }
  }
}
