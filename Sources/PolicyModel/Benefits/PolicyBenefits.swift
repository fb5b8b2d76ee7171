/// What one benefits.yaml holds.
public struct PolicyBenefits: Sendable, Hashable {
  /// The slug of its policy.
  public var policy: String
  /// Truth values of its own, defined from facts.
  public var derived: [DerivedFact] = []
  /// Its benefits, in file order.
  public var benefits: [Benefit] = []
  /// What may not simply be added up.
  public var groups: [BenefitGroup] = []
  /// What gives nobody anything.
  public var unoffered: [UnofferedProvision] = []
  /// The worked examples.
  public var cases: [BenefitCase] = []

  /// Makes an empty one.
  public init(policy: String) {
    self.policy = policy
  }
}
