/// What the rules say of one benefit.
public final class RuleVerdict {
  /// The five states, in the order they are shown.
  public enum State: Int, Sendable {
    case likely, needsRecognition, needInfo, notMet, notInForce

    /// The name rules and reports use.
    public var name: StaticString {
      switch self {
      case .likely: "likely"
      case .needsRecognition: "needs_recognition"
      case .needInfo: "need_info"
      case .notMet: "not_met"
      case .notInForce: "not_in_force"
      }
    }
  }

  /// The position of the benefit in the program.
  public let benefit: Int
  /// Its state.
  public internal(set) var state = State.likely
  /// What it gives; nil when it is not due, not in force, or gives nothing.
  public internal(set) var amount: RuleAmountResult?
  /// The rows of its amount that can still count.
  public internal(set) var rows: [Int] = []
  /// The facts that are missing, in catalogue order.
  public internal(set) var missing: [Int] = []
  /// The nodes of the assessments that are open, in file order.
  var assessments: [Int] = []

  init(benefit: Int) {
    self.benefit = benefit
  }
}

/// What a benefit gives under some answers, as it is shown.
public final class RuleAmountResult {
  /// What kind of amount is left; several with numbers among them are a range.
  var kind = RuleAmountKind.fixed
  /// One payment in words.
  public internal(set) var text: [UInt8] = []
  /// The least one payment may be, in fen.
  public internal(set) var minimum: Int64?
  /// The most one payment may be, in fen.
  public internal(set) var maximum: Int64?
  /// The least of all payments together.
  public internal(set) var totalMinimum: Int64?
  /// The most of all payments together.
  public internal(set) var totalMaximum: Int64?
  /// What has no number: amounts in kind, negotiated and unspecified, and what a share is a part of.
  public internal(set) var open: [[UInt8]] = []

  init() {}
}
