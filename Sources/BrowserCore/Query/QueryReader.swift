/// Understands what a visitor typed: as it stands, then in every other way it may be meant.
struct QueryReader {
  private let folding: TextFolding
  private let lexicon: Lexicon

  /// Reads with what a portal knows of the words of the query.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    folding = TextFolding(traditional: lexicon.traditional)
  }

  /// The queries to be asked for a query in UTF-8, in their order; none when nothing was typed.
  func queries(_ utf8: [UInt8]) -> [SearchQuery] {
    let words = QueryWords(utf8, folding: folding)
    guard !words.words.isEmpty else { return [] }
    guard words.phrase.count <= LexiconKey.maximalLength else { return [words.query] + Notations.queries(words) }
    // English words that do not stand together come after what they mean.
    let literal = words.query
    let together = SearchQuery(terms: literal.terms, excluded: words.excluded, phrase: words.phrase, anywhere: 0)
    var queries = [literal.isForeign ? together : literal] + Notations.queries(words)
    if MeantWords(words, lexicon).append(to: &queries), literal.isForeign { queries.append(literal) }
    return queries
  }
}
