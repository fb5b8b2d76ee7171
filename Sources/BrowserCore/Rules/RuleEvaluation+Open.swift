/// What an unknown condition waits for.
struct RuleOpenQuestions {
  /// The facts that are missing, in catalogue order.
  var missing: [Int] = []
  /// The nodes of the assessments that are open, in file order.
  var assessments: [Int] = []

  /// Adds a fact where it belongs, once.
  mutating func insert(_ fact: Int) {
    var place = missing.count
    while place > 0, missing[place - 1] >= fact {
      if missing[place - 1] == fact { return }
      place -= 1
    }
    missing.insert(fact, at: place)
  }
}

extension RuleEvaluation {
  /// Whether a child has a part in its parent's value: its own is the same, or it is turned round.
  func decides(_ child: Int, of node: Int) -> Bool {
    program.kind(node) == .not || value(child) == value(node)
  }

  /// What an unknown node waits for; nothing for a node that is decided.
  func open(_ node: Int) -> RuleOpenQuestions {
    var open = RuleOpenQuestions()
    beginWalk()
    addOpen(of: node, to: &open)
    return open
  }

  private func addOpen(of node: Int, to open: inout RuleOpenQuestions) {
    guard value(node) == .unknown, isNew(node) else { return }
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
      open.insert(fact)
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
