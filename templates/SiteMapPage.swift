import HTMLTemplate
import PolicyModel

/// The whole site as one list, for people.
public struct SiteMapPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    var layout = Layout(site: site, place: "sitemap/", title: site.say("网站地图", "Site map"), section: .other)
    layout.description = site.say("本站的全部页面。", "Every page of this site.")
    layout.breadcrumbs = [.init("\(layout.title)")]
    self.layout = layout
  }

  /// `sitemap/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>\(layout.title)</h1></header>
      \(each: groups, { group in
        """
        <section class="section"><h2>\(group.title)</h2>
        <ul class="index">\(each: group.links, { "<li><a href=\"\(layout.link($0.place))\">\($0.title)</a></li>\n" })</ul></section>

        """
      })
      """)
  }

  private var groups: [(title: String, links: [(title: HTML, place: String)])] {
    let portal = site.portal
    let vocabulary = portal.vocabulary
    let groups: [(title: String, links: [(title: HTML, place: String)])] = [
      (
        site.say("查找和自查", "Search and self-check"),
        [
          ("\(site.say("首页", "Home"))", ""), ("\(site.say("搜索", "Search"))", "search/"),
          ("\(site.say("我能享受什么", "What can I get?"))", "check/"),
          ("\(site.say("待遇目录", "Benefits"))", "benefits/"),
        ]
          + (site.benefits.isEmpty
            ? []
            : [
              ("\(site.say("按您的情况看", "By situation"))", "audiences/"),
              ("\(site.say("收录范围", "What is covered"))", "coverage/"),
            ])
      ),
      (
        site.say("政策文件", "Policies"),
        [("\(site.say("全部政策文件", "All policies"))", "policies/")]
          + portal.policies.map { (PolicyTitle(site: site, policy: $0).html, "policies/\($0.slug)/") }
      ),
      (
        site.say("地区", "Regions"),
        [("\(site.say("按地区看", "By region"))", "regions/")]
          + portal.regions.map { ("\(site.fullName(of: $0))", "regions/\($0.path)/") }
      ),
      (site.say("主题", "Topics"), vocabulary.topics.map { (site.words($0.name), "topics/\($0.id)/") }),
      (
        site.say("负责机构", "Responsible bodies"),
        vocabulary.bodies.isEmpty ? [] : [("\(site.say("按地区列出", "By region"))", "bodies/")]
      ),
      (
        site.say("本站", "This site"),
        portal.pages.map { (site.words($0.title), $0.slug + "/") }
          + (vocabulary.terms.isEmpty ? [] : [("\(site.say("术语表", "Glossary"))", "glossary/")])
      ),
    ]
    return groups.filter { !$0.links.isEmpty }
  }
}
