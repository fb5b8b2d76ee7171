/// Numbers and texts, one after another, as a `TextModel` foretells them. Numbers are written, or read and no notice is
/// taken of what is given.
struct ModelCoding {
  private var coder: ArithmeticCoder
  private let model = TextModel()

  /// Writes.
  init() {
    coder = .writer
  }

  /// Reads what was written, which begins at a place.
  init(_ bytes: [UInt8], from start: Int) {
    coder = ArithmeticCoder(bytes, from: start)
  }

  /// All bytes that were written.
  var finished: [UInt8] { coder.finished }

  /// A number that is not negative; those that come often take little. Most are less than a byte's last: half the bits
  /// take half the time. A character is seldom one of them.
  @inline(never)
  mutating func number(_ given: Int = 0, isCharacter: Bool = false) -> Int {
    let last = isCharacter ? 0xFFFF : 0xFF
    let unit = model.code(UInt32(truncatingIfNeeded: min(given, last)), isByte: !isCharacter, with: &coder)
    if Int(unit) & last < last { return Int(unit) & last }
    return Int(bits(UInt32(truncatingIfNeeded: given), count: 32))
  }

  /// A number of so many bits, of which nothing is foretold.
  @inline(never)
  mutating func bits(_ given: UInt32 = 0, count: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in 1..<count + 1 {
      value = value << 1 | coder.code(given >> UInt32(count - place) & 1, probability: 2048)
    }
    return value
  }

  /// Writes a text, which is UTF-8: the count of its characters, then each.
  mutating func write(_ text: [UInt8]) {
    var scalars: [UInt32] = []
    var place = 0
    while place < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: place, end: text.count)
      scalars.append(scalar)
      place += length
    }
    _ = number(scalars.count)
    for scalar in scalars { _ = number(Int(scalar), isCharacter: true) }
  }

  /// Reads a text in UTF-8.
  @inline(never)
  mutating func text() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<number() { UTF8Scalar.encode(UInt32(truncatingIfNeeded: number(isCharacter: true)), into: &text) }
    return text
  }
}
