/// The words of a site's English names and summaries.
///
/// What English stands beside the texts is little, so a word of it says what is meant as well as a Chinese one.
struct EnglishVocabulary {
  /// A word as a question may have it, and its other forms.
  struct Word {
    /// Its singular.
    let stem: String
    /// Forms that do not begin with the singular: subsidies.
    let others: [String]
    /// As `SiteVocabulary.weight`.
    let weight: UInt8
  }

  private var forms: [String: Set<String>] = [:]
  private var counts: [String: Int] = [:]
  private var textCount = 0

  /// Takes in a text.
  mutating func add(_ text: String) {
    textCount += 1
    var stems: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !("a"..."z" ~= $0) }) where word.count > 2 {
      let stem = Self.stem(of: word)
      forms[stem, default: []].insert(String(word))
      stems.insert(stem)
    }
    for stem in stems { counts[stem, default: 0] += 1 }
  }

  /// The words in the order of the alphabet.
  var words: [Word] {
    let most = SiteVocabulary.doubleLogarithm(textCount)
    return forms.sorted { $0.key < $1.key }.map { stem, forms in
      let count = SiteVocabulary.doubleLogarithm(counts[stem] ?? 0)
      return Word(
        stem: stem, others: forms.filter { !$0.hasPrefix(stem) }.sorted(),
        weight: UInt8(1 + 6 * (most - min(count, most)) / max(most, 1)))
    }
  }

  /// Whether a word stands in a text.
  func holds(_ word: String) -> Bool { forms[Self.stem(of: Substring(word))] != nil }

  /// The singular of a noun, as far as the ending tells.
  private static func stem(of word: Substring) -> String {
    if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    let isPlural = word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains { word.hasSuffix($0) }
    return String(isPlural ? word.dropLast() : word)
  }
}
