/// A sentence of a document and where it stands.
public struct CitedWords: Sendable, Hashable {
  /// The policy's slug.
  public var policy: String
  /// The path of the provision, such as `第十九条`.
  public var provision: String
  /// The anchor of that provision.
  public var anchor: String
  /// The words, verbatim.
  public var quote: String

  /// Makes a sentence.
  public init(policy: String, provision: String, anchor: String, quote: String) {
    self.policy = policy
    self.provision = provision
    self.anchor = anchor
    self.quote = quote
  }
}
