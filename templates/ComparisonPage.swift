import HTMLTemplate
import PolicyModel

/// What the policies say on the same matter, side by side: one matter as a chart, and a table of them all.
public struct ComparisonPage: PortalPage {
  private let site: Site
  private let layout: Layout
  private let matters: [ComparedMatter]
  private let matter: ComparedMatter

  /// The pages: one for each matter on which at least two policies say something, the first at `compare/` itself.
  public static func all(site: Site) -> [ComparisonPage] {
    let matters = ComparedMatter.all(site: site)
    return matters.map { ComparisonPage(site: site, matters: matters, matter: $0) }
  }

  private init(site: Site, matters: [ComparedMatter], matter: ComparedMatter) {
    self.site = site
    self.matters = matters
    self.matter = matter
    let isFirst = matter.id == matters.first?.id
    let name = site.say("地区比较", "Compare regions")
    let matterName = matter.name.text(site.language)
    var layout = Layout(
      site: site, place: isFirst ? Place.compare : matter.place,
      title: isFirst ? name : site.say("\(name)：\(matterName)", "\(name): \(matterName)"), section: .regions)
    layout.description = site.say("各份文件写明的同类待遇放在一起看。", "What the policies state on the same matter, side by side.")
    layout.breadcrumbs = isFirst ? [.init("\(name)")] : [.init("\(name)", Place.compare), .init("\(matterName)")]
    layout.styles = ["policy.css", "compare.css"]
    self.layout = layout
  }

  /// `compare/`, or `compare/<matter>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead(words: site.say(
        "把各份文件写明的内容放在一起看。对象、条件和年份各不相同，金额高低不等于待遇优劣。",
        """
        What the policies state, side by side. They differ in whom they are for, in conditions and in years: a larger \
        sum is not a better benefit.
        """)))
      <nav class="compare-kinds" aria-label="\(site.say("比较的内容", "Matters to compare"))"><ul>\(each: matters, { other in
        let address = layout.link(other.id == matters.first?.id ? Place.compare : other.place)
        return """
          <li><a href="\(address)"\(attribute: "aria-current", other.id == matter.id ? "page" : nil)>\
          \(other.name.text(site.language))</a></li>
          """
      })</ul></nav>
      \(ComparisonChart(layout: layout, matter: matter).html)
      \(ComparisonTable(layout: layout, matters: matters).html)
      <p class="more"><a href="\(layout.link(Place.benefits))">\(site.say("待遇目录", "All benefits"))</a></p>
      """)
  }
}
