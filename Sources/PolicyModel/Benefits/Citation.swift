public import Diagnostics

/// The policy's own words behind a rule.
public struct Citation: Sendable, Hashable {
  /// The policy's slug; nil means the policy of the file it stands in.
  public var policy: String?
  /// The path of the provision.
  public var at: String
  /// The words, verbatim but for white space and width.
  public var quote: String
  /// Where the path is written.
  public var location: SourceLocation
  /// Where the quote is written.
  public var quoteLocation: SourceLocation

  /// Makes a citation.
  public init(
    policy: String? = nil, at: String, quote: String, location: SourceLocation, quoteLocation: SourceLocation
  ) {
    self.policy = policy
    self.at = at
    self.quote = quote
    self.location = location
    self.quoteLocation = quoteLocation
  }
}
