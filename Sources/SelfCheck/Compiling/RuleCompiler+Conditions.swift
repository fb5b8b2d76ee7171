import BrowserCore
import Diagnostics
import PolicyModel

extension RuleCompiler {
  mutating func add(_ node: RuleSource.Node, cite: Citation? = nil) -> Int {
    var node = node
    if let cite {
      node.at = string(cite.at)
      node.quote = string(cite.quote)
    }
    source.nodes.append(node)
    locations.append(nil)
    return source.nodes.count - 1
  }

  mutating func leaf(_ kind: RuleNodeKind) -> Int { add(RuleSource.Node(kind)) }

  /// A condition; its position.
  mutating func node(_ condition: Condition, in policy: String) -> Int {
    let node = compiled(condition, in: policy)
    if locations[node] == nil { locations[node] = condition.location }
    return node
  }

  private mutating func compiled(_ condition: Condition, in policy: String) -> Int {
    let cite = condition.cite
    switch condition.node {
    case .all(let children): return joined(.all, 0, children, cite, policy)
    case .any(let children): return joined(.any, 0, children, cite, policy)
    case .not(let child): return joined(.not, 0, [child], cite, policy)
    case .atLeast(let count, let children): return joined(.atLeast, count, children, cite, policy)
    case .assess(let words):
      var node = RuleSource.Node(.assess)
      node.text = text(words)
      return add(node, cite: cite)
    case .benefit(let id):
      guard let node = benefitNode(id, in: policy, at: condition.location) else { return leaf(.assess) }
      return wrap(node, cite)
    case .fact(let id, let test):
      if let derived = derivedNode(id, in: policy) { return derivedTest(derived, test, cite) }
      return self.test(id, test, condition.text, cite)
    }
  }

  private mutating func joined(
    _ kind: RuleNodeKind, _ count: Int, _ children: [Condition], _ cite: Citation?, _ policy: String
  ) -> Int {
    let list = children.map { Int64(node($0, in: policy)) }
    return add(RuleSource.Node(kind, number: count, list: list), cite: cite)
  }

  /// A reference with words of its own gets a node to carry them.
  private mutating func wrap(_ node: Int, _ cite: Citation?) -> Int {
    cite == nil ? node : add(RuleSource.Node(.all, list: [Int64(node)]), cite: cite)
  }

  /// The condition of a benefit that is named by `id` or `slug/id`; nil, and a diagnostic, when there is none.
  mutating func benefitNode(_ id: String, in policy: String, at location: SourceLocation) -> Int? {
    let name = id.contains("/") ? id : policy + "/" + id
    guard let benefit = benefits[name], let who = benefit.who else {
      let own = benefits.keys.filter { $0.hasPrefix(policy + "/") }.map { String($0.dropFirst(policy.count + 1)) }
        .sorted()
      diagnostics.append(
        Diagnostic(
          "rule-unknown-benefit", at: location,
          Wording(zh: "没有待遇“\(id)”", en: "there is no benefit '\(id)'"),
          mend: Wording.didYouMean(id, among: own + benefits.keys.sorted()) ?? .mayStandHere(own)))
      return nil
    }
    return self.name("benefit " + name, at: location) { $0.node(who, in: benefit.policy) }
  }

  /// The condition of a derived fact of the policy or of the catalogue; nil when the id is not of one.
  mutating func derivedNode(_ id: String, in policy: String) -> Int? {
    let key = derived[policy + "/" + id] != nil ? policy + "/" + id : id
    guard let fact = derived[key] else { return nil }
    return name("derived " + key, at: fact.location) { compiler in
      var when = fact.when
      when.cite = when.cite ?? fact.cite
      return compiler.node(when, in: policy)
    }
  }

  mutating func derivedTest(_ node: Int, _ test: FactTest, _ cite: Citation?) -> Int {
    if case .isTrue(false) = test { return add(RuleSource.Node(.not, list: [Int64(node)]), cite: cite) }
    return wrap(node, cite)
  }

  mutating func test(_ id: String, _ test: FactTest, _ words: LocalizedText?, _ cite: Citation?) -> Int {
    guard let index = catalogue.position(of: id) else { return leaf(.assess) }
    let fact = catalogue.facts[index]
    compileGuard(index)
    var node: RuleSource.Node
    switch test {
    case .isTrue(let value): node = RuleSource.Node(.oneOf, number: index, list: [value ? 1 : 0])
    case .oneOf(let ids):
      let known = fact.options == .regions ? regions.map(\.path) : fact.listedOptions.map(\.id)
      node = RuleSource.Node(
        .oneOf, number: index, list: ids.compactMap { id in known.firstIndex(of: id).map { Int64($0) } })
    case .compare(let comparison, let figure):
      node = RuleSource.Node(Self.kind(comparison), number: index, list: [figure.value])
    }
    node.text = text(words ?? LeafWording(regions: regions).text(fact, test))
    return add(node, cite: cite)
  }

  private static func kind(_ comparison: FactTest.Comparison) -> RuleNodeKind {
    switch comparison {
    case .equal: .equal
    case .atLeast: .noLess
    case .atMost: .noMore
    case .more, .after: .more
    case .less, .before: .less
    }
  }
}
