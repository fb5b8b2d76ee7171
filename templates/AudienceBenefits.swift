import PolicyModel

/// Who a benefit may be for, with the benefits: a sort of people, or a sort of applicant.
public struct AudienceBenefits: Sendable {
  /// Its name in addresses.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// The benefits for it.
  public var benefits: [PublishedBenefit]
  /// What the self-check is to propose to such a person, by question; the person confirms each.
  public var proposals: [(name: String, value: String)] = []

  /// Where its page stands: `audiences/graduates/`.
  public var place: String { Place.audience(id) }
}

extension Site {
  /// The audiences that have benefits: those content names, then the sorts of applicants it does not name.
  public var audiences: [AudienceBenefits] {
    let named = publishedAudiences.map { published in
      AudienceBenefits(
        id: published.audience.id, name: published.audience.name,
        benefits: benefits.filter { published.benefits.contains($0.name) },
        proposals: proposals(of: published.audience))
    }
    let applicants = Benefit.Applicant.allCases.filter { applicant in
      !named.contains { $0.id == applicant.rawValue }
    }
    return
      (named
      + applicants.map { applicant in
        AudienceBenefits(
          id: applicant.rawValue, name: applicant.title,
          benefits: benefits.filter { $0.applicants.contains(applicant) },
          proposals: [("applicant", applicant.rawValue)])
      })
      .filter { !$0.benefits.isEmpty }
  }

  private func proposals(of audience: Audience) -> [(name: String, value: String)] {
    if audience.answers.isEmpty { return [("applicant", audience.id)] }
    return audience.answers.compactMap { answer in
      switch answer.value {
      case .options(let ids): (answer.fact, ids.joined(separator: ","))
      case .bool(let truth): (answer.fact, "\(truth)")
      case .number, .unknown: nil
      }
    }
  }
}
