/// What a page may load and do, as its `Content-Security-Policy` says.
enum ContentSecurityPolicy: Sendable {
  /// Styles and scripts of the site, and forms that lead to it.
  case reading
  /// Also the compiled core and the index.
  case searching
  /// Also the compiled core, which stands inside the page's own scripts: nothing can be sent from such a page.
  case selfCheck

  /// The header's value.
  var text: String {
    switch self {
    case .reading:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
    case .searching:
      """
      default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
      connect-src 'self'; form-action 'self'; base-uri 'none'
      """
    case .selfCheck:
      """
      default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; \
      connect-src 'none'; form-action 'none'; base-uri 'none'
      """
    }
  }
}
