import BrowserCore

/// The browser's search over an index file, natively.
public struct SearchSession: Sendable {
  private let searcher: Searcher

  /// Opens the bytes of an index file and of a lexicon file; it throws when a byte is missing or not what was written.
  public init(index: [UInt8], lexicon: [UInt8]) throws(MalformedBytes) {
    searcher = Searcher(try IndexFormat.decode(index), lexicon: try LexiconFormat.decode(lexicon))
  }

  /// Searches for what a visitor typed; at most `limit` hits, or all for 0, in the order of the search page.
  public func search(_ query: String, limit: Int) -> SearchAnswer {
    SearchAnswer(hits: searcher.search(Array(query.utf8), limit: limit))
  }
}

/// What a search found.
public struct SearchAnswer: Sendable {
  /// The hits, grouped by policy, the best first; texts are UTF-8.
  public let hits: [SearchHit]

  /// The bytes that the browser's module gives for the same query.
  public var json: [UInt8] { SearchHit.json(hits) }
}
