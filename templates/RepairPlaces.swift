import PolicyModel

/// Finds the provision that holds a repaired line, by the letters and digits of the line.
struct RepairPlaces {
  private var letters: [Unicode.Scalar] = []
  /// Where the letters of each node begin.
  private var starts: [Int] = []
  private let nodes: [Provision]

  init(_ policy: Policy) {
    nodes = policy.allProvisions
    for node in nodes {
      starts.append(letters.count)
      letters += Self.letters(of: node.label + node.heading + node.text)
    }
  }

  /// The node in which a line stands, searching from a place on and then from the start; `place` moves past the line.
  /// `offset` is the count of characters of the line before what is looked for.
  func node(of line: String, offset: Int, from place: inout Int) -> Provision? {
    let wanted = Self.letters(of: line)
    guard !wanted.isEmpty, let start = find(wanted, from: place) ?? find(wanted, from: 0) else { return nil }
    place = start + wanted.count
    let sought = start + Self.letters(of: String(line.prefix(offset))).count
    return starts.lastIndex { $0 <= sought }.map { nodes[$0] }
  }

  private func find(_ wanted: [Unicode.Scalar], from place: Int) -> Int? {
    guard letters.count >= wanted.count, place <= letters.count - wanted.count else { return nil }
    return (place...(letters.count - wanted.count)).first { start in
      letters[start] == wanted[0] && letters[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Marks and blanks differ between a document as received and its text in order.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
