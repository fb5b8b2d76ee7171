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

  /// Makes the page.
  public init(site: Site) {
    self.site = site
  }

  /// `benefits/`.
  public var path: String { "benefits/" }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>待遇目录</h1>
      <p class="lead">由本站从政策文件整理，共<span class="n">\(site.benefits.count)项</span>。\
      每一项都连着文件里的条款，以原文为准。</p></header>
      \(if: site.benefits.isEmpty, "<p class=\"notice\">待遇还在整理。您可以先读<a href=\"\(layout.address("policies/"))\">政策文件</a>。</p>")
      \(each: BenefitKind.all(of: site.benefits), { kind in
        """
        <section class="section" id="\(kind.anchor)"><h2>\(kind.name)</h2>
        \(list(kind.benefits))</section>
        """
      })
      """)
  }

  private var layout: Layout {
    var layout = Layout(site: site, path: path, title: "待遇目录", section: .benefits)
    layout.description = "政策文件里写明的待遇与支持，按类别列出，每一项都有出处。"
    layout.breadcrumbs = [.init("待遇目录")]
    layout.styles = ["policy.css"]
    return layout
  }

  private func list(_ benefits: [PublishedBenefit]) -> HTML {
    BenefitList(benefits: benefits.map(withPlace)) { "../policies/\($0.policy)/" }.html
  }

  /// Names the region before the title, where benefits of several stand together.
  private func withPlace(_ benefit: PublishedBenefit) -> PublishedBenefit {
    let policy = site.portal.policies.first { $0.slug == benefit.policy }
    guard let region = site.portal.region(policy?.frontMatter.region) else { return benefit }
    var benefit = benefit
    benefit.title.zh = "\(region.name.zh)：\(benefit.title.zh)"
    // Ids are unique within a policy only.
    benefit.id = "\(benefit.policy)-\(benefit.id)"
    return benefit
  }
}
