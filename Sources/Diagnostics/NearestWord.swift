/// The candidate a mistyped word most probably means, or nil when none is near (at most two fifths of its letters
/// differ).
public func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(letters, Array(candidate))
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  guard let best, best.distance <= max(1, letters.count * 2 / 5) else { return nil }
  return best.word
}

extension Wording {
  /// Asks whether a mistyped word means the nearest of the candidates; nil when none is near.
  public static func didYouMean(_ word: String, among candidates: some Sequence<String>) -> Wording? {
    nearestWord(to: word, among: candidates).map { Wording(zh: "您是不是要写“\($0)”", en: "did you mean '\($0)'?") }
  }

  /// The same, or else all that may stand there.
  public static func didYouMean(_ word: String, orOneOf candidates: [String]) -> Wording {
    didYouMean(word, among: candidates) ?? mayStandHere(candidates)
  }

  /// Lists what may stand in a place.
  public static func mayStandHere(_ words: [String]) -> Wording {
    let list = words.joined(separator: ", ")
    return Wording(zh: "这里可以写：\(list)", en: "these may stand here: \(list)")
  }
}

/// Levenshtein's distance: insertions, deletions and substitutions that turn one into the other.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
