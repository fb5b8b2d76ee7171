/// A word as a lexicon is to hold it: folded.
struct FoldedWord {
  let run: [UInt32]
  let role: LexiconWord.Role
  let weight: UInt8
  let meanings: [[UInt32]]
  private let spelling: LexiconWord.Spelling

  /// Words of fewer characters are near to too many others.
  private static let leastNear = 3
  /// The keys of letters, and of what stands behind them, reach into so many characters at the most.
  private static let speltCharacters = 4

  /// Nothing where a character of it cannot be written.
  init?(_ word: LexiconWord, _ folding: TextFolding) {
    run = folding.fold(word.text).scalars
    meanings = word.meanings.map { folding.fold($0).scalars }
    guard ([run] + meanings).allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 < 0x1_0000 } }) else { return nil }
    role = word.role
    weight = word.weight
    spelling = word.spelling
  }

  /// What it is filed by; `readings` are the syllables of each character.
  func keys(_ readings: [UInt32: [UInt32]]) -> [LexiconKey] {
    guard LexiconSign.isChinese(run[0]) else {
      // The last letter of an English word may give way to an ending.
      return [LexiconKey(run.count > 3 ? run.dropLast() : run, at: 0)]
    }
    var keys: [LexiconKey] = []
    if role == .content, meanings.isEmpty, run.count >= Self.leastNear {
      // A word of the texts. A slip in one of its characters leaves it one of these, for of what stands behind only the
      // next counts.
      for (run, place) in [(run, 0), (run, 1), (run, 2), ([run[0]] + run[2...], 0)] {
        keys.append(LexiconKey(run, at: place, maximalRest: 1))
      }
    } else {
      keys.append(LexiconKey(run, at: 0))
    }
    guard spelling != .none, role != .misspelling else { return keys }
    var spellings: [(letters: [UInt32], initials: [UInt32])] = [([], [])]
    for character in run.prefix(Self.speltCharacters) {
      let own = (readings[character] ?? []).map(Self.letters)
      spellings = spellings.flatMap { known in own.map { (known.letters + $0, known.initials + $0.prefix(1)) } }
    }
    for (letters, initials) in spellings {
      keys.append(LexiconKey(letters, at: 0))
      // For ü, which is written u here, people type v.
      if let place = letters.firstIndex(of: 0x75) {
        keys.append(LexiconKey(letters[..<place] + [0x76] + letters[(place + 1)...], at: 0))
      }
      if role == .content, spelling == .initials, run.count > 1 { keys.append(LexiconKey(initials, at: 0)) }
    }
    return keys
  }

  private static func letters(_ syllable: UInt32) -> [UInt32] {
    var letters: [UInt32] = []
    var rest = Syllable.letters(syllable)
    while rest != 0 {
      letters.append(UInt32(truncatingIfNeeded: rest & 31 | 0x60))
      rest >>= 5
    }
    return letters
  }
}
