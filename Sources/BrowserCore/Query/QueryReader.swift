/// Understands what a visitor typed: as it stands, then in every other way it may be meant.
public struct QueryReader: Sendable {
  let folding: TextFolding
  let lexicon: Lexicon?

  /// Nobody asks a longer question; a longer text is looked for as it stands.
  private static let meantLength = 64

  /// Reads with a normaliser, the one that the text went through, and with what a portal knows of words.
  public init(folding: TextFolding, lexicon: Lexicon? = nil) {
    self.folding = folding
    self.lexicon = lexicon
  }

  /// The queries to be asked for a query in UTF-8, in their order; none when nothing was typed.
  public func queries(_ utf8: [UInt8]) -> [SearchQuery] {
    let words = QueryWords(utf8, folding: folding)
    guard !words.words.isEmpty else { return [] }
    guard let lexicon, words.phrase.count <= Self.meantLength else {
      return [words.query] + notations(words)
    }
    // English words that do not stand together come after what they mean.
    let literal = words.query
    let together = SearchQuery(terms: literal.terms, excluded: words.excluded, phrase: words.phrase, anywhere: 0)
    var queries = [literal.isForeign ? together : literal] + notations(words)
    if MeantWords(words, lexicon).append(to: &queries), literal.isForeign { queries.append(literal) }
    return queries
  }

  /// The words with numbers in other notations.
  private func notations(_ words: QueryWords) -> [SearchQuery] {
    var queries: [SearchQuery] = []
    if let number = officialNumber(words) { queries.append(number) }
    if let other = otherNotation(words) { queries.append(other) }
    return queries
  }

  /// The words as one date or document number, in the signs of official texts; nothing where they are neither.
  private func officialNumber(_ words: QueryWords) -> SearchQuery? {
    let number = OfficialNumber.form(of: words.phrase, wordEnd: words.words[0].run.count)
    guard !number.isEmpty, words.words.count <= 2 else { return nil }
    return SearchQuery(terms: [SearchTerm(number)], excluded: words.excluded, phrase: number, match: .expanded)
  }

  /// The same words with numbers as official texts write them; nothing where there is no other way to write them.
  private func otherNotation(_ words: QueryWords) -> SearchQuery? {
    var terms: [SearchTerm] = []
    var hasOther = false
    for word in words.words {
      let forms = word.isQuoted ? [] : OtherNotation.forms(of: word.run)
      if !forms.isEmpty { hasOther = true }
      terms.append(SearchTerm(forms: [word.run] + forms))
    }
    guard hasOther else { return nil }
    return SearchQuery(terms: terms, excluded: words.excluded, phrase: words.phrase, match: .expanded)
  }
}
