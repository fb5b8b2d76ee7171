/// Words that are looked for in a text all at once; traditional characters read as their simplified forms.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  private let words: [[Unicode.Scalar]]
  /// What the words begin with and end with.
  private let firsts, lasts: ScalarFilter

  init(_ words: [String]) {
    self.words = words.map { Array($0.unicodeScalars) }
    firsts = ScalarFilter(self.words.compactMap(\.first).flatMap(HanForms.forms))
    lasts = ScalarFilter(self.words.compactMap(\.last).flatMap(HanForms.forms))
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// The length of the first of the words, in their order, with which a text goes on at an index; nil where none does.
  fileprivate func length<Text: RandomAccessCollection<Glyph>>(in text: Text, at index: Int) -> Int?
  where Text.Index == Int {
    guard firsts.mayHold(text[index].scalar) else { return nil }
    let rest = text.endIndex - index
    return words.first { word in
      word.count <= rest && word.indices.allSatisfy { text[index + $0].scalar.reads(word[$0]) }
    }?.count
  }

  /// Whether a text ends with one of the words.
  fileprivate func end<Text: RandomAccessCollection<Glyph>>(_ text: Text) -> Bool where Text.Index == Int {
    guard let last = text.last?.scalar, lasts.mayHold(last) else { return false }
    return words.contains { word in
      word.count <= text.count
        && word.indices.allSatisfy { text[text.endIndex - word.count + $0].scalar.reads(word[$0]) }
    }
  }
}

/// Some characters by the last six bits of their values: a cheap look that most other characters do not pass.
struct ScalarFilter: Sendable {
  private var bits: UInt64 = 0

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { bits |= 1 << UInt64(scalar.value & 63) }
  }

  /// False for a character that is none of them.
  func mayHold(_ scalar: Unicode.Scalar) -> Bool { bits >> UInt64(scalar.value & 63) & 1 != 0 }
}

extension RandomAccessCollection where Element == Glyph, Index == Int {
  /// The length of the first of some words, in their order, that the text begins with; nil where it begins with none.
  func start(of phrases: Phrases) -> Int? { isEmpty ? nil : phrases.length(in: self, at: startIndex) }

  /// Whether the text begins with one of some words.
  func starts(with phrases: Phrases) -> Bool { start(of: phrases) != nil }

  /// Whether the text ends with one of some words.
  func ends(with phrases: Phrases) -> Bool { phrases.end(self) }

  /// Whether one of some words stands in the text.
  func contains(_ phrases: Phrases) -> Bool { indices.contains { phrases.length(in: self, at: $0) != nil } }
}
