import HTMLTemplate
import PolicyModel

/// The bodies that documents make responsible, region by region.
public struct BodiesPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    var layout = Layout(site: site, place: "bodies/", title: site.say("负责机构", "Responsible bodies"), section: .bodies)
    layout.description = site.say(
      "文件写明由谁牵头、配合和负责，按地区和机构列出。", "Which body leads, supports or answers for what, as the policies say.")
    layout.breadcrumbs = [.init("\(layout.title)")]
    self.layout = layout
  }

  /// `bodies/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>\(layout.title)</h1>
      <p class="lead">\(site.say(
        "条款末尾的括号写明由谁负责。没有写明的，请问发文机关。",
        "The brackets at the end of a provision say who answers for it. Where there is none, ask the issuer."))</p></header>
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
        <span>\(site.count(site.duties.duties(of: body).count, "处", "provision", "provisions"))</span></li>

        """
      })</ul></section>

      """
  }
}

/// A body's name; on English pages with the Chinese one, which is what a visitor will meet at the door.
struct BodyName {
  var site: Site
  var body: Body

  var html: HTML {
    site.language == .en && body.name.en != nil
      ? "\(body.name.text(.en)) \(site.chinese("（\(body.name.zh)）"))" : site.words(body.name)
  }
}

/// A body: what each document makes it responsible for, and the benefits one can ask it about.
public struct BodyPage: PortalPage {
  private let site: Site
  private let body: Body
  private let layout: Layout

  /// Makes the page.
  public init(site: Site, body: Body) {
    self.site = site
    self.body = body
    let region = site.portal.region(body.region)
    let name = body.name.text(site.language)
    var layout = Layout(site: site, place: body.place, title: name, section: .bodies)
    layout.description = site.say("文件写明由\(name)牵头、配合或负责的条款。", "The provisions that name the \(name).")
    layout.breadcrumbs = [
      .init("\(site.say("负责机构", "Responsible bodies"))", "bodies/"),
      .init("\(given: region, { "\(site.fullName(of: $0))" })"),
    ]
    self.layout = layout
  }

  /// `bodies/<region>/<id>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let duties = site.duties.duties(of: body)
    let benefits = benefits(under: duties)
    return layout.page(
      """
      <header class="page-head"><p class="over">\(given: site.portal.region(body.region), { "\(site.fullName(of: $0))" })</p>
      <h1>\(BodyName(site: site, body: body).html)</h1>
      <p class="lead">\(site.say(
        "电话和地址请查该机构的网站；文件没有写明的，本站不补充。",
        "For its telephone number and address see its own site; this site adds nothing the policies do not say."))</p></header>
      \(if: !benefits.isEmpty, """
        <section class="section"><h2>\(site.say("可以问它的待遇", "Benefits to ask it about"))</h2>
        <ul class="index">\(each: benefits, { benefit in
          "<li><a href=\"\(layout.link(benefit.place))\">\(site.words(benefit.title))</a></li>\n"
        })</ul></section>
        """)
      \(each: policies(of: duties), { policy in section(policy, duties.filter { $0.policy.slug == policy.slug }) })
      """)
  }

  private func policies(of duties: [DutyRegister.Duty]) -> [Policy] {
    var slugs: Set<String> = []
    return duties.map(\.policy).filter { slugs.insert($0.slug).inserted }
  }

  /// The benefits whose provisions name the body, or stand under one that does.
  private func benefits(under duties: [DutyRegister.Duty]) -> [PublishedBenefit] {
    let places = Set(duties.flatMap { duty in duty.provision.subtree.map { duty.policy.slug + "#" + $0.anchor } })
    return site.benefits.filter { places.contains($0.policy + "#" + $0.anchor) }
  }

  private func section(_ policy: Policy, _ duties: [DutyRegister.Duty]) -> HTML {
    """
    <section class="section"><h2 class="document"><a href="\(layout.link("policies/\(policy.slug)/"))">\
    \(PolicyTitle(site: site, policy: policy).html)</a></h2>
    <table class="duties"><thead><tr><th scope="col">\(site.say("条款", "Provision"))</th>\
    <th scope="col">\(site.say("内容", "Text"))</th><th scope="col">\(site.say("职责", "Role"))</th></tr></thead><tbody>
    \(each: duties, { duty in
      """
      <tr><td><a href="\(layout.link("policies/\(policy.slug)/", fragment: duty.provision.anchor))">\
      \(site.chinese(citation(of: duty.provision.path)))</a></td>\
      <td\(attribute: "lang", site.chineseAttribute)>\(opening(of: duty.provision))</td>\
      <td>\(duty.role.words.text(site.language))</td></tr>

      """
    })</tbody></table></section>

    """
  }

  /// How a provision begins: its heading, else its first clause.
  private func opening(of provision: Provision) -> String {
    if !provision.heading.isEmpty { return provision.heading }
    let sentence = provision.text.prefix { !"。；".contains($0) }
    return sentence.count <= 48 ? String(sentence) : sentence.prefix(46) + "……"
  }
}
