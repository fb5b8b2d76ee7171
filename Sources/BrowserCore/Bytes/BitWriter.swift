/// Writes numbers of any count of bits, the lowest bit first, as `BitReader` reads them.
public struct BitWriter: Sendable {
  /// What has been written; the last byte is filled with zeros.
  public private(set) var bytes: [UInt8] = []
  private var isFull = 8

  /// Makes an empty writer.
  public init() {}

  /// Writes the lowest `count` bits of a number.
  public mutating func bits(_ value: UInt32, count: Int) {
    var value = count == 32 ? value : value & (1 << UInt32(count) - 1)
    var count = count
    while count > 0 {
      if isFull == 8 {
        bytes.append(0)
        isFull = 0
      }
      let taken = min(count, 8 - isFull)
      bytes[bytes.count - 1] |= UInt8(truncatingIfNeeded: value << UInt32(isFull))
      value >>= UInt32(taken)
      isFull += taken
      count -= taken
    }
  }

  /// Writes as many ones as the number says, and a zero.
  public mutating func unary(_ value: Int) {
    for _ in 0..<value { bits(1, count: 1) }
    bits(0, count: 1)
  }

  /// Rice code: the number without its lowest `parameter` bits in unary, then those bits.
  public mutating func rice(_ value: UInt32, parameter: Int) {
    unary(Int(value >> UInt32(parameter)))
    bits(value, count: parameter)
  }

  /// Elias gamma code of a number that is not 0: how many bits follow its highest one in unary, then those bits.
  public mutating func gamma(_ value: UInt32) {
    let length = 31 - value.leadingZeroBitCount
    unary(length)
    bits(value, count: length)
  }
}
