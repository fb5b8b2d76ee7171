/// Reads numbers of any count of bits, as `BitWriter` writes them, out of bytes that may be wrong: nothing traps.
struct BitReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int
  private var held: UInt32 = 0
  private var heldCount = 0

  init(_ bytes: [UInt8], in part: Range<Int>) {
    self.bytes = bytes
    place = part.lowerBound
    end = min(part.upperBound, bytes.count)
  }

  /// The next `count` bits, at most 24.
  @inline(never)
  mutating func bits(_ count: Int) throws(MalformedBytes) -> Int {
    while heldCount < count { try hold() }
    return Int(drop(count))
  }

  /// How many ones stand before the next zero.
  @inline(never)
  mutating func unary() throws(MalformedBytes) -> Int {
    var count = 0
    while true {
      let ones = (~held).trailingZeroBitCount
      if ones < heldCount {
        _ = drop(ones + 1)
        return count + ones
      }
      count += heldCount
      _ = drop(heldCount)
      try hold()
    }
  }

  private mutating func hold() throws(MalformedBytes) {
    guard place < end else { throw MalformedBytes() }
    held |= UInt32(bytes[place]) &<< UInt32(heldCount)
    place += 1
    heldCount += 8
  }

  private mutating func drop(_ count: Int) -> UInt32 {
    let value = held & (1 &<< UInt32(count) &- 1)
    held = held &>> UInt32(count)
    heldCount -= count
    return value
  }

  /// A number in Rice code.
  @inline(never)
  mutating func rice(_ parameter: Int) throws(MalformedBytes) -> Int {
    let high = try unary()
    guard high < 1 << (30 - parameter) else { throw MalformedBytes() }
    return high << parameter | (try bits(parameter))
  }

  /// A number in Elias gamma code.
  @inline(never)
  mutating func gamma() throws(MalformedBytes) -> Int {
    let length = try unary()
    guard length < 24 else { throw MalformedBytes() }
    return 1 << length | (try bits(length))
  }

  /// Leaves the rest of a byte out; the next reads begin at a whole byte, which this gives.
  mutating func alignToByte() -> Int {
    place -= heldCount / 8
    held = 0
    heldCount = 0
    return place
  }

  /// Steps over whole bytes after `alignToByte`.
  mutating func skip(bytes count: Int) {
    place += count
  }
}
