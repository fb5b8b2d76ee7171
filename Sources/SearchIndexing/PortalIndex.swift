import BrowserCore
public import PolicyModel

/// Makes the index of a portal.
public enum PortalIndex {
  /// The files of the index of a portal's policies and benefits; the same content and day give the same bytes, however
  /// many jobs make them.
  ///
  /// Found are each policy's title and other names, its summaries, its benefits, and every provision that has a label, a
  /// heading or text of its own.
  public static func make(
    _ portal: Portal, benefits: [PublishedBenefit], asOf day: PolicyDate, jobs: Int
  ) async -> IndexFiles {
    let lexicon = PortalLexicon.contents(portal, benefits: benefits)
    let benefits = Dictionary(grouping: benefits, by: \.policy)
    let policies = portal.policies
    return await IndexFiles.make(
      count: policies.count, address: ("policies/", "/"), lexicon: lexicon, jobs: jobs
    ) { number in
      let policy = policies[number]
      return IndexedDocument(
        policy, region: portal.region(policy.frontMatter.region)?.name.zh, benefits: benefits[policy.slug] ?? [],
        asOf: day)
    }
  }
}
