/// A text of a document that the one in force has taken the place of.
public struct EarlierVersion: Sendable, Hashable {
  /// The day it is known by, the name of its folder.
  public var date: PolicyDate
  /// The text, with the slug of the document.
  public var policy: Policy

  /// Makes a version.
  public init(date: PolicyDate, policy: Policy) {
    self.date = date
    self.policy = policy
  }
}
