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
      queries.append(query(reading, .expanded, .ifFew, meanings: false))
      queries.append(query(reading, .expanded, .ifFew))
      if reading.parts.contains(where: { !$0.isCommon && !$0.isPlace }) {
        queries.append(query(reading, .expanded, .ifNone, common: false))
        loosen(reading, &queries)
      }
    }
    if let reading = reading(.near), reading.isNear, !reading.hasStray {
      queries.append(query(reading, .near, .ifNone))
      queries.append(query(reading, .near, .ifNone, common: false))
    }
  }

  /// Of three things or more that a question is about, one that the portal has a word for may be missing: rather who
  /// asks, who is named first, than what is asked for.
  private func loosen(_ reading: WordReading, _ queries: inout [SearchQuery]) {
    let parts = reading.parts.filter { !$0.isCommon }
    guard parts.count > 2 else { return }
    for left in parts.indices where parts[left].isKnown && !parts[left].isPlace {
      var rest = reading
      rest.parts = parts
      rest.parts.remove(at: left)
      queries.append(query(rest, .expanded, .ifNone))
    }
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

  private func query(
    _ reading: WordReading, _ match: SearchHit.Match, _ turn: SearchQuery.Turn, meanings: Bool = true,
    common: Bool = true
  ) -> SearchQuery {
    var terms: [SearchTerm] = []
    var anywhere: UInt32 = 0
    var phrase: [UInt32] = []
    for part in reading.parts where common || !part.isCommon {
      guard terms.count < SearchQuery.maximalCount else { break }
      if part.isPlace { anywhere |= 1 << UInt32(terms.count) }
      terms.append(SearchTerm(forms: meanings || part.isPlace ? part.forms : Array(part.forms[..<part.spellings])))
      phrase += part.forms[0]
    }
    var wording: [UInt8] = []
    if match == .near {
      for scalar in reading.wording { UTF8Scalar.encode(scalar, into: &wording) }
    }
    return SearchQuery(
      terms: terms, excluded: words.excluded, phrase: phrase, match: match, turn: turn, anywhere: anywhere,
      wording: wording)
  }
}
