import HTMLTemplate
import PolicyModel

/// An earlier text of a document: what has changed since, provision by provision, and the text itself.
public struct VersionPage: PortalPage {
  private let policy: Policy
  private let version: EarlierVersion
  private let layout: Layout

  /// Makes the page; `policy` is the text in force.
  public init(site: Site, policy: Policy, version: EarlierVersion) {
    self.policy = policy
    self.version = version
    let title = PolicyTitle(site: site, policy: policy)
    let date = site.words(version.date)
    var layout = Layout(
      site: site, place: policy.place(of: version),
      title: site.say("\(date)的文本：\(title.text)", "The text of \(date): \(title.text)"), section: .policies)
    layout.description = site.say(
      "这份文件较早的文本，以及它与现行文本逐条的不同。",
      "An earlier text of this policy, and where the one in force differs, provision by provision.")
    layout.breadcrumbs = [
      .policies(site),
      .init(policy.frontMatter.number.map(site.chinese) ?? title.html, policy.place),
      .init("\(site.say("历史与修复", "History"))", policy.historyPlace), .init("\(date)"),
    ]
    layout.styles = ["policy.css", "history.css"]
    self.layout = layout
  }

  /// `policies/<slug>/history/<date>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <article data-title="\(version.policy.frontMatter.title)（\(version.date.chinese)文本）"\
      \(attribute: "data-number", version.policy.frontMatter.number)>
      \(layout.pageHead(
        "\(say("\(date)的文本", "The text of \(date)"))",
        lead: "<a href=\"\(layout.link(policy.place))\">\(PolicyTitle(site: site, policy: policy).html)</a>"))
      <p class="notice">\(say("这是较早的文本，已经不再施行。", "This text is no longer in force."))\
      <a href="\(layout.link(policy.place))">\(say("看现行文本", "Read the one in force"))</a></p>
      \(VersionChanges(layout: layout, policy: policy, version: version).html)
      <section class="section" id="text"><div class="text-head"><h2>\(say("较早的全文", "The earlier text, in Chinese"))</h2>\
      <p><a href="\(file("policy.md"))">\(say("下载文本", "Text"))</a>\
      <a href="\(file(version.policy.frontMatter.source.file))">\(say("下载原件", "Original file"))</a></p></div>
      <div class="official"\(attribute: "lang", site.chineseAttribute)>
      \(OfficialDocument(
        layout: layout, policy: version.policy,
        notes: ProvisionNotes(layout: layout, policy: version.policy, benefits: [], relations: [])
      ).html)
      </div></section></article>
      """)
  }

  private var site: Site { layout.site }
  private var date: String { site.words(version.date) }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  private func file(_ name: String) -> Address {
    layout.address("\(policy.place)versions/\(version.date)/\(name)")
  }
}
