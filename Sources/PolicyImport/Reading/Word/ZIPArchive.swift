/// The members of a ZIP archive (APPNOTE 6.3), read one by one.
struct ZIPArchive {
  private struct Member {
    var method: Int
    var packed: Range<Int>
    var size: Int
  }

  private let bytes: [UInt8]
  private var members: [String: Member] = [:]

  /// No document's XML packs better than this; what claims to is a trap.
  private static let ratio = 300

  /// Reads the directory at the archive's end; nil where there is none.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let end = bytes.indices.suffix(65_600).last { Self.number(bytes, $0, 4) == 0x0605_4B50 }
    guard let end, let count = Self.number(bytes, end + 10, 2), var place = Self.number(bytes, end + 16, 4) else {
      return nil
    }
    for _ in 0..<count {
      guard Self.number(bytes, place, 4) == 0x0201_4B50, let method = Self.number(bytes, place + 10, 2),
        let packed = Self.number(bytes, place + 20, 4), let size = Self.number(bytes, place + 24, 4),
        let nameLength = Self.number(bytes, place + 28, 2), let extra = Self.number(bytes, place + 30, 2),
        let comment = Self.number(bytes, place + 32, 2), let local = Self.number(bytes, place + 42, 4),
        place + 46 + nameLength <= bytes.count, let localName = Self.number(bytes, local + 26, 2),
        let localExtra = Self.number(bytes, local + 28, 2)
      else { return nil }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      let start = local + 30 + localName + localExtra
      guard start + packed <= bytes.count else { return nil }
      members[name] = Member(method: method, packed: start..<(start + packed), size: size)
      place += 46 + nameLength + extra + comment
    }
  }

  /// Whether there is a member of a name.
  func contains(_ name: String) -> Bool { members[name] != nil }

  /// A member's bytes; nil where there is none, or where it is damaged.
  func read(_ name: String) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    let packed = Array(bytes[member.packed])
    switch member.method {
    case 0: return packed
    case 8: return try? Inflate.inflate(packed, limit: min(member.size, packed.count * Self.ratio + 4096))
    default: return nil
    }
  }

  /// A number of two or four bytes, the lowest first; nil past the end.
  private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
