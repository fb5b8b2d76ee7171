import BrowserCore

extension RuleSource {
  /// Whether something in a condition is for an authority to decide, the conditions of derived facts and of the
  /// benefits it names included.
  func assesses(below node: Int) -> Bool {
    var seen: Set<Int> = []
    func walk(_ index: Int) -> Bool {
      guard seen.insert(index).inserted else { return false }
      let node = nodes[index]
      if node.kind == .assess { return true }
      return !node.kind.isLeaf && node.list.contains { walk(Int($0)) }
    }
    return walk(node)
  }
}
