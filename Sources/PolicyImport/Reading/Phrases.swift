/// Words that are looked for in a text all at once; traditional characters read as their simplified forms.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  /// The words, one behind the other.
  private let scalars: [Unicode.Scalar]
  /// Where each word begins among them, and where the last one ends.
  private let starts: [Int]
  /// The words by what they begin with and end with.
  private let byFirst, byLast: ScalarTable

  init(_ words: [String]) {
    let words = words.map { Array($0.unicodeScalars) }
    scalars = words.flatMap { $0 }
    starts = words.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    byFirst = ScalarTable(words.map { $0.first.map(HanForms.forms) ?? [] })
    byLast = ScalarTable(words.map { $0.last.map(HanForms.forms) ?? [] })
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// The first of the words, by its place, that a text begins with; nil where it begins with none.
  func first(startingIn text: ArraySlice<Glyph>) -> Int? { text.isEmpty ? nil : first(in: text, at: text.startIndex) }

  private func first<Text: RandomAccessCollection<Glyph>>(in text: Text, at index: Int) -> Int?
  where Text.Index == Int {
    guard let range = byFirst.range(for: text[index].scalar) else { return nil }
    for place in range {
      let word = byFirst.numbers[place]
      if stands(word, in: text, at: index) { return word }
    }
    return nil
  }

  /// The length of the first of the words, in their order, with which a text goes on at an index; nil where none does.
  fileprivate func length<Text: RandomAccessCollection<Glyph>>(in text: Text, at index: Int) -> Int?
  where Text.Index == Int {
    first(in: text, at: index).map { starts[$0 + 1] - starts[$0] }
  }

  /// Whether a text ends with one of the words.
  fileprivate func end<Text: RandomAccessCollection<Glyph>>(_ text: Text) -> Bool where Text.Index == Int {
    guard let last = text.last?.scalar, let range = byLast.range(for: last) else { return false }
    return range.contains { place in
      let word = byLast.numbers[place]
      let start = text.endIndex - (starts[word + 1] - starts[word])
      return start >= text.startIndex && stands(word, in: text, at: start)
    }
  }

  private func stands<Text: RandomAccessCollection<Glyph>>(_ word: Int, in text: Text, at index: Int) -> Bool
  where Text.Index == Int {
    let (start, length) = (starts[word], starts[word + 1] - starts[word])
    guard length <= text.endIndex - index else { return false }
    for offset in 0..<length where !text[index + offset].scalar.reads(scalars[start + offset]) { return false }
    return true
  }
}

/// Some characters, looked up without a hash.
struct ScalarSet: Sendable {
  private let scalars: [Unicode.Scalar]
  private let table: ScalarTable

  init(_ characters: String) {
    scalars = Array(characters.unicodeScalars)
    table = ScalarTable(scalars.map { [$0] })
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard let range = table.range(for: scalar) else { return false }
    return range.contains { scalars[table.numbers[$0]] == scalar }
  }
}

/// Numbers by characters, found by the last six bits of these: a character that has none is mostly known at a look, and
/// the numbers of one that has some are few.
private struct ScalarTable: Sendable {
  /// The numbers, those of characters with the same bits together and in order.
  let numbers: [Int]
  private let ends: InlineArray<64, UInt16>

  /// The number of some characters is their place in the list.
  init(_ characters: [[Unicode.Scalar]]) {
    var numbers: [Int] = []
    var ends = InlineArray<64, UInt16>(repeating: 0)
    for bits in 0..<64 {
      numbers += characters.indices.filter { characters[$0].contains { Int($0.value & 63) == bits } }
      ends[bits] = UInt16(truncatingIfNeeded: numbers.count)
    }
    (self.numbers, self.ends) = (numbers, ends)
  }

  /// Where the numbers stand that a character may have; nil where it has none.
  func range(for scalar: Unicode.Scalar) -> Range<Int>? {
    let bits = Int(scalar.value & 63)
    let (start, end) = (bits == 0 ? 0 : Int(ends[bits - 1]), Int(ends[bits]))
    return start < end ? start..<end : nil
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
