import HTMLTemplate
import PolicyModel

/// The band at the top of a page, and the way to it.
extension Layout {
  var header: HTML {
    """
    <header class="band">
    <div class="wrap band-top">
    \(wordmark)
    \(headerSearch)
    <div class="switches">
    \(themeSwitch)\(each: otherLanguages, languageLink)
    <button type="button" class="switch boxed" data-switch="care" aria-pressed="false" hidden>\
    \(say("关怀版", "Large type"))</button>
    \(if: section != .search && section != .home, """
      <a class="switch narrow" href="\(link(Place.search))">\(say("搜索", "Search"))</a>
      """)
    <a class="switch narrow" href="#nav" data-switch="menu">\(say("菜单", "Menu"))</a>
    </div>
    </div>
    <nav class="wrap band-nav" id="nav" aria-label="\(say("主导航", "Main"))">
    <ul>\(each: navigation, { item in
      """
      <li><a href="\(link(item.place))"\(attribute: "aria-current", item.section == section ? "true" : nil)>\
      \(item.title)</a></li>
      """
    })\
    <li class="nav-switch">\(themeSwitch)</li>\(each: otherLanguages, {
      "<li class=\"nav-switch\">\(languageLink($0))</li>"
    })</ul>
    </nav>
    </header>
    <section class="care-bar" aria-label="\(say("关怀版", "Large type"))" hidden>
    <div class="wrap"><span id="care-size">\(say("文字大小", "Text size"))</span>
    <span role="group" aria-labelledby="care-size">\
    <button type="button" data-care-size="1">\(say("大", "Large"))</button>
    <button type="button" data-care-size="2">\(say("特大", "Larger"))</button>
    <button type="button" data-care-size="3">\(say("最大", "Largest"))</button></span>
    <button type="button" data-read hidden>\(say("朗读本页", "Read this page aloud"))</button></div>
    </section>
    """
  }

  private var wordmark: HTML {
    let name = site.portal.settings.name
    return site.markup(
      """
      <a class="wordmark" href="\(link(""))"><span aria-hidden="true">〔</span>\(name.zh)\
      <span aria-hidden="true">〕</span></a>
      """,
      """
      <a class="wordmark" href="\(link(""))">\(name.text(.en))\
      \(if: name.en != nil, " <span lang=\"\(SiteLanguage.zh.tag)\">\(name.zh)</span>")</a>
      """)
  }

  /// The script names the switch after what it leads to.
  private var themeSwitch: HTML {
    "<button type=\"button\" class=\"switch\" data-switch=\"theme\" hidden>\(say("深色", "Dark"))</button>"
  }

  private var otherLanguages: [SiteLanguage] {
    isServedAnywhere ? [] : site.portal.settings.languages.filter { $0 != site.language }
  }

  private func languageLink(_ language: SiteLanguage) -> HTML {
    """
    <a class="switch" href="\(address(language.folder + place))" lang="\(language.tag)" hreflang="\(language.tag)">\
    \(language == .zh ? "中文" : "English")</a>
    """
  }

  /// The search box; a link on the self-check, from where no form may be sent, and nothing where the page has its own.
  private var headerSearch: HTML {
    if section == .home || section == .search { return HTML() }
    let words = say("搜索全部条款", "Search all provisions")
    if case .selfCheck = contentSecurityPolicy {
      return "<a class=\"switch search-link\" href=\"\(link(Place.search))\">\(words)</a>"
    }
    return SearchBox(layout: self, action: link(Place.search), id: "site-q", label: words).html
  }

  private var navigation: [(title: String, place: String, section: Section)] {
    let items: [(title: String, place: String, section: Section)] = [
      (say("政策文件", "Policies"), Place.policies, .policies), (say("待遇目录", "Benefits"), Place.benefits, .benefits),
      (say("我能享受什么", "What can I get?"), Place.check, .check),
      site.hasComparison
        ? (say("地区比较", "Compare"), Place.compare, .regions) : (say("按地区看", "Regions"), Place.regions, .regions),
    ]
    let hasBodies = !site.portal.vocabulary.bodies.isEmpty
    return items + (hasBodies ? [(say("负责机构", "Responsible bodies"), Place.bodies, .bodies)] : [])
  }

  var breadcrumbTrail: HTML {
    """
    <nav class="crumbs" aria-label="\(say("您在这里", "You are here"))"><ol>\
    <li><a href="\(link(""))">\(say("首页", "Home"))</a></li>\
    \(each: breadcrumbs, { crumb in
      if let place = crumb.place {
        "<li><a href=\"\(link(place))\">\(crumb.title)</a></li>"
      } else {
        "<li aria-current=\"page\">\(crumb.title)</li>"
      }
    })</ol></nav>
    """
  }
}
