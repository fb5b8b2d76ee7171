/// Where the terms of a query stand in one unit.
final class UnitMatch {
  /// One place of one term, in folded characters.
  struct Occurrence {
    let term: Int
    let range: Range<Int>
  }

  let unit: Int
  let text: FoldedText
  /// In order of their beginnings.
  let occurrences: [Occurrence]
  /// A bit for each term that stands here.
  let terms: UInt32
  /// Whether the query stands here as one run.
  let holdsPhrase: Bool

  /// Looks for the terms in a unit; none when no term stands there.
  @inline(never)
  init?(_ query: SearchQuery, unit: Int, text: FoldedText) {
    // Where a run begins, then which: in this order.
    var keys: [UInt64] = []
    var terms: UInt32 = 0
    for (term, run) in query.terms.enumerated() {
      let places = text.places(of: run)
      if !places.isEmpty { terms |= 1 << UInt32(term) }
      for place in places { keys.append(UInt64(place) << 5 | UInt64(term)) }
    }
    guard terms != 0 else { return nil }
    if query.terms.count > 1 { KeySort.sort(&keys) }
    self.unit = unit
    self.text = text
    self.terms = terms
    occurrences = keys.map { key in
      let term = Int(key & 31)
      let place = Int(key >> 5)
      return Occurrence(term: term, range: place..<place + query.terms[term].count)
    }
    holdsPhrase = query.terms.count > 1 && !text.places(of: query.phrase).isEmpty
  }

  /// The shortest stretch that holds each term that stands here at least once; the first of several.
  @inline(never)
  func closest() -> Range<Int> {
    var counts = [Int](repeating: 0, count: 32)
    var missing = terms.nonzeroBitCount
    var best = 0..<text.scalars.count
    var start = 0
    for occurrence in occurrences {
      counts[occurrence.term] += 1
      if counts[occurrence.term] == 1 { missing -= 1 }
      while missing == 0, start < occurrences.count {
        let stretch =
          occurrences[start].range.lowerBound..<max(occurrence.range.upperBound, occurrences[start].range.upperBound)
        if stretch.count < best.count { best = stretch }
        counts[occurrences[start].term] -= 1
        if counts[occurrences[start].term] == 0 { missing += 1 }
        start += 1
      }
    }
    return best
  }
}

extension FoldedText {
  /// Where a run begins, each time it occurs.
  @inline(never)
  func places(of run: [UInt32]) -> [Int] {
    var found: [Int] = []
    guard let first = run.first, run.count <= scalars.count else { return found }
    for start in 0...(scalars.count - run.count) where scalars[start] == first {
      var length = 1
      while length < run.count, scalars[start + length] == run[length] { length += 1 }
      if length == run.count { found.append(start) }
    }
    return found
  }

  /// Whether a run occurs.
  @inline(never)
  func holds(_ run: [UInt32]) -> Bool {
    !places(of: run).isEmpty
  }
}
