/// Finds the places within a segment that ask for a figure though no blank marks them.
///
/// Some extractions leave no blank: `自年 月 日起施行。2014 8 1`.
enum UnmarkedHoles {
  /// The segments with such places among their holes.
  ///
  /// Empty brackets, the parts of a date and, where several labels wait, the items of a list are always places. Units are
  /// only where a line has more figures than other places, or many lines have; 人 and 年 end words too, so that what
  /// stands before them is never certain.
  static func added(to segments: [TornSegment]) -> [TornSegment] {
    let isDemanded = TornChain.isDemanded(segments) + [false]
    let evident = segments.map { withEvident($0) }
    let lacking = evident.indices.map { index in
      let places = evident[index].holes.count { !evident[index].followsOrdinal($0) }
      return evident[index].tokens.count > places + (isDemanded[index] ? 1 : 0) + (isDemanded[index + 1] ? 1 : 0)
    }
    let wanting = evident.indices.filter {
      lacking[$0] && withWanting(evident[$0]).holes.count > evident[$0].holes.count
    }
    let leavesNoBlank = wanting.count > 1 && wanting.count * 12 > evident.count { !$0.tokens.isEmpty }
    return evident.indices.map { lacking[$0] || leavesNoBlank ? withWanting(evident[$0]) : evident[$0] }
  }

  /// The segment with the places that ask for a figure in any case.
  static func withEvident(_ segment: TornSegment) -> TornSegment {
    guard !segment.tokens.isEmpty, !segment.keepsItsToken else { return segment }
    let text = segment.text
    let hasLabels = segment.tokens.count { FigureToken($0).kind == .label } > (text.starts(with: "附件") ? 0 : 1)
    let places = text.indices.dropFirst().filter { isEvident(text, at: $0) || hasLabels && headsItem(text, at: $0) }
    return with(segment, places, isDoubtful: false)
  }

  /// The segment with the places that seem to ask for one.
  static func withWanting(_ segment: TornSegment) -> TornSegment {
    guard !segment.tokens.isEmpty, !segment.keepsItsToken else { return segment }
    let text = segment.text
    let places = text.indices.dropFirst().filter { isWanting(text, at: $0) && !isEvident(text, at: $0) }
    return with(segment, places, isDoubtful: true)
  }

  private static func with(_ segment: TornSegment, _ places: [Int], isDoubtful: Bool) -> TornSegment {
    guard !places.isEmpty else { return segment }
    var segment = segment
    segment.holes += places.map { TornSegment.Hole(range: $0..<$0, isDoubtful: isDoubtful) }
    segment.holes.sort { $0.range.lowerBound < $1.range.lowerBound }
    return segment
  }

  /// `年｜月`, `月｜日`, `（｜）`, `〔｜〕`.
  private static func isEvident(_ text: [Glyph], at index: Int) -> Bool {
    switch (text[index - 1].scalar, text[index].scalar) {
    case ("年", "月"), ("月", "日"), ("（", "）"), ("〔", "〕"), ("“", "”"): true
    default: false
    }
  }

  /// Where an item of a list run into one paragraph begins: `包括：1.…；2.…`.
  private static func headsItem(_ text: [Glyph], at index: Int) -> Bool {
    "：；".unicodeScalars.contains(text[index - 1].scalar) && !text[index].isBlank
  }

  private static func isWanting(_ text: [Glyph], at index: Int) -> Bool {
    guard text[index - 1].scalar.isChinese else { return false }
    return FigureFit.isDemanded(before: text[..<index], after: text[index...])
  }
}
