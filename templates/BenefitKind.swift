import PolicyModel

/// Benefits of one kind.
struct BenefitKind {
  var kind: Benefit.Kind
  var benefits: [PublishedBenefit]

  /// The kinds that have benefits; in each, directions of work stand last.
  static func all(of benefits: [PublishedBenefit]) -> [BenefitKind] {
    Benefit.Kind.allCases.compactMap { kind in
      let own = benefits.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return BenefitKind(
        kind: kind, benefits: own.filter { $0.nature != .direction } + own.filter { $0.nature == .direction })
    }
  }
}

extension Site {
  /// The benefits of a region's own policies.
  public func benefits(in region: Region) -> [PublishedBenefit] {
    let slugs = Set(portal.policies.filter { $0.frontMatter.region == region.path }.map(\.slug))
    return benefits.filter { slugs.contains($0.policy) }
  }
}
