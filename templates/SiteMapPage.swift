import HTMLTemplate
import PolicyModel

/// The whole site as one list, for people.
public struct SiteMapPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    layout = Layout(
      site: site, place: Place.siteMap, title: site.say("网站地图", "Site map"), section: .other,
      description: site.say("本站的全部页面。", "Every page of this site."))
  }

  /// `sitemap/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead())
      \(each: groups, { group in
        """
        <section class="section"><h2>\(group.title)</h2>
        <ul class="index">\(each: group.links, { "<li><a href=\"\(layout.link($0.place))\">\($0.title)</a></li>\n" })</ul></section>

        """
      })
      """)
  }

  private typealias Link = (title: HTML, place: String)

  private func link(_ zh: String, _ en: String, _ place: String) -> Link { ("\(site.say(zh, en))", place) }

  private var groups: [(title: String, links: [Link])] {
    let portal = site.portal
    let vocabulary = portal.vocabulary
    let policies = portal.policies.map { (PolicyTitle(site: site, policy: $0).html, $0.place) }
    let regions: [Link] = portal.regions.map { ("\(site.fullName(of: $0))", $0.place) }
    let groups: [(title: String, links: [Link])] = [
      (site.say("查找和自查", "Search and self-check"), tools),
      (
        site.say("政策文件", "Policies"),
        [link("全部政策文件", "All policies", Place.policies)] + policies
      ),
      (site.say("地区", "Regions"), [link("按地区看", "By region", Place.regions)] + regions),
      (site.say("主题", "Topics"), vocabulary.topics.map { (site.words($0.name), $0.place) }),
      (
        site.say("负责机构", "Responsible bodies"),
        vocabulary.bodies.isEmpty ? [] : [link("按地区列出", "By region", Place.bodies)]
      ),
      (
        site.say("本站", "This site"),
        portal.pages.map { (site.words($0.title), $0.slug + "/") }
          + (vocabulary.terms.isEmpty ? [] : [link("术语表", "Glossary", Place.glossary)])
      ),
    ]
    return groups.filter { !$0.links.isEmpty }
  }

  private var tools: [Link] {
    let all = [
      link("首页", "Home", Place.home), link("搜索", "Search", Place.search),
      link("我能享受什么", "What can I get?", Place.check), link("待遇目录", "Benefits", Place.benefits),
    ]
    let ofBenefits = [
      link("按您的情况看", "By situation", Place.audiences), link("收录范围", "What is covered", Place.coverage),
    ]
    return all + (site.benefits.isEmpty ? [] : ofBenefits)
      + (site.hasComparison ? [link("地区比较", "Compare regions", Place.compare)] : [])
  }
}
