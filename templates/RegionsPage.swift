import HTMLTemplate
import PolicyModel

/// All regions that have documents, the smaller under the larger.
public struct RegionsPage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    layout = Layout(
      site: site, place: Place.regions, title: site.say("按地区看", "By region"), section: .regions,
      description: site.say("按地区列出政策文件。", "The policies of each region."))
  }

  /// `regions/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead(words: site.say(
        "一个地区的文件之外，上级地区的文件也可能适用。",
        "Besides a region's own policies, those of the region it lies in may apply.")))
      <section class="section ruled" aria-label="\(site.say("全部地区", "All regions"))">\(tree(under: nil))</section>
      """)
  }

  private func tree(under parent: String?) -> HTML {
    let regions = site.portal.regions.filter { $0.parent == parent }
    guard !regions.isEmpty else { return HTML() }
    return """
      <ul class="regions">\(each: regions, { region in
        """
        <li><p><a href="\(layout.link(region.place))">\(site.words(region.name))</a>\
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
