import BrowserCore
public import PolicyModel

extension CompiledRules {
  /// The audiences with their benefits: those the rules leave open to somebody who answers as the audience does, and
  /// which are further from somebody who answers as others do.
  public var publishedAudiences: [PublishedAudience] {
    audiences.map { audience in
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
  }

  private struct Standing {
    var state: RuleVerdict.State
    var missing: Set<Int>

    func isNearer(than other: Standing) -> Bool {
      state.rawValue < other.state.rawValue || missing.isStrictSubset(of: other.missing)
    }
  }

  private func standing(_ answers: [BenefitCase.Answer]) -> [String: Standing] {
    let lines = Self.lines(answers, catalogue, asOf: asOf)
    let verdicts = (try? evaluator.verdicts(answers: lines)) ?? []
    return Dictionary(
      verdicts.map { verdict, _ in
        let name = String(decoding: source.strings[source.benefits[verdict.benefit].id], as: UTF8.self)
        return (name, Standing(state: verdict.state, missing: Set(verdict.missing)))
      }, uniquingKeysWith: { first, _ in first })
  }
}
