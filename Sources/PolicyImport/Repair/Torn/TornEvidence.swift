/// Whether a document is damaged in this way at all.
struct TornEvidence {
  /// What its lines say.
  enum Verdict {
    /// Nothing speaks for it.
    case sound
    /// Some lines look like it, and could have been written so.
    case suspected
    case torn
  }

  private(set) var verdict = Verdict.sound
  /// The lines that look torn.
  private(set) var suspects: Set<Int> = []

  /// A quick look at a line: figures at its end or before a blank, and a blank, empty brackets or a label's stop.
  static func mayShow(_ glyphs: [Glyph]) -> Bool {
    guard let first = glyphs.first?.scalar, let last = glyphs.last?.scalar else { return false }
    if last.isFigurePart || last.isLongDash {
      if last.isDigit || last == "%" || last == "." || last == "．" || first == "．" || first == "、" { return true }
      return glyphs.indices.contains { glyphs[$0].isBlank || TornSegment.isEmptyBracket(glyphs, at: $0) }
    }
    guard let blank = glyphs.firstIndex(where: \.isBlank) else { return false }
    return glyphs.indices[blank...].contains {
      $0 > 0 && glyphs[$0].isBlank && (glyphs[$0 - 1].scalar.isFigurePart || glyphs[$0 - 1].scalar.isLongDash)
    }
  }

  /// Whether the lines are damaged: several lines end in figures and have blanks where figures are missing, or end in
  /// the label of a list; or one hole that stands before its unit is proof, or lines that begin with the stops of
  /// labels.
  ///
  /// Lines that hold no blank, but words that ask for a figure and figures that nothing behind them asks for, are proof
  /// where there are two of them.
  init(_ lines: [Line], suspects indices: [Int], font: TornFont) {
    var torn = 0
    var proven = 0
    var closed = 0
    var labels: [Int] = []
    for index in indices {
      let next = index + 1 < lines.count && !lines[index + 1].isTableRow ? lines[index + 1].glyphs : []
      let segments = SegmentScan.segments(
        of: lines[index].glyphs, line: index, before: next, font: font, isKnown: false)
      if segments.contains(where: \.showsDamage) { torn += 1 }
      proven += segments.reduce(0) { $0 + $1.provenHoles }
      if segments.contains(where: \.isSuspect) { suspects.insert(index) }
      if let last = segments.last, last.hasLostPlaces {
        suspects.insert(index)
        if !last.hasHole, !last.hasLostLabel { closed += last.holdsImpossible ? 2 : 1 }
      }
      if index > 0, !lines[index - 1].isTableRow, let last = segments.last, segments.count == 1,
        last.lostItsStart(after: lines[index - 1].glyphs)
      {
        suspects.insert(index)
      }
      labels += segments.compactMap(\.bareLabel)
    }
    let withDigits = lines.count { $0.glyphs.contains { $0.scalar.isDigit } }
    let isTorn = proven > 0 || Self.countsOn(labels) || closed > 1 || torn > 1 && torn * 8 >= withDigits
    verdict = isTorn ? .torn : suspects.isEmpty ? .sound : .suspected
  }

  /// Whether numbers count on at least twice: three items of a list.
  private static func countsOn(_ labels: [Int]) -> Bool {
    zip(labels, labels.dropFirst()).count { $1 == $0 + 1 } > 1
  }
}
