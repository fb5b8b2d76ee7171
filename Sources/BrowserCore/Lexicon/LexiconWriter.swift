/// Writes a lexicon in pieces, as `Lexicon` reads them.
public enum LexiconWriter {
  /// A piece has about so many characters.
  private static let charactersOfPiece = 325
  private static let maximalBuckets = 1 << 12
  /// Of more pairs nearly all might stand side by side, and they would be most of what a query takes.
  private static let maximalPairs = 1 << 15

  /// The file, and the content of its head. The same contents give the same bytes.
  public static func encode(_ contents: LexiconContents) -> (file: [UInt8], head: [UInt8]) {
    let readings = readings(of: contents)
    let alikes = alikes(contents, readings)
    let model = LeafWriter.primedModel().model
    let primed = model.mark()
    var head: [UInt8] = []
    var pieces: [UInt8] = []
    func write(_ tree: LexiconBucket.Tree) {
      switch tree {
      case .piece(let text):
        var units = 0
        if !text.isEmpty {
          model.rewind(to: primed)
          let piece = CodedText.encode(text, with: model)
          units = (piece.count + LexiconHead.unit - 1) / LexiconHead.unit
          pieces += piece + [UInt8](repeating: 0, count: units * LexiconHead.unit - piece.count)
        }
        head += LexiconHead.written(units: units)
      case .parts(let parts):
        head.append(LexiconHead.written(partBits: parts.count.trailingZeroBitCount))
        for part in parts { write(part) }
      }
    }
    for bucket in buckets(contents, readings, alikes) { write(bucket.tree(readings)) }
    return (SealedFile.encode(head) + pieces, head)
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

  /// As many buckets, a power of two, as the words fill with a piece each.
  private static func buckets(
    _ contents: LexiconContents, _ readings: [UInt32: [UInt32]], _ alikes: [(UInt32, [UInt32])]
  ) -> [LexiconBucket] {
    var count = 2
    var made: [LexiconBucket] = []
    repeat {
      count *= 2
      made = buckets(contents, readings, alikes, count: count)
    } while count < maximalBuckets && made.reduce(0) { $0 + $1.text(readings).count } > count * charactersOfPiece
    return made
  }

  private static func buckets(
    _ contents: LexiconContents, _ readings: [UInt32: [UInt32]], _ alikes: [(UInt32, [UInt32])], count: Int
  ) -> [LexiconBucket] {
    let folding = TextFolding()
    var buckets = (0..<count).map { LexiconBucket(shared: LexiconPiece(isOfSpellings: $0 & 1 == 0)) }
    func bucket(of character: UInt32) -> Int { LexiconKey([character], at: 0).bucket(of: count) }
    for character in LexiconSign.firstCharacter..<LexiconSign.firstCharacter + LexiconSign.characterCount {
      let simplified = folding.fold(character)
      if simplified != character { buckets[bucket(of: character)].shared.traditional += [character, simplified] }
    }
    for word in contents.words {
      guard let folded = FoldedWord(word, folding) else { continue }
      let keys = Dictionary(grouping: folded.keys(readings)) { $0.bucket(of: count) }
      for (number, own) in keys { buckets[number].words.append((folded, own)) }
    }
    if contents.pairs.count <= maximalPairs {
      for pair in contents.pairs.sorted() {
        let (first, second) = (UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair))
        buckets[bucket(of: first)].shared.followers[first, default: []].append(second)
        buckets[bucket(of: second)].shared.precursors[second, default: []].append(first)
      }
    }
    for (character, meant) in alikes { buckets[bucket(of: character)].shared.alikes.append([character] + meant) }
    return buckets
  }
}
