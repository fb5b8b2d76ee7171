/// A fragment of HTML, written as a string literal in which every interpolated `String` is escaped.
///
///     let item: HTML = "<li><a href=\"\(address)\">\(title)</a>\(if: isNew, "<b>新</b>")</li>"
///
/// The literal's own text is markup and stays as written. A fragment keeps its own bytes and refers to the fragments
/// inside it, so that however deep pages nest, each byte is copied once: when the whole is rendered.
public struct HTML: Sendable {
  /// The markup and escaped text of this fragment itself, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The fragments inside it, each with the place in `bytes` before which it stands, in order.
  private(set) var insertions: [Insertion] = []

  struct Insertion: Sendable {
    var offset: Int
    var fragment: HTML
  }

  /// Makes an empty fragment.
  public init() {}

  /// Takes markup that is known to be safe as it stands, such as what a Markdown renderer made with raw HTML left out.
  public init(verbatim markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Whether nothing would be rendered.
  public var isEmpty: Bool {
    bytes.isEmpty && insertions.allSatisfy(\.fragment.isEmpty)
  }

  /// Count of bytes that `rendered` would have.
  public var byteCount: Int {
    insertions.reduce(bytes.count) { $0 + $1.fragment.byteCount }
  }

  /// The whole as UTF-8.
  public var rendered: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(byteCount)
    render(into: &output)
    return output
  }

  /// Appends the whole as UTF-8.
  public func render(into output: inout [UInt8]) {
    var written = 0
    for insertion in insertions {
      output.append(contentsOf: bytes[written..<insertion.offset])
      insertion.fragment.render(into: &output)
      written = insertion.offset
    }
    output.append(contentsOf: bytes[written...])
  }

  /// Appends a fragment after this one.
  public mutating func append(_ fragment: HTML) {
    insertions.append(Insertion(offset: bytes.count, fragment: fragment))
  }

  /// Appends plain text, escaped.
  public mutating func append(text: String) {
    append(text: Substring(text))
  }

  /// Appends plain text, escaped.
  public mutating func append(text: Substring) {
    appendEscaped(text, to: &bytes)
  }

  /// Appends plain text that is valid UTF-8, escaped.
  public mutating func append(utf8 text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
  }

  mutating func append(markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}

extension HTML: CustomStringConvertible {
  /// The whole as a string.
  public var description: String { String(decoding: rendered, as: UTF8.self) }
}

private func appendEscaped(_ text: Substring, to bytes: inout [UInt8]) {
  var text = text
  text.withUTF8 { appendEscaped($0, to: &bytes) }
}

/// Appends text with the five characters that mean something in HTML replaced, so that it is the same in text and in
/// a quoted attribute; stretches without them are appended whole.
private func appendEscaped(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var start = 0
  for index in source.indices {
    let replacement: StaticString
    switch source[index] {
    case UInt8(ascii: "&"): replacement = "&amp;"
    case UInt8(ascii: "<"): replacement = "&lt;"
    case UInt8(ascii: ">"): replacement = "&gt;"
    case UInt8(ascii: "\""): replacement = "&quot;"
    case UInt8(ascii: "'"): replacement = "&#39;"
    default: continue
    }
    bytes.append(contentsOf: source[start..<index])
    replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
    start = index + 1
  }
  bytes.append(contentsOf: source[start...])
}
