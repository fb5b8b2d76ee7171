public import PolicyModel

/// A condition in words, as the rules nest it.
public indirect enum ConditionSummary: Sendable, Hashable {
  /// One requirement.
  case one(LocalizedText)
  case all([ConditionSummary])
  case any([ConditionSummary])
  case atLeast(Int, [ConditionSummary])
  case not(ConditionSummary)
}

/// One benefit in words: what it is, who can get it, what it gives and where that is written.
public struct BenefitSummary: Sendable, Hashable {
  /// `slug/id`.
  public var name: String
  /// The slug of its policy.
  public var policy: String
  /// Its title.
  public var title: LocalizedText
  /// Who can get it.
  public var condition: ConditionSummary
  /// What it gives: a line for each row, such as `晋中英才：100万元`.
  public var amounts: [LocalizedText]
  /// The path of the provision that says what it gives.
  public var provision: String
}

extension CompiledRules {
  /// The benefits that may be due to somebody, by slug and then in file order.
  public var summaries: [BenefitSummary] {
    benefits.compactMap { benefit in
      guard let who = benefit.who, let gives = benefit.gives else { return nil }
      return BenefitSummary(
        name: benefit.name, policy: benefit.policy, title: benefit.title, condition: summary(who, in: benefit.policy),
        amounts: AmountWording(catalogue: catalogue, regions: regions).lines(gives), provision: gives.cite.at)
    }
  }

  private func summary(_ condition: Condition, in policy: String) -> ConditionSummary {
    switch condition.node {
    case .all(let children): flattened(children, policy).map { .all($0) } ?? .all([])
    case .any(let children): .any(children.map { summary($0, in: policy) })
    case .atLeast(let count, let children): .atLeast(count, children.map { summary($0, in: policy) })
    case .not(let child): .not(summary(child, in: policy))
    case .assess(let text): .one(text)
    case .benefit(let id):
      .one(reference(to: id.contains("/") ? id : policy + "/" + id))
    case .fact(let id, let test): leaf(id, test, condition.text, policy)
    }
  }

  /// What must hold together stands in one list.
  private func flattened(_ children: [Condition], _ policy: String) -> [ConditionSummary]? {
    children.flatMap { child -> [ConditionSummary] in
      let summary = summary(child, in: policy)
      if case .all(let parts) = summary { return parts }
      return [summary]
    }
  }

  private func reference(to name: String) -> LocalizedText {
    let title = benefits.first { $0.name == name }?.title
    return LocalizedText(
      zh: "符合“\(title?.zh ?? name)”的各项条件", en: "Meets all conditions of “\(title?.en ?? title?.zh ?? name)”")
  }

  private func leaf(_ id: String, _ test: FactTest, _ words: LocalizedText?, _ policy: String) -> ConditionSummary {
    let own = policies.first { $0.policy == policy }?.derived.first { $0.id == id }
    if let derived = own ?? catalogue.derived.first(where: { $0.id == id }) {
      if case .isTrue(false) = test { return .not(.one(derived.title)) }
      return .one(derived.title)
    }
    guard let fact = catalogue.fact(id) else { return .one(LocalizedText(zh: id, en: nil)) }
    return .one(words ?? LeafWording(regions: regions).text(fact, test))
  }
}
