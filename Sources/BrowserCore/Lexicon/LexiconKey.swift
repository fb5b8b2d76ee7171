/// What the words of a lexicon are filed by: a query takes only the pieces with words that it may hold.
///
/// A Chinese word is filed by its first character; if the texts write it, also by its second and its third, and by its
/// first as if there were no second, since there may be a slip in one of them; and but for what people only say by the
/// first letters of its spelling and by its first initials. A word in Latin letters is filed by its first ones, any other
/// by its first character. So words come into buckets; where many share one, what stands behind parts them further.
struct LexiconKey {
  /// Nobody asks a longer question; a longer text is looked for as it stands.
  static let maximalLength = 64
  /// Between more words than these nobody leaves a space out.
  private static let wordsWithoutSpace = 3
  private static let letters = 3
  /// How many characters behind the first part the words of a bucket, and how many letters: of a word that is still being
  /// typed one letter may be all that there is.
  private static let depth = (characters: 3, letters: 1)

  /// The hash of a character, which is odd, or of two or three Latin letters side by side, which is even.
  private let hash: UInt32
  /// What stands behind, 16 bits a character, the first lowest.
  private let rest: UInt64

  /// The key of what begins at a place of folded text: of so many letters, or fewer where no more follow, or of a
  /// character. Of what stands behind, `maximalRest` characters count.
  @inline(never)
  init(_ run: [UInt32], at place: Int, letters: Int = letters, maximalRest: Int = depth.characters) {
    var hash = IndexLayout.hash(run[place], 0)
    var end = place + 1
    while end < place + letters, Self.isLetter(run, place), Self.isLetter(run, end) {
      hash = IndexLayout.hash(hash, run[end])
      end += 1
    }
    self.hash = hash
    var restEnd = min(end + (Self.isLetter(run, place) ? Self.depth.letters : maximalRest), run.count)
    var rest: UInt64 = 0
    while end < restEnd {
      restEnd -= 1
      rest = rest << 16 | UInt64(run[restEnd] & 0xFFFF)
    }
    self.rest = rest
  }

  /// Where words may begin in a query, in its order, and how many letters each time make a key where they are letters.
  static func beginnings(of words: QueryWords) -> [Range<Int>] {
    let run = words.phrase
    guard run.count <= maximalLength else { return [] }
    var holdsVowel = false
    for scalar in run where isVowel(scalar) { holdsVowel = true }
    var beginnings: [Range<Int>] = []
    for place in run.indices {
      if isLetter(run, place), isLetter(run, place - 1), !words.borders.contains(place) {
        // Within a word in letters a syllable may begin, or where all are initials, each.
        guard words.borders.count <= wordsWithoutSpace, isLetter(run, place + 1) else { continue }
        let isSyllable =
          isVowel(run[place])
          ? isVowel(run[place - 1]) : !holdsVowel || isVowel(run[place + 1]) || run[place + 1] == 0x68
        guard isSyllable else { continue }
      }
      beginnings.append(place..<place + letters)
      // A word of two letters, or of two initials.
      if !holdsVowel || words.borders.contains(place + 2) { beginnings.append(place..<place + 2) }
    }
    return beginnings
  }

  /// The bucket of words with this key, where there are so many, a power of two: those of characters are the odd ones.
  func bucket(of count: Int) -> Int { Self.scaled(hash, count) & ~1 | Int(hash & 1) }

  /// Whether anything stands behind it at a place, from 0 on.
  func reaches(_ place: Int) -> Bool { rest >> UInt64(16 * place) != 0 }

  /// Which of so many parts, a power of two, words with this key lie in by what stands behind it at a place. Where nothing
  /// does they lie in each, so that the first will do.
  func part(of count: Int, by place: Int) -> Int {
    reaches(place) ? Self.scaled(IndexLayout.hash(UInt32(rest >> UInt64(16 * place) & 0xFFFF), 0), count) : 0
  }

  private static func scaled(_ hash: UInt32, _ count: Int) -> Int { Int((UInt64(hash) * UInt64(count)) >> 32) }

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
