/// The answers to one open question that stand for all its answers.
private struct RuleChoices {
  let fact: Int
  /// How many combinations of the choices before this one there are.
  let stride: Int
  /// The answers.
  let answers: [Int64]
}

/// What a benefit can still give.
struct RulePossibilities {
  /// How many combinations of answers are looked through before every row counts as possible.
  static let limit = 50_000
  /// How many options of one question are told apart before every set of them counts as possible.
  static let optionLimit = 13
  /// Stands for no row, or a row that gives nothing.
  static let nothing: Int64 = 1 << 62

  /// The rows that can count, in row order.
  var rows: [Int] = []
  /// The facts whose answer can still change what is given.
  var deciding: [Int] = []
  /// Whether there are answers for which no row is sure to count.
  var hasHole = false
}

extension RuleEvaluation {
  /// Looks through all answers still possible for the facts a table reads that do not make `who` false.
  func possibilities(of benefit: Int) -> RulePossibilities {
    var result = RulePossibilities()
    let conditions = program.benefitPosition(benefit, .conditions)
    if program.count(conditions) == 1, program.item(conditions, 0) < 0 {
      result.rows = [0]
      return result
    }
    var choices: [RuleChoices] = []
    var combinations = 1
    let by = program.benefitPosition(benefit, .by)
    for place in 0..<program.count(by) {
      let fact = program.item(by, place)
      guard isOpen(fact) else { continue }
      guard let answers = representatives(of: fact, for: benefit),
        answers.count <= RulePossibilities.limit / combinations
      else { return everything(of: benefit) }
      choices.append(RuleChoices(fact: fact, stride: combinations, answers: answers))
      combinations *= answers.count
    }

    let answered = answers
    var reached: Int64 = 0
    var outcomes: [Int64] = []
    for combination in 0..<combinations {
      for choice in choices {
        answers.states[choice.fact] = .known
        answers.values[choice.fact] = choice.answers[combination / choice.stride % choice.answers.count]
      }
      if !choices.isEmpty { tryOthers() }
      let rows = value(program.benefitPosition(benefit, .who)) == .no ? 0 : rows(of: benefit)
      reached |= rows
      outcomes.append(amounts(of: rows, in: benefit))
    }
    answers = answered
    endTrial()

    result.hasHole = reached & RulePossibilities.nothing != 0
    for row in 0..<RuleSource.Benefit.rowLimit where reached >> Int64(row) & 1 == 1 { result.rows.append(row) }
    for choice in choices where changes(outcomes, choice) { result.deciding.append(choice.fact) }
    return result
  }

  /// Every row and every open fact, where there are too many combinations to look through.
  private func everything(of benefit: Int) -> RulePossibilities {
    var result = RulePossibilities()
    for row in 0..<program.count(program.benefitPosition(benefit, .conditions)) { result.rows.append(row) }
    let by = program.benefitPosition(benefit, .by)
    for place in 0..<program.count(by) where isOpen(program.item(by, place)) {
      result.deciding.append(program.item(by, place))
    }
    return result
  }

  /// The rows that can count under fixed answers, a bit each: the first that holds, and those before it that may.
  private func rows(of benefit: Int) -> Int64 {
    let conditions = program.benefitPosition(benefit, .conditions)
    var rows: Int64 = 0
    for row in 0..<program.count(conditions) {
      let condition = program.item(conditions, row)
      let value = condition < 0 ? .yes : value(condition)
      if value != .no { rows |= 1 << Int64(row) }
      if value == .yes { return rows }
    }
    return rows | RulePossibilities.nothing
  }

  /// What the rows give: the bit of the first row that gives the same stands for each.
  private func amounts(of rows: Int64, in benefit: Int) -> Int64 {
    let list = program.benefitPosition(benefit, .amounts)
    var amounts = rows & RulePossibilities.nothing
    for row in 0..<program.count(list) where rows >> Int64(row) & 1 == 1 {
      var first = 0
      while program.item(list, first) != program.item(list, row) { first += 1 }
      amounts |= program.item(list, row) < 0 ? RulePossibilities.nothing : 1 << Int64(first)
    }
    return amounts
  }

