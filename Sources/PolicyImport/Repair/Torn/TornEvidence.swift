/// Whether a document is damaged in this way at all.
enum TornEvidence {
  /// What its lines say.
  enum Verdict {
    /// Nothing speaks for it.
    case sound
    /// One line looks like it, and could have been written so.
    case suspected
    case torn
  }

  /// A quick look at a line: figures at its end or before a blank, and a blank, empty brackets or a label's stop.
  static func mayShow(_ glyphs: [Glyph]) -> Bool {
    guard let first = glyphs.first?.scalar, let last = glyphs.last?.scalar else { return false }
    if last.isFigurePart || last.isLongDash {
      return last == "." || last == "．" || first == "．" || first == "、"
        || glyphs.indices.contains { glyphs[$0].isBlank || TornSegment.isEmptyBracket(glyphs, at: $0) }
    }
    guard let blank = glyphs.firstIndex(where: \.isBlank) else { return false }
    return glyphs.indices[blank...].contains {
      $0 > 0 && glyphs[$0].isBlank && (glyphs[$0 - 1].scalar.isFigurePart || glyphs[$0 - 1].scalar.isLongDash)
    }
  }

  /// Whether the lines are damaged: several lines end in figures and have blanks where figures are missing, or end in the
  /// label of a list; or one hole that stands before its unit is proof, or lines that begin with the stops of labels.
  static func verdict(on lines: [Line], suspects: [Int], font: TornFont) -> Verdict {
    var torn = 0
    var proven = 0
    var isDemanding = false
    var labels: [Int] = []
    for index in suspects {
      let segments = SegmentScan.segments(of: lines[index].glyphs, line: index, font: font, isKnown: false)
      if segments.contains(where: \.showsDamage) { torn += 1 }
      proven += segments.reduce(0) { $0 + $1.provenHoles }
      isDemanding = isDemanding || segments.contains(where: \.isSuspect)
      labels += segments.compactMap(\.bareLabel)
    }
    if proven > 0 || countsOn(labels) { return .torn }
    let withDigits = lines.count { $0.glyphs.contains { $0.scalar.isDigit } }
    if torn > 1, torn * 8 >= withDigits { return .torn }
    return isDemanding ? .suspected : .sound
  }

  /// Whether numbers count on at least twice: three items of a list.
  private static func countsOn(_ labels: [Int]) -> Bool {
    zip(labels, labels.dropFirst()).count { $1 == $0 + 1 } > 1
  }
}
