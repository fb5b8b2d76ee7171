/// One way to put the tokens of a segment back: for each token its place, in order.
///
/// Place 0 is the segment's start, places 1…h its holes, place h+1 its end.
struct TornPlacement {
  var places: [Int]
  var score: Int
  var fillsStart: Bool
  var fillsEnd: Bool
  /// Whether a label is put at the start: the line before it is another paragraph's, and may end in a figure.
  var opensWithLabel = false
  /// Whether something besides the blanks speaks for the figures at its ends, or, where a blank is left, for all.
  var isSupported = true

  /// The best ways that keep the tokens' order: for each choice of filled ends the two best, best first; empty when
  /// there are more tokens than places.
  static func best(
    for segment: TornSegment, before: ArraySlice<Glyph>, after: ArraySlice<Glyph>, continuesCount: Bool
  ) -> [TornPlacement] {
    if segment.keepsItsToken {
      return [TornPlacement(places: [segment.holes.count + 1], score: 0, fillsStart: false, fillsEnd: true)]
    }
    // Most lines have no figure to put back.
    if segment.tokens.isEmpty, segment.holes.isEmpty {
      return [TornPlacement(places: [], score: 0, fillsStart: false, fillsEnd: false)]
    }
    guard segment.tokens.count <= segment.holes.count + 2 else { return [] }
    let search = PlacementSearch(
      segment, PlaceBorders(segment, before: before, after: after, continuesCount: continuesCount))
    return [true, false].flatMap { search.best(fillsStart: $0) }.sorted { $0.score > $1.score }
  }
}
