import HTMLTemplate
import PolicyModel

/// The frame of a page: head, header band, breadcrumbs and footer round the page's own content.
public struct Layout: Sendable {
  /// The parts of the site that the navigation leads to.
  public enum Section: String, Sendable, CaseIterable {
    case home, policies, benefits, check, regions, bodies, search, help, other
  }

  /// One step of the way from the home page to this one.
  public struct Crumb: Sendable {
    var title: HTML
    var place: String?

    /// Makes a step; it has no place where it is the page itself.
    public init(_ title: HTML, _ place: String? = nil) {
      self.title = title
      self.place = place
    }
  }

  /// The site.
  public var site: Site
  /// What the page is in every language: `policies/jinzhong-2023-10/`, empty for the home page.
  public var place: String
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
  /// A feed of this page alone, relative to the site's root.
  public var feed: String?
  /// What runs on in the band, above the content.
  public var bandContent: HTML?
  /// Whether addresses start at the host's root, as on a page that is served in the place of any other.
  public var isServedAnywhere = false

  /// Makes a frame.
  public init(site: Site, place: String, title: String, section: Section) {
    self.site = site
    self.place = place
    self.title = title
    self.section = section
  }

  /// Where the page is published, relative to the site's root: the place, in the folder of its language.
  public var path: String { site.language.folder + place }

  /// The address of a page of the same language, relative to this page.
  public func link(
    _ place: String, query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> Address {
    address(site.language.folder + place, query: query, fragment: fragment)
  }

  /// The address of a file of the site, relative to this page.
  public func address(
    _ file: String, query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> Address {
    let root =
      isServedAnywhere
      ? site.basePath : String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    return Address(relative: root + file, query: query, fragment: fragment)
  }

  /// The address of an asset, by its plain name, relative to this page.
  public func asset(_ name: String) -> Address {
    address("assets/" + (site.assets[name] ?? name))
  }

  /// The page as a whole document.
  public func page(_ content: HTML) -> HTML {
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
