/// What a portal knows of the words of a query: what they mean, how they are spelt in Latin letters, and what sounds or
/// looks alike. It is read from those pieces of the lexicon that `LexiconKey` names, and so need not know of other words.
final class Lexicon {
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

  private(set) var words: [Word] = []
  /// The readings of each character from U+4E00 on, two of 32 bits each: letters of five bits, the first lowest, or 0.
  private var readings = [UInt64](repeating: 0, count: Int(LexiconSign.characterCount))
  /// Characters, each with those that stand behind it in the portal's texts.
  private var followers: [[UInt32]] = []
  /// The same with those that stand before it.
  private var precursors: [[UInt32]] = []
  /// The same with those that sound like it or look like it.
  private var alikes: [[UInt32]] = []
  /// Pairs of a traditional character and what it becomes.
  private(set) var traditional: [UInt32] = []

  /// Reads the texts of pieces; it throws when one is not what was written.
  init(_ texts: [[UInt8]]) throws(MalformedBytes) {
    for text in texts {
      var reader = LexiconReader(text)
      let (pairs, sign) = try reader.run()
      traditional += pairs
      let spelt = try readWords(&reader)
      if sign == LexiconSign.end {
        followers += try reader.runs()
        precursors += try reader.runs()
        alikes += try reader.runs()
      } else {
        for character in Self.distinct(spelt) { try readReadings(&reader, of: character) }
      }
    }
  }

  /// Reads the words of a piece, each of which another piece may have too; it gives their characters.
  private func readWords(_ reader: inout LexiconReader) throws(MalformedBytes) -> [UInt32] {
    var characters: [UInt32] = []
    var meanings: [[UInt32]] = []
    while true {
      let (run, sign) = try reader.run()
      if sign == LexiconSign.end { return characters }
      let head = try reader.scalar() &- LexiconSign.number
      guard !run.isEmpty, head < 2 * LexiconSign.same else { throw MalformedBytes() }
      if head < LexiconSign.same {
        meanings = []
        for _ in 0..<(try reader.scalar() &- LexiconSign.number) { meanings.append(try reader.run().run) }
      }
      characters += run
      let word = Word(
        forms: [run] + meanings, role: UInt8(truncatingIfNeeded: sign &- LexiconSign.role),
        weight: UInt8(truncatingIfNeeded: head & 7))
      if !isKnown(word) { words.append(word) }
    }
  }

  private func isKnown(_ word: Word) -> Bool {
    let run = word.forms[0]
    for known in words where known.forms[0].count == run.count && known.forms[0] == run { return true }
    return false
  }

  /// The Chinese characters of a text, each once, as they first stand there.
  static func distinct(_ text: [UInt32]) -> [UInt32] {
    var isSeen = [Bool](repeating: false, count: Int(LexiconSign.characterCount))
    var distinct: [UInt32] = []
    for scalar in text where LexiconSign.isChinese(scalar) && !isSeen[Int(scalar - LexiconSign.firstCharacter)] {
      isSeen[Int(scalar - LexiconSign.firstCharacter)] = true
      distinct.append(scalar)
    }
    return distinct
  }

  private func readReadings(_ reader: inout LexiconReader, of character: UInt32) throws(MalformedBytes) {
    var readings: UInt64 = 0
    while true {
      let number = try reader.scalar() &- LexiconSign.number
      let syllable = number & (LexiconSign.more - 1)
      if syllable < Syllable.count { readings = readings << 32 | Syllable.letters(syllable) }
      if number < LexiconSign.more { break }
    }
    self.readings[Int(character - LexiconSign.firstCharacter)] = readings
  }

  /// The list that begins with a character; empty where there is none.
  private static func list(of character: UInt32, in lists: [[UInt32]]) -> ArraySlice<UInt32> {
    for list in lists where !list.isEmpty && list[0] == character { return list[1...] }
    return []
  }

  /// The characters that stand behind one in the portal's texts.
  func followers(of character: UInt32) -> ArraySlice<UInt32> { Self.list(of: character, in: followers) }

  /// The characters that stand before one.
  func precursors(of character: UInt32) -> ArraySlice<UInt32> { Self.list(of: character, in: precursors) }

  /// Whether a folded character may be typed for another, by their sound or their shape.
  func isAlike(_ typed: UInt32, _ meant: UInt32) -> Bool { Self.list(of: typed, in: alikes).contains(meant) }

  /// The readings of a folded character.
  private func readings(of scalar: UInt32) -> UInt64 {
    LexiconSign.isChinese(scalar) ? readings[Int(scalar - LexiconSign.firstCharacter)] : 0
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
      let (length, isWhole) = matched(reading, in: run, at: start)
      if initials ? length > 0 : isWhole,
        let end = end(
          of: word, from: character + 1, in: run, at: start + (initials ? 1 : length), initials: initials)
      {
        return end
      }
      reading >>= 32
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
      if matched(reading, in: run, at: start).length == run.count - start { return true }
      reading >>= 32
    }
    return false
  }

  /// How many letters of a reading stand at a place, and whether they are all; ü, for which v is typed, is written u here.
  private func matched(_ reading: UInt64, in run: [UInt32], at start: Int) -> (length: Int, isWhole: Bool) {
    var rest = reading & 0xFFFF_FFFF
    var place = start
    while rest != 0, place < run.count {
      let letter = UInt32(truncatingIfNeeded: rest & 31 | 0x60)
      guard run[place] == letter || letter == 0x75 && (run[place] == 0x76 || run[place] == 0xFC) else { break }
      place += 1
      rest >>= 5
    }
    return (place - start, rest == 0)
  }
}
