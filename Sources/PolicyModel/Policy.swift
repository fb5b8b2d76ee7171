import Diagnostics

/// One official document, read and put in order.
public struct Policy: Sendable, Hashable {
  /// Its ASCII name in addresses, which never changes.
  public var slug: String
  /// What its front matter says.
  public var frontMatter: FrontMatter
  /// Its text, as a forest in document order.
  public var provisions: [Provision]
  /// What the import repaired.
  public var repairs: RepairSummary
  /// policy.md, for messages.
  public var path: String

  /// Makes a policy.
  public init(
    slug: String, frontMatter: FrontMatter, provisions: [Provision], repairs: RepairSummary = RepairSummary(),
    path: String
  ) {
    self.slug = slug
    self.frontMatter = frontMatter
    self.provisions = provisions
    self.repairs = repairs
    self.path = path
  }

  /// Every node, parents before children, in document order.
  public var allProvisions: [Provision] {
    func flatten(_ nodes: [Provision]) -> [Provision] { nodes.flatMap { [$0] + flatten($0.children) } }
    return flatten(provisions)
  }
}

/// How many changes an import made, by certainty.
public struct RepairSummary: Sendable, Hashable {
  /// Changes there is no doubt about.
  public var certain = 0
  /// Changes that are flagged in the text until a person confirms them.
  public var flagged = 0

  /// Makes an empty summary.
  public init() {}
}
