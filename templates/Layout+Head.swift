import HTMLTemplate
import PolicyModel

/// What stands in the head of a page.
extension Layout {
  var head: HTML {
    let settings = site.portal.settings
    let name = settings.name.text(site.language)
    return """
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy.text)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(if: section == .home, "\(name)", else: "\(title)\(say("－", " · "))\(name)")</title>
      \(meta("description", description))\(meta("SiteName", name))\(meta("SiteDomain", site.domain))\
      \(meta("SiteIDCode", settings.owner.siteIDCode))\(columnTags)\(given: article, { $0.html })\
      \(given: absoluteAddress(of: path), { "<link rel=\"canonical\" href=\"\($0)\">\n" })\(alternates)\(shareTags)\
      <link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E\
      %3Crect%20width='32'%20height='32'%20fill='%23123A4F'/%3E%3Cpath%20d='M13%206%208%2010v12l5%204M19%206l5%204v12l-5%204'%20fill='none'%20\
      stroke='%23FFC65C'%20stroke-width='3'/%3E%3C/svg%3E">
      <link rel="alternate" type="application/atom+xml" title="\(name)" href="\(address("feed.xml"))">
      \(given: feed, { "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(title)\" href=\"\(address($0))\">\n" })\
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

  /// The same page in every language, for search engines.
  private var alternates: HTML {
    let languages = site.portal.settings.languages
    guard languages.count > 1, !isServedAnywhere else { return HTML() }
    return """
      \(each: languages, { language in
        let address = absoluteAddress(of: language.folder + place)
        return "\(given: address, { "<link rel=\"alternate\" hreflang=\"\(language.tag)\" href=\"\($0)\">\n" })"
      })
      """
  }

  /// What chat applications show of a link: the Open Graph protocol, and the government's own names for two of its
  /// tags.
  private var shareTags: HTML {
    let card = site.assets["share.png"].flatMap { absoluteAddress(of: "assets/" + $0) }
    let properties: [(String, String?)] = [
      ("og:type", article == nil ? "website" : "article"), ("og:title", ShortTitle(title).text),
      ("og:site_name", site.portal.settings.name.text(site.language)), ("og:description", description),
      ("og:url", absoluteAddress(of: path)?.text), ("og:image", card?.text),
      ("og:image:width", card.map { _ in "1200" }), ("og:image:height", card.map { _ in "630" }),
      ("og:locale", say("zh_CN", "en_US")),
    ]
    return """
      \(each: properties, { name, content in
        "\(given: content, { "<meta property=\"\(name)\" content=\"\($0)\">\n" })"
      })\(meta("Image", article == nil ? nil : card?.text))\(meta("Url", article == nil ? nil : absoluteAddress(of: path)?.text))
      """
  }

  /// The address of a page or file of the site with its scheme and host, as the settings give them.
  func absoluteAddress(of path: String) -> Address? {
    Address(site.portal.settings.baseURL + (path.isEmpty ? "" : Address(relative: path).text))
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
}
