import HTMLTemplate
import PolicyModel

/// All benefits, by kind, and the ways to fewer of them.
public struct BenefitsPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    var layout = Layout(
      site: site, place: Place.benefits, title: site.say("待遇目录", "Benefits"), section: .benefits,
      description: site.say(
        "政策文件里写明的待遇与支持，按类别列出，每一项都有出处。",
        "What the policies give, by kind, each with the provision that says so."))
    layout.styles = ["policy.css"]
    layout.modules = site.benefits.isEmpty ? [] : ["benefit-filter.js"]
    self.layout = layout
  }

  /// `benefits/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let audiences = audiences
    return layout.page(
      """
      \(layout.pageHead(lead: site.markup(
        "由本站从政策文件整理，共<span class=\"n\">\(site.benefits.count)项</span>。每一项都连着文件里的条款，以原文为准。",
        """
        \(site.benefits.count) in all, put together by this site from the policies. Each leads to its provision; the \
        policy's own text prevails.
        """)))
      \(if: site.benefits.isEmpty, "<p class=\"notice\">\(none)</p>", else: BenefitFilters(layout: layout).html)
      \(if: !site.benefits.isEmpty, """
        <p class="remark"><a href="\(layout.link(Place.coverage))">\(site.say("收录范围：每一条给了什么", "What is covered, provision by provision"))</a></p>
        """)
      <div class="benefit-lists">\(each: BenefitKind.all(of: site.benefits), { kind in
        """
        <section class="section" data-kind="\(kind.kind.rawValue)"><h2>\(kind.kind.words.text(site.language))</h2>
        \(BenefitList(layout: layout, benefits: kind.benefits, namesRegion: true, audiences: audiences).html)</section>
        """
      })</div>
      """)
  }

  /// The ids of the audiences of each benefit, by its name.
  private var audiences: [String: [String]] {
    var ids: [String: [String]] = [:]
    for audience in site.audiences {
      for benefit in audience.benefits { ids[benefit.name, default: []].append(audience.id) }
    }
    return ids
  }

  private var none: HTML {
    let address = layout.link(Place.policies)
    return site.markup(
      "待遇还在整理。您可以先读<a href=\"\(address)\">政策文件</a>。",
      "The benefits are still being put together. Meanwhile, read <a href=\"\(address)\">the policies</a>.")
  }
}
