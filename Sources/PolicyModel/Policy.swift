/// One official document, read and put in order.
public struct Policy: Sendable, Hashable {
  /// Its ASCII name in addresses, which never changes.
  public var slug: String
  /// What its front matter says.
  public var frontMatter: FrontMatter
  /// Its text, as a forest in document order.
  public var provisions: [Provision]
  /// What the import repaired, by kind.
  public var repairs: RepairSummary
  /// The lines of the document as received that the import changed or suspects, in their order.
  public var repairedLines: [RepairedLine] = []
  /// The texts it had before, the latest first.
  public var earlier: [EarlierVersion] = []
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

/// How many changes an import made to the text as received, by kind.
public struct RepairSummary: Sendable, Hashable {
  /// Torn figures put back where no other reading is left, or where a person confirmed the reading.
  public var figures = 0
  /// Torn figures put back that carry a flag in the text.
  public var doubtfulFigures = 0
  /// Page numbers, running heads and rules left out.
  public var furniture = 0
  /// Lines joined to the one before.
  public var joinedLines = 0
  /// Half-width punctuation among Chinese made full-width.
  public var width = 0
  /// Blanks and Markdown marks taken away.
  public var blanksAndMarks = 0

  /// Makes an empty summary.
  public init() {}
}
