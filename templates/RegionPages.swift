import HTMLTemplate
import PolicyModel

/// All regions that have documents, the smaller under the larger.
public struct RegionsPage: PortalPage {
  private let site: Site

  /// Makes the page.
  public init(site: Site) {
    self.site = site
  }

  /// `regions/`.
  public var path: String { "regions/" }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>按地区看</h1>
      <p class="lead">一个地区的文件之外，上级地区的文件也可能适用。</p></header>
      <section class="section ruled" aria-label="全部地区">\(tree(under: nil))</section>
      """)
  }

  private var layout: Layout {
    var layout = Layout(site: site, path: path, title: "按地区看", section: .regions)
    layout.description = "按地区列出政策文件。"
    layout.breadcrumbs = [.init("按地区看")]
    return layout
  }

  private func tree(under parent: String?) -> HTML {
    let regions = site.portal.regions.filter { $0.parent == parent }
    guard !regions.isEmpty else { return HTML() }
    return """
      <ul class="regions">\(each: regions, { region in
        """
        <li><p><a href="\(layout.address("regions/\(region.path)/"))">\(region.name.zh)</a>\
        <span>\(count(region))</span></p>\(tree(under: region.path))</li>

        """
      })</ul>
      """
  }

  private func count(_ region: Region) -> HTML {
    let count = site.portal.policies.count { $0.frontMatter.region == region.path }
    return count == 0 ? "本站还没有收录" : "\(count)份文件"
  }
}

/// A region: its own documents, those of the regions within it and those of the region it lies in.
public struct RegionPage: PortalPage {
  private let site: Site
  private let region: Region

  /// Makes the page.
  public init(site: Site, region: Region) {
    self.site = site
    self.region = region
  }

  /// `regions/<path>/`.
  public var path: String { "regions/\(region.path)/" }

  /// The whole document.
  public var html: HTML {
    let own = policies { $0 == region.path }
    let within = policies { $0.hasPrefix(region.path + "/") }
    let above = policies { region.path.hasPrefix($0 + "/") }
    return layout.page(
      """
      <header class="page-head"><h1>\(region.name.zh)</h1></header>
      \(section("\(region.name.zh)的文件", own))\(section("所辖地区的文件", within))\(section("上级地区的文件", above))\
      \(if: (own + within + above).isEmpty, "<p class=\"notice\">本站还没有收录这里的文件。</p>")
      """)
  }

  private var layout: Layout {
    var layout = Layout(site: site, path: path, title: site.fullName(of: region), section: .regions)
    layout.description = "\(site.fullName(of: region))的人才政策文件。"
    layout.breadcrumbs =
      [.init("按地区看", "regions/")]
      + ancestors.map { .init($0.name.zh, "regions/\($0.path)/") } + [.init(region.name.zh)]
    return layout
  }

  private var ancestors: [Region] {
    site.portal.regions.filter { region.path.hasPrefix($0.path + "/") }.sorted { $0.path.count < $1.path.count }
  }

  private func policies(_ matches: (String) -> Bool) -> [Policy] {
    site.portal.policies.filter { $0.frontMatter.region.map(matches) ?? false }
  }

  private func section(_ title: String, _ policies: [Policy]) -> HTML {
    guard !policies.isEmpty else { return HTML() }
    return """
      <section class="section"><h2>\(title)</h2>
      \(Ledger(layout: layout, policies: policies).html)</section>

      """
  }
}
