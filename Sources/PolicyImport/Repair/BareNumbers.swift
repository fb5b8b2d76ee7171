/// Finds page numbers that are digits alone on a line: they count up by one, a page of text between them.
enum BareNumbers {
  /// The least text of a page, in characters; the numbers in a table's column stand closer.
  private static let page = 200

  /// The indices of the lines that are page numbers.
  static func find(in lines: [Line]) -> [Int] {
    var chain: [(place: Int, value: Int, position: Int)] = []
    var position = 0
    for (place, line) in lines.enumerated() {
      if !line.isTableRow, let value = value(of: line.glyphs) {
        let follows = chain.last.map { value == $0.value + 1 && position - $0.position >= page }
        if follows ?? (position >= page || value <= 2) { chain.append((place, value, position)) }
      }
      position += line.glyphs.count
    }
    let isOne = chain.count >= 2 || chain.count == 1 && endsPage(chain[0].place, in: lines)
    return isOne ? chain.map(\.place) : []
  }

  private static func value(of glyphs: [Glyph]) -> Int? {
    guard (1...3).contains(glyphs.count), glyphs.allSatisfy(\.scalar.isDigit) else { return nil }
    return glyphs.reduce(0) { $0 * 10 + Int($1.scalar.value) - 0x30 }
  }

  /// Whether a form feed follows the line.
  private static func endsPage(_ place: Int, in lines: [Line]) -> Bool {
    place + 1 < lines.count && lines[place + 1].followsPageBreak
  }
}
