import HTMLTemplate
import PolicyModel

/// Benefits of one kind.
struct BenefitKind {
  var kind: Benefit.Kind
  var benefits: [PublishedBenefit]

  /// The kinds that have benefits; in each, directions of work stand last.
  static func all(of benefits: [PublishedBenefit]) -> [BenefitKind] {
    Benefit.Kind.allCases.compactMap { kind in
      let own = benefits.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return BenefitKind(
        kind: kind, benefits: own.filter { $0.nature != .direction } + own.filter { $0.nature == .direction })
    }
  }
}

extension Benefit.Kind {
  /// Where its page stands: `benefits/kinds/housing/`.
  var place: String { "benefits/kinds/\(rawValue)/" }
}

extension Benefit.Applicant {
  /// Where its page stands: `audiences/enterprise/`.
  var place: String { "audiences/\(rawValue)/" }
}

extension Policy {
  /// Where the page of its benefits stands: `benefits/jinzhong-2023-10/`.
  var benefitsPlace: String { "benefits/\(slug)/" }
}

/// All benefits, by kind, and the ways to fewer of them.
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
      \(if: site.benefits.isEmpty, "<p class=\"notice\">\(none)</p>", else: BenefitFilters(layout: layout).html)
      \(if: !site.benefits.isEmpty, """
        <p class="remark"><a href="\(layout.link("coverage/"))">\(site.say("收录范围：每一条给了什么", "What is covered, provision by provision"))</a></p>
        """)
      \(each: BenefitKind.all(of: site.benefits), { kind in
        """
        <section class="section"><h2>\(kind.kind.words.text(site.language))</h2>
        \(BenefitList(layout: layout, benefits: kind.benefits, namesRegion: true).html)</section>
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
}

extension Site {
  /// The benefits of a region's own policies.
  func benefits(in region: Region) -> [PublishedBenefit] {
    let slugs = Set(portal.policies.filter { $0.frontMatter.region == region.path }.map(\.slug))
    return benefits.filter { slugs.contains($0.policy) }
  }
}
