extension Lexicon {
  /// Whether part of a run is a word of three characters or more with one slip: characters that only sound or look like
  /// its own, two that changed places, one too many, one too few, or in a long word a wrong one.
  ///
  /// Short words are near to too many others: 购车补贴 is no slip for 购房补贴.
  @inline(never)
  func isNear(_ word: [UInt32], _ run: [UInt32], _ part: Range<Int>) -> Bool {
    let start = part.lowerBound
    var prefix = 0
    let shorter = min(word.count, part.count)
    while prefix < shorter, word[prefix] == run[start + prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, word[word.count - 1 - suffix] == run[part.upperBound - 1 - suffix] { suffix += 1 }
    if part.count != word.count {
      // One too many, or one too few of at least four.
      return prefix + suffix == shorter && (part.count > word.count || word.count > 3)
    }
    let wrong = word.count - prefix - suffix
    if wrong == 2, word[prefix] == run[start + prefix + 1], word[prefix + 1] == run[start + prefix] { return true }
    if wrong == 1, word.count > 4 { return true }
    var differing = 0
    for place in prefix..<prefix + wrong where word[place] != run[start + place] {
      guard isAlike(run[start + place], word[place]) else { return false }
      differing += 1
    }
    return differing > 0 && differing * 2 <= word.count
  }

  private static let mendedLengths = 3...10
  private static let maximalMended = 6

  /// What a run may be a slip for that stands in the texts only now and then, so that it is no word of its own: with one
  /// of its characters replaced by one that sounds or looks alike, or two neighbours changed, if then the texts hold each
  /// pair of neighbours.
  @inline(never)
  func mended(_ run: [UInt32]) -> [[UInt32]] {
    guard Self.mendedLengths.contains(run.count) else { return [] }
    var mended: [[UInt32]] = []
    for place in run.indices {
      guard LexiconSign.isChinese(run[place]) else { return [] }
      var new = run
      if place + 1 < run.count {
        new.swapAt(place, place + 1)
        if stands(new) { mended.append(new) }
        new = run
      }
      for other in place > 0 ? followers(of: run[place - 1]) : precursors(of: run[1])
      where other != run[place] && isAlike(run[place], other) {
        new[place] = other
        if stands(new, but: place) { mended.append(new) }
      }
    }
    return Array(mended.prefix(Self.maximalMended))
  }

  /// Whether texts hold each pair of neighbours in a run; the character at a place need not be one of the query.
  private func stands(_ run: [UInt32], but changed: Int = -1) -> Bool {
    for place in 1..<run.count {
      let holds =
        place - 1 == changed
        ? precursors(of: run[place]).contains(run[place - 1]) : followers(of: run[place - 1]).contains(run[place])
      if !holds { return false }
    }
    return true
  }
}
