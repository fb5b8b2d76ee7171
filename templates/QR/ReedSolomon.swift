/// Error correction codewords of QR codes: Reed–Solomon over GF(2⁸) with x⁸+x⁴+x³+x²+1 (ISO/IEC 18004, section 7.5).
struct ReedSolomon {
  /// The generator's coefficients, the highest power first and left out, being 1.
  private let generator: [UInt8]

  /// Makes a coder that adds so many codewords.
  init(count: Int) {
    var generator = [UInt8](repeating: 0, count: count - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<count {
      for place in 0..<count {
        generator[place] = Self.product(generator[place], root) ^ (place + 1 < count ? generator[place + 1] : 0)
      }
      root = Self.product(root, 2)
    }
    self.generator = generator
  }

  /// What is to be added to the data: the remainder of its division by the generator.
  func codewords(for data: some Sequence<UInt8>) -> [UInt8] {
    var remainder = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ remainder.removeFirst()
      remainder.append(0)
      for place in generator.indices { remainder[place] ^= Self.product(generator[place], factor) }
    }
    return remainder
  }

  private static func product(_ x: UInt8, _ y: UInt8) -> UInt8 {
    var z = 0
    for bit in (0..<8).reversed() {
      z = (z << 1) ^ ((z >> 7) * 0x11D)
      z ^= (Int(y) >> bit & 1) * Int(x)
    }
    return UInt8(truncatingIfNeeded: z)
  }
}
