import HTMLTemplate
import PolicyModel

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
      .init("\(site.say("负责机构", "Responsible bodies"))", Place.bodies),
      .init("\(given: region, { "\(site.fullName(of: $0)) " })\(name)"),
    ]
    layout.styles = ["policy.css"]
    self.layout = layout
  }

  /// `bodies/<region>/<id>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let duties = site.duties.duties(of: body)
    let benefits = site.duties.benefits(of: body)
    return layout.page(
      """
      \(layout.pageHead(
        BodyName(site: site, body: body).html,
        over: site.portal.region(body.region).map { "\(site.fullName(of: $0))" },
        words: site.say(
          "电话和地址请查该机构的网站；文件没有写明的，本站不补充。",
          "For its telephone number and address see its own site; this site adds nothing the policies do not say.")))
      \(if: !benefits.isEmpty, """
        <section class="section"><h2>\(site.say("可以问它的待遇", "Benefits to ask it about"))</h2>
        \(list(benefits.prefix(Self.leadingCount)))\(if: benefits.count > Self.leadingCount, """
          <details class="fold"><summary>\(Icon.chevron.html)\(rest(benefits.count - Self.leadingCount))</summary>
          \(list(benefits.dropFirst(Self.leadingCount)))</details>
          """)</section>
        """)
      \(Ledger.section(layout, site.say("发布的文件", "Policies it issued"), site.duties.issued(by: body)))\
      \(Ledger.section(layout, site.say("负责解释的文件", "Policies it interprets"), site.duties.interpreted(by: body)))\
      \(each: policies(of: duties), { policy in section(policy, duties.filter { $0.policy.slug == policy.slug }) })
      """)
  }

  /// How many benefits stand open; the duties below them are not to be out of sight.
  private static let leadingCount = 12

  private func rest(_ count: Int) -> String { site.say("另外\(count)项", "\(count) more") }

  private func list(_ benefits: ArraySlice<PublishedBenefit>) -> HTML {
    """
    <ul class="index">\(each: benefits, { benefit in
      "<li><a href=\"\(layout.link(benefit.place))\">\(site.words(benefit.title))</a></li>\n"
    })</ul>
    """
  }

  private func policies(of duties: [DutyRegister.Duty]) -> [Policy] {
    var slugs: Set<String> = []
    return duties.map(\.policy).filter { slugs.insert($0.slug).inserted }
  }

  private func section(_ policy: Policy, _ duties: [DutyRegister.Duty]) -> HTML {
    """
    <section class="section"><h2 class="document"><a href="\(layout.link(policy.place))">\
    \(PolicyTitle(site: site, policy: policy).html)</a></h2>
    <table class="duties"><thead><tr><th scope="col">\(site.say("条款", "Provision"))</th>\
    <th scope="col">\(site.say("内容", "Text"))</th><th scope="col">\(site.say("职责", "Role"))</th></tr></thead><tbody>
    \(each: duties, { duty in
      """
      <tr><td><a href="\(layout.link(policy.place, fragment: duty.provision.anchor))">\
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
