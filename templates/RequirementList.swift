import HTMLTemplate
import PolicyModel

/// A condition as nested lists of words; what must all hold needs no words of its own.
struct RequirementList {
  var site: Site
  var requirement: Requirement
  /// Whether terms that conditions make up are followed by those.
  var spellsOut = false

  var html: HTML {
    if case .all(let parts) = requirement.node { return "<ul>\(each: parts, item)</ul>\(note(requirement))" }
    return "<ul>\(item(of: requirement))</ul>"
  }

  private func item(of requirement: Requirement) -> HTML {
    switch requirement.node {
    case .one(let text), .assessed(let text): "<li>\(site.words(text))\(note(requirement))</li>"
    case .defined(let text, let definition):
      if spellsOut {
        "<li>\(site.words(text))\(site.say("：", ":"))<ul>\(item(of: definition))</ul>\(note(requirement))</li>"
      } else {
        "<li>\(site.words(text))\(note(requirement))</li>"
      }
    case .all(let parts): group(site.say("以下各项都满足：", "All of:"), parts, requirement)
    case .any(let parts): group(site.say("以下任一项：", "Any of:"), parts, requirement)
    case .atLeast(let count, let parts):
      group(site.say("以下至少\(count)项：", "At least \(count) of:"), parts, requirement)
    case .not(let part): group(site.say("不属于以下情况：", "Not:"), [part], requirement)
    }
  }

  private func group(_ words: String, _ parts: [Requirement], _ requirement: Requirement) -> HTML {
    "<li>\(words)<ul>\(each: parts, item)</ul>\(note(requirement))</li>"
  }

  private func note(_ requirement: Requirement) -> HTML {
    "\(given: requirement.note, { "<p class=\"remark\">\(site.words($0))</p>" })"
  }
}
