/// The text on the two sides of each place of a segment.
struct PlaceBorders {
  /// What a token's fit is read from reaches no further.
  private static let reach = 12

  private let segment: TornSegment
  private let before: ArraySlice<Glyph>
  private let afters: [[Glyph]]
  /// Whether the segment's label goes on with the labels of the lines around it.
  private let continuesCount: Bool

  init(_ segment: TornSegment, before: ArraySlice<Glyph>, after: ArraySlice<Glyph>, continuesCount: Bool) {
    (self.segment, self.before, self.continuesCount) = (segment, before, continuesCount)
    let starts = [0] + segment.holes.map(\.range.upperBound) + [segment.text.count]
    afters = starts.map { start in
      let own = segment.text[start...].prefix(Self.reach)
      return Array(own + after.prefix(Self.reach - own.count))
    }
  }

  func fit(_ token: FigureToken, at place: Int) -> Int {
    // A label heads its line.
    if place > segment.holes.count, token.kind == .label { return FigureFit.impossible }
    let hole = place > 0 && place <= segment.holes.count ? segment.holes[place - 1] : nil
    let own = segment.text[..<(hole?.range.lowerBound ?? segment.text.count)]
    // No line begins with the stop of a label whose number was not torn off.
    if place > segment.holes.count, let next = afters[place].first?.scalar, "、．".unicodeScalars.contains(next) {
      return 0
    }
    return FigureFit.score(
      token, before: place == 0 ? before : own, after: afters[place], startsSegment: place == 0,
      isMarked: hole.map { !$0.isDoubtful } ?? false, continuesCount: continuesCount)
  }

  /// Whether what follows a place cannot do without a figure.
  func isDemanding(_ place: Int) -> Bool { FigureUnits.leading(afters[place][...]) != nil }
}
