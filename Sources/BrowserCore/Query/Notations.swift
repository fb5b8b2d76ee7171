/// Numbers as official texts write them, where a visitor wrote them in another way.
enum Notations {
  /// The queries for the words of a query with numbers in other notations.
  static func queries(_ words: QueryWords) -> [SearchQuery] {
    var queries: [SearchQuery] = []
    if let number = officialNumber(words) { queries.append(number) }
    if let other = otherNotation(words) { queries.append(other) }
    return queries
  }

  /// The words as one date or document number, in the signs of official texts; nothing where they are neither.
  private static func officialNumber(_ words: QueryWords) -> SearchQuery? {
    let number = OfficialNumber.form(of: words.phrase, wordEnd: words.words[0].run.count)
    guard !number.isEmpty, words.words.count <= 2 else { return nil }
    return SearchQuery(terms: [SearchTerm(number)], excluded: words.excluded, phrase: number, match: .expanded)
  }

  /// The same words with numbers as official texts write them; nothing where there is no other way to write them.
  private static func otherNotation(_ words: QueryWords) -> SearchQuery? {
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