  /// Whether a fact changes the outcome: of two combinations that differ in it alone, or by what it leaves possible.
  private func changes(_ outcomes: [Int64], _ choice: RuleChoices) -> Bool {
    let count = choice.answers.count
    var left: Int64 = 0
    for value in 0..<count {
      var possible: Int64 = 0
      for index in outcomes.indices where index / choice.stride % count == value {
        possible |= outcomes[index]
        for step in 1..<max(2, count - value) where step < count - value {
          let other = outcomes[index + step * choice.stride]
          if outcomes[index] != 0, other != 0, outcomes[index] != other { return true }
        }
      }
      if possible != 0, left != 0, possible != left { return true }
      if possible != 0 { left = possible }
    }
    return false
  }

  /// Answers of a fact that stand for all its answers, as far as a benefit can tell them apart; nil for too many sets.
  func representatives(of fact: Int, for benefit: Int) -> [Int64]? {
    var answers: [Int64] = []
    let kind = RuleFactKind(rawValue: program.fact(fact, .kind)) ?? .bool
    let usesRegions = program.fact(fact, .usesRegions) == 1
    if kind == .bool || kind == .choice && !usesRegions {
      for option in 0..<(kind == .bool ? 2 : program.count(program.fact(fact, .options))) {
        answers.append(Int64(option))
      }
      return answers
    }
    var operands: [Int64] = []
    beginWalk()
    addOperands(of: program.benefitPosition(benefit, .who), on: fact, to: &operands)
    let conditions = program.benefitPosition(benefit, .conditions)
    for row in 0..<program.count(conditions) where program.item(conditions, row) >= 0 {
      addOperands(of: program.item(conditions, row), on: fact, to: &operands)
    }
    if kind == .multi {
      if operands.count > RulePossibilities.optionLimit { return nil }
      let sets = subsets(of: operands, excluding: Int64(program.fact(fact, .exclusiveOption)))
      // Something is always chosen: where every option is told apart, no answer has none of them.
      return operands.count < program.count(program.fact(fact, .options)) ? sets : Array(sets.dropFirst())
    }
    if usesRegions { return places(operands) }
    let least = program.factBound(fact, .minimum)
    for operand in operands {
      for number in (operand &- 1)...(operand &+ 1)
      where number >= least && number <= program.factBound(fact, .maximum) && !answers.contains(number) {
        answers.append(number)
      }
    }
    return answers.isEmpty ? [least] : answers
  }

  /// Places as far as these regions can tell them apart: one that lies in none of them, and smallest regions.
  private func places(_ regions: [Int64]) -> [Int64] {
    let count = Int64(program.count(program.head(.regions)))
    var places: [Int64] = [-2]
    var kinds: [Int64] = [0]
    for place in 0..<count {
      var isSmallest = true
      for other in 0..<count where other != place && program.region(other, liesIn: place) { isSmallest = false }
      if !isSmallest { continue }
      var kind: Int64 = 0
      for index in regions.indices where program.region(place, liesIn: regions[index]) { kind |= 1 << Int64(index) }
      if kinds.contains(kind) { continue }
      kinds.append(kind)
      places.append(place)
    }
    return places
  }

  private func addOperands(of node: Int, on fact: Int, to operands: inout [Int64]) {
    guard isNew(node) else { return }
    let kind = program.kind(node)
    if kind == .assess { return }
    let list = program.node(node, .list)
    let tested = program.node(node, .number)
    for place in 0..<program.count(list) {
      if !kind.isLeaf {
        addOperands(of: program.item(list, place), on: fact, to: &operands)
      } else if tested == fact, !operands.contains(program.number(list + 1 + place)) {
        operands.append(program.number(list + 1 + place))
      }
    }
    if kind.isLeaf, program.fact(tested, .appliesWhen) >= 0 {
      addOperands(of: program.fact(tested, .appliesWhen), on: fact, to: &operands)
    }
  }

  /// Every set of the options as bits; the one that excludes all others stands alone, and none of them is one set too.
  private func subsets(of options: [Int64], excluding exclusive: Int64) -> [Int64] {
    var sets: [Int64] = [0]
    for option in options where option != exclusive && option >= 0 {
      for place in sets.indices { sets.append(sets[place] | 1 << option) }
    }
    if options.contains(exclusive) { sets.append(1 << exclusive) }
    return sets
  }
}
