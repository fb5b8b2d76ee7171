/// What the words of a lexicon are filed by: a query takes only the pieces with words that it may hold.
///
/// A key is the hash of a character, which is odd, or of two or three Latin letters side by side, which is even. A Chinese
/// word is filed by its first character; if the texts write it, also by its second, since there may be a slip in the
/// first; and but for everyday words by the first letters of its spelling and by its first initials. A word in Latin
/// letters is filed by its first ones, any other by its first character.
enum LexiconKey {
  /// Nobody asks a longer question; a longer text is looked for as it stands.
  static let maximalLength = 64
  /// Between more words than these nobody leaves a space out.
  private static let wordsWithoutSpace = 3
  private static let letters = 3

  /// The key of what begins at a place of folded text: of so many letters, or fewer where no more follow, or of a character.
  @inline(never)
  static func key(in run: [UInt32], at place: Int, letters: Int = letters) -> UInt32 {
    var hash = IndexLayout.hash(run[place], 0)
    var next = place + 1
    while next < place + letters, isLetter(run, place), isLetter(run, next) {
      hash = IndexLayout.hash(hash, run[next])
      next += 1
    }
    return hash
  }

  /// The keys of all words that may stand in a query, in its order.
  static func keys(of words: QueryWords) -> [UInt32] {
    let run = words.phrase
    guard run.count <= maximalLength else { return [] }
    var holdsVowel = false
    for scalar in run where isVowel(scalar) { holdsVowel = true }
    var keys: [UInt32] = []
    for place in run.indices {
      if isLetter(run, place), isLetter(run, place - 1), !words.borders.contains(place) {
        // Within a word in letters a syllable may begin, or where all are initials, each.
        guard words.borders.count <= wordsWithoutSpace, isLetter(run, place + 1) else { continue }
        let isSyllable =
          isVowel(run[place])
          ? isVowel(run[place - 1]) : !holdsVowel || isVowel(run[place + 1]) || run[place + 1] == 0x68
        guard isSyllable else { continue }
      }
      keys.append(key(in: run, at: place))
      // A word of two letters, or of two initials.
      if !holdsVowel || words.borders.contains(place + 2) { keys.append(key(in: run, at: place, letters: 2)) }
    }
    return keys
  }

  /// The piece that a key's words lie in, where there are so many, a power of two: those of characters are the odd ones.
  static func piece(of key: UInt32, count: Int) -> Int {
    Int((UInt64(key) * UInt64(count)) >> 32) & ~1 | Int(key & 1)
  }

  private static func isLetter(_ run: [UInt32], _ place: Int) -> Bool {
    place >= 0 && place < run.count && run[place] &- 0x61 < 26
  }

  /// a, e, i, o, u, and v for ü.
  private static func isVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x76: true
    default: false
    }
  }
}
