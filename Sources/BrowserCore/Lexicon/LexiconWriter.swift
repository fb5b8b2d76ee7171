/// Writes a lexicon in pieces, as `Lexicon` reads them.
public enum LexiconWriter {
  /// A piece has about so many characters.
  private static let charactersOfPiece = 325
  /// Of more pairs nearly all might stand side by side, and they would be most of what a query takes.
  private static let maximalPairs = 1 << 15
  /// Words of fewer characters are near to too many others.
  private static let leastNear = 3

  /// The file, and the content of its head. The same contents give the same bytes.
  public static func encode(_ contents: LexiconContents) -> (file: [UInt8], head: [UInt8]) {
    let readings = readings(of: contents)
    let alikes = alikes(contents, readings)
    var count = 2
    var texts: [[UInt32]] = []
    repeat {
      count *= 2
      texts = pieces(contents, readings, alikes, count: count).map { $0.text(readings) }
    } while count < 1 << 12 && texts.reduce(0) { $0 + $1.count } > count * charactersOfPiece
    let model = LeafWriter.primedModel().model
    let primed = model.mark()
    let pieces = texts.map { text -> [UInt8] in
      guard !text.isEmpty else { return [] }
      model.rewind(to: primed)
      let piece = CodedText.encode(text, with: model)
      let unit = LexiconStore.unit
      return piece + [UInt8](repeating: 0, count: (unit - piece.count % unit) % unit)
    }
    let head = pieces.flatMap { digits($0.count / LexiconStore.unit) }
    return (SealedFile.encode(head) + pieces.joined(), head)
  }

  private static func digits(_ number: Int) -> [UInt8] {
    number < 32 ? [0x30 + UInt8(number)] : [0x50 + UInt8(number & 31)] + digits(number >> 5)
  }

  /// The syllables of each character, two at the most.
  private static func readings(of contents: LexiconContents) -> [UInt32: [UInt32]] {
    let numbers = Syllable.numbers
    var readings: [UInt32: [UInt32]] = [:]
    for (name, characters) in contents.syllables {
      let letters = name.reversed().reduce(UInt64(0)) { $0 << 5 | UInt64($1 & 31) }
      guard let number = numbers[letters] else { continue }
      for character in characters where LexiconSign.isChinese(character) && readings[character, default: []].count < 2 {
        readings[character, default: []].append(number)
      }
    }
    return readings
  }

  /// For each character those of words and texts that may be meant by it.
  private static func alikes(_ contents: LexiconContents, _ readings: [UInt32: [UInt32]]) -> [(UInt32, [UInt32])] {
    let meant = contents.characters
    var alikes: [UInt32: Set<UInt32>] = [:]
    var spoken: [UInt64: [UInt32]] = [:]
    for (character, syllables) in readings {
      for sound in Set(syllables.map(Syllable.blurred)) { spoken[sound, default: []].append(character) }
    }
    for group in spoken.values {
      let own = group.filter(meant.contains)
      for character in group { alikes[character, default: []].formUnion(own) }
    }
    for (typed, other) in contents.lookalikes where meant.contains(other) { alikes[typed, default: []].insert(other) }
    return alikes.sorted { $0.key < $1.key }.map { typed, own in (typed, own.filter { $0 != typed }.sorted()) }
      .filter { !$0.1.isEmpty }
  }

  private static func pieces(
    _ contents: LexiconContents, _ readings: [UInt32: [UInt32]], _ alikes: [(UInt32, [UInt32])], count: Int
  ) -> [Piece] {
    let folding = TextFolding()
    var pieces = (0..<count).map { Piece(isOfSpellings: $0 & 1 == 0) }
    func piece(of character: UInt32) -> Int {
      LexiconKey.piece(of: LexiconKey.key(in: [character], at: 0), count: count)
    }
    for character in LexiconSign.firstCharacter..<LexiconSign.firstCharacter + LexiconSign.characterCount {
      let simplified = folding.fold(character)
      if simplified != character { pieces[piece(of: character)].traditional += [character, simplified] }
    }
    for word in contents.words {
      let run = folding.fold(word.text).scalars
      let meanings = word.meanings.map { folding.fold($0).scalars }
      guard ([run] + meanings).allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 < 0x1_0000 } }) else { continue }
      let keys = keys(of: run, word, readings)
      for number in Set(keys.map({ LexiconKey.piece(of: $0, count: count) })) {
        pieces[number].add(run, word.role, word.weight, meanings)
      }
    }
    if contents.pairs.count <= maximalPairs {
      for pair in contents.pairs.sorted() {
        let (first, second) = (UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair))
        pieces[piece(of: first)].followers[first, default: []].append(second)
        pieces[piece(of: second)].precursors[second, default: []].append(first)
      }
    }
    for (character, meant) in alikes { pieces[piece(of: character)].alikes.append([character] + meant) }
    return pieces
  }

  /// What a word is filed by.
  private static func keys(of run: [UInt32], _ word: LexiconWord, _ readings: [UInt32: [UInt32]]) -> [UInt32] {
    var keys = [LexiconKey.key(in: run, at: 0)]
    guard LexiconSign.isChinese(run[0]) else { return keys }
    if word.role == .content, word.meanings.isEmpty, run.count >= leastNear {
      keys.append(LexiconKey.key(in: run, at: 1))
    }
    guard word.isSpelt, word.role != .misspelling else { return keys }
    // Three letters reach into the third character at the most.
    var spellings: [(letters: [UInt32], initials: [UInt32])] = [([], [])]
    for character in run.prefix(3) {
      let own = (readings[character] ?? []).map(letters)
      spellings = spellings.flatMap { known in own.map { (known.letters + $0, known.initials + $0.prefix(1)) } }
    }
    for (letters, initials) in spellings {
      keys.append(LexiconKey.key(in: letters, at: 0))
      // For ü, which is written u here, people type v.
      if let place = letters.firstIndex(of: 0x75) {
        keys.append(LexiconKey.key(in: letters[..<place] + [0x76] + letters[(place + 1)...], at: 0))
      }
      if word.role == .content, run.count > 1 { keys.append(LexiconKey.key(in: initials, at: 0)) }
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

  /// What a piece holds.
  private struct Piece {
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

    mutating func add(_ run: [UInt32], _ role: LexiconWord.Role, _ weight: UInt8, _ meanings: [[UInt32]]) {
      let isSame = meanings == lastMeanings && !words.isEmpty
      lastMeanings = meanings
      characters += run
      words += run + [LexiconSign.role + UInt32(role.rawValue)]
      words.append(LexiconSign.number + UInt32(weight) + (isSame ? LexiconSign.same : 0))
      guard !isSame else { return }
      words.append(LexiconSign.number + UInt32(meanings.count))
      for meaning in meanings { words += meaning + [LexiconSign.next] }
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
}
