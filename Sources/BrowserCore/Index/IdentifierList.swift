/// The ids of all documents by their slots: written and read here and nowhere else.
///
/// The content of a sealed file, coded as `ModelCoding` does: the count of openings and those in their order, each with
/// how many bytes it shares with the one before; for each slot the number of its opening, and where the id ends in eight
/// hexadecimal digits, these as the distance from the key before (Rice); other ids are openings of their own.
public enum IdentifierList {
  /// The bytes for the ids in order of their slots.
  public static func encode(_ ids: [[UInt8]]) -> [UInt8] {
    let split = ids.map { id in
      let key = IndexLayout.hexadecimalEnd(of: id)
      return (opening: key == nil ? id : Array(id.dropLast(8)), key: key ?? 0)
    }
    let openings = Set(split.map { $0.opening }).sorted { $0.lexicographicallyPrecedes($1) }
    var numbers: [[UInt8]: Int] = [:]
    for (number, opening) in openings.enumerated() { numbers[opening] = number }
    var coding = ModelCoding()
    _ = coding.number(openings.count)
    var last: [UInt8] = []
    for opening in openings {
      let shared = zip(last, opening).prefix { $0 == $1 }.count
      _ = coding.number(shared)
      coding.write(Array(opening[shared...]))
      last = opening
    }
    var previous: UInt32 = 0
    for (opening, key) in split {
      _ = coding.number(numbers[opening] ?? 0)
      guard opening.last == hyphen else { continue }
      rice(key - previous, keyParameter(ids.count), &coding)
      previous = key
    }
    return coding.finished
  }

  /// The ids of so many slots; it throws when a byte is missing or not what was written.
  public static func decode(_ file: [UInt8], count: Int) throws(MalformedBytes) -> [[UInt8]] {
    var coding = ModelCoding(file, from: try PackedFile.reader(file).position)
    var openings: [[UInt8]] = []
    var opening: [UInt8] = []
    for _ in 0..<coding.number() {
      let shared = coding.number()
      while opening.count > shared { opening.removeLast() }
      opening += coding.text()
      openings.append(opening)
    }
    var ids: [[UInt8]] = []
    var key: UInt32 = 0
    for _ in 0..<count {
      let number = coding.number()
      guard number < openings.count else { throw MalformedBytes() }
      var id = openings[number]
      if id.last == hyphen {
        key = key &+ rice(0, keyParameter(count), &coding)
        id.hexadecimal(key)
      }
      ids.append(id)
    }
    return ids
  }

  /// Only an opening that digits follow ends in it.
  private static let hyphen = UInt8(ascii: "-")

  /// The Rice parameter for the distances of so many keys of 32 bits.
  private static func keyParameter(_ count: Int) -> Int {
    min(24, max(0, UInt32(count).leadingZeroBitCount))
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
