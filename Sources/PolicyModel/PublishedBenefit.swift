/// A benefit as readers are shown it: what it is called, what it gives, and where the document says so.
public struct PublishedBenefit: Sendable, Hashable {
  /// What it gives.
  public enum Gift: Sendable, Hashable {
    /// Amounts, in the order of the document.
    case tiers([Tier])
    /// Something that is not money, in a few words: 免费入住.
    case words(String)
  }

  /// One amount of a benefit.
  public struct Tier: Sendable, Hashable {
    /// For whom, such as “晋中英才”; empty where there is one amount for all.
    public var label: String
    /// The figure, such as `100` or `300至2000`; or words such as 一事一议, when there is no unit.
    public var figure: String
    /// The unit, such as 万元 or 元/月; nil for words.
    public var unit: String?

    /// Makes a tier.
    public init(label: String = "", figure: String, unit: String?) {
      self.label = label
      self.figure = figure
      self.unit = unit
    }
  }

  /// Its id within the policy.
  public var id: String
  /// The policy's slug.
  public var policy: String
  /// Its name, ours.
  public var title: LocalizedText
  /// What kind it is, in words: 住房, 一次性奖励与资助.
  public var kind: String
  /// For whom, in words: 高校毕业生, 柔性引进的专家.
  public var applicants: [String]
  /// What it gives.
  public var gift: Gift
  /// How it is paid, in words: 一次性, 每月; nil where it is not money or not said.
  public var period: String?
  /// What a reader must know beside the amount, in one sentence.
  public var note: String?
  /// Where the document says what it gives: a path such as `第十九条`.
  public var provision: String
  /// The anchor of that provision.
  public var anchor: String

  /// Makes a benefit.
  public init(
    id: String, policy: String, title: LocalizedText, kind: String, applicants: [String], gift: Gift,
    period: String? = nil, note: String? = nil, provision: String, anchor: String
  ) {
    self.id = id
    self.policy = policy
    self.title = title
    self.kind = kind
    self.applicants = applicants
    self.gift = gift
    self.period = period
    self.note = note
    self.provision = provision
    self.anchor = anchor
  }
}

extension PublishedBenefit {
  /// What it gives at the least and at the most, as one amount; nil without figures, or where they differ in unit.
  public var span: Tier? {
    guard case .tiers(let tiers) = gift else { return nil }
    let figures = tiers.filter { $0.unit != nil }
    guard let first = figures.first, figures.allSatisfy({ $0.unit == first.unit }) else { return nil }
    guard figures.count > 1 else { return Tier(figure: first.figure, unit: first.unit) }
    let numbers = figures.compactMap { tier in Double(tier.figure).map { (value: $0, text: tier.figure) } }
    guard numbers.count == figures.count, let least = numbers.min(by: { $0.value < $1.value }),
      let most = numbers.max(by: { $0.value < $1.value })
    else { return nil }
    return Tier(figure: "\(least.text)至\(most.text)", unit: first.unit)
  }
}
