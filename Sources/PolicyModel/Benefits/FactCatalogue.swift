public import Diagnostics

/// The questions of the self-check, shared by all policies: what content/facts.yaml holds.
public struct FactCatalogue: Sendable, Hashable {
  /// The chapters, in the order they are asked.
  public var chapters: [Chapter]
  /// The facts, in file order.
  public var facts: [Fact] {
    didSet { positions = Self.positions(of: facts) }
  }
  /// Truth values defined once from other facts.
  public var derived: [DerivedFact]
  /// Where each fact stands, by its id.
  private var positions: [String: Int]

  /// Makes a catalogue.
  public init(chapters: [Chapter] = [], facts: [Fact] = [], derived: [DerivedFact] = []) {
    self.chapters = chapters
    self.facts = facts
    self.derived = derived
    positions = Self.positions(of: facts)
  }

  /// Where the fact with an id stands; nil when there is none.
  public func position(of id: String) -> Int? { positions[id] }

  /// The fact with an id; nil when there is none.
  public func fact(_ id: String) -> Fact? {
    positions[id].map { facts[$0] }
  }

  private static func positions(of facts: [Fact]) -> [String: Int] {
    Dictionary(zip(facts.map(\.id), facts.indices), uniquingKeysWith: { first, _ in first })
  }
}

/// A part of the questionnaire.
public struct Chapter: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: LocalizedText

  /// Makes a chapter.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// A truth value defined from other facts: read like a fact and never asked.
public struct DerivedFact: Sendable, Hashable {
  /// Its id, used where a fact's id may stand.
  public var id: String
  /// What it says.
  public var title: LocalizedText
  /// When it is true.
  public var when: Condition
  /// The words that define it.
  public var cite: Citation
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a derived fact.
  public init(id: String, title: LocalizedText, when: Condition, cite: Citation, location: SourceLocation) {
    self.id = id
    self.title = title
    self.when = when
    self.cite = cite
    self.location = location
  }
}
