import Diagnostics
import Markup
import PolicyModel

/// Reads Word's DOCX: paragraphs with their automatic numbers, tables, text boxes; a line's number counts paragraphs.
struct WordReading {
  private let tree: MarkupTree
  private var numbering: WordNumbering
  private var lines: [Line] = []
  private var repairs: [Repair] = []
  private var paragraph = 0
  private var opensPage = false

  /// The document of a DOCX file.
  static func read(_ bytes: [UInt8], fileName: String) throws(Diagnostic) -> SourceText {
    guard let archive = ZIPArchive(bytes) else { throw damaged(fileName) }
    guard archive.contains("word/document.xml") else { throw other(archive, fileName) }
    guard let document = archive.read("word/document.xml"), let tree = try? parseXML(document) else {
      throw damaged(fileName)
    }
    func part(_ name: String) throws(Diagnostic) -> MarkupTree? {
      guard archive.contains(name) else { return nil }
      guard let bytes = archive.read(name), let tree = try? parseXML(bytes) else { throw damaged(fileName) }
      return tree
    }
    let numbering = WordNumbering(numbering: try part("word/numbering.xml"), styles: try part("word/styles.xml"))
    var reading = WordReading(tree: tree, numbering: numbering)
    if let body = tree.nodes.firstIndex(where: { $0.name == "body" }) { reading.readBlocks(in: body) }
    if let notes = try part("word/footnotes.xml") { reading.readNotes(notes) }
    return SourceText(format: .docx, encoding: nil, lines: reading.lines, repairs: reading.repairs)
  }

  private init(tree: MarkupTree, numbering: WordNumbering) {
    self.tree = tree
    self.numbering = numbering
  }

  /// Elements that only hold others.
  private static let wrappers: Set<String> = ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"]
  /// What was deleted, what is another form of the same, and what belongs to Word alone.
  private static let left: Set<String> = ["del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sdtPr"]

  private mutating func readBlocks(in parent: Int) {
    for place in tree.children(of: parent) {
      switch tree.nodes[place].name {
      case "p": readParagraph(place)
      case "tbl": readTable(place)
      case let name where Self.wrappers.contains(name): readBlocks(in: place)
      default: continue
      }
    }
  }

  private mutating func readParagraph(_ place: Int) {
    paragraph += 1
    var pieces = [Line(number: paragraph, glyphs: [])]
    pieces[0].followsPageBreak = opensPage
    opensPage = false
    let properties = tree.children(of: place).first { tree.nodes[$0].name == "pPr" }
    let boxes = read(place, into: &pieces)
    for box in boxes { readBlocks(in: box) }
    let isEmpty = pieces.allSatisfy(\.isEmpty)
    if !isEmpty, let label = numbering.label(of: properties, in: tree) { add(label, to: &pieces[0]) }
    if pieces.count == 1 { pieces[0].extent = .paragraph }
    lines += pieces
  }

  private mutating func add(_ label: String, to line: inout Line) {
    let text = Array(line.glyphs.trimmed)
    line.glyphs = label.glyphs(line: line.number) + text
    repairs.append(
      Repair(
        line: line.number, before: text.string, after: line.string, rule: .generatedLabel,
        why: "编号由 Word 自动生成，原文中没有这几个字"))
  }

  /// Reads the runs of a paragraph; line breaks begin new lines. The text boxes that hang on it come back.
  private mutating func read(_ paragraph: Int, into lines: inout [Line]) -> [Int] {
    var boxes: [Int] = []
    var place = paragraph + 1
    let number = self.paragraph
    while place < tree.nodes[paragraph].end {
      let node = tree.nodes[place]
      switch node.name {
      case "txbxContent":
        boxes.append(place)
        place = node.end
        continue
      case "r" where isHidden(place):
        place = node.end
        continue
      case let name where Self.left.contains(name):
        place = node.end
        continue
      case "t":
        lines[lines.count - 1].glyphs += tree.text(of: place).glyphs(line: number).filter { $0.scalar != "\n" }
        place = node.end
        continue
      case "tab", "ptab": lines[lines.count - 1].glyphs.append(Glyph(" ", line: number))
      case "noBreakHyphen": lines[lines.count - 1].glyphs.append(Glyph("-", line: number))
      case "br" where node["type"] == "page": opensPage = true
      case "br", "cr": lines.append(Line(number: number, glyphs: []))
      case "sym":
        if let scalar = Self.symbol(node) { lines[lines.count - 1].glyphs.append(Glyph(scalar, line: number)) }
      default: break
      }
      place += 1
    }
    return boxes
  }

  private func isHidden(_ run: Int) -> Bool {
    guard let properties = tree.children(of: run).first(where: { tree.nodes[$0].name == "rPr" }) else { return false }
    return tree.children(of: properties).contains {
      tree.nodes[$0].name == "vanish" && !["0", "false"].contains(tree.nodes[$0]["val"] ?? "1")
    }
  }

