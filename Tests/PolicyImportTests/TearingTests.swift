import Testing

@testable import PolicyImport

/// Clean text, broken into lines and torn the way text extraction tears it, comes back.
@Suite struct TearingTests {
  /// A physical line and what extraction makes of it.
  private struct TornLine {
    var clean: String
    var torn: String
    var figures: Int
  }

  @Test("the repaired Jilin City text, torn anew at other widths, comes back", arguments: [18, 22, 25, 30, 36])
  func comesBack(width: Int) throws {
    let blocks = try Seeds.document("jilin-city-2021-rencai").blocks.map(\.glyphs.string)
    let lines = blocks.flatMap { wrap($0.filter { !$0.isWhitespace }, width: width) }.map(tear)
    var counts = RepairCounts()
    let torn = TornFigures(
      repairing: Blanks.trim(lines.enumerated().map { Line(number: $0 + 1, text: $1.torn) }), counts: &counts)
    let review = TornReview(
      torn, paragraphs: LineJoining.join(torn.lines, counts: &counts), confirmations: Confirmations())
    let flagged = Set(review.repairs.filter(\.isFlagged).map(\.line))
    var right = 0
    for (line, result) in zip(lines, torn.lines) {
      if result.string.filter({ !$0.isWhitespace }) == line.clean {
        right += line.figures
      } else {
        #expect(flagged.contains(result.number), "\(line.torn) → \(result.string), not \(line.clean)")
      }
    }
    #expect(lines.reduce(0) { $0 + $1.figures } > 230)
    #expect(right * 100 >= 98 * lines.reduce(0) { $0 + $1.figures })
  }

  /// Lines of a number of Chinese characters; a figure is not broken, a stop does not begin a line.
  private func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var cells = 4
    for unit in units(text) {
      let size = unit.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      if cells + size > width * 2, !line.isEmpty, !"，。；：、）”》〕".contains(unit) {
        lines.append(line)
        (line, cells) = ("", 0)
      }
      line += unit
      cells += size
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Figures and words whole, all other characters one by one.
  private func units(_ text: String) -> [String] {
    text.reduce(into: [String]()) { units, character in
      if isFigure(character), let last = units.last?.last, isFigure(last) {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
    }
  }

  /// Each figure leaves a blank and moves to the end of the line; one that is alone at the end stays.
  private func tear(_ line: String) -> TornLine {
    let parts = units(line)
    let figures = parts.indices.filter { isFigure(parts[$0].first ?? "，") }
    if figures == [parts.count - 1], parts.count > 1 {
      return TornLine(clean: line, torn: parts.dropLast().joined() + " " + parts[parts.count - 1], figures: 1)
    }
    let holes = parts.indices.map { figures.contains($0) ? " " : parts[$0] }.joined()
    let text = String(holes.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    return TornLine(clean: line, torn: text + figures.map { parts[$0] }.joined(separator: " "), figures: figures.count)
  }

  private func isFigure(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ".%+:".contains(character))
  }
}
