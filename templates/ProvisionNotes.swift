import HTMLTemplate
import PolicyModel

/// What stands beside a provision: what it gives, who is responsible, what it rests on, who interprets it.
struct ProvisionNotes {
  private let layout: Layout
  private let policy: Policy
  private let benefits: [String: [PublishedBenefit]]
  private let relations: [RelatedDocument]

  init(layout: Layout, policy: Policy, benefits: [PublishedBenefit], relations: [RelatedDocument]) {
    self.layout = layout
    self.policy = policy
    self.benefits = Dictionary(grouping: benefits, by: \.anchor)
    self.relations = relations
  }

  /// The notes of a unit and of all below it.
  func html(of unit: Provision) -> HTML {
    let nodes = unit.subtree
    let groups: [(String, [HTML])] =
      [("待遇", nodes.flatMap { benefits[$0.anchor] ?? [] }.map(link))]
      + bodies(of: unit) + [("依据", basis(of: nodes)), ("解释", interpreter(of: nodes))]
    let filled = groups.filter { !$0.1.isEmpty }
    guard !filled.isEmpty else { return HTML() }
    return """
      <dl class="notes">\(each: filled, { group in
        "<div><dt>\(group.0)</dt>\(each: group.1, { "<dd>\($0)</dd>" })</div>"
      })</dl>
      """
  }

  private func link(_ benefit: PublishedBenefit) -> HTML {
    "<a href=\"#benefit-\(benefit.id)\">\(benefit.title.zh)</a>"
  }

  /// The bodies of the unit itself; items that name their own do so in their text.
  private func bodies(of unit: Provision) -> [(String, [HTML])] {
    let all = unit.bodies + unit.children.filter { $0.kind == .paragraph }.flatMap(\.bodies)
    let roles: [(ResponsibleBody.Role, String)] = [
      (.lead, "牵头"), (.support, "配合"), (.responsible, "负责"), (.participant, "参与"),
    ]
    return roles.map { role, word in
      var names: [String] = []
      for body in all where body.role == role && !names.contains(body.name) { names.append(body.name) }
      return (word, names.isEmpty ? [] : ["\(names.joined(separator: "、"))"])
    }
  }

  private func basis(of nodes: [Provision]) -> [HTML] {
    relations.filter { $0.isBasis && nodes.contains(where: $0.isNamed) }.map(\.shortHTML)
  }

  private func interpreter(of nodes: [Provision]) -> [HTML] {
    guard let interpreter = policy.frontMatter.interpreter, nodes.contains(where: policy.frontMatter.isInterpreterNamed)
    else { return [] }
    return ["\(interpreter)"]
  }
}

extension FrontMatter {
  /// Whether a node's own words give the interpretation to the document's 解释机关.
  func isInterpreterNamed(in node: Provision) -> Bool {
    guard let name = interpreter?.prefix(while: { $0 != "（" }), !name.isEmpty else { return false }
    return node.text.holds("解释") && node.text.holds(String(name))
  }
}
