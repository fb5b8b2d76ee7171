import HTMLTemplate
import PolicyModel

/// A condition as nested lists of words; what must all hold needs no words of its own.
struct RequirementList {
  var site: Site
  var requirement: Requirement

  var html: HTML {
    if case .all(let parts) = requirement { return "<ul>\(each: parts, item)</ul>" }
    return "<ul>\(item(of: requirement))</ul>"
  }

  private func item(of requirement: Requirement) -> HTML {
    switch requirement {
    case .one(let text, _), .assessed(let text, _): "<li>\(site.words(text))</li>"
    case .all(let parts): group(site.say("以下各项都满足：", "All of:"), parts)
    case .any(let parts): group(site.say("以下任一项：", "Any of:"), parts)
    case .atLeast(let count, let parts): group(site.say("以下至少\(count)项：", "At least \(count) of:"), parts)
    case .not(let part): group(site.say("不属于以下情况：", "Not:"), [part])
    }
  }

  private func group(_ words: String, _ parts: [Requirement]) -> HTML {
    "<li>\(words)<ul>\(each: parts, item)</ul></li>"
  }
}
