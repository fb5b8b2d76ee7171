/// One benefit in words: what it is, who can get it, what it gives and where that is written.
public struct BenefitSummary: Sendable, Hashable {
  /// A condition in words, as the rules nest it.
  public indirect enum Condition: Sendable, Hashable {
    /// One requirement.
    case one(LocalizedText)
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
  /// Its title.
  public var title: LocalizedText
  /// Who can get it.
  public var condition: Condition
  /// What it gives: a line for each row, such as `晋中英才：100万元`.
  public var amounts: [LocalizedText]
  /// The path of the provision that says what it gives.
  public var provision: String
  /// The anchor of that provision.
  public var anchor: String

  /// Makes a summary.
  public init(
    policy: String, title: LocalizedText, condition: Condition, amounts: [LocalizedText], provision: String,
    anchor: String
  ) {
    self.policy = policy
    self.title = title
    self.condition = condition
    self.amounts = amounts
    self.provision = provision
    self.anchor = anchor
  }
}
