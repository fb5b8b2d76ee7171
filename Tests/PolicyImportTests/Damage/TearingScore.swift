@testable import PolicyImport

/// How well a torn document came back: figures by their places among the Chinese characters of their lines.
struct TearingScore {
  private(set) var documents = 0
  /// Figures that were torn.
  private(set) var torn = 0
  /// Figures that stand where they belong, flagged or not.
  private(set) var right = 0
  /// Places with a flag.
  private(set) var flagged = 0
  /// Places with a wrong figure or without their figure, all of them unflagged: what must not be.
  private(set) var wrong: [String] = []
  /// Lines that did not come back as they were, flagged or not.
  private(set) var lost: [String] = []

  mutating func add(_ document: TornDocument) {
    documents += 1
    let lines = document.torn.enumerated().map { Line(number: $0 + 1, text: $1) }
    let repaired = Repaired(lines)
    for (index, clean) in document.clean.enumerated() {
      torn += document.figures[index]
      guard let line = repaired.lines[index + 1] else { continue }
      compare(Self.places(clean, style: document.style), line, document, index, repaired.doubts)
    }
  }

  private mutating func compare(
    _ clean: [String], _ line: [Glyph], _ document: TornDocument, _ index: Int, _ doubts: Set<Int32>
  ) {
    let glyphs = line.filter { !$0.isBlank }
    var places: [[Glyph]] = [[]]
    for glyph in glyphs {
      if document.style.travels(Character(glyph.scalar)) {
        places[places.count - 1].append(glyph)
      } else {
        places.append([])
      }
    }
    guard places.count == clean.count else {
      wrong.append("\(document.torn[index]) → \(line.string): text differs")
      return
    }
    var isWrong = false
    var isLost = false
    for (expected, found) in zip(clean, places) where !expected.isEmpty || !found.isEmpty {
      let isFlagged = found.contains { doubts.contains($0.figure) }
      if isFlagged { flagged += 1 }
      if found.string == expected {
        right += document.figures[index] > 0 ? 1 : 0
      } else {
        if !expected.isEmpty { isLost = true }
        if !isFlagged, !found.isEmpty { isWrong = true }
      }
    }
    if isLost { lost.append("\(document.torn[index]) → \(line.string)") }
    if isWrong { wrong.append("\(document.torn[index]) → \(line.string)") }
  }

  /// The figures of a line before each of its Chinese characters and behind the last; empty where there is none.
  private static func places(_ clean: String, style: TearingStyle) -> [String] {
    var places = [""]
    for character in clean {
      if style.travels(character) { places[places.count - 1].append(character) } else { places.append("") }
    }
    return places
  }
}

/// The lines of a document as the import repairs them, by number, and the figures it flags.
struct Repaired {
  let lines: [Int: [Glyph]]
  let doubts: Set<Int32>
  let edits: [TornFigures.Edit]

  init(_ lines: [Line]) {
    var counts = RepairCounts()
    let text = PageFurniture.remove(from: Blanks.trim(lines)).lines
    let torn = TornFigures(repairing: MarkdownMarks.strip(text, counts: &counts), counts: &counts)
    let review = TornReview(
      torn, paragraphs: LineJoining.join(torn.lines, counts: &counts), confirmations: Confirmations())
    self.lines = torn.lines.reduce(into: [:]) { $0[$1.number] = $1.glyphs }
    doubts = Set(review.doubts.keys.map { Int32($0) })
    edits = torn.edits
  }
}
