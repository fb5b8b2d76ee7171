import HTMLTemplate
import PolicyModel

/// What stands beside a provision: what it gives, who is responsible, what it rests on, who interprets it, and what
/// its terms mean.
struct ProvisionNotes {
  private let layout: Layout
  private let policy: Policy
  private let benefits: [String: [PublishedBenefit]]
  private let relations: [RelatedDocument]
  private let terms: TermNotes

  init(layout: Layout, policy: Policy, benefits: [PublishedBenefit], relations: [RelatedDocument]) {
    self.layout = layout
    self.policy = policy
    self.benefits = Dictionary(grouping: benefits, by: \.anchor)
    self.relations = relations
    terms = TermNotes(layout: layout, policy: policy)
  }

  /// The notes of a unit and of all below it.
  func html(of unit: Provision) -> HTML {
    let nodes = unit.subtree
    let groups: [(String, [HTML])] =
      [(say("待遇", "Benefits"), nodes.flatMap { benefits[$0.anchor] ?? [] }.map(link))]
      + bodies(of: unit)
      + [(say("依据", "Based on"), basis(of: nodes)), (say("解释", "Interpreted by"), interpreter(of: nodes))]
      + [(say("术语", "Terms"), terms.html(of: unit).map { [$0] } ?? [])]
    let filled = groups.filter { !$0.1.isEmpty }
    guard !filled.isEmpty else { return HTML() }
    return """
      <dl class="notes"\(attribute: "lang", layout.site.language == .zh ? nil : layout.site.language.tag)>\(each: filled, { group in
        "<div><dt>\(group.0)</dt>\(each: group.1, { "<dd>\($0)</dd>" })</div>"
      })</dl>
      """
  }

  private func link(_ benefit: PublishedBenefit) -> HTML {
    "<a href=\"\(layout.link(benefit.place))\">\(layout.site.words(benefit.title))</a>"
  }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh, en) }

  /// The bodies of the unit itself; items that name their own do so in their text.
  private func bodies(of unit: Provision) -> [(String, [HTML])] {
    let all = unit.bodies + unit.children.filter { $0.kind == .paragraph }.flatMap(\.bodies)
    return BodyLinks(layout: layout, policy: policy).groups(of: all).map { group in
      (group.role, ["\(each: group.bodies.enumerated(), { "\(if: $0 > 0, "、")\($1)" })"])
    }
  }

  private func basis(of nodes: [Provision]) -> [HTML] {
    relations.filter { $0.isBasis && nodes.contains(where: $0.isNamed) }.map(\.shortHTML)
  }

  private func interpreter(of nodes: [Provision]) -> [HTML] {
    guard let interpreter = policy.frontMatter.interpreter, nodes.contains(where: policy.frontMatter.isInterpreterNamed)
    else { return [] }
    return [layout.site.chinese(interpreter)]
  }
}

extension FrontMatter {
  /// Whether a node's own words give the interpretation to the document's 解释机关.
  func isInterpreterNamed(in node: Provision) -> Bool {
    guard let name = interpreter?.prefix(while: { $0 != "（" }), !name.isEmpty else { return false }
    return node.text.holds("解释") && node.text.holds(String(name))
  }
}
