extension [UInt8] {
  /// A part as bytes of their own; one function for all, since each slice would add to the browser's modules.
  @inline(never)
  func part(_ range: Range<Int>) -> [UInt8] {
    var part: [UInt8] = []
    part.reserveCapacity(range.count)
    for place in range { part.append(self[place]) }
    return part
  }
}

/// The bytes do not hold what their format promises.
public struct MalformedBytes: Error, Sendable {
  /// Makes the error.
  public init() {}
}

/// Reads values out of bytes that may be wrong: every read checks the bounds, and nothing traps.
///
/// The reads are not inlined: that would double the size of the browser's module.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]
  /// Where the next read begins, from 0.
  public private(set) var position: Int
  /// Where reading ends.
  public let end: Int

  /// Reads all of `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  /// Reads a part of `bytes`; it throws when the part does not lie within them.
  public init(_ bytes: [UInt8], in part: Range<Int>) throws(MalformedBytes) {
    guard part.lowerBound >= 0, part.upperBound <= bytes.count else { throw MalformedBytes() }
    self.bytes = bytes
    position = part.lowerBound
    end = part.upperBound
  }

  /// How many bytes are left.
  public var remaining: Int { end - position }

  /// One byte.
  @inline(never)
  public mutating func byte() throws(MalformedBytes) -> UInt8 {
    guard position < end else { throw MalformedBytes() }
    defer { position += 1 }
    return bytes[position]
  }

  /// Four bytes, the lowest first.
  @inline(never)
  public mutating func fixed32() throws(MalformedBytes) -> UInt32 {
    var value: UInt32 = 0
    for shift: UInt32 in [0, 8, 16, 24] { value |= UInt32(try byte()) << shift }
    return value
  }

  /// A number of seven bits a byte, the lowest first; at most 32 bits.
  @inline(never)
  public mutating func varint() throws(MalformedBytes) -> UInt32 {
    let value = try varint64()
    guard value <= UInt64(UInt32.max) else { throw MalformedBytes() }
    return UInt32(truncatingIfNeeded: value)
  }

  /// A number of seven bits a byte, the lowest first; at most 64 bits.
  @inline(never)
  public mutating func varint64() throws(MalformedBytes) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw MalformedBytes() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// A number with a sign, as `ByteWriter.signed` writes it.
  public mutating func signed() throws(MalformedBytes) -> Int64 {
    let value = try varint64()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A count of things that take at least `size` bytes each: never more than could still follow.
  @inline(never)
  public mutating func count(ofSize size: Int = 1) throws(MalformedBytes) -> Int {
    let value = try varint()
    guard UInt64(value) * UInt64(size) <= UInt64(remaining) else { throw MalformedBytes() }
    return Int(value)
  }

  /// The place of the next `count` bytes, which are stepped over.
  public mutating func skip(_ count: Int) throws(MalformedBytes) -> Range<Int> {
    guard count >= 0, count <= remaining else { throw MalformedBytes() }
    defer { position += count }
    return position..<position + count
  }

  /// The next `count` bytes.
  @inline(never)
  public mutating func take(_ count: Int) throws(MalformedBytes) -> [UInt8] {
    bytes.part(try skip(count))
  }

  /// Bytes with their length before them, as `ByteWriter.counted` writes them.
  public mutating func counted() throws(MalformedBytes) -> [UInt8] {
    try take(try count())
  }

  /// The place of bytes with their length before them, which are stepped over.
  @inline(never)
  public mutating func countedRange() throws(MalformedBytes) -> Range<Int> {
    try skip(try count())
  }
}
