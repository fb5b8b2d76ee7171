import HTMLTemplate
import PolicyModel

/// Links to the benefits of one kind, of one region, or for one audience.
struct BenefitFilters {
  var layout: Layout

  private var site: Site { layout.site }

  var html: HTML {
    """
    <nav class="filters" aria-label="\(site.say("筛选待遇", "Filter benefits"))"><dl>
    \(row(site.say("类别", "Kind"), kinds))\(row(site.say("地区", "Region"), regions))\
    \(row(site.say("对象", "For"), audiences))</dl></nav>
    """
  }

  private typealias Link = (title: HTML, place: String, count: Int)

  private func row(_ name: String, _ links: [Link]) -> HTML {
    """
    <div><dt>\(name)</dt><dd>\(each: links, { link in
      let isHere = link.place == layout.place
      return """
        <span><a href="\(layout.link(link.place))"\(attribute: "aria-current", isHere ? "page" : nil)>\(link.title)</a> \
        <b>\(link.count)</b></span>
        """
    })</dd></div>

    """
  }

  private var kinds: [Link] {
    BenefitKind.all(of: site.benefits).map {
      ("\($0.kind.words.text(site.language))", $0.kind.place, $0.benefits.count)
    }
  }

  private var regions: [Link] {
    site.portal.regions.compactMap { region in
      let count = site.benefits(in: region).count
      return count == 0 ? nil : (site.words(region.name), "regions/\(region.path)/", count)
    }
  }

  private var audiences: [Link] {
    site.audiences.map { (site.words($0.name), $0.place, $0.benefits.count) }
  }
}
