/// Answers read once, to be tried on changed programs; they must not differ in their questions.
public struct RuleAnswerSet: Sendable {
  fileprivate let answers: RuleAnswers

  /// Reads UTF-8 lines `key=value`.
  public init(_ input: [UInt8], for program: RuleProgram) throws(UnreadableAnswers) {
    answers = try RuleAnswers(input, for: program)
  }
}

extension RuleEvaluator {
  /// The verdicts of the benefits in scope, in the order they are shown.
  public func verdicts(answers: RuleAnswerSet) -> [RuleVerdict] {
    RuleEvaluation(program, answers.answers).verdicts()
  }

  /// The facts that are answered while it is open still whether they are asked at all; each with the unanswered facts
  /// that decide it.
  public func waitingAnswers(_ answers: RuleAnswerSet) -> [(fact: Int, waitsFor: [Int])] {
    let evaluation = RuleEvaluation(program, answers.answers)
    var waiting: [(fact: Int, waitsFor: [Int])] = []
    for fact in 0..<program.head(.facts)
    where evaluation.answers.states[fact] == .known && evaluation.guardValue(fact) == .unknown {
      waiting.append((fact, evaluation.open(program.fact(fact, .appliesWhen)).missing))
    }
    return waiting
  }

  /// The verdict of one benefit, and the positions of the facts that decide it; nil when it is not in scope.
  public func verdict(of benefit: Int, answers: RuleAnswerSet) -> (verdict: RuleVerdict, because: [Int])? {
    let evaluation = RuleEvaluation(program, answers.answers)
    return evaluation.isInScope(benefit) ? evaluation.explained(evaluation.verdict(of: benefit)) : nil
  }
}
