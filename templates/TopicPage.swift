import HTMLTemplate
import PolicyModel

/// A subject and the documents that have it.
public struct TopicPage: PortalPage {
  private let topic: Topic
  private let layout: Layout

  /// Makes the page.
  public init(site: Site, topic: Topic) {
    self.topic = topic
    let name = topic.name.text(site.language)
    var layout = Layout(site: site, place: topic.place, title: name, section: .policies)
    layout.description = site.say("与\(name)有关的政策文件。", "Policies on \(name).")
    layout.breadcrumbs = [.init("\(site.say("按主题看", "By topic"))", Place.topics), .init(site.words(topic.name))]
    self.layout = layout
  }

  /// `topics/<id>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let site = layout.site
    let policies = site.policies(on: topic)
    return layout.page(
      """
      \(layout.pageHead(site.words(topic.name)))
      \(if: policies.isEmpty, """
        <p class="notice">\(site.say("本站还没有收录这个主题的文件。", "There are no policies on this topic here yet."))</p>
        """, else: """
        <section class="section ruled" aria-label="\(site.say("文件", "Policies"))">
        \(Ledger(layout: layout, policies: policies, hasSummaries: true).html)</section>
        """)
      """)
  }
}

extension Site {
  /// The documents whose front matter names a topic.
  func policies(on topic: Topic) -> [Policy] {
    portal.policies.filter { $0.frontMatter.topics.contains(topic.name.zh) }
  }
}
