import PolicyModel

extension Provision {
  /// Whether it parts the text under a heading, rather than being a unit of it.
  var isDivision: Bool {
    switch kind {
    case .part, .chapter, .annex: true
    case .section: !heading.isEmpty
    default: false
    }
  }

  /// Whether it has a label of its own and text.
  var isUnit: Bool { !label.isEmpty && !isDivision }

  /// This node and all below it, parents first.
  var subtree: [Provision] { [self] + children.flatMap(\.subtree) }

  /// The first units on the way down: articles, or items where there are no articles.
  var units: [Provision] {
    isUnit ? [self] : children.flatMap(\.units)
  }
}

extension Policy {
  /// The units that are, or hold, a node that says something.
  func units(where says: (Provision) -> Bool) -> [Provision] {
    provisions.flatMap(\.units).filter { $0.subtree.contains(where: says) }
  }
}

/// A provision path as readers cite it: `附件1/三/（二）/1` as 附件1 三（二）1, and a bare `6` as 第6项.
func citation(of path: String) -> String {
  var segments = path.split(separator: "/").map(String.init)
  if let first = segments.first, first.allSatisfy({ $0.isASCII && $0.isNumber }) { segments[0] = "第\(first)项" }
  guard let first = segments.first, first.hasPrefix("附件"), segments.count > 1 else { return segments.joined() }
  return first + " " + segments.dropFirst().joined()
}

/// A count of things as a range of their labels: 第一至三条, （一）至（五）.
func range(from first: String, to last: String) -> String {
  let (first, last) = (trimmed(first), trimmed(last))
  if first == last { return first }
  if first.hasPrefix("第"), last.hasPrefix("第"), first.last == last.last {
    return first.dropLast() + "至" + last.dropFirst()
  }
  return first + "至" + last
}

/// A label without its stop.
private func trimmed(_ label: String) -> String {
  var label = Substring(label)
  while let last = label.last, "、.．：: ".contains(last) { label.removeLast() }
  return String(label)
}

/// Chinese words with a stop behind them.
func sentence(_ words: String) -> String {
  "。！？".contains(words.last ?? " ") ? words : words + "。"
}
