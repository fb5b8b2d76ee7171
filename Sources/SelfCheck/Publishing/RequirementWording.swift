import PolicyModel

/// Conditions in words, each with the sentence behind it.
struct RequirementWording {
  let rules: CompiledRules
  let anchors: [String: [String: String]]

  /// A condition of a policy's benefit.
  func requirement(_ condition: Condition, in policy: String) -> Requirement {
    requirement(condition, policy, under: nil)
  }

  private func requirement(_ condition: Condition, _ policy: String, under: Citation?) -> Requirement {
    let cite = condition.cite ?? under
    let source = cite.map { CitedWords($0, in: policy, anchors: anchors) }
    switch condition.node {
    case .all(let children): return .all(flattened(children, policy, cite))
    case .any(let children): return .any(children.map { requirement($0, policy, under: cite) })
    case .atLeast(let count, let children):
      return .atLeast(count, children.map { requirement($0, policy, under: cite) })
    case .not(let child): return .not(requirement(child, policy, under: cite))
    case .assess(let text): return .assessed(text, source)
    case .benefit(let id): return .one(reference(to: id.contains("/") ? id : policy + "/" + id), source)
    case .fact(let id, let test): return leaf(id, test, condition.text, policy, source)
    }
  }

  /// What must hold together stands in one list.
  private func flattened(_ children: [Condition], _ policy: String, _ cite: Citation?) -> [Requirement] {
    children.flatMap { child -> [Requirement] in
      let requirement = requirement(child, policy, under: cite)
      if case .all(let parts) = requirement { return parts }
      return [requirement]
    }
  }

  private func reference(to name: String) -> LocalizedText {
    let title = rules.benefits.first { $0.name == name }?.title
    return LocalizedText(
      zh: "符合“\(title?.zh ?? name)”的各项条件", en: "Meets all conditions of “\(title?.en ?? title?.zh ?? name)”")
  }

  private func leaf(
    _ id: String, _ test: FactTest, _ words: LocalizedText?, _ policy: String, _ source: CitedWords?
  ) -> Requirement {
    let own = rules.policies.first { $0.policy == policy }?.derived.first { $0.id == id }
    if let derived = own ?? rules.catalogue.derived.first(where: { $0.id == id }) {
      let source = source ?? CitedWords(derived.cite, in: policy, anchors: anchors)
      if case .isTrue(false) = test { return .not(.one(derived.title, source)) }
      return .one(derived.title, source)
    }
    guard let fact = rules.catalogue.fact(id) else { return .one(LocalizedText(zh: id, en: nil), source) }
    return .one(words ?? LeafWording(regions: rules.regions).text(fact, test), source)
  }
}
