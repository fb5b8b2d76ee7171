extension HTML: ExpressibleByStringInterpolation {
  /// Takes a literal as markup.
  public init(stringLiteral markup: String) {
    self.init(verbatim: markup)
  }

  /// Takes what an interpolated literal gathered.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.html
  }

  /// Gathers a literal: its text as markup, its values escaped.
  public struct StringInterpolation: StringInterpolationProtocol {
    var html = HTML()

    /// Starts gathering.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends the literal's own text, which is markup.
    public mutating func appendLiteral(_ markup: String) {
      html.append(markup: markup)
    }

    /// Appends plain text, escaped for text and for quoted attributes. An attribute that browsers follow as an address
    /// is held to `Address`: text that begins it must pass as one, else it becomes `about:invalid`, and text further
    /// on is percent-encoded.
    public mutating func appendInterpolation(_ text: String) {
      switch html.openAddress {
      case .none: html.append(text: text)
      case .begins: html.append(text: Address(text)?.text ?? "about:invalid")
      case .continues: html.append(text: Address.component(text))
      }
    }

    /// Appends plain text where there is any.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { appendInterpolation(text) }
    }

    /// Appends a number.
    public mutating func appendInterpolation(_ number: Int) {
      html.append(markup: String(number))
    }

    /// Appends an address.
    public mutating func appendInterpolation(_ address: Address) {
      html.append(text: address.text)
    }

    /// Appends a fragment as it is.
    public mutating func appendInterpolation(_ fragment: HTML) {
      html.append(fragment)
    }

    /// Appends a fragment where there is one.
    public mutating func appendInterpolation(_ fragment: HTML?) {
      if let fragment { html.append(fragment) }
    }

    /// Appends fragments one after the other.
    public mutating func appendInterpolation(_ fragments: [HTML]) {
      for fragment in fragments { html.append(fragment) }
    }

    /// Appends one fragment for each element.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ fragment: (Elements.Element) -> HTML
    ) {
      for element in elements { html.append(fragment(element)) }
    }

    /// Appends a fragment when the condition holds, else the other one; the one not needed is never made.
    public mutating func appendInterpolation(
      if condition: Bool, _ fragment: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = HTML()
    ) {
      html.append(condition ? fragment() : other())
    }

    /// Appends a fragment made from a value where there is one.
    public mutating func appendInterpolation<Value>(given value: Value?, _ fragment: (Value) -> HTML) {
      if let value { html.append(fragment(value)) }
    }

    /// Appends ` name="value"` where there is a value.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      html.append(markup: " \(name)=\"")
      appendInterpolation(value)
      html.append(markup: "\"")
    }

    /// Appends ` name` when the condition holds.
    public mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
      if condition { html.append(markup: " \(name)") }
    }
  }
}

extension HTML {
  fileprivate enum OpenAddress {
    case none, begins, continues
  }

  /// Whether the markup so far ends within an attribute that browsers follow as an address.
  fileprivate var openAddress: OpenAddress {
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let quote = bytes.lastIndex(where: quotes.contains), quote > 0, bytes[quote - 1] == UInt8(ascii: "=") else {
      return .none
    }
    let attribute = bytes[..<(quote - 1)]
    let isAddress = Self.addressAttributes.contains { name in
      name.withUTF8Buffer { name in
        attribute.count > name.count && attribute[attribute.endIndex - name.count - 1] <= UInt8(ascii: " ")
          && zip(attribute.suffix(name.count), name).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
      }
    }
    guard isAddress else { return .none }
    return quote == bytes.count - 1 ? .begins : .continues
  }

  private static let addressAttributes: [StaticString] = [
    "href", "src", "action", "formaction", "data", "poster", "cite", "srcset", "xlink:href",
  ]
}
