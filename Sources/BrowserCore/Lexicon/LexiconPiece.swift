/// A piece of a lexicon that is being written, as `LexiconSign` says.
struct LexiconPiece {
  let isOfSpellings: Bool
  var traditional: [UInt32] = []
  var followers: [UInt32: [UInt32]] = [:]
  var precursors: [UInt32: [UInt32]] = [:]
  var alikes: [[UInt32]] = []
  private var words: [UInt32] = []
  private var characters: [UInt32] = []
  private var lastMeanings: [[UInt32]] = []

  init(isOfSpellings: Bool) {
    self.isOfSpellings = isOfSpellings
  }

  mutating func add(_ word: FoldedWord) {
    let isSame = word.meanings == lastMeanings && !words.isEmpty
    lastMeanings = word.meanings
    characters += word.run
    words += word.run + [LexiconSign.role + UInt32(word.role.rawValue)]
    words.append(LexiconSign.number + UInt32(word.weight) + (isSame ? LexiconSign.same : 0))
    guard !isSame else { return }
    words.append(LexiconSign.number + UInt32(word.meanings.count))
    for meaning in word.meanings { words += meaning + [LexiconSign.next] }
  }

  /// The piece as it is coded; empty where there is nothing in it.
  func text(_ readings: [UInt32: [UInt32]]) -> [UInt32] {
    let end = [LexiconSign.end]
    guard !isOfSpellings else {
      guard !words.isEmpty else { return [] }
      return [LexiconSign.next] + words + end
        + Lexicon.distinct(characters).flatMap { character in
          let syllables = readings[character] ?? [Syllable.count]
          return syllables.enumerated().map { number, syllable in
            LexiconSign.number + syllable + (number + 1 < syllables.count ? LexiconSign.more : 0)
          }
        }
    }
    func written(_ runs: [[UInt32]]) -> [UInt32] { runs.flatMap { $0 + [LexiconSign.next] } + end }
    func written(_ lists: [UInt32: [UInt32]]) -> [UInt32] {
      written(lists.sorted { $0.key < $1.key }.map { [$0.key] + $0.value })
    }
    return traditional + end + words + end + written(followers) + written(precursors) + written(alikes)
  }
}
