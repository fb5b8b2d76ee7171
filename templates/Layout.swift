import HTMLTemplate
import PolicyModel

/// The frame of a page: head, header band, breadcrumbs and footer round the page's own content.
struct Layout: Sendable {
  /// The parts of the site that the navigation leads to.
  enum Section: String, Sendable, CaseIterable {
    case home, policies, benefits, check, regions, bodies, search, help, other
  }

  /// The site.
  var site: Site
  /// What the page is in every language: `policies/jinzhong-2023-10/`, empty for the home page.
  var place: String
  /// The page's title, without the site's name.
  var title: String
  /// One sentence for search engines.
  var description: String?
  /// The part of the site it belongs to.
  var section: Section
  /// The way to it, without the home page.
  var breadcrumbs: [Crumb] = []
  /// What it may load and do.
  var contentSecurityPolicy = ContentSecurityPolicy.reading
  /// Style sheets beside site.css, by their plain names.
  var styles: [String] = []
  /// Scripts, loaded as modules, by their plain names.
  var modules: [String] = []
  /// The government tags of an official document.
  var article: ArticleTags?
  /// A feed of this page alone, relative to the site's root.
  var feed: String?
  /// What runs on in the band, above the content.
  var bandContent: HTML?
  /// Whether addresses start at the host's root, as on a page that is served in the place of any other.
  var isServedAnywhere = false

  /// Makes a frame.
  init(site: Site, place: String, title: String, section: Section) {
    self.site = site
    self.place = place
    self.title = title
    self.section = section
  }

  /// Makes the frame of a page that stands under the home page, or under another, by its title.
  init(
    site: Site, place: String, title: String, section: Section, description: String, under parent: Crumb? = nil
  ) {
    self.init(site: site, place: place, title: title, section: section)
    self.description = description
    breadcrumbs = (parent.map { [$0] } ?? []) + [Crumb("\(title)")]
  }

  /// Where the page is published, relative to the site's root: the place, in the folder of its language.
  var path: String { site.language.folder + place }

  /// The address of a page of the same language, relative to this page.
  func link(
    _ place: String, query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> Address {
    address(site.language.folder + place, query: query, fragment: fragment)
  }

  /// The address of a file of the site, relative to this page.
  func address(
    _ file: String, query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> Address {
    let root =
      isServedAnywhere
      ? site.basePath : String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    return Address(relative: root + file, query: query, fragment: fragment)
  }

  /// The address of an asset, by its plain name, relative to this page.
  func asset(_ name: String) -> Address {
    address("assets/" + (site.assets[name] ?? name))
  }

  /// The page as a whole document.
  func page(_ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(site.language.tag)">
    <head>
    \(head)
    </head>
    <body class="page-\(section.rawValue)">
    <a class="skip" href="#main">\(say("跳到正文", "Skip to the content"))</a>
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

  /// The portal's own words in the language of the page.
  func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    site.say(zh(), en())
  }
}
