import HTMLTemplate
import PolicyModel

/// Links to the benefits of one kind, of one region, or for one audience; on the directory itself a script combines
/// them in place, and words with them.
struct BenefitFilters {
  var layout: Layout

  private var site: Site { layout.site }

  var html: HTML {
    """
    \(if: isDirectory, words)\
    <nav class="filters" aria-label="\(site.say("筛选待遇", "Filter benefits"))">\
    <details><summary>\(Icon.chevron.html)\(site.say("筛选：类别、地区、对象", "Filter: kind, region, audience"))</summary><dl>
    \(row(site.say("类别", "Kind"), "kind", kinds))\(row(site.say("地区", "Region"), "region", regions))\
    \(row(site.say("对象", "For"), "for", audiences))</dl></details></nav>
    """
  }

  private var isDirectory: Bool { layout.place == Place.benefits }

  private var words: HTML {
    """
    <div class="filter-words no-print"><label for="benefit-words">\(site.say("在目录里找", "Find in the list"))</label>
    <input id="benefit-words" type="search" autocomplete="off">
    <p><span role="status" data-some="\(site.say("找到0项", "0 found"))" data-none="\(site.say("没有符合的待遇", "None found"))"></span>
    <button type="button" class="link" hidden>\(site.say("清除筛选", "Clear all filters"))</button></p></div>

    """
  }

  private typealias Link = (title: HTML, place: String, value: String, count: Int)

  private func row(_ name: String, _ facet: String, _ links: [Link]) -> HTML {
    """
    <div><dt>\(name)</dt><dd>\(each: links, { link in
      let isHere = link.place == layout.place
      return """
        <span><a href="\(layout.link(link.place))"\(attribute: "aria-current", isHere ? "page" : nil)\
        \(attribute: "data-facet", isDirectory ? facet : nil)\(attribute: "data-value", isDirectory ? link.value : nil)>\(link.title)</a> \
        <b>\(link.count)</b></span>
        """
    })</dd></div>

    """
  }

  private var kinds: [Link] {
    BenefitKind.all(of: site.benefits).map {
      ("\($0.kind.words.text(site.language))", $0.kind.place, $0.kind.rawValue, $0.benefits.count)
    }
  }

  private var regions: [Link] {
    site.portal.regions.compactMap { region in
      let count = site.benefits(in: region).count
      return count == 0 ? nil : (site.words(region.name), region.benefitsPlace, region.path, count)
    }
  }

  private var audiences: [Link] {
    site.audiences.map { (site.words($0.name), $0.place, $0.id, $0.benefits.count) }
  }
}
