import HTMLTemplate
import PolicyModel

/// The frame of a page: head, header band, breadcrumbs and footer round the page's own content.
public struct Layout: Sendable {
  /// The parts of the site that the navigation leads to.
  public enum Section: String, Sendable, CaseIterable {
    case home, policies, benefits, check, regions, search, help, other
  }

  /// One step of the way from the home page to this one.
  public struct Crumb: Sendable {
    var title: String
    var path: String?

    /// Makes a step; the path is relative to the site's root and nil for the page itself.
    public init(_ title: String, _ path: String? = nil) {
      self.title = title
      self.path = path
    }
  }

  /// The site.
  public var site: Site
  /// Where the page is published, relative to the site's root: `policies/jinzhong-2023-10/`, empty for the home page.
  public var path: String
  /// The page's title, without the site's name.
  public var title: String
  /// One sentence for search engines.
  public var description: String?
  /// The part of the site it belongs to.
  public var section: Section
  /// The way to it, without the home page.
  public var breadcrumbs: [Crumb] = []
  /// What it may load and do.
  public var contentSecurityPolicy = ContentSecurityPolicy.reading
  /// Style sheets beside site.css, by their plain names.
  public var styles: [String] = []
  /// Scripts, loaded as modules, by their plain names.
  public var modules: [String] = []
  /// The government tags of an official document.
  public var article: ArticleTags?
  /// What runs on in the band, above the content.
  public var bandContent: HTML?
  /// Whether addresses start at the host's root, as on a page that is served in the place of any other.
  public var isServedAnywhere = false

  /// Makes a frame.
  public init(site: Site, path: String, title: String, section: Section) {
    self.site = site
    self.path = path
    self.title = title
    self.section = section
  }

