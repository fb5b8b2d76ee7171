/// Answers what the rules say: verdicts, groups and the next question.
public final class RuleEvaluator: Sendable {
  /// The rules.
  public let program: RuleProgram

  /// Makes an evaluator.
  public init(_ program: RuleProgram) {
    self.program = program
  }

  /// Evaluates UTF-8 lines `key=value` into the JSON that both the terminal and the browser show.
  public func json(answers input: [UInt8]) throws(UnreadableAnswers) -> [UInt8] {
    RuleEvaluation(program, try RuleAnswers(input, for: program)).json()
  }

  /// Evaluates UTF-8 lines `key=value`; one verdict a benefit in scope, in the order they are shown, and the positions
  /// of the facts of the leaves that decide each, in catalogue order.
  public func verdicts(answers input: [UInt8]) throws(UnreadableAnswers) -> [(verdict: RuleVerdict, because: [Int])] {
    let evaluation = RuleEvaluation(program, try RuleAnswers(input, for: program))
    return evaluation.verdicts().map { evaluation.explained($0) }
  }

  /// The rows of a benefit's amount that some answers reach which do not make its condition false, and whether there
  /// are such answers that no row is sure to count for.
  public func reachedRows(of benefit: Int) -> (rows: [Int], hasHole: Bool) {
    guard let answers = try? RuleAnswers([], for: program) else { return ([], true) }
    let possibilities = RuleEvaluation(program, answers).possibilities(of: benefit)
    return (possibilities.rows, possibilities.hasHole)
  }
}

extension RuleEvaluation {
  /// A verdict with the positions of the facts of the leaves that decide it.
  func explained(_ verdict: RuleVerdict) -> (verdict: RuleVerdict, because: [Int]) {
    var marks = [Bool](repeating: false, count: program.head(.facts))
    markDecidingFacts(of: program.benefitPosition(verdict.benefit, .who), in: &marks)
    return (verdict, marks.indices.filter { marks[$0] })
  }

  /// The verdicts of the benefits in scope, in order of state, then of the program.
  func verdicts() -> [RuleVerdict] {
    var verdicts: [RuleVerdict] = []
    for benefit in 0..<program.head(.benefits) where isInScope(benefit) { verdicts.append(verdict(of: benefit)) }
    var sorted: [RuleVerdict] = []
    for state in 0...RuleVerdict.State.notInForce.rawValue {
      for verdict in verdicts where verdict.state.rawValue == state { sorted.append(verdict) }
    }
    return sorted
  }

  /// Whether a benefit is wanted, and not outside the region or the applicant that were answered.
  func isInScope(_ benefit: Int) -> Bool {
    if !answers.wanted.isEmpty, !answers.wanted.contains(Int64(benefit)) { return false }
    if answers.applicant == .known {
      var isForOne = false
      for applicant in answers.applicants
      where program.contains(program.benefitPosition(benefit, .applicants), applicant) {
        isForOne = true
      }
      if !isForOne { return false }
    }
    let own = program.benefit(benefit, .region)
    if answers.region != .known || own < 0 { return true }
    for chosen in answers.regions where program.region(own, liesIn: chosen) || program.region(chosen, liesIn: own) {
      return true
    }
    return false
  }

  /// The verdict of one benefit; without its amount where only its state and what is missing are wanted.
  func verdict(of benefit: Int, withAmount: Bool = true) -> RuleVerdict {
    let verdict = RuleVerdict(benefit: benefit)
    if answers.asOf < program.benefit(benefit, .from) || answers.asOf > program.benefit(benefit, .to) {
      verdict.state = .notInForce
      return verdict
    }
    let who = program.benefitPosition(benefit, .who)
    let value = value(who)
    if value == .no {
      verdict.state = .notMet
      return verdict
    }
    var open = open(who)
    if value == .unknown { verdict.state = open.missing.isEmpty ? .needsRecognition : .needInfo }
    verdict.assessments = open.assessments

    let possibilities = possibilities(of: benefit)
    for fact in possibilities.deciding { addMissing(fact, to: &open) }
    for row in possibilities.rows {
      let amount = program.item(program.benefitPosition(benefit, .amounts), row)
      let base = amount < 0 ? -1 : Int(truncatingIfNeeded: program.amount(amount, .baseFact))
      if base >= 0, isOpen(base) { addMissing(base, to: &open) }
    }
    verdict.rows = possibilities.rows
    if withAmount { verdict.amount = amount(of: possibilities.rows, in: benefit) }
    verdict.missing = open.missing
    return verdict
  }

  /// The question to ask next, by id: in the first chapter that has one, the unanswered fact that can still move most
  /// benefits; ties by order. The reserved questions come first. Nil when everything is settled.
  func next(after verdicts: [RuleVerdict]) -> [UInt8]? {
    var moved = [Int](repeating: 0, count: program.head(.facts))
    for verdict in verdicts {
      for fact in verdict.missing { moved[fact] += 1 }
    }
    var best = -1
    for fact in moved.indices where moved[fact] > 0 && answers.states[fact] == .open {
      let chapter = program.fact(fact, .chapter)
      let bestChapter = best < 0 ? Int.max : program.fact(best, .chapter)
      if chapter < bestChapter || chapter == bestChapter && moved[fact] > moved[best] { best = fact }
    }
    if best < 0 { return nil }
    if answers.region == .open, program.count(program.head(.regions)) > 0 { return fixed("region", "region") }
    if answers.applicant == .open, program.count(program.head(.applicants)) > 0 {
      return fixed("applicant", "applicant")
    }
    return program.factID(best)
  }
}
