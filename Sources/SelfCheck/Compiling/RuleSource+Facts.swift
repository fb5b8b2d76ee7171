import BrowserCore

extension RuleSource {
  /// The positions of the facts that conditions test, those that decide whether these are asked included where wanted;
  /// a node that is not there tests none.
  func facts(below nodes: [Int], withGuards: Bool = true) -> Set<Int> {
    var facts: Set<Int> = []
    var seen: Set<Int> = []
    func walk(_ index: Int) {
      guard index >= 0, seen.insert(index).inserted else { return }
      let node = self.nodes[index]
      switch node.kind {
      case .assess: break
      case .all, .any, .not, .atLeast: for child in node.list { walk(Int(child)) }
      case .oneOf, .equal, .noLess, .noMore, .more, .less:
        facts.insert(node.number)
        if withGuards { walk(self.facts[node.number].appliesWhen) }
      }
    }
    for node in nodes { walk(node) }
    return facts
  }
}
