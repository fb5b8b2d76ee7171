/// What a query may mean beside what it says: in the browser two modules of their own, fetched only where one is needed.
///
/// `IndexSearch` says when that is, and how much; what comes out here, or of `LexiconStore`, goes into its
/// `take(meaning:)`.
public enum QueryMeaning {
  /// How much a search asks for.
  public enum Depth: Int, Sendable {
    /// Other ways to write the same numbers.
    case notation = 1
    /// Simplified characters and what the portal knows of words as well.
    case words = 2
  }

  /// The queries to be asked for a query in UTF-8, with its numbers in other notations, in their order, as `QueryList`
  /// writes them.
  public static func notations(_ utf8: [UInt8]) -> [UInt8] {
    let words = QueryWords(utf8, folding: .withoutTable)
    return QueryList.encode(words.words.isEmpty ? [] : [words.query] + Notations.queries(words))
  }
}
