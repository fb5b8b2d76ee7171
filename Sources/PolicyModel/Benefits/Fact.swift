public import Diagnostics

/// One question of the self-check.
public struct Fact: Sendable, Hashable {
  /// What an answer looks like.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case bool, choice, multi, int, money, date
  }

  /// Who can tell the answer.
  public enum DeterminedBy: String, Sendable, Hashable, CaseIterable {
    /// The person, on their word.
    case oneself = "self"
    /// A document the person holds.
    case evidence
    /// An authority, by a decision of its own.
    case authority
  }

  /// What may be answered.
  public enum Options: Sendable, Hashable {
    /// Nothing to choose from: a number, an amount, a date, yes or no.
    case none
    /// These options.
    case listed([FactOption])
    /// The tree of regions.yaml.
    case regions
  }

  /// Its id.
  public var id: String
  /// What an answer looks like.
  public var kind: Kind
  /// The id of its chapter.
  public var chapter: String
  /// Who can tell the answer.
  public var determinedBy: DeterminedBy
  /// The question.
  public var ask: LocalizedText
  /// Words that help to answer.
  public var help: LocalizedText?
  /// What may be answered.
  public var options: Options = .none
  /// The unit of a number.
  public var unit: LocalizedText?
  /// The least number that may be answered: as written, in fen for money, a day number for dates.
  public var minimum: Int64?
  /// The greatest number that may be answered.
  public var maximum: Int64?
  /// Whether it asks for something private.
  public var isSensitive = false
  /// Why it is asked.
  public var why: LocalizedText?
  /// When it makes sense to ask; nil means always.
  public var appliesWhen: Condition?
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a fact.
  public init(
    id: String, kind: Kind, chapter: String, determinedBy: DeterminedBy, ask: LocalizedText, location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.chapter = chapter
    self.determinedBy = determinedBy
    self.ask = ask
    self.location = location
  }

  /// The listed options; empty for other kinds.
  public var listedOptions: [FactOption] {
    if case .listed(let options) = options { return options }
    return []
  }
}

/// One answer that can be chosen.
public struct FactOption: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its wording.
  public var text: LocalizedText
  /// Whether it only lets visitors find themselves in the list: no rule is meant to read it.
  public var isUnread: Bool
  /// Where it is written.
  public var location: SourceLocation

  /// Makes an option.
  public init(id: String, text: LocalizedText, isUnread: Bool = false, location: SourceLocation) {
    self.id = id
    self.text = text
    self.isUnread = isUnread
    self.location = location
  }
}

/// An answer, typed by its fact.
public enum FactValue: Sendable, Hashable {
  /// Yes or no.
  case bool(Bool)
  /// The ids chosen: one for `choice`, any number for `multi`; region paths where the options are regions.
  case options([String])
  /// A number, an amount in fen, or a date as its day number.
  case number(Int64)
  /// 不确定 or 不便提供.
  case unknown
}
