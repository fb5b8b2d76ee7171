import HTMLTemplate
import PolicyModel

/// The terms of art that a document uses, explained beside the provision that uses them first in its chapter.
struct TermNotes {
  private let layout: Layout
  /// The terms to explain beside each unit, by its anchor.
  private let terms: [String: [Term]]

  init(layout: Layout, policy: Policy) {
    self.layout = layout
    let finder = layout.site.termFinder
    var terms: [String: [Term]] = [:]
    func explain(_ node: Provision, known: inout Set<String>) {
      if node.isUnit {
        let new = finder.terms(in: node.fullText).filter { known.insert($0.id).inserted }
        if !new.isEmpty { terms[node.anchor] = new }
      } else {
        for child in node.children { explain(child, known: &known) }
      }
    }
    var known: Set<String> = []
    for node in policy.provisions {
      // Whoever arrives in the middle of a long document finds its terms explained near by.
      if node.isDivision { known = [] }
      explain(node, known: &known)
    }
    self.terms = terms
  }

  /// The explanations for a unit, each folded, and leading to the glossary.
  func html(of unit: Provision) -> HTML? {
    guard let terms = terms[unit.anchor] else { return nil }
    return """
      \(each: terms, { term in
        """
        <details class="term"><summary>\(name(term))</summary><p>\(given: chineseName(of: term), { "\($0)\(layout.say("", ": "))" })\(layout.site.words(term.explanation)) \
        <a href="\(layout.link(Place.glossary, fragment: "term-" + term.id))">\(layout.say("术语表", "Glossary"))</a></p></details>
        """
      })
      """
  }

  /// Its name in the page's language; the margin has no room for two.
  private func name(_ term: Term) -> HTML {
    guard layout.site.language == .en, let english = term.name.en else { return layout.site.chinese(term.name.zh) }
    return "\(english)"
  }

  /// What the text calls it, where the margin has only the translation.
  private func chineseName(of term: Term) -> HTML? {
    layout.site.language == .en && term.name.en != nil ? layout.site.chinese(term.name.zh) : nil
  }
}