  /// A character of a font of signs, where it is one of Unicode's; the boxes of forms are the usual case.
  private static func symbol(_ node: MarkupTree.Node) -> Unicode.Scalar? {
    guard let value = node["char"].flatMap({ UInt32($0, radix: 16) }) else { return nil }
    switch value {
    case 0xF0A8, 0xF06F, 0xF0A3, 0x00A8, 0x00A3: return "□"
    case 0xF0FE, 0xF052, 0x0052: return "☑"
    case 0xE000...0xF8FF: return nil
    default: return Unicode.Scalar(value)
    }
  }

  private mutating func readTable(_ table: Int) {
    // A table in a table lays out; asked beforehand, since each level would be read twice.
    if tree.first("tbl", in: table) != nil { return readCells(of: table) }
    let before = (lines.count, repairs.count, paragraph, numbering)
    if let rows = rows(of: table) {
      lines += rows
    } else {
      restore(before)
      readCells(of: table)
    }
  }

  /// The rows of a table; nil where it only lays out.
  private mutating func rows(of table: Int) -> [Line]? {
    var rows: [Line] = []
    for row in elements("tr", in: table) {
      var cells: [[Glyph]] = []
      for cell in elements("tc", in: row) {
        let properties = tree.children(of: cell).first { tree.nodes[$0].name == "tcPr" }
        let span = properties.flatMap { tree.value("gridSpan", in: $0) }.flatMap { Int($0) } ?? 1
        let merge = properties.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == "vMerge" } }
        let start = lines.count
        readBlocks(in: cell)
        let texts = lines[start...].map { Array($0.glyphs.trimmed) }.filter { !$0.isEmpty }
        lines.removeSubrange(start...)
        if TableCells.holdsDocument(texts) { return nil }
        let continues = merge.map { tree.nodes[$0]["val"] ?? "continue" } == "continue"
        cells.append(continues ? [] : TableCells.joined(texts))
        cells += repeatElement([], count: min(max(span, 1), 64) - 1)
      }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(TableCells.row(cells, line: paragraph)) }
    }
    guard rows.contains(where: { $0.glyphs.contains { $0.scalar == TableCells.separator } }) else { return nil }
    rows[0].followsBlank = true
    return rows
  }

  private mutating func restore(_ state: (Int, Int, Int, WordNumbering)) {
    lines.removeSubrange(state.0...)
    repairs.removeSubrange(state.1...)
    (paragraph, numbering) = (state.2, state.3)
  }

  /// The paragraphs of a table that only lays out, cell by cell.
  private mutating func readCells(of table: Int) {
    for row in elements("tr", in: table) {
      for cell in elements("tc", in: row) { readBlocks(in: cell) }
    }
  }

  /// The elements of a name in another, wrappers looked through.
  private func elements(_ name: String, in parent: Int) -> [Int] {
    tree.children(of: parent).flatMap { place -> [Int] in
      if tree.nodes[place].name == name { return [place] }
      return Self.wrappers.contains(tree.nodes[place].name) ? elements(name, in: place) : []
    }
  }

  /// Footnotes stand after the document, as they do on its last page.
  private mutating func readNotes(_ notes: MarkupTree) {
    for place in notes.nodes.indices where notes.nodes[place].name == "footnote" && notes.nodes[place]["type"] == nil {
      let text = notes.subtree(at: place).nodes.filter { !$0.text.isEmpty }.map(\.text).joined()
      paragraph += 1
      var line = Line(number: paragraph, text: String(text.filter { $0 != "\n" }))
      line.extent = .paragraph
      if !line.isEmpty { lines.append(line) }
    }
  }

  private static func damaged(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-docx", at: SourceLocation(path: fileName),
      Wording(zh: "这个 DOCX 文件不完整，打不开", en: "this DOCX file is damaged and cannot be opened"),
      mend: Wording(zh: "请用 Word 或 WPS 打开，另存后再导入", en: "open it in Word or WPS, save it again and import that"))
  }

  private static func other(_ archive: ZIPArchive, _ fileName: String) -> Diagnostic {
    let isOFD = archive.contains("OFD.xml")
    return isOFD
      ? Diagnostic(
        "import-not-text", at: SourceLocation(path: fileName),
        Wording(zh: "这是 OFD 版式文件，还不能直接导入", en: "this is an OFD file, which cannot be imported directly"),
        mend: Wording(
          zh: "请用 OFD 阅读器导出为 PDF 或 DOCX 后再导入", en: "export it as PDF or DOCX from an OFD reader and import that"))
      : FileSignature.archive.refusal(fileName: fileName)
  }
}
