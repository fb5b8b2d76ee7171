/// The ids of all documents by their slots: written and read here and nowhere else.
///
/// The content of a packed file: the count of openings, each with its length, those first that most ids have; then bits:
/// for each slot that is taken the number of its opening (Rice), and where the id ends in eight hexadecimal digits, these
/// as the distance from the key before (Rice); other ids are openings of their own.
public enum IdentifierList {
  /// The bytes for the ids in order of their slots, before they are packed.
  public static func encode(_ ids: [[UInt8]]) -> [UInt8] {
    let split = ids.map { id in
      let key = IndexLayout.hexadecimalEnd(of: id)
      return (opening: key == nil ? id : Array(id.dropLast(8)), key: key)
    }
    var counts: [[UInt8]: Int] = [:]
    for (opening, _) in split { counts[opening, default: 0] += 1 }
    let openings = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    .map { $0.key }
    var numbers: [[UInt8]: Int] = [:]
    for (number, opening) in openings.enumerated() { numbers[opening] = number }
    var writer = ByteWriter()
    writer.varint(openings.count)
    for opening in openings { writer.counted(opening) }
    var bits = BitWriter()
    var previous: UInt32 = 0
    for (opening, key) in split {
      bits.rice(UInt32(numbers[opening] ?? 0), parameter: numberParameter(openings.count))
      guard let key else { continue }
      bits.rice(key - previous, parameter: keyParameter(ids.count))
      previous = key
    }
    writer.append(bits.bytes)
    return writer.bytes
  }

  /// The ids by slot, empty where a slot is; it throws when a byte is missing or not what was written.
  public static func decode(_ open: [UInt8], leaves: [Int]) throws(MalformedBytes) -> [[UInt8]] {
    var reader = try PackedFile.reader(open)
    var openings: [[UInt8]] = []
    for _ in 0..<(try reader.count()) { openings.append(try reader.counted()) }
    var bits = BitReader(open, in: reader.position..<open.count)
    var count = 0
    for own in leaves where own > 0 { count += 1 }
    let parameter = keyParameter(count)
    var ids: [[UInt8]] = []
    var key: UInt32 = 0
    for own in leaves {
      var id: [UInt8] = []
      if own > 0 {
        let number = try bits.rice(numberParameter(openings.count))
        guard number < openings.count else { throw MalformedBytes() }
        id = openings[number]
        // Only an opening that digits follow ends in a hyphen.
        if id.last == UInt8(ascii: "-") {
          key = key &+ UInt32(truncatingIfNeeded: try bits.unary()) << UInt32(parameter)
          key = key &+ UInt32(truncatingIfNeeded: try bits.bits(parameter))
          id.hexadecimal(key)
        }
      }
      ids.append(id)
    }
    return ids
  }

  /// The Rice parameter for numbers of openings, of which the first are the most frequent by far.
  private static func numberParameter(_ count: Int) -> Int { max(0, width(count) - 3) }

  /// The Rice parameter for the distances of so many keys of 32 bits.
  private static func keyParameter(_ count: Int) -> Int { min(24, max(0, 32 - width(count))) }

  private static func width(_ count: Int) -> Int { UInt32.bitWidth - UInt32(count).leadingZeroBitCount }
}
