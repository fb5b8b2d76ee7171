public import Diagnostics

/// Benefits that may not simply be added up.
public struct BenefitGroup: Sendable, Hashable {
  /// What the document says of taking several.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The person chooses.
    case chooseOne = "choose_one"
    /// The one with the most money.
    case highest
    /// Of those of the newest document, the highest.
    case newestThenHighest = "newest_then_highest"
    /// All, together at most a maximum.
    case capTotal = "cap_total"
    /// The first listed that is due, instead of the rest.
    case supersedes
    /// The first listed, less what the others give.
    case deduct
  }

  /// The slug of its policy.
  public var policy: String
  /// Its id, unique in its policy.
  public var id: String
  /// The names of its members, `slug/id`, in file order.
  public var members: [String]
  /// What holds of them.
  public var rule: Rule
  /// The most they give together, for `cap_total`.
  public var maximum: Figure?
  /// The words behind it.
  public var cite: Citation
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a group.
  public init(
    policy: String, id: String, members: [String], rule: Rule, maximum: Figure? = nil, cite: Citation,
    location: SourceLocation
  ) {
    self.policy = policy
    self.id = id
    self.members = members
    self.rule = rule
    self.maximum = maximum
    self.cite = cite
    self.location = location
  }
}
