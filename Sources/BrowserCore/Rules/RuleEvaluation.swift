/// One evaluation of a program under one set of answers.
final class RuleEvaluation {
  let program: RuleProgram
  /// The answers; other answers are tried in their place while possibilities are looked through.
  var answers: RuleAnswers
  /// The values of nodes that are known under these answers, since benefits share conditions; 255 where not known.
  private var known: [UInt8]

  init(_ program: RuleProgram, _ answers: RuleAnswers) {
    self.program = program
    self.answers = answers
    known = [UInt8](repeating: 255, count: program.head(.nodes))
  }

  /// Forgets the values of nodes, since answers have changed.
  func forget() {
    for node in known.indices { known[node] = 255 }
  }

  /// The value of a node.
  @inline(never)
  func value(_ node: Int) -> Kleene {
    if let value = Kleene(rawValue: known[node]) { return value }
    let kind = program.kind(node)
    let value: Kleene = kind == .assess ? .unknown : kind.isLeaf ? tested(node, kind) : joined(node, kind)
    known[node] = value.rawValue
    return value
  }

  /// Kleene's minimum, maximum and complement, and a count that is sure once enough are, or no longer can be.
  private func joined(_ node: Int, _ kind: RuleNodeKind) -> Kleene {
    let list = program.node(node, .list)
    var yes = 0
    var open = 0
    for place in 0..<program.count(list) {
      let value = value(program.item(list, place))
      if value == .yes { yes += 1 }
      if value == .unknown { open += 1 }
    }
    if kind == .not { return open > 0 ? .unknown : yes > 0 ? .no : .yes }
    let needed = kind == .all ? program.count(list) : kind == .any ? 1 : program.node(node, .number)
    return yes >= needed ? .yes : yes + open < needed ? .no : .unknown
  }

  private func tested(_ node: Int, _ kind: RuleNodeKind) -> Kleene {
    let fact = program.node(node, .number)
    let list = program.node(node, .list)
    let appliesWhen = guardValue(fact)
    guard appliesWhen == .yes else { return appliesWhen }
    guard answers.states[fact] == .known else { return .unknown }
    let value = answers.values[fact]
    if program.fact(fact, .usesRegions) == 1 { return region(value, liesInOneOf: list) }
    let isMulti = program.fact(fact, .kind) == RuleFactKind.multi.rawValue
    let bound = program.number(list + 1)
    let holds: Bool
    switch kind {
    case .oneOf where isMulti: holds = contains(value, oneOf: list)
    case .oneOf: holds = program.contains(list, value)
    case .noLess: holds = value >= bound
    case .noMore: holds = value <= bound
    case .more: holds = value > bound
    case .less: holds = value < bound
    default: holds = value == bound
    }
    return holds ? .yes : .no
  }

  private func contains(_ mask: Int64, oneOf list: Int) -> Bool {
    for place in 0..<program.count(list) where mask >> program.number(list + 1 + place) & 1 == 1 { return true }
    return false
  }

  /// A region lies in itself and in those above it; an answer above the region asked for leaves it open.
  private func region(_ answer: Int64, liesInOneOf list: Int) -> Kleene {
    var result = Kleene.no
    for place in 0..<program.count(list) {
      let region = program.number(list + 1 + place)
      if program.region(answer, liesIn: region) { return .yes }
      if program.region(region, liesIn: answer) { result = .unknown }
    }
    return result
  }

  /// The value of a fact's guard; yes when it has none.
  @inline(never)
  func guardValue(_ fact: Int) -> Kleene {
    let node = program.fact(fact, .appliesWhen)
    return node < 0 ? .yes : value(node)
  }

  /// Whether a fact's answer is not known and could matter: it is not sure that the question does not apply.
  @inline(never)
  func isOpen(_ fact: Int) -> Bool {
    answers.states[fact] != .known && guardValue(fact) != .no
  }
}
