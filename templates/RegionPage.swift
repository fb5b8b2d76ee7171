import HTMLTemplate
import PolicyModel

/// A region: its own documents, those of the regions within it and those of the region it lies in.
public struct RegionPage: PortalPage {
  private let site: Site
  private let region: Region
  private let layout: Layout

  /// Makes the page.
  public init(site: Site, region: Region) {
    self.site = site
    self.region = region
    let name = site.fullName(of: region)
    var layout = Layout(site: site, place: region.place, title: name, section: .regions)
    layout.description = site.say("\(name)的人才政策文件。", "Talent policies of \(name).")
    let ancestors = site.portal.regions.filter { region.path.hasPrefix($0.path + "/") }
      .sorted { $0.path.utf8.count < $1.path.utf8.count }
    layout.breadcrumbs =
      [.init("\(site.say("按地区看", "By region"))", Place.regions)]
      + ancestors.map { .init(site.words($0.name), $0.place) } + [.init(site.words(region.name))]
    self.layout = layout
  }

  /// `regions/<path>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let own = policies { $0 == region.path }
    let within = policies { $0.hasPrefix(region.path + "/") }
    let above = policies { region.path.hasPrefix($0 + "/") }
    let name = region.name.text(site.language)
    let benefitCount = site.benefits(in: region).count
    let allBenefits = site.say("看全部\(benefitCount)项", "See all \(benefitCount) benefits")
    return layout.page(
      """
      \(layout.pageHead(site.words(region.name)))
      \(if: !(own + within + above).isEmpty, """
        <p class="actions"><a class="button" href="\(layout.link(Place.check, query: [("region", region.path)]))">\
        \(site.say("查这里的待遇", "Check what is given here"))</a>\
        \(if: benefitCount > 0, "<a href=\"\(layout.link(region.benefitsPlace))\">\(allBenefits)</a>")</p>

        """)\
      \(Ledger.section(layout, site.say("\(name)的文件", "Policies of \(name)"), own))\
      \(Ledger.section(layout, site.say("所辖地区的文件", "Policies of places within it"), within))\
      \(Ledger.section(layout, site.say("上级地区的文件", "Policies of the region it lies in"), above))\
      \(if: (own + within + above).isEmpty, """
        <p class="notice">\(site.say("本站还没有收录这里的文件。", "There are no policies of this region here yet."))</p>
        """)
      """)
  }

  private func policies(_ matches: (String) -> Bool) -> [Policy] {
    site.portal.policies.filter { $0.frontMatter.region.map(matches) ?? false }
  }
}
