import Markup

/// Finds what a page says of its document: in its meta elements, its information box and the line under its title.
struct PageStatements {
  /// The statements found.
  private(set) var metadata = PageMetadata()
  /// Which blocks say nothing else; they are no part of the document.
  private(set) var blocks: Set<Int> = []

  /// Reads a page; its lines are looked at before the first block of prose and after the last.
  init(of tree: MarkupTree, _ blocks: [PageBlock], prose: ClosedRange<Int>) {
    readHead(tree)
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if block.isRow {
        let end = blocks[(index + 1)...].firstIndex { !$0.isRow || $0.opensTable } ?? blocks.count
        readBox(blocks, index..<end, atLeast: index < prose.lowerBound ? 2 : 4)
        index = end
        continue
      }
      if !prose.contains(index) { readLine(blocks, index) }
      index += 1
    }
  }

  private mutating func readHead(_ tree: MarkupTree) {
    for node in tree.nodes {
      switch node.name {
      case "meta":
        guard let name = node["name"]?.lowercased(), let content = node["content"], let field = Self.metaNames[name]
        else {
          continue
        }
        metadata.add(field, StatementLine.trimmed(content), line: node.line)
      case "link" where node["rel"] == "canonical":
        metadata.add(.address, node["href"] ?? "", line: node.line)
      default: continue
      }
    }
    if let place = tree.nodes.firstIndex(where: { $0.name == "title" }) {
      metadata.add(.title, Self.withoutSite(StatementLine.trimmed(tree.text(of: place))), line: tree.nodes[place].line)
    }
  }

  /// `关于…的通知_某市人民政府`: the site's name follows a dash of some kind.
  private static func withoutSite(_ title: String) -> String {
    guard let cut = title.firstIndex(where: { "_-|｜—–－".contains($0) }), title[..<cut].count >= 8 else { return title }
    return StatementLine.trimmed(String(title[..<cut]))
  }

  /// A box of labels and values is no table of the document when two of its labels are such as boxes have.
  private mutating func readBox(_ blocks: [PageBlock], _ range: Range<Int>, atLeast least: Int) {
    var found: [PageMetadata.Statement] = []
    for index in range {
      let cells = blocks[index].glyphs.split(omittingEmptySubsequences: false) { $0.scalar == TableCells.separator }
      let texts = cells.map { StatementLine.trimmed($0.string) }
      for (place, text) in texts.enumerated() {
        if case .field(let field) = StatementLine.label(text), place + 1 < texts.count,
          StatementLine.label(texts[place + 1]) == nil
        {
          found.append(PageMetadata.Statement(field, texts[place + 1], line: blocks[index].line))
        } else {
          found += StatementLine(text).statements(line: blocks[index].line)
        }
      }
    }
    guard found.count >= least else { return }
    metadata.add(found)
    self.blocks.formUnion(range)
  }

  private mutating func readLine(_ blocks: [PageBlock], _ index: Int) {
    let text = blocks[index].glyphs.string
    let line = StatementLine(text)
    if line.isBareLabel, case .field(let field) = line.parts[0].label, index + 1 < blocks.count,
      !blocks[index + 1].isRow
    {
      let value = StatementLine.trimmed(blocks[index + 1].glyphs.string)
      self.blocks.insert(index)
      // A label without its value stands above the document's heading.
      let isOwn =
        field != .title && (blocks[index + 1].headingLevel > 0 || LineNature.isWholeTitle(blocks[index + 1].glyphs))
      guard !isOwn, value.count <= 80, StatementLine.label(value) == nil, !StatementLine(value).isStatement else {
        return
      }
      metadata.add(field, value, line: blocks[index + 1].line)
      self.blocks.insert(index + 1)
      return
    }
    guard line.isStatement else { return }
    metadata.add(line.statements(line: blocks[index].line))
    self.blocks.insert(index)
  }

  private static let metaNames: [String: PageMetadata.Field] = [
    "articletitle": .title, "pubdate": .published, "contentsource": .source, "url": .address,
  ]
}
