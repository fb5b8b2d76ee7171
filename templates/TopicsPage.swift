import HTMLTemplate
import PolicyModel

/// The subjects that documents share.
public struct TopicsPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    layout = Layout(
      site: site, place: Place.topics, title: site.say("按主题看", "By topic"), section: .policies,
      description: site.say("按主题列出政策文件。", "The policies by topic."))
  }

  /// `topics/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead())
      <section class="section ruled" aria-label="\(site.say("全部主题", "All topics"))">
      <ul class="index">\(each: site.portal.vocabulary.topics, { topic in
        """
        <li><a href="\(layout.link(topic.place))">\(site.words(topic.name))</a>\
        <span>\(site.count(site.policies(on: topic).count, "份文件", "policy", "policies"))</span></li>

        """
      })</ul></section>
      """)
  }
}
