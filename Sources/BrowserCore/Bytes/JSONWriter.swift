/// Writes JSON in UTF-8, without blanks, the same natively and in the browser.
///
/// Strings are bytes of well-formed UTF-8. Commas are set by the writer; the caller opens and closes what it writes.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty writer.
  public init() {}

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the object opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the array opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a member's name; its value is written next.
  public mutating func key(_ name: StaticString) {
    string(name)
    colon()
  }

  /// Writes a member's name that is not known beforehand; its value is written next.
  public mutating func key(_ name: [UInt8]) {
    string(name)
    colon()
  }

  /// Writes a member's name from any sequence of bytes; its value is written next.
  public mutating func key(_ name: some Sequence<UInt8>) {
    key(Array(name))
  }

  /// Writes a string.
  public mutating func string(_ text: StaticString) {
    text.withUTF8Buffer { quote($0) }
  }

  /// Writes a string from any sequence of bytes, such as `text.utf8`.
  public mutating func string(_ text: some Sequence<UInt8>) {
    string(Array(text))
  }

  /// Writes a string; quotes, backslashes and control characters are escaped.
  public mutating func string(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { quote($0) }
  }

  /// Writes a whole number.
  @inline(never)
  public mutating func number(_ value: Int64) {
    separate()
    if value < 0 { put(UInt8(ascii: "-")) }
    digits(value.magnitude)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    number(Int64(value))
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    literal(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    literal("null")
  }

  // The module is to be small: what every call needs is not inlined.

  @inline(never)
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    put(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        put(UInt8(ascii: "\\"))
        put(byte)
      case UInt8(ascii: "\n"):
        literal("\\n")
      case 0..<0x20:
        literal("\\u00")
        put(UInt8(ascii: "0") + byte >> 4)
        put(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + byte & 15 - 10)
      default:
        put(byte)
      }
    }
    put(UInt8(ascii: "\""))
  }

  @inline(never)
  private mutating func put(_ byte: UInt8) {
    bytes.append(byte)
  }

  @inline(never)
  private mutating func open(_ bracket: UInt8) {
    separate()
    put(bracket)
    needsComma = false
  }

  @inline(never)
  private mutating func close(_ bracket: UInt8) {
    put(bracket)
    needsComma = true
  }

  @inline(never)
  private mutating func colon() {
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  @inline(never)
  private mutating func separate() {
    if needsComma { put(UInt8(ascii: ",")) }
    needsComma = true
  }

  @inline(never)
  private mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { put(byte) } }
  }

  private mutating func digits(_ value: UInt64) {
    if value >= 10 { digits(value / 10) }
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}
