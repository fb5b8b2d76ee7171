import HTMLTemplate
import PolicyModel

/// Another document that a policy names, and the portal's own page of it where there is one.
struct RelatedDocument {
  var site: Site
  var relation: Relation
  /// The page of the other document.
  var address: Address?
  /// The unit that names it.
  var namedIn: Provision?

  /// The documents a policy names, in the order of its front matter.
  static func all(of policy: Policy, layout: Layout) -> [RelatedDocument] {
    policy.frontMatter.relations.map { relation in
      let other = layout.site.portal.policies.first { other in
        other.slug != policy.slug
          && (relation.number != nil && other.frontMatter.number == relation.number
            || relation.number == nil && other.frontMatter.title == relation.title)
      }
      var document = RelatedDocument(
        site: layout.site, relation: relation, address: other.map { layout.link($0.place) })
      document.namedIn = policy.units(where: document.isNamed).first
      return document
    }
  }

  /// The portal's documents that name a policy.
  static func naming(_ policy: Policy, layout: Layout) -> [(title: String, address: Address)] {
    layout.site.portal.policies.filter { other in
      other.slug != policy.slug
        && other.frontMatter.relations.contains { relation in
          relation.number != nil && relation.number == policy.frontMatter.number
            || relation.number == nil && relation.title == policy.frontMatter.title
        }
    }
    .map { ($0.frontMatter.title, layout.link($0.place)) }
  }

  /// Whether the policy rests on it.
  var isBasis: Bool { relation.kind == .implements || relation.kind == .cites }

  /// Whether a node's own words name it.
  func isNamed(in node: Provision) -> Bool {
    [relation.number, relation.title].contains { name in name.map(node.text.holds) ?? false }
  }

  /// Its number, or its title where it has none, for the margin.
  var shortHTML: HTML {
    let name = relation.number ?? relation.title.map { "《\($0)》" } ?? ""
    if let address { return "<a href=\"\(address)\">\(site.chinese(name))</a>" }
    return "\(site.chinese(html: OfficialText(text: name).html))\(site.say("，", ", "))\(absent)"
  }

  /// Title, number and where it is named, for the list at the end.
  var html: HTML {
    let title = site.chinese(relation.title.map { "《\($0)》" } ?? relation.number ?? "")
    let number = relation.title == nil ? nil : relation.number
    let facts: [HTML] =
      [
        number.map { site.chinese(html: OfficialText(text: $0).html) }, "\(kindWords)",
        namedIn.map { "<a href=\"#\($0.anchor)\">\(site.chinese(citation(of: $0.path)))</a>" },
        address == nil ? "\(absent)" : nil,
      ].compactMap { $0 }
    return """
      <p>\(given: address, { "<a href=\"\($0)\">\(title)</a>" })\(if: address == nil, title)</p>
      <p class="ink2">\(each: facts.enumerated(), { "\(if: $0 > 0, "\(site.say("，", ", "))")\($1)" })</p>
      """
  }

  private var absent: String { site.say("本站未收录", "not on this site") }

  private var kindWords: String {
    switch relation.kind {
    case .implements: site.say("本文件据以制定", "this policy is based on it")
    case .cites: site.say("本文件引用", "this policy cites it")
    case .amends: site.say("本文件修改", "this policy amends it")
    case .replaces: site.say("本文件代替", "this policy replaces it")
    case .replacedBy: site.say("代替本文件", "it replaces this policy")
    }
  }
}
