extension RuleEvaluator {
  /// Whether some answers make a benefit's condition hold, or fail; nil when too many had to be tried.
  ///
  /// What only an authority decides counts as open here: where it shall be tried too, the program asks it as a question.
  public func canBe(_ wanted: Bool, _ benefit: Int) -> Bool? {
    guard let answers = try? RuleAnswers([], for: program) else { return nil }
    var budget = 20_000
    let isReached = RuleEvaluation(program, answers).reaches(wanted ? .yes : .no, benefit, &budget)
    return budget > 0 ? isReached : nil
  }
}

extension RuleEvaluation {
  /// Answers one open question after the other in every way that matters, until the value is known.
  fileprivate func reaches(_ wanted: Kleene, _ benefit: Int, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    forget()
    let who = program.benefitPosition(benefit, .who)
    let value = value(who)
    if value != .unknown { return value == wanted }
    guard let fact = open(who).missing.first else { return false }
    answers.states[fact] = .known
    defer { answers.states[fact] = .open }
    guard let choices = representatives(of: fact, for: benefit) else {
      budget = 0
      return false
    }
    for answer in choices {
      answers.values[fact] = answer
      if reaches(wanted, benefit, &budget) { return true }
    }
    return false
  }
}
