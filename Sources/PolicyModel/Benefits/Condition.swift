public import Diagnostics

/// A rule over facts that is true, false or unknown.
public struct Condition: Sendable, Hashable {
  /// What stands at this node.
  public indirect enum Node: Sendable, Hashable {
    /// True when all are.
    case all([Condition])
    /// True when one is.
    case any([Condition])
    /// The opposite.
    case not(Condition)
    /// True when so many are.
    case atLeast(Int, [Condition])
    /// A test of an answer.
    case fact(String, FactTest)
    /// The condition of another benefit: an id of the same policy, or `slug/id`.
    case benefit(String)
    /// What only an authority decides.
    case assess(LocalizedText)
  }

  /// What stands here.
  public var node: Node
  /// The words behind it, and behind every leaf below that has none of its own.
  public var cite: Citation?
  /// A remark for the reader.
  public var note: LocalizedText?
  /// The wording of a leaf, in place of the question with the options or the bound.
  public var text: LocalizedText?
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a condition.
  public init(
    _ node: Node, cite: Citation? = nil, note: LocalizedText? = nil, text: LocalizedText? = nil,
    location: SourceLocation
  ) {
    self.node = node
    self.cite = cite
    self.note = note
    self.text = text
    self.location = location
  }

  /// The conditions directly below.
  public var children: [Condition] {
    switch node {
    case .all(let children), .any(let children), .atLeast(_, let children): children
    case .not(let child): [child]
    case .fact, .benefit, .assess: []
    }
  }
}

/// A test of one answer.
public enum FactTest: Sendable, Hashable {
  /// The answer is this truth value.
  case isTrue(Bool)
  /// The answer is, or contains, one of these options; for regions, lies in one of them.
  case oneOf([String])
  /// The answer compares so to a number.
  case compare(Comparison, Figure)

  /// How two numbers compare.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "is"
    case atLeast = "gte"
    case atMost = "lte"
    case more = "gt"
    case less = "lt"
    /// Of dates: earlier than.
    case before
    /// Of dates: later than.
    case after
  }
}

/// A number a rule uses, as written and as computed with.
public struct Figure: Sendable, Hashable {
  /// What it counts, which decides how it is looked for in a quote.
  public enum Unit: Sendable, Hashable {
    /// A plain number.
    case plain
    /// Money of a currency (ISO 4217).
    case money(currency: String)
    /// A share; the value is in millionths.
    case percent
    /// A day.
    case date
    /// A number of months, which 年 in the text may give.
    case months
  }

  /// As written, such as `100万元`.
  public var text: String
  /// The number; fen for money, millionths for a share, the day number for a date.
  public var value: Int64
  /// What it counts.
  public var unit: Unit
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a figure.
  public init(text: String, value: Int64, unit: Unit, location: SourceLocation) {
    self.text = text
    self.value = value
    self.unit = unit
    self.location = location
  }
}
