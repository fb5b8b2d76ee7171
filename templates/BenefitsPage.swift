import HTMLTemplate
import PolicyModel

/// Benefits of one kind.
struct BenefitKind {
  var name: String
  var anchor: String
  var benefits: [PublishedBenefit]

  /// The kinds, those with more benefits first.
  static func all(of benefits: [PublishedBenefit]) -> [BenefitKind] {
    var kinds: [BenefitKind] = []
    for benefit in benefits {
      if let index = kinds.firstIndex(where: { $0.name == benefit.kind }) {
        kinds[index].benefits.append(benefit)
      } else {
        kinds.append(BenefitKind(name: benefit.kind, anchor: "kind-\(kinds.count + 1)", benefits: [benefit]))
      }
    }
    return kinds.enumerated()
      .sorted { ($1.element.benefits.count, $0.offset) < ($0.element.benefits.count, $1.offset) }
      .map(\.element)
  }
}

/// All benefits, by kind.
public struct BenefitsPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    var layout = Layout(site: site, place: "benefits/", title: site.say("待遇目录", "Benefits"), section: .benefits)
    layout.description = site.say(
      "政策文件里写明的待遇与支持，按类别列出，每一项都有出处。",
      "What the policies give, by kind, each with the provision that says so.")
    layout.breadcrumbs = [.init("\(layout.title)")]
    layout.styles = ["policy.css"]
    self.layout = layout
  }

  /// `benefits/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>\(layout.title)</h1>
      <p class="lead">\(site.markup(
        "由本站从政策文件整理，共<span class=\"n\">\(site.benefits.count)项</span>。每一项都连着文件里的条款，以原文为准。",
        """
        \(site.benefits.count) in all, put together by this site from the policies. Each leads to its provision; the \
        policy's own text prevails.
        """))</p></header>
      \(if: site.benefits.isEmpty, "<p class=\"notice\">\(none)</p>")
      \(each: BenefitKind.all(of: site.benefits), { kind in
        """
        <section class="section" id="\(kind.anchor)"><h2>\(kind.name)</h2>
        \(list(kind.benefits))</section>
        """
      })
      """)
  }

  private var none: HTML {
    let address = layout.link("policies/")
    return site.markup(
      "待遇还在整理。您可以先读<a href=\"\(address)\">政策文件</a>。",
      "The benefits are still being put together. Meanwhile, read <a href=\"\(address)\">the policies</a>.")
  }

  private func list(_ benefits: [PublishedBenefit]) -> HTML {
    BenefitList(site: site, benefits: benefits.map(withPlace)) { "../policies/\($0.policy)/" }.html
  }

  /// Names the region before the title, where benefits of several stand together.
  private func withPlace(_ benefit: PublishedBenefit) -> PublishedBenefit {
    let policy = site.portal.policies.first { $0.slug == benefit.policy }
    guard let region = site.portal.region(policy?.frontMatter.region) else { return benefit }
    var benefit = benefit
    benefit.title.zh = "\(region.name.zh)：\(benefit.title.zh)"
    benefit.title.en = benefit.title.en.map { "\(region.name.text(.en)): \($0)" }
    // Ids are unique within a policy only.
    benefit.id = "\(benefit.policy)-\(benefit.id)"
    return benefit
  }
}
