/// Where the terms of a query stand in one unit.
final class UnitMatch {
  let query: SearchQuery
  let text: FoldedText
  /// A bit for each term that stands here.
  let terms: UInt32
  /// How many forms of the terms stand here.
  let formCount: Int
  /// Where a term begins and how many characters it takes, both folded, and which it is: its number in the lowest five
  /// bits, its length in the 27 above. In order.
  private let occurrences: [UInt64]

  /// Looks for the terms in a unit; none when no term stands there.
  @inline(never)
  init?(_ query: SearchQuery, text: FoldedText) {
    var occurrences: [UInt64] = []
    var terms: UInt32 = 0
    var formCount = 0
    for (number, term) in query.terms.enumerated() {
      for form in term.forms.indices {
        let ranges = term.places(ofForm: form, in: text)
        guard !ranges.isEmpty else { continue }
        terms |= 1 << UInt32(number)
        formCount += 1
        for range in ranges {
          occurrences.append(UInt64(range.lowerBound) << 32 | UInt64(range.count) << 5 | UInt64(number))
        }
      }
    }
    guard terms != 0 else { return nil }
    KeySort.sort(&occurrences)
    self.query = query
    self.text = text
    self.terms = terms
    self.formCount = formCount
    self.occurrences = occurrences
  }

  /// How often terms stand here.
  var count: Int { occurrences.count }

  /// Which term an occurrence is of.
  func term(_ occurrence: Int) -> Int {
    Int(occurrences[occurrence] & 31)
  }

  /// Where an occurrence stands, in folded characters.
  func range(_ occurrence: Int) -> Range<Int> {
    let start = Int(occurrences[occurrence] >> 32)
    return start..<start + Int(occurrences[occurrence] >> 5 & 0x7FF_FFFF)
  }

  /// How many characters the terms take within a stretch, each term counted once.
  func length(within stretch: Range<Int>) -> Int {
    var length = 0
    var counted: UInt32 = 0
    for occurrence in 0..<count where counted & 1 << UInt32(term(occurrence)) == 0 {
      let range = range(occurrence)
      guard range.lowerBound >= stretch.lowerBound, range.upperBound <= stretch.upperBound else { continue }
      counted |= 1 << UInt32(term(occurrence))
      length += range.count
    }
    return length
  }

  /// Whether the query, when it has several terms, stands here as one run.
  var holdsPhrase: Bool {
    query.terms.count > 1 && text.holds(query.phrase)
  }

  /// The shortest stretch that holds each term that stands here at least once; the first of several.
  @inline(never)
  func closest() -> Range<Int> {
    var counts = [Int](repeating: 0, count: 32)
    var missing = terms.nonzeroBitCount
    var best = 0..<text.scalars.count
    var start = 0
    for occurrence in 0..<count {
      counts[term(occurrence)] += 1
      if counts[term(occurrence)] == 1 { missing -= 1 }
      while missing == 0, start <= occurrence {
        let first = range(start)
        let stretch = first.lowerBound..<max(range(occurrence).upperBound, first.upperBound)
        if stretch.count < best.count { best = stretch }
        counts[term(start)] -= 1
        if counts[term(start)] == 0 { missing += 1 }
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
