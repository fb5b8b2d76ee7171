/// A text as quotes are compared: white space removed, width folded; every other character counts.
struct FoldedText {
  private(set) var characters: [Unicode.Scalar] = []
  /// Whether each character is part of a figure that is not certain.
  private(set) var isDoubtful: [Bool] = []

  init(_ text: String = "") {
    append(text)
  }

  /// Appends a text; `doubts` are ranges of its characters that are not certain.
  mutating func append(_ text: String, doubts: [Range<Int>] = []) {
    for (place, character) in text.enumerated() {
      let doubtful = doubts.contains { $0.contains(place) }
      for scalar in character.unicodeScalars where !scalar.properties.isWhitespace {
        characters.append(Self.fold(scalar))
        isDoubtful.append(doubtful)
      }
    }
  }

  /// Full-width ASCII as half-width; half-width Chinese punctuation as full-width.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xFF61: "。"
    case 0xFF62: "「"
    case 0xFF63: "」"
    case 0xFF64: "、"
    case 0xFFE5: "¥"
    default: scalar
    }
  }

  /// Where another text stands in this one, overlaps included.
  func places(of other: FoldedText) -> [Range<Int>] {
    let count = other.characters.count
    guard count > 0, count <= characters.count else { return [] }
    return (0...(characters.count - count)).compactMap { start in
      let end = start + count
      return characters[start] == other.characters[0] && characters[start..<end].elementsEqual(other.characters)
        ? start..<end : nil
    }
  }
}
