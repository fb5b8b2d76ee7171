/// Where the pieces of a lexicon lie in its file.
///
/// Buckets, a power of two of them, in the order of their numbers. A bucket is a piece, or `p` plus a number and 2 to this
/// power of parts, which are like buckets: the first are told apart by the character behind the key, parts of parts by the
/// next. A piece is how many units of 192 bytes it has, five bits a character from `0`, the lowest first; bit 5 says that
/// another follows.
struct LexiconHead {
  /// Pieces are multiples of so many bytes.
  static let unit = 192
  private static let zero: UInt8 = 0x30
  private static let parts: UInt8 = 0x70

  private let bytes: [UInt8]
  private let bucketCount: Int

  /// Takes the content of a head; it throws when that is not what was written.
  init(_ bytes: [UInt8]) throws(MalformedBytes) {
    self.bytes = bytes
    var reader = Reader(bytes)
    var count = 0
    while reader.next < bytes.count {
      try reader.skip()
      count += 1
    }
    guard count > 1, count & (count - 1) == 0 else { throw MalformedBytes() }
    bucketCount = count
  }

  /// Where the piece begins and ends in the file that holds the words with a key; empty where there are none.
  func place(of key: LexiconKey) throws(MalformedBytes) -> Range<Int> {
    var reader = Reader(bytes)
    for _ in 0..<key.bucket(of: bucketCount) { try reader.skip() }
    var level = 0
    while let count = reader.partCount() {
      for _ in 0..<key.part(of: count, by: level) { try reader.skip() }
      level += 1
    }
    let start = reader.place
    try reader.skip()
    return start..<reader.place
  }

  /// What stands in the head for a bucket of a piece with so many units.
  static func written(units: Int) -> [UInt8] {
    units < 32 ? [zero + UInt8(units)] : [zero + 32 + UInt8(units & 31)] + written(units: units >> 5)
  }

  /// What stands before 2 to the power `bits` parts.
  static func written(partBits bits: Int) -> UInt8 { parts + UInt8(bits) }

  /// Goes through a head.
  private struct Reader {
    private let bytes: [UInt8]
    private(set) var next = 0
    /// Where the next piece begins in the file.
    private(set) var place: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      place = SealedFile.headLength + bytes.count
    }

    /// How many parts the next bucket has, of which the first is then the next; nil for a piece.
    mutating func partCount() -> Int? {
      guard next < bytes.count, bytes[next] >= parts else { return nil }
      next += 1
      return 1 << Int(bytes[next - 1] & 15)
    }

    /// Goes past a bucket.
    mutating func skip() throws(MalformedBytes) {
      if let count = partCount() {
        for _ in 0..<count { try skip() }
        return
      }
      var units = 0
      var shift = 0
      while true {
        guard next < bytes.count, shift <= 20 else { throw MalformedBytes() }
        let digit = bytes[next] &- zero
        next += 1
        units |= Int(digit & 31) << shift
        shift += 5
        if digit < 32 { break }
      }
      place += units * unit
    }
  }
}
