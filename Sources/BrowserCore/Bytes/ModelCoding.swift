/// Numbers and names, one after another, as a `ByteModel` foretells their bytes. What is given is written, or where it is
/// read no notice is taken of it.
struct ModelCoding {
  private var coder: ArithmeticCoder
  private var model = ByteModel()

  /// Writes.
  init() {
    coder = ArithmeticCoder()
  }

  /// Reads what was written, which begins at a place.
  init(_ bytes: [UInt8], from start: Int) {
    coder = ArithmeticCoder(bytes, from: start)
  }

  /// All bytes that were written.
  var finished: [UInt8] { coder.finished }

  /// A number that is not negative; those that come often take little.
  @inline(never)
  mutating func number(_ given: Int = 0) -> Int {
    let byte = model.code(UInt32(truncatingIfNeeded: min(given, 0xFF)), after: ByteModel.none, with: &coder)
    return byte < 0xFF ? Int(byte) : Int(bits(UInt32(truncatingIfNeeded: given), count: 32))
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

  /// A text, byte by byte.
  @inline(never)
  mutating func name(_ given: [UInt8] = []) -> [UInt8] {
    var name: [UInt8] = []
    var before = 0
    for place in 0..<number(given.count) {
      let byte = model.code(place < given.count ? UInt32(given[place]) : 0, after: before, with: &coder)
      name.append(UInt8(truncatingIfNeeded: byte))
      before = Int(byte)
    }
    return name
  }
}

/// Foretells bytes bit by bit from how often each bit was so before, behind the same byte.
private struct ByteModel {
  /// For each byte before, or none, the 256 contexts of a byte's bits: the probability of a one in the higher 16 bits, below
  /// it how often the context was seen.
  private var cells = [UInt32](repeating: 1 << 31, count: (none + 1) << 8)

  /// What stands behind no byte.
  static let none = 256
  /// A context that was seen so often no longer learns more slowly.
  private static let maximalCount: Int32 = 60

  /// Writes or reads a byte, and learns it.
  @inline(never)
  mutating func code(_ given: UInt32, after before: Int, with coder: inout ArithmeticCoder) -> UInt32 {
    var known: UInt32 = 1
    for shift: UInt32 in 0..<8 {
      let place = before << 8 | Int(known)
      let cell = cells[place]
      let old = Int32(cell >> 16)
      let bit = coder.code(given >> (7 &- shift) & 1, probability: min(max(cell >> 20, 1), 4095))
      let count = Int32(cell & 0xFFFF)
      let new = old &+ ((bit == 1 ? 65535 : 0) &- old) &* 2 / (2 &* count &+ 3)
      cells[place] = UInt32(bitPattern: new) << 16 | UInt32(bitPattern: min(count &+ 1, Self.maximalCount))
      known = known << 1 | bit
    }
    return known & 0xFF
  }
}
