import HTMLTemplate
import PolicyModel

/// The terms of art, each explained in plain words and by the documents that define it.
public struct GlossaryPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    layout = Layout(
      site: site, place: Place.glossary, title: site.say("术语表", "Glossary"), section: .other,
      description: site.say("政策文件里的专门用语是什么意思。", "What the policies' terms of art mean."))
  }

  /// `glossary/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead(words: site.say(
        "解释由本站撰写；文件自己下了定义的，附上原句，以原句为准。",
        "The explanations are ours; where a policy defines a term, its own sentence follows and prevails.")))
      <dl class="glossary section ruled">
      \(each: site.portal.vocabulary.terms, entry)</dl>
      """)
  }

  private func entry(_ term: Term) -> HTML {
    """
    <div id="term-\(term.id)"><dt>\(name(term))</dt>
    <dd><p>\(site.words(term.explanation))</p>\(each: term.definitions, definition)</dd></div>

    """
  }

  private func name(_ term: Term) -> HTML {
    guard site.language == .en, let english = term.name.en else { return site.chinese(term.name.zh) }
    return "\(english) \(site.chinese(term.name.zh))"
  }

  private func definition(_ citation: Citation) -> HTML {
    let policy = citation.policy.flatMap(site.policy)
    let anchor = policy?.allProvisions.first { $0.path == citation.at }?.anchor
    let place = layout.link(Place.policy(policy?.slug ?? ""), fragment: anchor)
    return """
      <blockquote\(attribute: "lang", site.chineseAttribute)><p>\(OfficialText(text: citation.quote).html)</p></blockquote>\
      <p class="ink2">\(given: policy, { "<a href=\"\(place)\">\(PolicyTitle(site: site, policy: $0).html)</a>" }) \
      \(site.chinese(Templates.citation(of: citation.at)))</p>
      """
  }
}
