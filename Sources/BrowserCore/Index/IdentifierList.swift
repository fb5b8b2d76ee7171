/// The ids of all documents: written and read here and nowhere else.
///
/// The content of a sealed file, coded as `ModelCoding` does: the count of openings and those in their order, each with
/// how many bytes it shares with the one before, and twice the count of ids that begin so and go on with eight hexadecimal
/// digits, plus one where the opening itself is an id; the digits follow in their order, each as the distance from those
/// before (Rice). Slots are not told: they follow from the ids.
public enum IdentifierList {
  /// The bytes for ids.
  public static func encode(_ ids: [[UInt8]]) -> [UInt8] {
    var byOpening: [[UInt8]: [[UInt8]]] = [:]
    for id in ids { byOpening[opening(of: id), default: []].append(id) }
    var coding = ModelCoding()
    _ = coding.number(byOpening.count)
    var last: [UInt8] = []
    for (opening, ids) in byOpening.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let keys = ids.filter { $0 != opening }.compactMap(hexadecimalEnd)
      let shared = zip(last, opening).prefix { $0 == $1 }.count
      _ = coding.number(shared)
      _ = coding.name(Array(opening[shared...]))
      last = opening
      _ = coding.number(keys.count * 2 + (ids.contains(opening) ? 1 : 0))
      var previous: UInt32 = 0
      for key in keys.sorted() {
        rice(key - previous, keyParameter(keys.count), &coding)
        previous = key
      }
    }
    return coding.finished
  }

  /// The ids in order of their slots, as many as are given; it throws when a byte is missing or not what was written.
  public static func decode(_ file: [UInt8], count: Int) throws(MalformedBytes) -> [[UInt8]] {
    var coding = ModelCoding(file, from: try SealedFile.reader(file).position)
    var ids: [[UInt8]] = []
    var order: [UInt64] = []
    var opening: [UInt8] = []
    for _ in 0..<coding.number() {
      let shared = coding.number()
      while opening.count > shared { opening.removeLast() }
      opening += coding.name()
      let rest = coding.number()
      var key: UInt32 = 0
      for number in 0..<(rest / 2 + rest & 1) {
        var id = opening
        // The opening itself comes first.
        if rest & 1 == 0 || number > 0 {
          key = key &+ rice(0, keyParameter(rest / 2), &coding)
          id.hexadecimal(key)
        }
        order.append(UInt64(IndexLayout.key(of: id)) << 32 | UInt64(ids.count))
        ids.append(id)
      }
    }
    guard ids.count == count else { throw MalformedBytes() }
    KeySort.sort(&order)
    var ordered: [[UInt8]] = []
    for key in order { ordered.append(ids[Int(UInt32(truncatingIfNeeded: key))]) }
    return ordered
  }

  /// An id without the eight hexadecimal digits that it ends in; where two keys are the same, the ids' order follows it.
  public static func opening(of id: [UInt8]) -> [UInt8] {
    hexadecimalEnd(of: id) == nil ? id : Array(id.dropLast(8))
  }

  /// The number that the last eight characters of an id write, when they are hexadecimal digits after a hyphen.
  private static func hexadecimalEnd(of id: [UInt8]) -> UInt32? {
    guard id.count >= 9, id[id.count - 9] == UInt8(ascii: "-") else { return nil }
    var value: UInt32 = 0
    for byte in id.suffix(8) {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// The Rice parameter for the distances of so many keys of 32 bits.
  private static func keyParameter(_ count: Int) -> Int {
    min(31, UInt32(truncatingIfNeeded: count).leadingZeroBitCount)
  }

  /// A number in Rice code, written or read.
  @inline(never)
  @discardableResult
  private static func rice(_ given: UInt32, _ parameter: Int, _ coding: inout ModelCoding) -> UInt32 {
    var high: UInt32 = 0
    while coding.bits(high < given >> UInt32(parameter) ? 1 : 0, count: 1) == 1, high < 1 << 12 { high += 1 }
    return high << UInt32(parameter) | coding.bits(given, count: parameter)
  }
}
