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
    if let reading = meant ?? reading(.exact), reading.isOther, !reading.hasStray {
      append(reading, to: &queries)
      let fine = meant == nil ? self.reading(.parts) : nil
      if let fine, !fine.hasStray, fine.parts.count > reading.parts.count {
        queries.append(query(fine, .expanded, .ifNone))
      }
      // Of three things or more that a question is about, some for which the portal has a word may be missing.
      if reading.knownCount > 2 { queries.append(query(reading, .expanded, .ifNone, isLoose: true)) }
    }
    if let reading = reading(.near), reading.isNear, !reading.hasStray {
      queries.append(query(reading, .near, .ifNone))
    }
  }

  private func append(_ reading: WordReading, to queries: inout [SearchQuery]) {
    queries.append(query(reading, .expanded, .ifFew, meanings: false))
    queries.append(query(reading, .expanded, .ifFew))
  }

  /// All words, one behind the other; nothing when one of them cannot be read.
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
    return whole
  }

  /// A query for what a reading means. What most texts have is not asked for where there is anything else.
  private func query(
    _ reading: WordReading, _ match: SearchHit.Match, _ turn: SearchQuery.Turn, meanings: Bool = true,
    isLoose: Bool = false
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
      } else if isLoose ? part.isKnown && !part.isCommon : part.isCommon {
        optional |= bit
      } else if isLoose, part.isCommon {
        continue
      } else {
        hasContent = true
      }
      terms.append(
        SearchTerm(forms: meanings || part.isPlace || part.isCommon ? part.forms : Array(part.forms[..<part.spellings]))
      )
      phrase += part.forms[0]
    }
    var wording: [UInt8] = []
    if match == .near {
      for scalar in reading.wording { UTF8Scalar.encode(scalar, into: &wording) }
    }
    return SearchQuery(
      terms: terms, excluded: words.excluded, phrase: phrase, match: match, turn: turn, anywhere: anywhere,
      optional: hasContent || isLoose ? optional : 0, quorum: isLoose ? (reading.knownCount * 2 + 2) / 3 : 0,
      wording: wording)
  }
}
