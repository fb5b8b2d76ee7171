import HTMLTemplate

/// A page of the site: where it is published and what it holds.
public protocol PortalPage: Sendable {
  /// Relative to the site's root: a folder with a final slash, whose index.html the page is, or a file.
  var path: String { get }
  /// The whole document.
  var html: HTML { get }
}
