/// What a query may mean beside what it says: a module of its own in the browser, fetched only where it is needed.
///
/// `IndexSearch` says when that is, and how much; what comes out here goes into its `take(meaning:)`.
public final class QueryMeaning {
  /// How much a search asks for.
  public enum Depth: Int, Sendable {
    /// Other ways to write the same numbers.
    case notation = 1
    /// Simplified characters and what the portal knows of words as well.
    case words = 2
  }

  private let plainFolding = TextFolding.withoutTable
  private var folding = TextFolding.withoutTable
  private var lexicon: Lexicon?

  /// Knows no words yet.
  public init() {}

  /// Takes the table of characters or the lexicon, an open file of the index; it throws when the file is not whole.
  public func take(_ kind: IndexManifest.Kind, _ open: [UInt8]) throws(MalformedBytes) {
    var reader = try PackedFile.reader(open)
    let bytes = try reader.take(reader.remaining)
    if kind == .lexicon { lexicon = try LexiconFormat.decode(bytes) } else { folding = TextFolding(table: bytes) }
  }

  /// The queries to be asked for a query in UTF-8, in their order, as `QueryList` writes them.
  public func queries(_ utf8: [UInt8], _ depth: Depth) -> [UInt8] {
    let reader =
      depth == .notation ? QueryReader(folding: plainFolding) : QueryReader(folding: folding, lexicon: lexicon)
    return QueryList.encode(reader.queries(utf8))
  }
}
