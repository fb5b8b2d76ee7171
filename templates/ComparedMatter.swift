import PolicyModel

/// A matter on which policies are held against each other, and what each gives individuals there.
struct ComparedMatter {
  /// How amounts of the matter are measured.
  enum Measure {
    case once, monthly

    /// Whether figures in this unit are of the measure: 万元 is paid once, 元/月 by the month.
    func holds(_ unit: LocalizedText?) -> Bool {
      guard let unit else { return false }
      return switch self {
      case .once: !unit.zh.contains("/")
      case .monthly: unit.zh.hasSuffix("/月")
      }
    }
  }

  /// What one policy gives.
  struct Entry {
    var policy: Policy
    /// The benefit with the highest amount, else the leading one that is not measured in money; nil where the policy
    /// gives nothing of the kind.
    var benefit: PublishedBenefit?
    /// The highest amount it states; nil where it states none.
    var amount: PublishedBenefit.Figure?
    /// How many more benefits of these kinds the policy has.
    var others: Int
  }

  /// Its name in addresses.
  var id: String
  var name: LocalizedText
  var measure: Measure
  /// In order of the policies.
  var entries: [Entry]

  /// Where its page stands.
  var place: String { Place.compare + id + "/" }

  private static let sorts: [(id: String, zh: String, en: String, kinds: [Benefit.Kind], measure: Measure)] = [
    ("cash", "一次性奖励与补贴", "One-off awards and subsidies", [.cash, .allowance], .once),
    ("allowance", "按月补贴", "Monthly subsidies", [.allowance], .monthly),
    ("housing", "住房", "Housing", [.housing], .once),
    ("medical", "医疗", "Medical care", [.medical], .once),
    ("start-up", "创业与投资", "Start-up loans and investment", [.loan, .equity], .once),
    ("project", "项目资助", "Project grants", [.project], .once),
  ]

  /// The matters on which at least two policies give something.
  static func all(site: Site) -> [ComparedMatter] {
    sorts.compactMap { sort in
      let entries = site.portal.policies.map { policy in
        entry(policy, site.benefits(of: policy).filter { sort.kinds.contains($0.kind) }, sort.measure)
      }
      guard entries.count(where: { $0.benefit.map { $0.nature != .direction } ?? false }) >= 2 else { return nil }
      return ComparedMatter(
        id: sort.id, name: LocalizedText(zh: sort.zh, en: sort.en), measure: sort.measure, entries: entries)
    }
  }

  private static func entry(_ policy: Policy, _ benefits: [PublishedBenefit], _ measure: Measure) -> Entry {
    let own = benefits.filter { $0.applicants.contains(.individual) }
    let due = own.filter { $0.nature != .direction }
    let measured = due.filter { measure.holds($0.span?.unit) }
    if let highest = measured.max(by: { ($0.span?.fen ?? 0) < ($1.span?.fen ?? 0) }) {
      return Entry(policy: policy, benefit: highest, amount: highest.span?.upperEnd, others: own.count - 1)
    }
    // What is paid in another measure is no answer here.
    let inWords = due.filter { if case .words = $0.gift { true } else { false } }
    let benefit = inWords.leading(1).first ?? own.first { $0.nature == .direction }
    return Entry(policy: policy, benefit: benefit, others: own.count - (benefit == nil ? 0 : 1))
  }
}

extension PublishedBenefit.Figure {
  /// The most it stands for, as one figure.
  fileprivate var upperEnd: Self {
    var figure = self
    figure.number = upTo ?? number
    figure.upTo = nil
    return figure
  }
}
