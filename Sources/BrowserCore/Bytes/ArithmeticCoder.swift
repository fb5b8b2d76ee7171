/// Turns bits whose probabilities are known into bytes and back: what is likely takes little room.
///
/// One type for all of it, since the model that it serves would be compiled for each.
struct ArithmeticCoder {
  /// What has been written, but for the last byte, or what is read.
  private(set) var bytes: [UInt8] = []
  /// Browsers only read: what writes would make their module larger.
  #if arch(wasm32)
    private var isWriting: Bool { false }
  #else
    private let isWriting: Bool
  #endif
  private var place = 0
  private var low: UInt32 = 0
  private var high: UInt32 = .max
  private var value: UInt32 = 0

  /// Writes bits.
  init() {
    #if !arch(wasm32)
      isWriting = true
    #endif
  }

  /// Reads what was written, which begins at a place; past the end there are zeros, so that wrong bytes give wrong bits
  /// and nothing worse.
  init(_ bytes: [UInt8], from start: Int) {
    #if !arch(wasm32)
      isWriting = false
    #endif
    self.bytes = bytes
    place = start
    for _ in 0..<4 { shift() }
  }

  /// Writes a bit, or reads one and takes no notice of what is given; the probability of a one is in 4096ths, 1...4095.
  @inline(never)
  mutating func code(_ given: UInt32, probability: UInt32) -> UInt32 {
    let middle = low &+ (high &- low) >> 12 &* probability
    let bit: UInt32 = isWriting ? given : value <= middle ? 1 : 0
    if bit == 1 { high = middle } else { low = middle &+ 1 }
    while (low ^ high) >> 24 == 0 {
      if isWriting { bytes.append(UInt8(truncatingIfNeeded: high >> 24)) } else { shift() }
      low <<= 8
      high = high << 8 | 255
    }
    return bit
  }

  /// All bytes that were written; any number of zeros may follow them.
  var finished: [UInt8] { low == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: low >> 24) + 1] }

  private mutating func shift() {
    value = value << 8 | (place < bytes.count ? UInt32(bytes[place]) : 0)
    place += 1
  }
}
