/// Finds the places within a segment that ask for a figure though no blank marks them.
///
/// Some extractions leave no blank: `自年 月 日起施行。2014 8 1`.
enum UnmarkedHoles {
  /// The segments with such places among their holes.
  ///
  /// Empty brackets, the parts of a date and, where several labels wait, the items of a list are places as good as
  /// those a blank marks. What stands before a unit may be a word with it, so that a figure there is never certain; but
  /// neither is one elsewhere that could as well stand there.
  static func added(to segments: [TornSegment]) -> [TornSegment] {
    // Where one hole left no blank, others may have left none before words either: 每年.
    let isClosed = segments.contains(where: \.holdsImpossible)
    return segments.map { segment in
      var whole = segment
      whole.keepsItsToken = false
      whole = withWanting(withEvident(whole), isClosed: isClosed)
      // A figure that a blank parts from its text stays, unless the text asks for one.
      let isWanted = segment.keepsItsToken && whole.holes.count > segment.holes.count && !takesFigure(segment.following)
      if segment.keepsItsToken, !isWanted { return segment }
      whole.joinGroups()
      return whole
    }
  }

  /// Whether a text goes on from a figure before it.
  static func takesFigure(_ text: [Glyph]) -> Bool {
    guard let first = text.first?.scalar else { return false }
    return FigureUnits.leading(text[...]) != nil || !first.isChinese
      || "的％以至到～—、，号万亿强余多版级类".unicodeScalars.contains(first)
  }

  /// The segment with the places that ask for a figure in any case.
  static func withEvident(_ segment: TornSegment) -> TornSegment {
    guard !segment.tokens.isEmpty, !segment.keepsItsToken else { return segment }
    let text = segment.text
    let hasLabels = segment.figures.count { $0.kind == .label } > (text.starts(with: "附件") ? 0 : 1)
    let places = text.indices.dropFirst().filter { isEvident(text, at: $0) || hasLabels && headsItem(text, at: $0) }
    return with(segment, places, isDoubtful: false)
  }

  /// The segment with the places that seem to ask for one.
  static func withWanting(_ segment: TornSegment, isClosed: Bool = false) -> TornSegment {
    guard !segment.tokens.isEmpty, !segment.keepsItsToken else { return segment }
    let text = segment.text
    let hasPercent = segment.figures.contains { $0.kind == .percent }
    let whole = text + segment.following
    let places = text.indices.dropFirst().filter {
      (isWanting(whole, at: $0, isClosed: isClosed) || hasPercent && mayTakePercent(text, at: $0))
        && !isEvident(text, at: $0)
    }
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
    // In 全年月平均 no month is missing.
    case ("年", "月"): !FigureUnits.isCounted(text[..<(index - 1)], FigureUnits.year)
    case ("月", "日"), ("（", "）"), ("〔", "〕"), ("[", "]"), ("“", "”"), ("〕", "号"), ("〕", "號"), ("]", "号"): true
    default: false
    }
  }

  /// Where an item of a list run into one paragraph begins: `包括：1.…；2.…`.
  private static func headsItem(_ text: [Glyph], at index: Int) -> Bool {
    "：；".unicodeScalars.contains(text[index - 1].scalar) && !text[index].isBlank
  }

  /// `投资总额的｜，`: a percentage may have ended the clause, or none.
  private static func mayTakePercent(_ text: [Glyph], at index: Int) -> Bool {
    text[index - 1].scalar == "的"
      && ("，。；、）".unicodeScalars.contains(text[index].scalar) || text[index...].starts(with: "以上"))
  }

  private static func isWanting(_ text: [Glyph], at index: Int, isClosed: Bool) -> Bool {
    guard text[index - 1].scalar.isChinese else { return false }
    if isClosed, text[index - 1].scalar == "每", FigureUnits.leading(text[index...]) != nil { return true }
    return FigureFit.isDemanded(before: text[..<index], after: text[index...])
  }
}
