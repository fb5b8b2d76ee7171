/// Words that are filed together, and what is known of the characters that they are filed by.
struct LexiconBucket {
  /// A bucket as it is written.
  enum Tree {
    /// The text of its only piece.
    case piece([UInt32])
    /// Its parts, a power of two.
    case parts([Tree])
  }

  /// One with more characters is cut into parts of so many, as far as what stands behind the keys tells words apart.
  private static let maximalCharacters = 1000
  private static let charactersOfPart = 400
  private static let maximalParts = 1 << 4

  var shared: LexiconPiece
  var words: [(word: FoldedWord, keys: [LexiconKey])] = []

  /// The text of all that is in it.
  func text(_ readings: [UInt32: [UInt32]]) -> [UInt32] {
    var piece = shared
    for (word, _) in words { piece.add(word) }
    return piece.text(readings)
  }

  /// As one piece, or cut; each piece has what is known of the characters. `level` says how many characters behind the
  /// keys have told its words apart from others.
  func tree(_ readings: [UInt32: [UInt32]], level: Int = 0) -> Tree {
    let text = text(readings)
    guard text.count > Self.maximalCharacters, words.contains(where: { $0.keys.contains { $0.reaches(level) } }) else {
      return .piece(text)
    }
    var count = 1
    while count < Self.maximalParts, count * Self.charactersOfPart < text.count { count *= 2 }
    return .parts(
      (0..<count).map { number in
        var part = LexiconBucket(shared: shared)
        for (word, keys) in words {
          let own = keys.filter { !$0.reaches(level) || $0.part(of: count, by: level) == number }
          if !own.isEmpty { part.words.append((word, own)) }
        }
        return part.tree(readings, level: level + 1)
      })
  }
}
