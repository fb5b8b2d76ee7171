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
    var requirement = Requirement(.all([]), source: source, note: condition.note)
    switch condition.node {
    case .all(let children): requirement.node = .all(flattened(children, policy, cite))
    case .any(let children): requirement.node = .any(children.map { self.requirement($0, policy, under: cite) })
    case .atLeast(let count, let children):
      requirement.node = .atLeast(count, children.map { self.requirement($0, policy, under: cite) })
    case .not(let child): requirement.node = .not(self.requirement(child, policy, under: cite))
    case .assess(let text): requirement.node = .assessed(text)
    case .benefit(let id): requirement.node = .one(reference(to: id.contains("/") ? id : policy + "/" + id))
    case .fact(let id, let test): word(&requirement, id, test, condition.text, policy)
    }
    return requirement
  }

  /// What must hold together stands in one list, unless a note belongs to the inner one.
  private func flattened(_ children: [Condition], _ policy: String, _ cite: Citation?) -> [Requirement] {
    children.flatMap { child -> [Requirement] in
      let requirement = requirement(child, policy, under: cite)
      if case .all(let parts) = requirement.node, requirement.note == nil { return parts }
      return [requirement]
    }
  }

  private func reference(to name: String) -> LocalizedText {
    let title = rules.benefits.first { $0.name == name }?.title
    return LocalizedText(
      zh: "符合“\(title?.zh ?? name)”的各项条件", en: "Meets all conditions of “\(title?.en ?? title?.zh ?? name)”")
  }

  private func word(
    _ requirement: inout Requirement, _ id: String, _ test: FactTest, _ words: LocalizedText?, _ policy: String
  ) {
    let own = rules.policies.first { $0.policy == policy }?.derived.first { $0.id == id }
    if let derived = own ?? rules.catalogue.derived.first(where: { $0.id == id }) {
      requirement.source = requirement.source ?? CitedWords(derived.cite, in: policy, anchors: anchors)
      requirement.node = .defined(derived.title, self.requirement(derived.when, policy, under: derived.cite))
      if case .isTrue(false) = test { requirement.node = .not(Requirement(requirement.node)) }
    } else if let fact = rules.catalogue.fact(id) {
      requirement.node = .one(words ?? LeafWording(regions: rules.regions).text(fact, test))
    } else {
      requirement.node = .one(LocalizedText(zh: id, en: nil))
    }
  }
}
