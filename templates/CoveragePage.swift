import HTMLTemplate
import PolicyModel

/// What became of one provision of a document.
public struct CoveredProvision: Sendable {
  /// Its path and anchor.
  public var path: String, anchor: String
  /// The ids of the benefits that rest on it.
  public var benefits: [String]
  /// Why it gives nothing.
  public var reason: LocalizedText?

  /// Makes an entry.
  public init(path: String, anchor: String, benefits: [String], reason: LocalizedText?) {
    self.path = path
    self.anchor = anchor
    self.benefits = benefits
    self.reason = reason
  }
}

/// 收录范围: for each document, what each provision gives, or why it gives nothing.
public struct CoveragePage: PortalPage {
  private let site: Site
  private let layout: Layout
  private let coverage: [String: [CoveredProvision]]

  /// Makes the page; `coverage` is by slug.
  public init(site: Site, coverage: [String: [CoveredProvision]]) {
    self.site = site
    self.coverage = coverage
    layout = Layout(
      site: site, place: Place.coverage, title: site.say("收录范围", "What is covered"), section: .benefits,
      description: site.say(
        "每份文件的每一条给了什么待遇，没有给的是什么原因。",
        "What each provision of each policy gives, or why it gives nothing."),
      under: .benefits(site))
  }

  /// `coverage/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead(words: site.say(
        "逐条列出：引用它的待遇，或者它为什么不给待遇。“待整理”的，还没有人看过。",
        "Provision by provision: the benefits that rest on it, or why it gives none. Nobody has looked at those “to come” yet.")))
      \(each: site.portal.policies.filter { coverage[$0.slug] != nil }, section)
      """)
  }

  private func section(_ policy: Policy) -> HTML {
    let entries = coverage[policy.slug] ?? []
    let open = entries.count { $0.benefits.isEmpty && $0.reason == nil }
    return """
      <section class="section"><div class="section-head"><h2 class="document">\(PolicyTitle(site: site, policy: policy).html)</h2>\
      <p>\(summary(entries.count, open))</p></div>
      <table class="duties coverage"><thead><tr><th scope="col">\(site.say("条款", "Provision"))</th>\
      <th scope="col">\(site.say("待遇", "Benefits"))</th></tr></thead><tbody>
      \(each: entries, { entry in
        """
        <tr><td><a href="\(layout.link(policy.place, fragment: entry.anchor))">\
        \(site.chinese(citation(of: entry.path)))</a></td><td>\(outcome(entry, policy))</td></tr>

        """
      })</tbody></table></section>

      """
  }

  private func summary(_ all: Int, _ open: Int) -> String {
    let rest = open == 0 ? "" : site.say("，其中\(open)条待整理", ", \(open) of them to come")
    return site.say("共\(all)条\(rest)", "\(all) provisions\(rest)")
  }

  private func outcome(_ entry: CoveredProvision, _ policy: Policy) -> HTML {
    let benefits = entry.benefits.compactMap { id in site.benefits(of: policy).first { $0.id == id } }
    if !benefits.isEmpty {
      return """
        \(each: benefits.enumerated(), { place, benefit in
          "\(if: place > 0, "\(site.say("；", "; "))")<a href=\"\(layout.link(benefit.place))\">\(site.words(benefit.title))</a>"
        })
        """
    }
    return "<span class=\"ink2\">\(entry.reason.map { $0.text(site.language) } ?? site.say("待整理", "to come"))</span>"
  }
}
