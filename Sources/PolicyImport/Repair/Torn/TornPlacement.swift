/// One way to put the tokens of a segment back: for each token its place, in order.
///
/// Place 0 is the segment's start, places 1…h its holes, place h+1 its end.
struct TornPlacement {
  var places: [Int]
  var score: Int
  var fillsStart: Bool
  var fillsEnd: Bool
  /// Whether something besides the blanks speaks for the figures at its ends, or, where a blank is left, for all.
  var isSupported = true

  /// All ways that keep the tokens' order, best first; empty when there are more tokens than places.
  static func all(for segment: TornSegment, before: ArraySlice<Glyph>, after: ArraySlice<Glyph>) -> [TornPlacement] {
    let end = segment.holes.count + 1
    if segment.keepsItsToken {
      return [TornPlacement(places: [end], score: 0, fillsStart: false, fillsEnd: true)]
    }
    let tokens = segment.tokens.map { FigureToken($0) }
    guard tokens.count <= segment.holes.count + 2, segment.holes.count <= 12 else { return [] }
    var search = PlacementSearch(segment: segment, tokens: tokens, before: before, after: after.prefix(8))
    search.extend([], score: 0, support: .full)
    return search.found.sorted { $0.score > $1.score }
  }
}

/// Walks through all placements of a segment.
private struct PlacementSearch {
  let segment: TornSegment
  let tokens: [FigureToken]
  let before: ArraySlice<Glyph>
  let after: ArraySlice<Glyph>
  var found: [TornPlacement] = []

  mutating func extend(_ places: [Int], score: Int, support: Support) {
    let end = segment.holes.count + 1
    guard places.count < tokens.count else {
      let skipped = (1..<max(end, 1)).filter { !places.contains($0) }
      let isExplained = skipped.allSatisfy { segment.followsOrdinal(segment.holes[$0 - 1]) }
      let total = skipped.reduce(score) { $0 - cost(ofSkipping: $1) }
      found.append(
        TornPlacement(
          places: places, score: total, fillsStart: places.first == 0, fillsEnd: places.last == end,
          isSupported: support == .full || support == .edges && isExplained))
      return
    }
    let first = (places.last ?? -1) + 1
    let last = end - (tokens.count - places.count - 1)
    guard first <= last else { return }
    for place in first...last {
      let fit = fit(tokens[places.count], at: place)
      guard fit > FigureFit.impossible else { continue }
      let isEdge = place == 0 || place == end
      let own: Support = fit >= 4 ? .full : isEdge && fit <= 0 ? .none : .edges
      // The blank itself speaks for a figure.
      extend(places + [place], score: score + fit + (isEdge ? 0 : 4), support: min(support, own))
    }
  }

  /// What speaks for the figures: nothing at some end of the segment; at the ends something; everywhere a unit or the like.
  enum Support: Int, Comparable {
    case none, edges, full

    static func < (lhs: Support, rhs: Support) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  private func fit(_ token: FigureToken, at place: Int) -> Int {
    let text = segment.text
    if place == 0 {
      return FigureFit.score(token, before: before, after: text + after, startsSegment: true)
    }
    if place > segment.holes.count {
      // A label heads its line.
      if token.kind == .label { return FigureFit.impossible }
      return FigureFit.score(token, before: text[...], after: Array(after), startsSegment: false)
    }
    let hole = segment.holes[place - 1]
    return FigureFit.score(
      token, before: text[..<hole.lowerBound], after: Array(text[hole.upperBound...]) + after, startsSegment: false)
  }

  /// What it costs to take a blank for a blank: little after an article's label, much before a unit.
  private func cost(ofSkipping place: Int) -> Int {
    let hole = segment.holes[place - 1]
    if segment.followsOrdinal(hole) { return 0 }
    return FigureUnits.leading((segment.text[hole.upperBound...] + Array(after))[...]) == nil ? 6 : 14
  }
}
