import BrowserCore

/// Which characters are taken for which by their shape.
enum Lookalikes {
  /// The pairs of a character that may be typed and one of `meant`, which it is taken for: those of `LookalikeTable`,
  /// and those that share at least two and half of their parts, at the beginning or at the end.
  static func pairs(meant: Set<UInt32>) -> [(typed: UInt32, meant: UInt32)] {
    var pairs: [(typed: UInt32, meant: UInt32)] = []
    for group in LookalikeTable.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let characters = group.unicodeScalars.map(\.value)
      for typed in characters { pairs += characters.filter { meant.contains($0) }.map { (typed, $0) } }
    }
    let shapes = shapes
    for isAtEnd in [false, true] {
      var alike: [[UInt8]: [(character: UInt32, parts: [UInt8])]] = [:]
      for (character, parts) in shapes where parts.count > 1 && meant.contains(character) {
        alike[key(parts, isAtEnd), default: []].append((character, parts))
      }
      for (typed, parts) in shapes where parts.count > 1 {
        for other in alike[key(parts, isAtEnd)] ?? [] where share(parts, other.parts, isAtEnd) {
          pairs.append((typed, other.character))
        }
      }
    }
    return pairs
  }

  /// The parts of each character.
  private static var shapes: [(character: UInt32, parts: [UInt8])] {
    var shapes: [(character: UInt32, parts: [UInt8])] = []
    for scalar in ShapeTable.text.unicodeScalars {
      if scalar.isASCII {
        shapes[shapes.count - 1].parts.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        shapes.append((scalar.value, []))
      }
    }
    return shapes
  }

  private static func key(_ parts: [UInt8], _ isAtEnd: Bool) -> [UInt8] {
    Array(isAtEnd ? parts.suffix(2) : parts.prefix(2))
  }

  /// Whether half of the parts are the same on one side, and at most two of either are not.
  private static func share(_ left: [UInt8], _ right: [UInt8], _ isAtEnd: Bool) -> Bool {
    let (left, right) = isAtEnd ? (left.reversed(), right.reversed()) : (left, right)
    let same = zip(left, right).prefix { $0 == $1 }.count
    let most = max(left.count, right.count)
    return most - same <= 2 && 2 * same >= most
  }
}
