/// A benefit as readers are shown it: what it is called, what it gives, to whom, and where the document says so.
public struct PublishedBenefit: Sendable, Hashable {
  /// What it gives.
  public enum Gift: Sendable, Hashable {
    /// Amounts, in the order of the document.
    case tiers([Tier])
    /// Something that is not money, in a few words: 免费入住.
    case words(LocalizedText)
    /// Nothing yet: the document only sets a direction of work.
    case direction
  }

  /// One amount of a benefit.
  public struct Tier: Sendable, Hashable {
    /// For whom, such as “晋中英才”; nil where there is one amount for all.
    public var label: LocalizedText?
    /// The figure.
    public var figure: Figure

    /// Makes a tier.
    public init(label: LocalizedText? = nil, figure: Figure) {
      self.label = label
      self.figure = figure
    }
  }

  /// An amount in parts, so that pages can set the number large.
  public struct Figure: Sendable, Hashable {
    /// The number: `100`, and `1,000,000` in English; words such as 一事一议, when there is no unit.
    public var number: LocalizedText
    /// The other end of a range.
    public var upTo: LocalizedText?
    /// The unit: 万元 or 元/月; nil for words.
    public var unit: LocalizedText?
    /// Whether it is the most that is given.
    public var isCeiling = false
    /// The sum in fen, the larger one of a range; nil for words and shares.
    public var fen: Int64?

    /// Makes a figure.
    public init(number: LocalizedText, upTo: LocalizedText? = nil, unit: LocalizedText?, fen: Int64? = nil) {
      self.number = number
      self.upTo = upTo
      self.unit = unit
      self.fen = fen
    }
  }

  /// Its id within the policy.
  public var id: String
  /// The policy's slug.
  public var policy: String
  /// Its name, ours.
  public var title: LocalizedText
  /// What kind of thing it is.
  public var kind: Benefit.Kind
  /// How firm a claim on it is.
  public var nature: Benefit.Nature
  /// Who can get it.
  public var applicants: [Benefit.Applicant]
  /// What it gives.
  public var gift: Gift
  /// What it gives in lines of plain words, such as `晋中英才：100万元`.
  public var lines: [LocalizedText] = []
  /// How it is paid: 一次性, 每月; nil where it is not money or not said.
  public var period: LocalizedText?
  /// What a reader must know beside the amount, in one sentence.
  public var note: LocalizedText?
  /// Who can get it, condition by condition; nil for a direction of work.
  public var requirement: Requirement?
  /// The words that say what it gives.
  public var source: CitedWords
  /// Who pays which share; empty where one body pays, or the document does not say.
  public var payers: [LocalizedText] = []
  /// When it is in force; nil where the document itself does not tell.
  public var effective: Effective?
  /// Where and how to apply, as far as the document has it.
  public var application: Application?
  /// What it may not simply be added to.
  public var exclusions: [Exclusion] = []

  /// Makes a benefit.
  public init(
    id: String, policy: String, title: LocalizedText, kind: Benefit.Kind, nature: Benefit.Nature = .entitlement,
    applicants: [Benefit.Applicant], gift: Gift, source: CitedWords
  ) {
    self.id = id
    self.policy = policy
    self.title = title
    self.kind = kind
    self.nature = nature
    self.applicants = applicants
    self.gift = gift
    self.source = source
  }

  /// `slug/id`, its name from anywhere.
  public var name: String { policy + "/" + id }

  /// The anchor of the provision that says what it gives.
  public var anchor: String { source.anchor }

  /// When a benefit is in force.
  public struct Effective: Sendable, Hashable {
    /// The first day.
    public var from: PolicyDate
    /// How it ends.
    public var to: Benefit.Effective.End
    /// The words behind it.
    public var source: CitedWords

    /// Makes a time of effect.
    public init(from: PolicyDate, to: Benefit.Effective.End, source: CitedWords) {
      self.from = from
      self.to = to
      self.source = source
    }
  }

  /// Where and how to apply.
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
    public var source: CitedWords

    /// Makes an application of which only the words are known.
    public init(source: CitedWords) {
      self.source = source
    }
  }

  /// Other benefits with which it shares a rule.
  public struct Exclusion: Sendable, Hashable {
    /// The rule.
    public var rule: BenefitGroup.Rule
    /// The names of the other members, `slug/id`.
    public var others: [String]
    /// The words behind it.
    public var source: CitedWords

    /// Makes an exclusion.
    public init(rule: BenefitGroup.Rule, others: [String], source: CitedWords) {
      self.rule = rule
      self.others = others
      self.source = source
    }
  }
}

extension PublishedBenefit {
  /// What it gives at the least and at the most, as one figure; nil without figures, or where they differ in unit.
  public var span: Figure? {
    guard case .tiers(let tiers) = gift else { return nil }
    let figures = tiers.map(\.figure).filter { $0.unit != nil && $0.fen != nil }
    guard let first = figures.first, figures.allSatisfy({ $0.unit == first.unit }) else { return nil }
    guard figures.count > 1 else { return first }
    guard let least = figures.min(by: { ($0.fen ?? 0) < ($1.fen ?? 0) }),
      let most = figures.max(by: { ($0.fen ?? 0) < ($1.fen ?? 0) }), least.fen != most.fen
    else { return first }
    var span = Figure(number: least.number, upTo: most.upTo ?? most.number, unit: first.unit, fen: most.fen)
    span.isCeiling = least.isCeiling && most.isCeiling
    return span
  }
}
