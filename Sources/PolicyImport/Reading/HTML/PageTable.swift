import Markup

/// A table of a page that holds data; one that only lays the page out is none.
///
/// The text of a cell that spans several columns or rows stands in the first of them, the others stay empty.
struct PageTable {
  /// The rows, with what stands outside them (the caption) before.
  private(set) var blocks: [PageBlock] = []

  /// A cell's paragraphs, and how many of their characters are part of a link.
  private struct Cell {
    var paragraphs: [[Glyph]]
    var linked: Int
  }

  /// More cells than any table of a document has; bounds what spans can ask for.
  private static let columnLimit = 64

  /// Reads a table element; nil for one that lays out.
  init?(at table: Int, of tree: MarkupTree) {
    var rows: [[Cell?]] = []
    var open: [Int: Int] = [:]
    var hasPassage = false
    for row in Self.rows(of: table, in: tree) {
      var cells: [Cell?] = []
      func skipSpanned() {
        while let left = open[cells.count], left > 0 {
          open[cells.count] = left - 1
          cells.append(nil)
        }
      }
      for place in tree.children(of: row) where ["td", "th"].contains(tree.nodes[place].name) {
        let node = tree.nodes[place]
        guard tree.first("table", in: place) == nil, let cell = Self.cell(place, tree) else { return nil }
        if tree.children(of: row).count(where: { !tree.nodes[$0].isText }) == 1, Self.isPassage(cell) {
          // A row of one cell with paragraphs in it is a part of the document; the rows before and after are tables.
          hasPassage = true
          close(&rows, place: table)
          blocks += Self.paragraphs(place, tree, place: table)
          continue
        }
        skipSpanned()
        let (width, height) = (Self.span(node["colspan"]), Self.span(node["rowspan"]))
        for column in 0..<width where cells.count < Self.columnLimit {
          if height > 1 { open[cells.count] = height - 1 }
          cells.append(column == 0 ? cell : nil)
        }
      }
      skipSpanned()
      if cells.contains(where: { $0 != nil }) { rows.append(cells) }
    }
    guard hasPassage || Self.holdsData(rows) else { return nil }
    close(&rows, place: table)
    guard !blocks.isEmpty else { return nil }
    let captions = tree.children(of: table).filter {
      tree.nodes[$0].name == "caption" && tree.first("table", in: $0) == nil
    }
    blocks = captions.flatMap { Self.paragraphs($0, tree, place: table) } + blocks
  }

  /// Writes the rows gathered so far, where they are such as hold data.
  private mutating func close(_ rows: inout [[Cell?]], place: Int) {
    defer { rows = [] }
    if Self.holdsData(rows) {
      add(rows, width: rows.map(\.count).max() ?? 0, place: place)
    } else {
      // What was gathered before a passage is laid out as well.
      for case let cell? in rows.joined() {
        blocks += cell.paragraphs.map { PageBlock(place: place, glyphs: $0, linked: 0) }
      }
    }
  }

  private static func holdsData(_ rows: [[Cell?]]) -> Bool {
    rows.contains { $0.count > 1 } && (rows.count > 1 || rows.first?.compactMap { $0 }.count ?? 0 > 1)
  }

  /// Whether a cell holds paragraphs of a document.
  private static func isPassage(_ cell: Cell) -> Bool {
    cell.paragraphs.count >= 2 && cell.paragraphs.contains { $0.count >= 100 }
  }

  private mutating func add(_ rows: [[Cell?]], width: Int, place: Int) {
    var isFirst = true
    for row in rows {
      defer { isFirst = false }
      let cells = (0..<width).map { row.indices.contains($0) ? row[$0] : nil }
      let texts = cells.map { TableCells.joined($0?.paragraphs ?? []) }
      guard let line = texts.joined().first?.line else { continue }
      let glyphs = TableCells.row(texts, line: Int(line)).glyphs
      let linked = cells.reduce(0) { $0 + ($1?.linked ?? 0) }
      blocks.append(PageBlock(place: place, glyphs: glyphs, linked: linked, isRow: true, opensTable: isFirst))
    }
  }

  /// A cell; nil for one that holds a part of a document and not a datum.
  private static func cell(_ place: Int, _ tree: MarkupTree) -> Cell? {
    let blocks = paragraphs(place, tree, place: place)
    let texts = blocks.map { Array($0.glyphs.trimmed) }.filter { !$0.isEmpty }
    guard !TableCells.holdsDocument(texts) else { return nil }
    return Cell(paragraphs: texts, linked: blocks.reduce(0) { $0 + $1.linked })
  }

  private static func paragraphs(_ place: Int, _ tree: MarkupTree, place table: Int) -> [PageBlock] {
    return PageBlocks.of(tree.subtree(at: place)).map { block in
      var block = block
      block.place = table
      if let label = block.generatedLabel { block.glyphs.insert(contentsOf: label.glyphs(line: block.line), at: 0) }
      return block
    }
  }

  /// The rows of a table, whatever groups they stand in.
  private static func rows(of table: Int, in tree: MarkupTree) -> [Int] {
    tree.children(of: table).flatMap { place -> [Int] in
      switch tree.nodes[place].name {
      case "tr": [place]
      case "thead", "tbody", "tfoot": tree.children(of: place).filter { tree.nodes[$0].name == "tr" }
      default: []
      }
    }
  }

  private static func span(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0.filter(\.isNumber)) } ?? 1, 1), columnLimit)
  }
}
