/// The titles of a table of contents, found again by the words that lines begin with.
struct ContentsTitles {
  /// How many entries have the title with a hash.
  private var counts: [UInt64: Int] = [:]
  /// The length of the longest, in characters.
  private var longest = 0

  init() {}

  /// The title of one entry.
  init(_ entry: [Glyph]) { add(entry) }

  /// Takes in an entry; dots and a page number behind its title are left out.
  mutating func add(_ entry: [Glyph]) {
    let words = Self.words(of: entry).filter { !$0.isBlank }.map(\.scalar)
    // What is shorter stands at the beginning of too many lines.
    guard words.count >= 3 else { return }
    var hash = ScalarHash()
    for scalar in words { hash.add(scalar.value) }
    counts[hash.value, default: 0] += 1
    longest = max(longest, words.count)
  }

  /// The words of an entry, without the dots and the page number behind them.
  static func words(of entry: [Glyph]) -> ArraySlice<Glyph> {
    let end = entry.lastIndex { !$0.isBlank && !$0.scalar.isDigit && !isLeader($0.scalar) }
    return entry[..<(end.map { $0 + 1 } ?? 0)]
  }

  /// Whether dots lead from the words of an entry to its page.
  static func hasLeaders(_ entry: [Glyph]) -> Bool {
    let rest = entry[words(of: entry).endIndex...]
    return rest.count { $0.scalar == "." || $0.scalar == "·" || $0.scalar == "…" } >= 3
  }

  /// Whether a line begins with one of the titles.
  func heads(_ line: [Glyph]) -> Bool { !prefixes(of: line).isEmpty }

  /// How many entries have a title with which a line begins.
  func count(repeatedIn lines: ArraySlice<Line>) -> Int {
    var found: Set<UInt64> = []
    for line in lines { found.formUnion(prefixes(of: line.glyphs)) }
    return found.reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  /// The titles with which a line begins, by their hashes.
  private func prefixes(of line: [Glyph]) -> [UInt64] {
    var hash = ScalarHash()
    var length = 0
    var found: [UInt64] = []
    for glyph in line where !glyph.isBlank {
      hash.add(glyph.scalar.value)
      length += 1
      if length > longest { break }
      if length >= 3, counts[hash.value] != nil { found.append(hash.value) }
    }
    return found
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "…", ".", "·", "（", "）", "(", ")", "—", "-": true
    default: false
    }
  }
}
