import PolicyModel
import YAML

extension RuleReader {
  /// `no_benefit:`, by reason: `principle: [第三条, 四/（一）]`.
  mutating func unoffered(_ node: YAMLNode) -> [UnofferedProvision] {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return [] }
    var provisions: [UnofferedProvision] = []
    for reason in UnofferedProvision.Reason.allCases {
      for node in map.sequence(reason.rawValue, into: &diagnostics) {
        guard let path = node.string(into: &diagnostics) else { continue }
        provisions.append(UnofferedProvision(path: path, reason: reason, location: node.location))
      }
    }
    map.finish(into: &diagnostics)
    return provisions
  }
}
