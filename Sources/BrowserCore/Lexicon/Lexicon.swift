/// The words a portal knows, read from its file: what a question means, how words are spelt in Latin letters, and what
/// sounds alike.
public final class Lexicon: Sendable {
  /// A word: its folded forms, of which the first is the word itself.
  struct Word: Sendable {
    let forms: [[UInt32]]
    let role: UInt8
    /// What it weighs where not all of a query must be found.
    let weight: UInt8

    func has(_ role: LexiconWord.Role) -> Bool {
      self.role == role.rawValue
    }
  }

  let words: [Word]
  private let syllables: [[UInt8]]
  /// The readings of each character from U+4E00 on, two of 16 bits each: a syllable's number and one, or 0.
  private let readings: [UInt32]
  /// Groups of characters that are taken for each other by their shape.
  private let lookalikes: [[UInt32]]
  /// The bits of the pairs of characters that the texts may hold.
  private let pairs: [UInt8]

  init(words: [Word], syllables: [[UInt8]], readings: [UInt32], lookalikes: [[UInt32]], pairs: [UInt8]) {
    self.words = words
    self.syllables = syllables
    self.readings = readings
    self.lookalikes = lookalikes
    self.pairs = pairs
  }

  /// Whether two folded characters may stand side by side in a text: of those that do not, few are taken for such.
  func mayStand(_ first: UInt32, _ second: UInt32) -> Bool {
    let place = Self.place(of: first, second, bytes: pairs.count)
    return pairs[place >> 3] >> UInt8(place & 7) & 1 == 1
  }

  /// The bit of a pair among those of so many bytes, a power of two.
  static func place(of first: UInt32, _ second: UInt32, bytes: Int) -> Int {
    var hash = first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    hash ^= hash >> 13
    return Int(hash & UInt32(truncatingIfNeeded: bytes * 8 - 1))
  }

  /// Whether two folded characters are taken for each other by their sound or their shape.
  func isAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    if soundAlike(first, second) { return true }
    for group in lookalikes where group.contains(first) && group.contains(second) { return true }
    return false
  }

  /// The readings of a folded character.
  private func readings(of scalar: UInt32) -> UInt32 {
    let place = scalar &- LexiconFormat.firstCharacter
    return place < LexiconFormat.characterCount ? readings[Int(place)] : 0
  }

  /// Whether two folded characters have a reading in common.
  func soundAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    let other = readings(of: second)
    var reading = readings(of: first)
    while reading != 0 {
      let one = reading & 0xFFFF
      if one == other & 0xFFFF || one == other >> 16 { return true }
      reading >>= 16
    }
    return false
  }

  /// Where a word ends in a run, when from `start` on each of its characters is there, spelt in Latin letters or, with
  /// `initials`, as the first letter of its spelling; nil when it is not there.
  @inline(never)
  func end(of word: [UInt32], from character: Int = 0, in run: [UInt32], at start: Int, initials: Bool) -> Int? {
    guard character < word.count else { return start }
    guard start < run.count else { return nil }
    if run[start] == word[character] {
      return end(of: word, from: character + 1, in: run, at: start + 1, initials: initials)
    }
    var reading = readings(of: word[character])
    while reading != 0 {
      let syllable = syllables[Int(reading & 0xFFFF) - 1]
      let length = matched(syllable, in: run, at: start)
      if initials ? length > 0 : length == syllable.count,
        let end = end(
          of: word, from: character + 1, in: run, at: start + (initials ? 1 : length), initials: initials)
      {
        return end
      }
      reading >>= 16
    }
    return nil
  }

  /// Whether a run ends within a word that begins at a place: with a character or more and the first letters of the
  /// next, or no letter of it.
  func begins(_ word: [UInt32], in run: [UInt32], from start: Int) -> Bool {
    guard run.count > start + Self.leastLetters else { return false }
    for count in 1..<max(word.count, 1) {
      guard let end = end(of: Array(word[..<count]), in: run, at: start, initials: false) else { return false }
      if isUnfinished(word[count], in: run, from: end) { return true }
    }
    return false
  }

  /// So many letters do not say which word begins with them.
  private static let leastLetters = 3

  /// Whether the rest of a run is the beginning of a character's spelling.
  private func isUnfinished(_ character: UInt32, in run: [UInt32], from start: Int) -> Bool {
    var reading = readings(of: character)
    while reading != 0 {
      let syllable = syllables[Int(reading & 0xFFFF) - 1]
      if run.count - start <= syllable.count, matched(syllable, in: run, at: start) == run.count - start { return true }
      reading >>= 16
    }
    return false
  }

  /// How many letters of a syllable stand at a place; ü, for which v is typed, is written u here.
  private func matched(_ syllable: [UInt8], in run: [UInt32], at start: Int) -> Int {
    var length = 0
    while length < syllable.count, start + length < run.count,
      run[start + length] == UInt32(syllable[length])
        || syllable[length] == 0x75 && (run[start + length] == 0x76 || run[start + length] == 0xFC)
    {
      length += 1
    }
    return length
  }
}
