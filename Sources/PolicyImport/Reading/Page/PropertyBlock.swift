/// Takes away the block of properties that other tools put before a text: `---`, `title: …`, `date: …`, `---`.
struct PropertyBlock {
  /// The lines behind the block.
  private(set) var lines: [Line]
  /// One for each line of the block.
  private(set) var repairs: [Repair] = []
  /// What the block says of the document.
  private(set) var metadata = PageMetadata()

  /// More lines than any such block has.
  private static let reach = 80

  init(_ lines: [Line]) {
    self.lines = lines
    guard let open = lines.firstIndex(where: { !$0.isEmpty }), Self.isFence(lines[open]),
      let close = lines[(open + 1)...].prefix(Self.reach).firstIndex(where: Self.isFence), close > open + 1
    else { return }
    let block = lines[(open + 1)..<close]
    guard block.allSatisfy(Self.isProperty) else { return }
    for line in lines[open...close] where !line.isEmpty {
      repairs.append(
        Repair(line: line.number, before: line.string, after: "", rule: .pageFurniture, why: "别的工具写在文件前面的说明"))
    }
    for line in block {
      guard let colon = line.glyphs.firstIndex(where: { $0.scalar == ":" || $0.scalar == "：" }),
        case .field(let field) = StatementLine.label(line.glyphs[..<colon])
      else { continue }
      let value = line.glyphs[(colon + 1)...].trimmed.filter { !"\"'".unicodeScalars.contains($0.scalar) }
      metadata.add(field, value.string, line: line.number)
    }
    self.lines.removeSubrange(...close)
  }

  /// `---`, `+++`.
  private static func isFence(_ line: Line) -> Bool {
    let text = line.glyphs.trimmed.string
    return text == "---" || text == "+++"
  }

  /// `key: value`, `key = value`, `- item`, or what goes on with such a line.
  private static func isProperty(_ line: Line) -> Bool {
    guard let first = line.glyphs.first, !line.isEmpty else { return true }
    if first.isBlank || first.scalar == "-" || first.scalar == "#" || first.scalar == "]" { return true }
    return line.glyphs.prefix(40).contains { ":：=".unicodeScalars.contains($0.scalar) }
  }
}
