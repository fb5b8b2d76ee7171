import BrowserCore

extension RuleSource {
  /// The first node whose condition is nested deeper, or unfolds to more leaves, than the core takes; nil when none is.
  var nodeBeyondLimits: Int? {
    var depths: [Int] = []
    var leaves: [Int] = []
    for (index, node) in nodes.enumerated() {
      let below: [Int]
      if node.kind.isLeaf {
        let tests = node.kind == .assess ? nil : Optional(facts[node.number].appliesWhen)
        below = tests.map { $0 < 0 ? [] : [$0] } ?? []
        leaves.append(1)
      } else {
        below = node.list.map { Int($0) }
        leaves.append(below.reduce(0) { min($0 + leaves[$1], Self.leafLimit + 1) })
      }
      depths.append((below.map { depths[$0] }.max() ?? 0) + 1)
      if depths[index] > Self.depthLimit || leaves[index] > Self.leafLimit { return index }
    }
    return nil
  }
}
