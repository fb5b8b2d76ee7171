public import PolicyModel

extension CompiledRules {
  /// A leaf of a benefit's condition in words: its own wording, else the question with the options or the bound.
  public func wording(of leaf: Condition, in policy: String) -> LocalizedText {
    if let text = leaf.text { return text }
    switch leaf.node {
    case .assess(let text): return text
    case .benefit(let id):
      let benefit = benefits.first { $0.name == id || $0.name == policy + "/" + id }
      return LocalizedText(
        zh: "符合“\(benefit?.title.zh ?? id)”的条件",
        en: "The conditions of “\(benefit?.title.en ?? benefit?.title.zh ?? id)” are met")
    case .fact(let id, let test):
      if let fact = catalogue.fact(id) { return LeafWording(regions: regions).text(fact, test) }
      return derivedFact(id, in: policy)?.title ?? LocalizedText(zh: id, en: nil)
    case .all, .any, .not, .atLeast: return LocalizedText(zh: "", en: nil)
    }
  }

  /// The answers a row of a table is for, in words: 博士研究生、硕士研究生，境内其他院校.
  public func wording(of tests: [Amount.Test]) -> LocalizedText {
    let answers = tests.compactMap { test in
      catalogue.fact(test.fact).map { LeafWording(regions: regions).answer($0, test.test) }
    }
    return LocalizedText(
      zh: answers.map(\.zh).joined(separator: "，"), en: answers.map { $0.en ?? $0.zh }.joined(separator: "; "))
  }

  private func derivedFact(_ id: String, in policy: String) -> DerivedFact? {
    let own = policies.first { $0.policy == policy }?.derived ?? []
    return (own + catalogue.derived).first { $0.id == id }
  }
}
