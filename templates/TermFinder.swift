import PolicyModel

/// Finds the glossary's terms in texts; where one name begins another, the longer one counts.
struct TermFinder: Sendable {
  /// Names by their first character in UTF-8, the longer first.
  private let names: [[UInt8]: [(bytes: [UInt8], term: Int)]]
  private let terms: [Term]

  init(_ terms: [Term]) {
    self.terms = terms
    let all = terms.enumerated().flatMap { place, term in
      ([term.name.zh] + term.aliases).map { (bytes: Array($0.utf8), term: place) }
    }
    names = Dictionary(grouping: all.filter { $0.bytes.count > 3 }) { Array($0.bytes.prefix(3)) }
      .mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// The terms that stand in a text, each once, in the order of their first places.
  func terms(in text: String) -> [Term] {
    let bytes = Array(text.utf8)
    var found: [Int] = []
    var position = 0
    while position + 3 <= bytes.count {
      let name = names[Array(bytes[position..<(position + 3)])]?.first { bytes[position...].starts(with: $0.bytes) }
      if let name, !found.contains(name.term) { found.append(name.term) }
      position += name?.bytes.count ?? 1
    }
    return found.map { terms[$0] }
  }
}
