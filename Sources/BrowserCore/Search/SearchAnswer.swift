/// What a search found.
public struct SearchAnswer: Sendable {
  /// The hits, grouped by document, the best first. Each has been seen in the text.
  public var hits: [SearchHit] = []
  /// The addresses of all documents that answer, the best first; or of those that have been read, where no more is
  /// asked for.
  public var addresses: [[UInt8]] = []
  /// How many documents answer.
  public var documentCount = 0
  /// How many hits there are, at least.
  public var hitCount = 0
  /// Whether every document has been read that may answer.
  public var isWhole = true
}
