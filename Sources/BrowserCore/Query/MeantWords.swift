/// What a query may mean by the words that a portal knows: other words for the same, words in Latin letters, words with
/// a slip, and in a question what it asks for.
struct MeantWords {
  private let words: QueryWords
  private let lexicon: Lexicon

  init(_ words: QueryWords, _ lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
  }

  /// Appends the queries that the words may mean, in the order in which they are to be asked.
  func append(to queries: inout [SearchQuery]) {
    var meant: WordReading?
    if words.phrase.contains(where: { 0x61...0x7A ~= $0 }) {
      // Spaces do not part syllables: one run.
      meant = WordReading(words.phrase, .latin, lexicon) ?? WordReading(words.phrase, .initials, lexicon)
    }
    let near = reading(.near).flatMap { $0.isNear && !$0.hasStray ? query($0, .near, .ifNone) : nil }
    if let reading = meant ?? reading(.exact), reading.isOther {
      if !reading.hasStray {
        append(reading, to: &queries)
        let fine = meant == nil ? self.reading(.parts) : nil
        if let fine, !fine.hasStray, fine.parts.count > reading.parts.count {
          queries.append(query(fine, .expanded, .ifNone))
        }
      } else if let near {
        // A slip explains a single character between words better than a word left out.
        queries.append(near)
      }
      if let weighed = meant ?? self.reading(.weighed), weighed.parts.count > 1 { queries.append(query(weighed)) }
    }
    if let near { queries.append(near) }
  }

  private func append(_ reading: WordReading, to queries: inout [SearchQuery]) {
    queries.append(query(reading, .expanded, .ifFew, isClose: true))
    queries.append(query(reading, .expanded, .ifFew))
  }

  /// All words, one behind the other; nothing when one of them cannot be read, or when the portal has no document on it.
  private func reading(_ spelling: Segmentation.Spelling) -> WordReading? {
    var whole = WordReading()
    for word in words.words {
      if word.isQuoted {
        whole.add(word.run)
      } else {
        guard let reading = WordReading(word.run, spelling, lexicon) else { return nil }
        whole.add(reading)
      }
    }
    return whole.isAway ? nil : whole
  }

  /// A query for what a reading means, all of it, or with `isClose` by what is meant first. What most texts have is not asked for where there is anything else.
  private func query(
    _ reading: WordReading, _ match: SearchHit.Match, _ turn: SearchQuery.Turn, isClose: Bool = false
  ) -> SearchQuery {
    var terms: [SearchTerm] = []
    var anywhere: UInt32 = 0
    var optional: UInt32 = 0
    var hasContent = false
    var phrase: [UInt32] = []
    for part in reading.parts {
      guard terms.count < SearchQuery.maximalCount else { break }
      let bit: UInt32 = 1 << UInt32(terms.count)
      if part.isPlace {
        anywhere |= bit
      } else if part.isCommon {
        optional |= bit
      } else {
        hasContent = true
      }
      let isAll = !isClose || part.isPlace || part.isCommon
      terms.append(SearchTerm(forms: isAll ? part.forms : Array(part.forms[..<part.closest])))
      phrase += part.forms[0]
    }
    var wording: [UInt8] = []
    if match == .near {
      for scalar in reading.wording { UTF8Scalar.encode(scalar, into: &wording) }
    }
    return SearchQuery(
      terms: terms, excluded: words.excluded, phrase: phrase, match: match, turn: turn, anywhere: anywhere,
      optional: hasContent ? optional : 0, wording: wording)
  }

  /// A query for most of what a reading means: rare words weigh more than frequent ones, and what no word is known for
  /// as much as the rarest.
  private func query(_ reading: WordReading) -> SearchQuery {
    var terms: [SearchTerm] = []
    var anywhere: UInt32 = 0
    var optional: UInt32 = 0
    var weights: [UInt8] = []
    var phrase: [UInt32] = []
    var sum = 0
    for part in reading.parts where terms.count < SearchQuery.maximalCount {
      let bit: UInt32 = 1 << UInt32(terms.count)
      if part.isPlace {
        anywhere |= bit
      } else {
        optional |= bit
        sum += Int(part.weight)
      }
      weights.append(part.weight)
      terms.append(SearchTerm(forms: part.forms))
      phrase += part.forms[0]
    }
    return SearchQuery(
      terms: terms, excluded: words.excluded, phrase: phrase, match: .expanded, turn: .ifNone, anywhere: anywhere,
      optional: optional, quorum: (sum * Self.quorum + 9) / 10, weights: weights)
  }

  /// How many tenths of the weight must be found.
  private static let quorum = 6
}
