import BrowserCore

/// Rules while they are put together.
struct RuleBuilder {
  /// The position of the question whose answer is a sum.
  static let moneyFact = 5

  var source = RuleSource()

  init() {
    source.applicants = [string("individual"), string("enterprise")]
    source.regions = ["jilin", "jilin/jilin", "jilin/elsewhere", "shanxi", "elsewhere"].map { string($0) }
  }

  /// Seven questions, one of each kind, in two chapters.
  mutating func addQuestions() {
    let kinds: [RuleFactKind] = [.bool, .bool, .choice, .multi, .int, .money, .choice, .date]
    for (index, kind) in kinds.enumerated() {
      var fact = RuleSource.Fact()
      fact.id = string("f\(index)")
      fact.kind = kind
      fact.chapter = index / 3
      if index == 6 {
        fact.usesRegions = true
      } else if kind == .choice || kind == .multi {
        fact.options = ["x", "y", "z", "none"].map { string($0) }
      }
      if kind == .multi { fact.exclusiveOption = 3 }
      if kind == .int { (fact.minimum, fact.maximum) = (0, 9) }
      source.facts.append(fact)
    }
  }

  /// The position of a string, which is added when it is new.
  mutating func string(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    if let position = source.strings.firstIndex(of: bytes) { return position }
    source.strings.append(bytes)
    return source.strings.count - 1
  }

  /// How a sum is written in both languages.
  mutating func money(_ fen: Int64) -> [Int] { [string("\(fen / 100)元"), string("\(fen / 100)")] }

  /// Adds a node with words, and now and then with a source.
  mutating func addNode(_ node: RuleSource.Node) {
    var node = node
    let position = source.nodes.count
    node.text = RuleSource.Text(zh: string("条件\(position)"), en: string("condition \(position)"))
    if position % 3 == 0 { (node.at, node.quote) = (string("第\(position)条"), string("“引文”\(position)\n")) }
    source.nodes.append(node)
  }

  /// The nodes that have none below.
  var leaves: [Int] { source.nodes.indices.filter { source.nodes[$0].kind.isLeaf } }

  /// Whether a leaf's question is always asked.
  func isUnguarded(_ node: Int) -> Bool {
    source.nodes[node].kind != .assess && source.facts[source.nodes[node].number].appliesWhen < 0
  }

  /// Whether a question is tested already; a guard must stand before such a test.
  func isTested(_ fact: Int) -> Bool {
    leaves.contains { source.nodes[$0].kind != .assess && source.nodes[$0].number == fact }
  }
}
