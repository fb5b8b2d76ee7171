/// One evaluation of a program under one set of answers.
final class RuleEvaluation {
  let program: RuleProgram
  /// The answers; other answers are tried in their place while possibilities are looked through.
  var answers: RuleAnswers
  /// The values of nodes, each with the turn it was worked out in: benefits share conditions.
  private var known: [Int32]
  private var turn: Int32 = 1
  /// The last turn, and the turn of the visitor's own answers while further answers are tried: what these decide stays
  /// decided under them.
  private var lastTurn: Int32 = 1
  private var ownTurn: Int32 = 1
  /// The nodes that have been looked at, each with the walk it was last seen in.
  private var seen: [Int32]
  private var walk: Int32 = 0

  init(_ program: RuleProgram, _ answers: RuleAnswers) {
    self.program = program
    self.answers = answers
    known = [Int32](repeating: 0, count: program.head(.nodes))
    seen = known
  }

  /// Forgets the values of nodes, since answers have changed.
  func forget() {
    tryOthers()
    ownTurn = turn
  }

  /// Forgets what is not decided, since open questions are given answers to try.
  func tryOthers() {
    lastTurn &+= 1
    turn = lastTurn
  }

  /// Returns to the visitor's own answers.
  func endTrial() { turn = ownTurn }

  /// Begins to look at nodes anew.
  func beginWalk() { walk &+= 1 }

  /// Whether a node is looked at for the first time in this walk.
  func isNew(_ node: Int) -> Bool {
    if seen[node] == walk { return false }
    seen[node] = walk
    return true
  }

  /// The value of a node.
  @inline(never)
  func value(_ node: Int) -> Kleene {
    let stamped = known[node]
    let isDecided = stamped & 3 != Int32(Kleene.unknown.rawValue)
    if stamped >> 2 == turn || stamped >> 2 == ownTurn && isDecided {
      return Kleene(rawValue: UInt8(truncatingIfNeeded: stamped & 3)) ?? .unknown
    }
    let kind = program.kind(node)
    let value: Kleene = kind == .assess ? .unknown : kind.isLeaf ? tested(node, kind) : joined(node, kind)
    known[node] = turn << 2 | Int32(value.rawValue)
    return value
  }

  /// Kleene's minimum, maximum and complement, and a count that is sure once enough are, or no longer can be.
  private func joined(_ node: Int, _ kind: RuleNodeKind) -> Kleene {
    let list = program.node(node, .list)
    let count = program.count(list)
    let needed = kind == .all ? count : kind == .atLeast ? program.node(node, .number) : 1
    var yes = 0
    var no = 0
    for place in 0..<count {
      let value = value(program.item(list, place))
      if value == .yes { yes += 1 }
      if value == .no { no += 1 }
      // What is sure already is not made surer by the rest.
      if kind != .not, no > count - needed { return .no }
      if kind != .not, yes >= needed { return .yes }
    }
    if kind == .not { return yes + no == 0 ? .unknown : yes > 0 ? .no : .yes }
    return yes >= needed ? .yes : .unknown
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
