/// Writes values as `ByteReader` reads them.
public struct ByteWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  public init() {}

  /// Writes one byte.
  public mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  /// Writes four bytes, the lowest first.
  public mutating func fixed32(_ value: UInt32) {
    for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  /// Writes a number of up to 64 bits, seven bits a byte, the lowest first.
  public mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number that is not negative; one that is becomes 0.
  public mutating func varint(_ value: Int) {
    varint(UInt64(max(0, value)))
  }

  /// Writes a number with a sign: small ones, of either sign, take few bytes.
  public mutating func signed(_ value: Int64) {
    varint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Writes bytes as they are.
  public mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Writes bytes with their length before them.
  public mutating func counted(_ more: some Collection<UInt8>) {
    varint(more.count)
    bytes.append(contentsOf: more)
  }
}
