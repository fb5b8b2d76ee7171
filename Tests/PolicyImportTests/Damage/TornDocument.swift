/// A clean text, broken into the lines of pages and torn as text extraction tears it.
///
/// Each font run of a line gives its Chinese first and its digits and Latin words after, in order; blanks mark the
/// holes, except at the run's two ends.
struct TornDocument {
  /// The text before the damage, one string a line, blanks left out.
  private(set) var clean: [String] = []
  /// What the extraction makes of each line.
  private(set) var torn: [String] = []
  /// How many figures each line lost their place of.
  private(set) var figures: [Int] = []

  let style: TearingStyle

  init(_ text: CleanText, style: TearingStyle, using generator: inout SeededGenerator) {
    self.style = style
    var page = 1
    for paragraph in text.paragraphs {
      var units = units(of: paragraph)
      if style.partsNotes { Self.markNotes(&units, within: style.partsBrackets) }
      for (index, line) in wrap(units).enumerated() {
        add(line, indent: index == 0 ? style.indent : "", using: &generator)
        if let length = style.pageLength, clean.count.isMultiple(of: length) {
          add("—\(page)—", torn: ["— —  \(page)", "— \(page) —", "- \(page) -"][page % 3], figures: 0)
          page += 1
        }
      }
    }
  }

  /// A Chinese character, or a run of the other font.
  private struct Unit {
    var text: String
    var travels: Bool
    var isNote = false

    var cells: Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
  }

  private func units(of paragraph: [Character]) -> [Unit] {
    var units: [Unit] = []
    for character in paragraph {
      let travels = style.travels(character)
      if travels, let last = units.indices.last, units[last].travels {
        units[last].text.append(character)
      } else {
        units.append(Unit(text: String(character), travels: travels))
      }
    }
    return style.groupsDigits ? units.map { Unit(text: Self.grouped($0.text), travels: $0.travels) } : units
  }

  /// `10000` as `10 000`.
  private static func grouped(_ text: String) -> String {
    guard text.count > 4, text.allSatisfy(\.isNumber) else { return text }
    return "\(text.dropLast(3)) \(text.suffix(3))"
  }

  /// Notes in brackets that end a sentence or a paragraph: `（牵头部门：…）`; or all brackets that hold some words.
  private static func markNotes(_ units: inout [Unit], within: Bool) {
    var open: Int?
    for index in units.indices {
      let holdsWords = within && !units[index...].prefix(6).contains { $0.text == "）" }
      if units[index].text == "（", index > 0, holdsWords || units[index - 1].text == "。" { open = index }
      guard units[index].text == "）", let start = open else { continue }
      for place in start...index { units[place].isNote = true }
      open = nil
    }
  }

  /// Lines of the measure; a figure is not broken, a stop does not begin a line.
  private func wrap(_ units: [Unit]) -> [[Unit]] {
    var lines: [[Unit]] = [[]]
    var cells = 4
    for unit in units {
      if cells + unit.cells > style.width * 2, !lines[lines.count - 1].isEmpty, !"，。；：、）”》〕！？".contains(unit.text) {
        lines.append([])
        cells = 0
      }
      lines[lines.count - 1].append(unit)
      cells += unit.cells
    }
    return lines
  }

  private mutating func add(_ line: [Unit], indent: String, using generator: inout SeededGenerator) {
    let text = line.map(\.text).joined()
    guard line.contains(where: \.travels), generator.chance(style.share) else {
      return add(text, torn: indent + text, figures: 0)
    }
    var runs: [String] = []
    for run in Self.fontRuns(of: line[...]) { runs.append(tear(run, using: &generator)) }
    var torn = runs[0]
    for (run, next) in zip(runs, runs.dropFirst()) {
      // A run that ends in figures is parted from the next.
      torn += (run.last.map { style.travels($0) } ?? false ? " " : "") + next
    }
    add(text, torn: indent + torn, figures: line.count(where: \.travels))
  }

  private static func fontRuns(of line: ArraySlice<Unit>) -> [ArraySlice<Unit>] {
    var runs: [ArraySlice<Unit>] = []
    var start = line.startIndex
    for index in line.indices.dropFirst() where line[index].isNote != line[index - 1].isNote {
      runs.append(line[start..<index])
      start = index
    }
    return runs + [line[start...]]
  }

  private mutating func add(_ text: String, torn line: String, figures count: Int) {
    clean.append(text.filter { !$0.isWhitespace })
    torn.append(line)
    figures.append(count)
  }

  private func tear(_ run: ArraySlice<Unit>, using generator: inout SeededGenerator) -> String {
    let figures = run.filter(\.travels)
    let chinese = run.filter { !$0.travels }.map(\.text).joined()
    if chinese.isEmpty { return figures.map(\.text).joined(separator: " ") }
    if figures.count == 1, run.last?.travels ?? false {
      return chinese + (style.partsLoneFigure ? " " : "") + figures[0].text
    }
    var text = ""
    for unit in run.drop(while: \.travels).reversed().drop(while: \.travels).reversed() {
      let blanks = style.holeBlanks.randomElement(using: &generator) ?? 1
      text += unit.travels ? String(repeating: style.blank, count: blanks) : unit.text
    }
    return text + (style.partsFigures ? " " : "") + figures.map(\.text).joined(separator: " ")
  }
}
