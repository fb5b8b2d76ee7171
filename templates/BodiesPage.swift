import HTMLTemplate
import PolicyModel

/// The bodies that documents make responsible, region by region.
public struct BodiesPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    layout = Layout(
      site: site, place: Place.bodies, title: site.say("负责机构", "Responsible bodies"), section: .bodies,
      description: site.say(
        "文件写明由谁牵头、配合和负责，按地区和机构列出。",
        "Which body leads, supports or answers for what, as the policies say."))
  }

  /// `bodies/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead(words: site.say(
        "条款末尾的括号写明由谁负责。没有写明的，请问发文机关。",
        "The brackets at the end of a provision say who answers for it. Where there is none, ask the issuer.")))
      \(each: regions, section)
      """)
  }

  private var regions: [Region] {
    site.portal.regions.filter { region in site.portal.vocabulary.bodies.contains { $0.region == region.path } }
  }

  private func section(_ region: Region) -> HTML {
    let bodies = site.portal.vocabulary.bodies.filter { $0.region == region.path }
    return """
      <section class="section"><h2>\(site.fullName(of: region))</h2>
      <ul class="index">\(each: bodies, { body in
        """
        <li><a href="\(layout.link(body.place))">\(BodyName(site: site, body: body).html)</a>\
        <span>\(extent(of: body))</span></li>

        """
      })</ul></section>

      """
  }

  /// How many provisions name it, else how many documents it issued.
  private func extent(of body: Body) -> String {
    let duties = site.duties.duties(of: body).count
    let policies = max(site.duties.issued(by: body).count, site.duties.interpreted(by: body).count)
    return duties == 0
      ? site.count(policies, "份文件", "policy", "policies")
      : site.count(duties, "处", "provision", "provisions")
  }
}
