/// What has changed since the last answers: the states and what is missing, without amounts and words.
///
/// It keeps the verdicts of the last answers and works out anew only those of benefits that read a changed answer.
public final class RuleProgress {
  private let program: RuleProgram
  private let evaluation: RuleEvaluation
  /// The benefits that read each fact.
  private var readers: [[Int]]
  private var verdicts: [RuleVerdict]

  /// Begins without answers.
  public init?(_ program: RuleProgram) {
    guard let answers = try? RuleAnswers([], for: program) else { return nil }
    self.program = program
    let evaluation = RuleEvaluation(program, answers)
    self.evaluation = evaluation
    readers = [[Int]](repeating: [], count: program.head(.facts))
    verdicts = []
    for benefit in 0..<program.head(.benefits) {
      for fact in evaluation.factsRead(by: benefit) { readers[fact].append(benefit) }
      verdicts.append(evaluation.verdict(of: benefit, withAmount: false))
    }
  }

  /// `{"verdicts": [[benefit, state, [fact, …]], …], "next": id or null}` for UTF-8 lines `key=value`: the benefits in
  /// scope by their positions in the program, their states in the order of `RuleVerdict.State`, and the missing facts.
  public func json(answers input: [UInt8]) throws(UnreadableAnswers) -> [UInt8] {
    update(to: try RuleAnswers(input, for: program))
    var inScope: [RuleVerdict] = []
    for verdict in verdicts where evaluation.isInScope(verdict.benefit) { inScope.append(verdict) }
    var out = JSONWriter()
    out.beginObject()
    out.key("verdicts")
    out.beginArray()
    for verdict in inScope {
      out.beginArray()
      out.number(Int64(verdict.benefit))
      out.number(Int64(verdict.state.rawValue))
      out.beginArray()
      for fact in verdict.missing { out.number(Int64(fact)) }
      out.endArray()
      out.endArray()
    }
    out.endArray()
    out.key("next")
    if let next = evaluation.next(after: inScope) { out.string(next) } else { out.null() }
    out.endObject()
    return out.bytes
  }

  private func update(to answers: RuleAnswers) {
    let old = evaluation.answers
    evaluation.answers = answers
    evaluation.forget()
    var isStale = [Bool](repeating: old.asOf != answers.asOf, count: verdicts.count)
    for fact in readers.indices
    where old.states[fact] != answers.states[fact] || old.values[fact] != answers.values[fact] {
      for benefit in readers[fact] { isStale[benefit] = true }
    }
    for benefit in isStale.indices where isStale[benefit] {
      verdicts[benefit] = evaluation.verdict(of: benefit, withAmount: false)
    }
  }
}

extension RuleEvaluation {
  /// The facts whose answers can change a benefit's verdict, guards of facts included.
  fileprivate func factsRead(by benefit: Int) -> [Int] {
    var facts = RuleOpenQuestions()
    beginWalk()
    addFacts(below: program.benefitPosition(benefit, .who), to: &facts)
    let by = program.benefitPosition(benefit, .by)
    for place in 0..<program.count(by) { addFact(program.item(by, place), to: &facts) }
    let conditions = program.benefitPosition(benefit, .conditions)
    let amounts = program.benefitPosition(benefit, .amounts)
    for row in 0..<program.count(conditions) {
      if program.item(conditions, row) >= 0 { addFacts(below: program.item(conditions, row), to: &facts) }
      let amount = program.item(amounts, row)
      let base = amount < 0 ? -1 : Int(truncatingIfNeeded: program.amount(amount, .baseFact))
      if base >= 0 { addFact(base, to: &facts) }
    }
    return facts.missing
  }

  private func addFact(_ fact: Int, to facts: inout RuleOpenQuestions) {
    facts.insert(fact)
    let appliesWhen = program.fact(fact, .appliesWhen)
    if appliesWhen >= 0 { addFacts(below: appliesWhen, to: &facts) }
  }

  private func addFacts(below node: Int, to facts: inout RuleOpenQuestions) {
    guard isNew(node) else { return }
    let kind = program.kind(node)
    if kind == .assess { return }
    if kind.isLeaf {
      addFact(program.node(node, .number), to: &facts)
    } else {
      let list = program.node(node, .list)
      for place in 0..<program.count(list) { addFacts(below: program.item(list, place), to: &facts) }
    }
  }
}
