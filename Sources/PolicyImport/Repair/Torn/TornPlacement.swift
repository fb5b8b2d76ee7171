/// One way to put the tokens of a segment back: for each token its place, in order.
///
/// Place 0 is the segment's start, places 1…h its holes, place h+1 its end.
struct TornPlacement {
  var places: [Int]
  var score: Int
  var fillsStart: Bool
  var fillsEnd: Bool

  /// All ways that keep the tokens' order, best first; empty when there are more tokens than places.
  static func all(for segment: TornSegment, before: ArraySlice<Glyph>, after: ArraySlice<Glyph>) -> [TornPlacement] {
    let end = segment.holes.count + 1
    if segment.keepsItsToken {
      return [TornPlacement(places: [end], score: 0, fillsStart: false, fillsEnd: true)]
    }
    let tokens = segment.tokens.map { FigureToken($0) }
    guard tokens.count <= segment.holes.count + 2, segment.holes.count <= 12 else { return [] }
    var search = PlacementSearch(segment: segment, tokens: tokens, before: before, after: after)
    search.extend([], score: 0)
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

  mutating func extend(_ places: [Int], score: Int) {
    let end = segment.holes.count + 1
    guard places.count < tokens.count else {
      let skipped = (1..<max(end, 1)).filter { !places.contains($0) }
      let total = skipped.reduce(score) { $0 - cost(ofSkipping: $1) }
      found.append(
        TornPlacement(
          places: places, score: total, fillsStart: places.first == 0, fillsEnd: places.last == end))
      return
    }
    let first = (places.last ?? -1) + 1
    let last = end - (tokens.count - places.count - 1)
    guard first <= last else { return }
    for place in first...last {
      let fit = fit(tokens[places.count], at: place)
      guard fit > FigureFit.impossible else { continue }
      extend(places + [place], score: score + fit)
    }
  }

  private func fit(_ token: FigureToken, at place: Int) -> Int {
    let text = segment.text
    if place == 0 {
      return FigureFit.score(token, before: before, after: text[...], startsSegment: true)
    }
    if place > segment.holes.count {
      return FigureFit.score(token, before: text[...], after: after, startsSegment: false)
    }
    let hole = segment.holes[place - 1]
    let fit = FigureFit.score(
      token, before: text[..<hole.lowerBound], after: text[hole.upperBound...], startsSegment: false)
    // The blank itself speaks for a figure.
    return fit > FigureFit.impossible ? fit + 4 : fit
  }

  /// What it costs to take a blank for a blank: little after an article's label, much before a unit.
  private func cost(ofSkipping place: Int) -> Int {
    let hole = segment.holes[place - 1]
    let before = segment.text[..<hole.lowerBound]
    if before.first?.scalar == "第", before.count <= 8, let last = before.last?.scalar,
      "章节条编".unicodeScalars.contains(last)
    {
      return 0
    }
    return FigureUnits.leading(segment.text[hole.upperBound...]) == nil ? 6 : 12
  }
}
