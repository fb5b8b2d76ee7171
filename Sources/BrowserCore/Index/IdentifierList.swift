/// The ids of all documents by their slots: written and read here and nowhere else.
///
/// The content of a packed file: the count of openings, each with its length; then for each slot that is taken the
/// number of its opening, and after it, where the id ends in eight hexadecimal digits, these as the distance from the key
/// before, four bytes a column (all lowest bytes first); other ids are openings of their own.
public enum IdentifierList {
  /// The bytes for the ids in order of their slots, before they are packed.
  public static func encode(_ ids: [[UInt8]]) -> [UInt8] {
    var openings: [[UInt8]] = []
    var numbers: [[UInt8]: Int] = [:]
    var column = ByteWriter()
    var distances: [UInt32] = []
    var previous: UInt32 = 0
    for id in ids {
      var opening = id
      if let key = IndexLayout.hexadecimalEnd(of: id) {
        opening = Array(id.dropLast(8))
        distances.append(key &- previous)
        previous = key
      }
      let number = numbers[opening] ?? openings.count
      if number == openings.count {
        numbers[opening] = number
        openings.append(opening)
      }
      column.varint(number)
    }
    var writer = ByteWriter()
    writer.varint(openings.count)
    for opening in openings { writer.counted(opening) }
    writer.append(column.bytes)
    for shift: UInt32 in [0, 8, 16, 24] {
      for distance in distances { writer.byte(UInt8(truncatingIfNeeded: distance >> shift)) }
    }
    return writer.bytes
  }

  /// The ids by slot, empty where a slot is; it throws when a byte is missing or not what was written.
  public static func decode(_ open: [UInt8], leaves: [Int]) throws(MalformedBytes) -> [[UInt8]] {
    var reader = try PackedFile.reader(open)
    var openings: [[UInt8]] = []
    for _ in 0..<(try reader.count()) { openings.append(try reader.counted()) }
    var ids: [[UInt8]] = []
    var count = 0
    for own in leaves {
      var id: [UInt8] = []
      if own > 0 {
        let number = try reader.number()
        guard number < openings.count else { throw MalformedBytes() }
        id = openings[number]
        // Only an opening that digits follow ends in a hyphen.
        if id.last == UInt8(ascii: "-") { count += 1 }
      }
      ids.append(id)
    }
    guard reader.remaining == count * 4 else { throw MalformedBytes() }
    let columns = try reader.take(reader.remaining)
    var key: UInt32 = 0
    var row = 0
    for slot in ids.indices where ids[slot].last == UInt8(ascii: "-") {
      var distance: UInt32 = 0
      for place in 0..<4 { distance |= UInt32(columns[place * count + row]) << UInt32(place * 8) }
      key = key &+ distance
      row += 1
      ids[slot].hexadecimal(key)
    }
    return ids
  }
}
