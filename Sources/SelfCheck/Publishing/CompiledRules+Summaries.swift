public import PolicyModel

extension CompiledRules {
  /// The benefits of a policy that may be due to somebody, in file order.
  public func summaries(of policy: Policy) -> [BenefitSummary] {
    benefits.compactMap { benefit in
      guard benefit.policy == policy.slug, let who = benefit.who, let gives = benefit.gives else { return nil }
      return BenefitSummary(
        policy: benefit.policy, title: benefit.title, condition: summary(who, in: benefit.policy),
        amounts: AmountWording(catalogue: catalogue, regions: regions).lines(gives), provision: gives.cite.at,
        anchor: policy.allProvisions.first { $0.path == gives.cite.at }?.anchor ?? "")
    }
  }

  private func summary(_ condition: Condition, in policy: String) -> BenefitSummary.Condition {
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
  private func flattened(_ children: [Condition], _ policy: String) -> [BenefitSummary.Condition]? {
    children.flatMap { child -> [BenefitSummary.Condition] in
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

  private func leaf(_ id: String, _ test: FactTest, _ words: LocalizedText?, _ policy: String)
    -> BenefitSummary.Condition
  {
    let own = policies.first { $0.policy == policy }?.derived.first { $0.id == id }
    if let derived = own ?? catalogue.derived.first(where: { $0.id == id }) {
      if case .isTrue(false) = test { return .not(.one(derived.title)) }
      return .one(derived.title)
    }
    guard let fact = catalogue.fact(id) else { return .one(LocalizedText(zh: id, en: nil)) }
    return .one(words ?? LeafWording(regions: regions).text(fact, test))
  }
}
