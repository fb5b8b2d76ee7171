/// Finds the tables of a PDF by what its layout keeps: words that begin at the same columns, line under line.
struct AlignedTables {
  /// Words of a line that a wide gap parts from others, and the column they begin at.
  private struct Piece {
    var column: Int
    var glyphs: [Glyph]
    var end: Int { column + width }
    /// In half-width cells, as columns are.
    var width: Int { LineLayout.cells(of: glyphs) }
  }

  /// A row that is being gathered: for each column its text and how long its last line was.
  private struct Row {
    var cells: [[Glyph]]
    var lasts: [Int]
    var line: Line

    /// Whether a line with words in some columns goes on with the cells above it: those were as long as their columns
    /// are wide. What stands in a narrow column begins a row.
    func goesOn(with columns: [Int], _ widths: [Int]) -> Bool {
      let known = columns.filter { !cells[$0].isEmpty }
      return !known.isEmpty
        && known.allSatisfy {
          widths[$0] >= broad && lasts[$0] >= widths[$0] - 2 || LineNature.hasOpenBracket(cells[$0])
        }
    }
  }

  /// The fewest lines with words in two columns that make a table.
  private static let least = 3

  /// The width of a column from which its cells may be broken over several lines.
  private static let broad = 12

  /// The lines with the rows of tables as such; cells that were broken over several lines are whole again.
  static func find(in lines: [Line]) -> [Line] {
    let pieces = lines.map(pieces)
    var result: [Line] = []
    var sawProse = false
    var index = 0
    while index < lines.count {
      if sawProse, pieces[index].count > 1, let end = end(of: pieces, from: index),
        let rows = rows(of: pieces, lines, index..<end)
      {
        result += rows
        index = end
        continue
      }
      sawProse = sawProse || lines[index].glyphs.contains { "。；，".unicodeScalars.contains($0.scalar) }
      result.append(lines[index])
      index += 1
    }
    return result
  }

  private static func pieces(_ line: Line) -> [Piece] {
    var pieces: [Piece] = []
    var gap = 2
    var column = 0
    for glyph in line.glyphs {
      defer { column += glyph.scalar.isChinese ? 2 : 1 }
      if glyph.isBlank {
        gap += 1
      } else {
        if gap >= 2 {
          pieces.append(Piece(column: column, glyphs: [glyph]))
        } else {
          let blanks = [Glyph](repeating: Glyph(" ", line: line.number), count: gap)
          pieces[pieces.count - 1].glyphs += blanks + [glyph]
        }
        gap = 0
      }
    }
    return pieces
  }

  /// Where the lines end that may be a table's: lines in two columns or more, lines that go on with a cell between
  /// them, and no more than one empty line at a time.
  private static func end(of pieces: [[Piece]], from start: Int) -> Int? {
    let columns = pieces[start].map(\.column)
    var (end, anchors, empty) = (start, 0, 0)
    for index in start..<pieces.count {
      if pieces[index].isEmpty {
        empty += 1
        if empty > 1 { break }
        continue
      }
      guard pieces[index].allSatisfy({ piece in columns.contains { abs($0 - piece.column) <= 2 } }),
        pieces[index].count > 1 || pieces[index][0].end < columns[1] || pieces[index][0].column > columns[0] + 2
      else { break }
      anchors += pieces[index].count > 1 ? 1 : 0
      (end, empty) = (index + 1, 0)
    }
    return anchors >= least ? end : nil
  }

  /// The rows of a table; nil where its words are those of a page or the names of those who sign.
  private static func rows(of pieces: [[Piece]], _ lines: [Line], _ range: Range<Int>) -> [Line]? {
    guard mayBeTable(pieces[range]) else { return nil }
    let columns = pieces[range.lowerBound].map(\.column)
    func column(of piece: Piece) -> Int { columns.lastIndex { $0 <= piece.column + 2 } ?? 0 }
    var widths = [Int](repeating: 0, count: columns.count)
    for piece in pieces[range].joined() { widths[column(of: piece)] = max(widths[column(of: piece)], piece.width) }
    var rows: [Row] = []
    for index in range where !pieces[index].isEmpty {
      let cells = pieces[index].map { (column: column(of: $0), glyphs: $0.glyphs) }
      if !(rows.last?.goesOn(with: cells.map(\.column), widths) ?? false) {
        rows.append(
          Row(
            cells: [[Glyph]](repeating: [], count: columns.count), lasts: [Int](repeating: 0, count: columns.count),
            line: lines[index]))
      }
      for cell in cells {
        rows[rows.count - 1].cells[cell.column] += cell.glyphs
        rows[rows.count - 1].lasts[cell.column] = LineLayout.cells(of: cell.glyphs)
      }
    }
    guard rows.count > 1 else { return nil }
    return rows.enumerated().map { offset, row in
      var line = TableCells.row(row.cells, line: row.line.number)
      line.followsBlank = offset == 0
      line.followsPageBreak = row.line.followsPageBreak
      return line
    }
  }

  /// Whether the words are neither those of a page, nor the names of those who sign, nor labels parted from their words
  /// by a gap.
  private static func mayBeTable(_ pieces: ArraySlice<[Piece]>) -> Bool {
    let words = pieces.joined()
    let isPage = words.contains { piece in
      StatementLine(piece.glyphs).isStatement || PageWords.isFoot(piece.glyphs) || PageWords.isFurniture(piece.glyphs)
    }
    if isPage || words.allSatisfy({ BodyNames.endsAsBody($0.glyphs) }) { return false }
    let firsts = pieces.compactMap { $0.count > 1 ? $0[0].glyphs : nil }
    return !firsts.allSatisfy { words in words.label.map { $0.length == words.count } ?? false }
  }
}
