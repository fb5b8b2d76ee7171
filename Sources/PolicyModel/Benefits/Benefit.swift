public import Diagnostics

/// Something a person or an organisation can get from a policy.
public struct Benefit: Sendable, Hashable {
  /// Who can get something.
  public enum Applicant: String, Sendable, Hashable, CaseIterable {
    case individual, team, enterprise, institution, agency, village
  }

  /// How firm a claim on it is.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    /// Due to everybody who meets the conditions.
    case entitlement
    /// A limited number is chosen.
    case competitive
    /// Somebody must agree.
    case discretionary
    /// A direction of work, never due to anyone.
    case direction
  }

  /// What kind of thing it is; lists have them in this order, what is nearest to daily life first.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case cash, allowance, housing, medical, family, card, loan, tax, project, equity, title, honour, post, training,
      visa, service, other
  }

  /// The slug of its policy.
  public var policy: String
  /// Its id, unique in its policy.
  public var id: String
  /// Its title.
  public var title: LocalizedText
  /// Marks that groups refer to.
  public var tags: [String] = []
  /// Who can get it.
  public var applicants: [Applicant]
  /// How firm a claim on it is.
  public var nature: Nature
  /// What kind of thing it is.
  public var kind: Kind
  /// When it is in force; nil where the document states neither the first day nor the last.
  public var effective: Effective?
  /// The condition; nil for a direction of work.
  public var who: Condition?
  /// What it gives; nil for a direction of work.
  public var gives: Amount?
  /// Where and how to apply.
  public var apply: Application?
  /// A remark for the reader.
  public var note: LocalizedText?
  /// The words behind a direction of work.
  public var cite: Citation?
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a benefit without effect, condition and amount.
  public init(
    policy: String, id: String, title: LocalizedText, applicants: [Applicant], nature: Nature, kind: Kind,
    location: SourceLocation
  ) {
    self.policy = policy
    self.id = id
    self.title = title
    self.applicants = applicants
    self.nature = nature
    self.kind = kind
    self.location = location
  }

  /// `slug/id`, its name from anywhere.
  public var name: String { policy + "/" + id }

  /// When a benefit is in force.
  public struct Effective: Sendable, Hashable {
    /// How it ends.
    public enum End: Sendable, Hashable {
      case on(PolicyDate)
      /// The document does not say.
      case unstated
      /// Until another document takes its place.
      case untilReplaced
    }

    /// The first day.
    public var from: PolicyDate
    /// How it ends.
    public var to: End
    /// The words behind it.
    public var cite: Citation
    /// Where the first day is written.
    public var location: SourceLocation

    /// Makes a time of effect.
    public init(from: PolicyDate, to: End, cite: Citation, location: SourceLocation) {
      self.from = from
      self.to = to
      self.cite = cite
      self.location = location
    }
  }

  /// Where and how to apply, as far as the document has it.
  public struct Application: Sendable, Hashable {
    /// To whom.
    public var to: LocalizedText?
    /// With what.
    public var materials: LocalizedText?
    /// Until when.
    public var deadline: LocalizedText?
    /// Whom to ask.
    public var contact: LocalizedText?
    /// The words behind it.
    public var cite: Citation

    /// Makes an application of which only the words are known.
    public init(cite: Citation) {
      self.cite = cite
    }
  }
}
