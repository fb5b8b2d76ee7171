/// What an unknown condition waits for.
struct RuleOpenQuestions {
  /// Whether each fact is missing.
  var isMissing: [Bool]
  /// The nodes of the assessments that are open, in file order.
  var assessments: [Int] = []
  /// The nodes that have been looked at.
  fileprivate var seen: [Bool]

  init(_ program: RuleProgram) {
    isMissing = [Bool](repeating: false, count: program.head(.facts))
    seen = [Bool](repeating: false, count: program.head(.nodes))
  }
}

extension RuleEvaluation {
  /// Whether a child has a part in its parent's value: its own is the same, or it is turned round.
  func decides(_ child: Int, of node: Int) -> Bool {
    program.kind(node) == .not || value(child) == value(node)
  }

  /// Adds what an unknown node waits for; nothing for a node that is decided.
  func addOpen(of node: Int, to open: inout RuleOpenQuestions) {
    guard !open.seen[node], value(node) == .unknown else { return }
    open.seen[node] = true
    let kind = program.kind(node)
    if kind == .assess {
      open.assessments.append(node)
    } else if kind.isLeaf {
      addMissing(program.node(node, .number), to: &open)
    } else {
      let list = program.node(node, .list)
      for place in 0..<program.count(list) { addOpen(of: program.item(list, place), to: &open) }
    }
  }

  /// Adds what is missing to know a fact: where it is not sure that it applies, what decides that.
  func addMissing(_ fact: Int, to open: inout RuleOpenQuestions) {
    if guardValue(fact) == .unknown {
      addOpen(of: program.fact(fact, .appliesWhen), to: &open)
    } else {
      open.isMissing[fact] = true
    }
  }

  /// Marks the facts of the leaves that decide the value of a node.
  func markDecidingFacts(of node: Int, in marks: inout [Bool]) {
    let kind = program.kind(node)
    if kind.isLeaf {
      if kind != .assess { marks[program.node(node, .number)] = true }
      return
    }
    let list = program.node(node, .list)
    for place in 0..<program.count(list) where decides(program.item(list, place), of: node) {
      markDecidingFacts(of: program.item(list, place), in: &marks)
    }
  }
}
