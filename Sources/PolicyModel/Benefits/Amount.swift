public import Diagnostics

/// What a benefit gives.
public struct Amount: Sendable, Hashable {
  /// The facts a table looks at; empty when it is no table.
  public var by: [String] = []
  /// The rows of a table, or the one row that always counts.
  public var rows: [Row]
  /// The currency (ISO 4217) of its figures.
  public var currency: String
  /// How it is paid.
  public var payout: Payout = .once
  /// Who pays which share; empty when one body pays, or the document does not say.
  public var payers: [Payer] = []
  /// The words behind it.
  public var cite: Citation
  /// Where it is written.
  public var location: SourceLocation

  /// Makes an amount that is always the same.
  public init(rows: [Row], currency: String, cite: Citation, location: SourceLocation) {
    self.rows = rows
    self.currency = currency
    self.cite = cite
    self.location = location
  }

  /// Whether it is decided by a table.
  public var isTable: Bool { !by.isEmpty }

  /// One row of a table: the first that matches counts.
  public struct Row: Sendable, Hashable {
    /// When it matches: tests of facts named in `by`; a fact left out matches all.
    public var when: [Test]
    /// What it gives; nil means that nothing is due.
    public var value: Value?
    /// A remark for the reader.
    public var note: LocalizedText?
    /// Where it is written.
    public var location: SourceLocation

    /// Makes a row.
    public init(when: [Test], value: Value?, note: LocalizedText? = nil, location: SourceLocation) {
      self.when = when
      self.value = value
      self.note = note
      self.location = location
    }
  }

  /// One test of a row.
  public struct Test: Sendable, Hashable {
    /// The fact.
    public var fact: String
    /// What its answer must be.
    public var test: FactTest

    /// Makes a test.
    public init(fact: String, test: FactTest) {
      self.fact = fact
      self.test = test
    }
  }

  /// What is given, without the conditions.
  public enum Value: Sendable, Hashable {
    case fixed(Figure)
    case range(Figure, Figure)
    /// 最高.
    case cap(Figure)
    case share(Share)
    /// Something other than money.
    case inKind(LocalizedText)
    /// Decided case by case.
    case negotiated(LocalizedText)
    /// The document names no amount.
    case unspecified(LocalizedText)
  }

  /// A part of something else.
  public struct Share: Sendable, Hashable {
    /// How exact the part is.
    public enum Bound: String, Sendable, Hashable, CaseIterable {
      case exactly
      case atMost = "at_most"
      case atLeast = "at_least"
    }

    /// What it is a part of.
    public enum Base: Sendable, Hashable {
      case text(LocalizedText)
      /// A money fact, and what it is called here; else its question names it.
      case fact(String, LocalizedText?)
    }

    /// How exact the part is.
    public var bound: Bound
    /// The part.
    public var share: Figure
    /// What it is a part of.
    public var base: Base
    /// The most that is given.
    public var maximum: Figure?

    /// Makes a share.
    public init(bound: Bound, share: Figure, base: Base, maximum: Figure?) {
      self.bound = bound
      self.share = share
      self.base = base
      self.maximum = maximum
    }
  }

  /// How it is paid.
  public enum Payout: Sendable, Hashable {
    /// The whole at once.
    case once
    /// The amount is one payment; `months` says how long, `isMaximum` that it may be shorter.
    case every(Period, months: Figure?, isMaximum: Bool, paid: LocalizedText?)
    /// The amount is the whole, paid in so many parts.
    case instalments(Figure, every: Period)
  }

  /// The time between payments.
  public enum Period: String, Sendable, Hashable, CaseIterable {
    case month, year
  }

  /// One of those who pay.
  public struct Payer: Sendable, Hashable {
    /// Who.
    public var name: LocalizedText
    /// The part; nil where the document names the payers and no parts.
    public var share: Figure?

    /// Makes a payer.
    public init(name: LocalizedText, share: Figure?) {
      self.name = name
      self.share = share
    }
  }
}
