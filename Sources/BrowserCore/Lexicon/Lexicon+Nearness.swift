extension Lexicon {
  /// Whether part of a run is a word of three characters or more with one slip: characters that only sound like its own,
  /// two that changed places, one too many, one too few, or in a long word a wrong one.
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
      guard soundAlike(word[place], run[start + place]) else { return false }
      differing += 1
    }
    return differing > 0 && differing * 2 <= word.count
  }
}
