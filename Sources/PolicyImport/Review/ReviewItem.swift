/// Something in an imported policy that a person should look at: a figure that is not certain, or a probable error of
/// the original.
public struct ReviewItem: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable {
    /// A reading that is not certain; the text carries a flag for it.
    case doubtful
    /// A probable error of the original, which stays as it is.
    case suspected
  }

  /// What it is.
  public var kind: Kind
  /// The line of the source.
  public var line: Int
  /// The line as received.
  public var before: String
  /// The line as the import reads it; for a suspicion, the words.
  public var after: String
  /// Other readings of the line.
  public var alternatives: [String]
  /// Why it is to be looked at.
  public var why: String?
  /// The source round the line, two lines before and two behind, by number.
  public var context: [ContextLine] = []

  /// A line of the source.
  public struct ContextLine: Sendable, Hashable {
    /// Its number, from 1.
    public var number: Int
    /// Its text.
    public var text: String
  }

  init(_ repair: Repair) {
    kind = repair.rule == .suspected ? .suspected : .doubtful
    (line, before, after) = (repair.line, repair.before, repair.after)
    (alternatives, why) = (repair.alternatives, repair.why)
  }

  var key: RepairKey { RepairKey(line: line, before: before, after: after) }
}