  /// The address of a place of the site, relative to this page.
  public func address(
    _ target: String, query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> Address {
    let root =
      isServedAnywhere
      ? site.basePath : String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    return Address(relative: root + target, query: query, fragment: fragment)
  }

  /// The address of an asset, by its plain name, relative to this page.
  public func asset(_ name: String) -> Address {
    address("assets/" + (site.assets[name] ?? name))
  }

  /// The page as a whole document.
  public func page(_ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="zh-Hans">
    <head>
    \(head)
    </head>
    <body class="page-\(section.rawValue)">
    <a class="skip" href="#main">跳到正文</a>
    \(header)
    <main id="main" tabindex="-1">
    \(given: bandContent, { "<div class=\"band\">\($0)</div>\n" })\
    <div class="wrap">
    \(if: !breadcrumbs.isEmpty, breadcrumbTrail)
    \(content)
    </div>
    </main>
    \(Footer(layout: self).html)
    </body>
    </html>

    """
  }

  // MARK: Head

  private var head: HTML {
    let settings = site.portal.settings
    let name = settings.name.zh
    return """
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy.text)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(if: section == .home, "\(name)", else: "\(title)－\(name)")</title>
      \(meta("description", description))\(meta("SiteName", name))\(meta("SiteDomain", site.domain))\
      \(meta("SiteIDCode", settings.owner.siteIDCode))\(columnTags)\(given: article, { $0.html })\
      \(given: Address(settings.baseURL + address(fromRoot: path)), { "<link rel=\"canonical\" href=\"\($0)\">\n" })\
      <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E\
      %3Crect width='32' height='32' fill='%23123A4F'/%3E%3Cpath d='M13 6 8 10v12l5 4M19 6l5 4v12l-5 4' fill='none' \
      stroke='%23FFC65C' stroke-width='3'/%3E%3C/svg%3E">
      <link rel="alternate" type="application/atom+xml" title="\(name)" href="\(address("feed.xml"))">
      <link rel="stylesheet" href="\(asset("site.css"))">
      \(each: styles, { "<link rel=\"stylesheet\" href=\"\(asset($0))\">\n" })\
      <script src="\(asset("theme.js"))"></script>
      <script src="\(asset("site.js"))" defer></script>\
      \(each: modules, { "\n<script type=\"module\" src=\"\(asset($0))\"></script>" })\
      \(each: preloads, { "\n<link rel=\"modulepreload\" href=\"\(asset($0))\">" })
      """
  }

  /// What the page's modules import, named in the head so that all load at once instead of one after another.
  private var preloads: [String] {
    Set(modules.flatMap { site.imports[$0] ?? [] }).sorted()
  }

  private func address(fromRoot path: String) -> String {
    path.isEmpty ? "" : Address(relative: path).text
  }

  private var columnTags: HTML {
    let column = Column(section)
    return """
      \(meta("ColumnName", column.name))\(meta("ColumnDescription", column.description))\
      \(meta("ColumnKeywords", column.keywords))\(meta("ColumnType", column.type))
      """
  }

  private func meta(_ name: String, _ content: String?) -> HTML {
    "\(given: content, { "<meta name=\"\(name)\" content=\"\($0)\">\n" })"
  }

  // MARK: Body

  private var header: HTML {
    """
    <header class="band">
    <div class="wrap band-top">
    <a class="wordmark" href="\(address(""))"><span aria-hidden="true">〔</span>\(site.portal.settings.name.zh)\
    <span aria-hidden="true">〕</span></a>
    \(headerSearch)
    <div class="switches">
    <button type="button" class="switch" data-switch="theme" hidden>深色</button>
    <button type="button" class="switch boxed" data-switch="care" aria-pressed="false" hidden>关怀版</button>
    \(if: section != .search && section != .home, "<a class=\"switch narrow\" href=\"\(address("search/"))\">搜索</a>")
    <a class="switch narrow" href="#nav" data-switch="menu">菜单</a>
    </div>
    </div>
    <nav class="wrap band-nav" id="nav" aria-label="主导航">
    <ul>\(each: navigation, { item in
      """
      <li><a href="\(address(item.path))"\(attribute: "aria-current", item.section == section ? "true" : nil)>\
      \(item.title)</a></li>
      """
    })\
    <li class="nav-switch"><button type="button" class="switch" data-switch="theme" hidden>深色</button></li></ul>
    </nav>
    </header>
    <section class="care-bar" aria-label="关怀版" hidden>
    <div class="wrap"><span id="care-size">文字大小</span>
    <span role="group" aria-labelledby="care-size"><button type="button" data-care-size="1">大</button>
    <button type="button" data-care-size="2">特大</button>
    <button type="button" data-care-size="3">最大</button></span>
    <button type="button" data-read hidden>朗读本页</button></div>
    </section>
    """
  }

  /// The search box; a link on the self-check, from where no form may be sent, and nothing where the page has its own.
  private var headerSearch: HTML {
    if section == .home || section == .search { return HTML() }
    if case .selfCheck = contentSecurityPolicy {
      return "<a class=\"switch search-link\" href=\"\(address("search/"))\">搜索全部条款</a>"
    }
    return SearchBox(action: address("search/"), id: "site-q", placeholder: "搜索全部条款").html
  }

  private var navigation: [(title: String, path: String, section: Section)] {
    let items: [(title: String, path: String, section: Section)] = [
      ("政策文件", "policies/", .policies), ("待遇目录", "benefits/", .benefits), ("我能享受什么", "check/", .check),
      ("按地区看", "regions/", .regions),
    ]
    let help = site.portal.pages.first { $0.slug == "help" }
    return items + (help.map { [($0.title.zh, "help/", .help)] } ?? [])
  }

  private var breadcrumbTrail: HTML {
    """
    <nav class="crumbs" aria-label="您在这里"><ol><li><a href="\(address(""))">首页</a></li>\
    \(each: breadcrumbs, { crumb in
      if let path = crumb.path {
        "<li><a href=\"\(address(path))\">\(crumb.title)</a></li>"
      } else {
        "<li aria-current=\"page\">\(crumb.title)</li>"
      }
    })</ol></nav>
    """
  }
}
