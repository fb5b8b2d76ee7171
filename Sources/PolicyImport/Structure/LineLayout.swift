/// How the lines of a document were broken: to a measure, with indents or without, with blank lines between paragraphs
/// or not.
struct LineLayout {
  /// The measure in half-width cells; nil when lines are whole paragraphs.
  let measure: Int?
  /// The indent of lines that go on with a paragraph.
  private(set) var base = 0
  /// Whether first lines of paragraphs stand out by an indent.
  private(set) var hasIndents = false
  /// By how much first lines are shorter although their indent is lost.
  private(set) var lostIndent = 0
  /// Whether blank lines stand between paragraphs and not within them.
  private(set) var blanksPart = false

  init(of lines: [Line]) {
    let lines = lines.filter { $0.extent == .unknown }
    let margin = Self.margin(of: lines)
    let widths = lines.map { Self.cells(of: $0.glyphs) }
    let reaches = zip(lines, widths).map { $1 + Self.cellsOfIndent($0.indent - margin) }
    measure = Self.measure(of: lines, reaches: reaches)
    guard let measure else { return }
    // The lines that are full and break within a sentence: what follows goes on with their paragraph.
    let within = lines.indices.dropLast().filter {
      widths[$0] + lines[$0].indent >= measure - 3 && !LineNature.isTerminal(lines[$0].glyphs)
    }
    base = Self.mode(within.map { lines[$0 + 1].indent }) ?? 0
    let after = lines.indices.dropLast().filter {
      widths[$0] + max(0, lines[$0].indent - base) < measure - 12 && LineNature.isTerminal(lines[$0].glyphs)
    }
    let indented = after.count { (base + 2...base + 8).contains(lines[$0 + 1].indent) }
    hasIndents = after.count >= 2 && indented * 10 >= after.count * 7
    let parted = within.count { lines[$0 + 1].followsBlank && !lines[$0 + 1].followsPageBreak }
    blanksPart = parted * 7 <= within.count && lines.count { $0.followsBlank } >= 3
    let labelled = lines.indices.filter { lines[$0].glyphs.label != nil }
    let isShorter = labelled.count { widths[$0] > measure - 2 } * 20 <= labelled.count
    if !hasIndents, isShorter, labelled.count(where: { (measure - 7...measure - 3).contains(widths[$0]) }) >= 3 {
      lostIndent = 4
    }
  }

  /// Whether a line was broken because the next word no longer fitted, give or take some cells.
  func isFull(_ line: Line, opensParagraph: Bool, before next: Line, slack: Int) -> Bool {
    guard let measure else { return false }
    // An indent may be of four characters, as some pages have it.
    let own = line.indent - base
    let indent = hasIndents ? max(Self.cellsOfIndent(own), min(own, 8)) : opensParagraph ? lostIndent : 0
    return Self.cells(of: line.glyphs) + indent + Self.cellsOfFirstWord(next.glyphs) > measure - slack
  }

  /// Whether a line begins further right than those that go on with a paragraph.
  func isIndented(_ line: Line) -> Bool { hasIndents && line.indent >= base + 2 }

  /// The width that lines which break off within a sentence reach; nil when there is none that they keep to.
  private static func measure(of lines: [Line], reaches: [Int]) -> Int? {
    guard reaches.count >= 8 else { return nil }
    var counts = [Int](repeating: 0, count: 140)
    var open = counts
    for (line, reach) in zip(lines, reaches) where reach < counts.count {
      counts[reach] += 1
      if !LineNature.isTerminal(line.glyphs) { open[reach] += 1 }
    }
    let broken = open[36...].reduce(0, +)
    var (best, most, mostOpen) = (0, 0, 0)
    for width in 36..<counts.count {
      let near = counts[(width - 3)...width].reduce(0, +)
      let nearOpen = open[max(36, width - 5)...width].reduce(0, +)
      if near + nearOpen >= most + mostOpen { (best, most, mostOpen) = (width, near, nearOpen) }
    }
    // The window's right end may lie beyond the last full line.
    while best > 36, counts[best] == 0 { best -= 1 }
    let wider = reaches.count { $0 > best + 3 }
    let isKept = most * 4 >= reaches.count || mostOpen >= 5 && mostOpen * 2 >= broken
    return isKept && wider * 12 <= reaches.count ? best : nil
  }

  /// The indent of lines at the left margin: the least that a tenth of the lines have.
  private static func margin(of lines: [Line]) -> Int {
    let counts = lines.reduce(into: [Int: Int]()) { $0[$1.indent, default: 0] += 1 }
    return counts.filter { $0.value * 10 >= lines.count }.keys.min() ?? 0
  }

  /// The width of an indent that begins a paragraph: two characters, in however many columns they were laid out.
  private static func cellsOfIndent(_ columns: Int) -> Int { (2...8).contains(columns) ? 4 : max(0, columns) }

  private static func mode(_ values: [Int]) -> Int? {
    let counts = values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// The width of what cannot be parted at a line's start: a figure or Latin word, or one character, and the stops
  /// after.
  private static func cellsOfFirstWord(_ glyphs: [Glyph]) -> Int {
    guard let first = glyphs.first else { return 0 }
    var end = 1
    if !first.scalar.isChinese {
      while end < glyphs.count, !glyphs[end].scalar.isChinese, !glyphs[end].isBlank { end += 1 }
    }
    while end < glyphs.count, glyphs[end].scalar.isStop { end += 1 }
    return cells(of: glyphs[..<end])
  }

  /// The width of a text; wide gaps within it are none of its own.
  static func cells(of glyphs: some Sequence<Glyph>) -> Int {
    var (cells, gap) = (0, 0)
    for glyph in glyphs {
      if glyph.isBlank {
        gap += 1
        continue
      }
      cells += (glyph.scalar.isChinese ? 2 : 1) + (gap == 1 ? 1 : 0)
      gap = 0
    }
    return cells
  }
}
