/// An address that is safe to write into a page: relative, `https:`, `http:` or `mailto:`.
///
/// Anything that runs or embeds (`javascript:`, `data:`, `vbscript:`, `blob:` …) cannot be made, however it is
/// spelt: schemes are allowed by name, and the characters browsers drop before they read a scheme are refused.
public struct Address: Sendable, Hashable {
  /// The address as written, not yet escaped for HTML.
  public let text: String

  /// Takes an address from outside; nil when it is not one of the allowed kinds.
  public init?(_ text: String) {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
    if let scheme = Self.scheme(of: text) {
      let rest = text.dropFirst(scheme.count + 1)
      switch scheme.lowercased() {
      case "https", "http": guard rest.hasPrefix("//"), rest.count > 2, !rest.hasPrefix("///") else { return nil }
      case "mailto": guard rest.contains("@") else { return nil }
      default: return nil
      }
    } else if text.hasPrefix("//") {
      return nil  // another host, under whatever scheme the page has
    }
    self.text = text
  }

  /// Makes an address relative to the page from a path such as `../policies/`, whatever the path holds: what could
  /// be read as a scheme, a host or markup is percent-encoded.
  public init(relative path: String, query: [(name: String, value: String)] = [], fragment: String? = nil) {
    var text = ""
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/"), text == "/" { continue }
      text += Self.encoded(byte, allowing: "/-._~")
    }
    for (index, pair) in query.enumerated() {
      text += index == 0 ? "?" : "&"
      text += Self.component(pair.name) + "=" + Self.component(pair.value)
    }
    if let fragment {
      text += "#" + fragment.utf8.map { Self.encoded($0, allowing: "/-._~") }.joined()
    }
    self.text = text.isEmpty ? "./" : text
  }

  /// A text as one component of an address, percent-encoded.
  static func component(_ text: String) -> String {
    text.utf8.map { encoded($0, allowing: "-._~") }.joined()
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{20}", "\u{7F}"..."\u{A0}", "\\", "<", ">", "\"", "`", "{", "}", "|", "^": false
    case "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202F}", "\u{2066}"..."\u{2069}", "\u{FEFF}": false
    default: true
    }
  }

  /// What stands before a colon, when the colon comes before any `/`, `?` or `#`.
  private static func scheme(of text: String) -> Substring? {
    guard let end = text.firstIndex(where: { ":/?#".contains($0) }), text[end] == ":" else { return nil }
    return text[..<end]
  }

  private static func encoded(_ byte: UInt8, allowing others: StaticString) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return String(UnicodeScalar(byte))
    default:
      if others.withUTF8Buffer({ $0.contains(byte) }) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "%0" + digits : "%" + digits
    }
  }
}

extension Address: CustomStringConvertible {
  /// The address as written.
  public var description: String { text }
}
