import BrowserCore
import Diagnostics
import PolicyModel

/// Which benefits are for an audience: those the rules leave open to somebody who answers as the audience does, and
/// which are further from somebody who answers as others do.
struct AudienceReach {
  let catalogue: FactCatalogue
  let evaluator: RuleEvaluator
  let asOf: PolicyDate
  private(set) var diagnostics: [Diagnostic] = []

  init(catalogue: FactCatalogue, evaluator: RuleEvaluator, asOf: PolicyDate) {
    self.catalogue = catalogue
    self.evaluator = evaluator
    self.asOf = asOf
  }

  /// The audience with its benefits; without any where its answers cannot be read, which is reported.
  mutating func publish(_ audience: Audience, _ benefits: [Benefit]) -> PublishedAudience {
    if let applicant = Benefit.Applicant(rawValue: audience.id) {
      return PublishedAudience(
        audience, benefits: Set(benefits.filter { $0.applicants.contains(applicant) }.map(\.name)))
    }
    let others = standing(audience.others)
    let open = standing(audience.answers).filter { name, own in
      own.state.rawValue < RuleVerdict.State.notMet.rawValue
        && others[name].map { own.isNearer(than: $0) } ?? true
    }
    return PublishedAudience(audience, benefits: Set(open.keys))
  }

  private struct Standing {
    var state: RuleVerdict.State
    var missing: Set<Int>

    func isNearer(than other: Standing) -> Bool {
      state.rawValue < other.state.rawValue || missing.isStrictSubset(of: other.missing)
    }
  }

  private mutating func standing(_ answers: [BenefitCase.Answer]) -> [String: Standing] {
    let lines = AnswerLines(answers, catalogue, asOf: asOf)
    guard let answers = lines.read(for: evaluator.program, into: &diagnostics) else { return [:] }
    let standings = evaluator.verdicts(answers: answers).map { verdict in
      let name = String(decoding: evaluator.id(of: verdict.benefit), as: UTF8.self)
      return (name, Standing(state: verdict.state, missing: Set(verdict.missing)))
    }
    return Dictionary(standings, uniquingKeysWith: { first, _ in first })
  }
}
