import HTMLTemplate
import PolicyModel

/// Bodies, each leading to its page where it has one.
struct BodyLinks {
  var layout: Layout
  /// The document that names them: 市财政局 is another one in another city.
  var policy: Policy

  /// The roles that occur, with their bodies, each once.
  func groups(of bodies: [ResponsibleBody]) -> [(role: String, bodies: [HTML])] {
    let roles: [ResponsibleBody.Role] = [.lead, .support, .responsible, .participant]
    return roles.compactMap { role in
      var names: [String] = []
      for body in bodies where body.role == role && !names.contains(body.name) { names.append(body.name) }
      return names.isEmpty ? nil : (role.words.text(layout.site.language), names.map(link))
    }
  }

  /// A body by its name; text alone where it has no page.
  func link(_ name: String) -> HTML {
    guard let body = layout.site.portal.vocabulary.body(name, in: policy.frontMatter.region) else {
      return layout.site.chinese(name)
    }
    return "<a href=\"\(layout.link(body.place))\">\(layout.site.chinese(name))</a>"
  }
}
