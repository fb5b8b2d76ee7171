/// The words a portal knows, as they are written into its lexicon; texts are UTF-8.
public struct LexiconContents: Sendable {
  /// The words, those that are to be preferred first.
  public var words: [LexiconWord]
  /// Syllables without tones, and for each the characters that are read so.
  public var syllables: [(name: [UInt8], characters: [UInt32])]

  /// Characters that may be typed, each with one that it is taken for by its shape.
  public var lookalikes: [(typed: UInt32, meant: UInt32)]
  /// Characters that stand side by side in the texts, each once: the first in the upper half.
  public var pairs: [UInt64]

  /// Makes the contents of a lexicon; without any there are traditional characters alone.
  public init(
    words: [LexiconWord] = [], syllables: [(name: [UInt8], characters: [UInt32])] = [],
    lookalikes: [(typed: UInt32, meant: UInt32)] = [], pairs: [UInt64] = []
  ) {
    self.words = words
    self.syllables = syllables
    self.lookalikes = lookalikes
    self.pairs = pairs
  }
}

extension LexiconContents {
  /// The folded characters that may be meant by others: those of words that must be found, and of the texts.
  public var characters: Set<UInt32> {
    let folding = TextFolding()
    var characters = Set(pairs.flatMap { [UInt32(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0)] })
    for word in words where word.role == .content { characters.formUnion(folding.fold(word.text).scalars) }
    return characters
  }
}

/// A word and what a question with it asks for; texts are UTF-8.
public struct LexiconWord: Sendable {
  /// The word.
  public var text: [UInt8]
  /// What it does in a question.
  public var role: Role
  /// What official texts say for it; the word itself counts as well.
  public var meanings: [[UInt8]]
  /// What it weighs where not all of a query must be found: 1 where most texts have it, up to 7 where few do. A filler of
  /// one character with 0 is no part of a longer word; a place with 0 is a town, of whose meanings those behind a hyphen
  /// are places that a document must not be about.
  public var weight: UInt8
  /// How it is also found in Latin letters.
  public var spelling: Spelling

  /// What a word does in a question.
  public enum Role: UInt8, Sendable {
    /// It stands for something that must be found.
    case content = 0
    /// It is in most texts: a unit that holds it is a better answer, but it need not be found.
    case common = 1
    /// It names a place: a document is about it as a whole.
    case place = 2
    /// It only makes the question.
    case filler = 3
    /// It is a misspelling of its meaning.
    case misspelling = 4
    /// It names a place of which the portal has no document: a question with it alone has no answer here.
    case elsewhere = 5
    /// It is something of which no document says anything: a question with it has no answer here.
    case missing = 6
  }

  /// How a word is found in Latin letters: the more words are, the more a query in letters takes.
  public enum Spelling: Sendable {
    /// Not at all.
    case none
    /// By its spelling.
    case whole
    /// By its spelling, and by the first letters of its characters.
    case initials
  }

  /// Makes a word.
  public init(
    _ text: [UInt8], role: Role = .content, meanings: [[UInt8]] = [], weight: UInt8 = 1, spelling: Spelling = .initials
  ) {
    self.text = text
    self.role = role
    self.meanings = meanings
    self.weight = weight
    self.spelling = spelling
  }
}
