import HTMLTemplate
import PolicyModel

/// All regions that have documents, the smaller under the larger.
public struct RegionsPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    var layout = Layout(site: site, place: "regions/", title: site.say("按地区看", "By region"), section: .regions)
    layout.description = site.say("按地区列出政策文件。", "The policies of each region.")
    layout.breadcrumbs = [.init("\(layout.title)")]
    self.layout = layout
  }

  /// `regions/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>\(layout.title)</h1>
      <p class="lead">\(site.say(
        "一个地区的文件之外，上级地区的文件也可能适用。",
        "Besides a region's own policies, those of the region it lies in may apply."))</p></header>
      <section class="section ruled" aria-label="\(site.say("全部地区", "All regions"))">\(tree(under: nil))</section>
      """)
  }

  private func tree(under parent: String?) -> HTML {
    let regions = site.portal.regions.filter { $0.parent == parent }
    guard !regions.isEmpty else { return HTML() }
    return """
      <ul class="regions">\(each: regions, { region in
        """
        <li><p><a href="\(layout.link("regions/\(region.path)/"))">\(site.words(region.name))</a>\
        <span>\(count(region))</span></p>\(tree(under: region.path))</li>

        """
      })</ul>
      """
  }

  private func count(_ region: Region) -> String {
    let count = site.portal.policies.count { $0.frontMatter.region == region.path }
    if count == 0 { return site.say("本站还没有收录", "none here yet") }
    return site.count(count, "份文件", "policy", "policies")
  }
}

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
    var layout = Layout(site: site, place: "regions/\(region.path)/", title: name, section: .regions)
    layout.description = site.say("\(name)的人才政策文件。", "Talent policies of \(name).")
    let ancestors = site.portal.regions.filter { region.path.hasPrefix($0.path + "/") }
      .sorted { $0.path.utf8.count < $1.path.utf8.count }
    layout.breadcrumbs =
      [.init("\(site.say("按地区看", "By region"))", "regions/")]
      + ancestors.map { .init(site.words($0.name), "regions/\($0.path)/") } + [.init(site.words(region.name))]
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
    return layout.page(
      """
      <header class="page-head"><h1>\(site.words(region.name))</h1></header>
      \(if: !(own + within + above).isEmpty, """
        <p class="actions"><a class="button" href="\(layout.link("check/", query: [("region", region.path)]))">\
        \(site.say("查这里的待遇", "Check what is given here"))</a></p>

        """)\
      \(section(site.say("\(name)的文件", "Policies of \(name)"), own))\
      \(section(site.say("所辖地区的文件", "Policies of places within it"), within))\
      \(section(site.say("上级地区的文件", "Policies of the region it lies in"), above))\
      \(if: (own + within + above).isEmpty, """
        <p class="notice">\(site.say("本站还没有收录这里的文件。", "There are no policies of this region here yet."))</p>
        """)
      """)
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
