import PolicyModel

/// One benefit in the table of the self-check page: what it is, who can get it, what it gives and where that is written.
public struct CheckTableRow: Sendable, Hashable {
  /// A condition in words, as the rules nest it.
  public indirect enum Condition: Sendable, Hashable {
    /// One requirement.
    case one(String)
    /// All of them.
    case all([Condition])
    /// At least one of them.
    case any([Condition])
    /// At least so many of them.
    case atLeast(Int, [Condition])
    /// None of what it says.
    case not(Condition)
  }

  /// The slug of its policy.
  public var policy: String
  /// Its name.
  public var title: LocalizedText
  /// Who can get it.
  public var condition: Condition
  /// What it gives: one line for each row of the rule, such as `晋中英才：100万元`.
  public var amounts: [String]
  /// Where the document says what it gives: a path such as `第十九条`.
  public var provision: String
  /// The anchor of that provision.
  public var anchor: String

  /// Makes a row.
  public init(
    policy: String, title: LocalizedText, condition: Condition, amounts: [String], provision: String, anchor: String
  ) {
    self.policy = policy
    self.title = title
    self.condition = condition
    self.amounts = amounts
    self.provision = provision
    self.anchor = anchor
  }
}
