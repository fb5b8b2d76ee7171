public import Diagnostics

/// A worked example that every build runs.
public struct BenefitCase: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// The day it is evaluated on.
  public var asOf: PolicyDate
  /// The answers, in file order.
  public var answers: [Answer]
  /// What must come out.
  public var expectations: [Expectation]
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a case.
  public init(
    name: String, asOf: PolicyDate, answers: [Answer], expectations: [Expectation], location: SourceLocation
  ) {
    self.name = name
    self.asOf = asOf
    self.answers = answers
    self.expectations = expectations
    self.location = location
  }

  /// One answer.
  public struct Answer: Sendable, Hashable {
    /// The fact, or `region` or `applicant`.
    public var fact: String
    /// What was answered.
    public var value: FactValue
    /// Where it is written.
    public var location: SourceLocation

    /// Makes an answer.
    public init(fact: String, value: FactValue, location: SourceLocation) {
      self.fact = fact
      self.value = value
      self.location = location
    }
  }

  /// What must come out for one benefit; what is nil is not compared.
  public struct Expectation: Sendable, Hashable {
    /// The benefit's name, `slug/id`.
    public var benefit: String
    /// The state, as rules write it: `likely`.
    public var state: String?
    /// The amount's text in Chinese.
    public var amount: String?
    /// Whether there must be no amount.
    public var none: Bool?
    /// The total over all payments in fen, from and to.
    public var total: ClosedRange<Int64>?
    /// The facts of the deciding leaves, in catalogue order.
    public var because: [String]?
    /// The missing facts, in catalogue order.
    public var missing: [String]?
    /// Where it is written.
    public var location: SourceLocation

    /// Makes an expectation that compares nothing yet.
    public init(benefit: String, location: SourceLocation) {
      self.benefit = benefit
      self.location = location
    }
  }
}
