/// A line put together from its segments and the places of their figures.
struct TornComposition {
  var segments: [TornSegment]
  /// For each segment, where its tokens stand: 0 its start, 1 its first hole, one more than it has holes its end.
  var places: [[Int]]

  /// The line, its figures counted from the first one's index on.
  func glyphs(firstFigure: Int) -> [Glyph] {
    var figure = firstFigure
    var result: [Glyph] = []
    for (segment, places) in zip(segments, places) {
      let marks = segment.tokens.map { token -> [Glyph] in
        if segment.keepsItsToken { return token }
        defer { figure += 1 }
        return token.map { Glyph(WideFigures.widened($0).scalar, line: Int($0.line), figure: figure) }
      }
      result += Self.fill(segment, marks, places)
    }
    return result.map { WideFigures.widened($0) }
  }

  /// The line with some figures of a segment in every other order; at most five readings.
  func permuted(_ group: [Int], of offset: Int) -> [String] {
    let written = segments[offset].tokens
    let chosen = glyphs(firstFigure: 0).string
    var readings: [String] = []
    for order in Self.orders(of: group).dropFirst() {
      var other = self
      for (place, source) in zip(group, order) { other.segments[offset].tokens[place] = written[source] }
      let reading = other.glyphs(firstFigure: 0).string
      if reading != chosen, !readings.contains(reading) { readings.append(reading) }
      if readings.count == 5 { break }
    }
    return readings
  }

  /// The orders of some items, as they stand first; of more than five, only the reverse beside it.
  private static func orders(of items: [Int]) -> [[Int]] {
    guard items.count > 1, items.count <= 5 else { return [items, items.reversed()] }
    return items.flatMap { item in
      orders(of: items.filter { $0 != item }).map { [item] + $0 }
    }.reduce(into: [[Int]]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A segment with its tokens in their places.
  private static func fill(_ segment: TornSegment, _ tokens: [[Glyph]], _ places: [Int]) -> [Glyph] {
    var result: [Glyph] = []
    var position = 0
    for (token, place) in zip(tokens, places) {
      let gap =
        switch place {
        case 0: 0..<0
        case ...segment.holes.count: segment.holes[place - 1].range
        default: segment.text.count..<segment.text.count
        }
      result += segment.text[position..<gap.lowerBound]
      result += token
      position = gap.upperBound
    }
    result += segment.text[position...]
    // Tokens without a place stay where they were found.
    for token in tokens.dropFirst(places.count) { result += token + [Glyph(" ", line: Int(token.first?.line ?? 0))] }
    return Array(result.trimmed)
  }
}
