/// The modules of a QR code before its mask: patterns, and the codewords along the standard's zigzag
/// (ISO/IEC 18004, sections 6.3 and 7.7).
struct QRFrame {
  private let version: QRVersion
  /// A word a row, a bit a module, the first the lowest.
  private var rows: [UInt64]
  /// Which modules belong to patterns and to the format, where neither data nor mask go.
  private var fixed: [UInt64]

  private var size: Int { version.size }

  init(version: QRVersion) {
    self.version = version
    rows = Array(repeating: 0, count: version.size)
    fixed = rows
    drawTiming()
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    drawAlignment()
    drawFormat(mask: 0)
    drawVersion()
  }

  /// Places codewords, bit by bit, in columns of two from the right, up and down in turn.
  mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    for right in [Int](stride(from: size - 1, through: 8, by: -2)) + [5, 3, 1] {
      let isUpward = (right + 1) & 2 == 0
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where fixed[y] >> UInt64(x) & 1 == 0 && bit < codewords.count * 8 {
          rows[y] |= UInt64(codewords[bit >> 3] >> UInt8(7 - bit & 7) & 1) << UInt64(x)
          bit += 1
        }
      }
    }
  }

  /// The finished rows under one of the eight masks.
  func masked(_ mask: Int) -> [UInt64] {
    var drawn = self
    for y in 0..<size {
      // Every mask repeats after twelve modules.
      var pattern: UInt64 = 0
      for x in 0..<12 where Self.inverts(mask, x, y) { pattern |= 1 << UInt64(x) }
      pattern |= pattern << 12
      pattern |= pattern << 24 | pattern << 48
      drawn.rows[y] ^= pattern & ~fixed[y] & ((1 << UInt64(size)) - 1)
    }
    drawn.drawFormat(mask: mask)
    return drawn.rows
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  // MARK: Patterns

  private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
    let bit: UInt64 = 1 << UInt64(x)
    rows[y] = isDark ? rows[y] | bit : rows[y] & ~bit
    fixed[y] |= bit
  }

  private mutating func drawTiming() {
    for place in 0..<size {
      fix(6, place, place.isMultiple(of: 2))
      fix(place, 6, place.isMultiple(of: 2))
    }
  }

  private mutating func drawFinder(_ centerX: Int, _ centerY: Int) {
    for dy in -4...4 {
      for dx in -4...4 {
        let (x, y) = (centerX + dx, centerY + dy)
        guard (0..<size).contains(x), (0..<size).contains(y) else { continue }
        let ring = max(abs(dx), abs(dy))
        fix(x, y, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment() {
    let last = version.alignment.count - 1
    for (i, y) in version.alignment.enumerated() {
      for (j, x) in version.alignment.enumerated() {
        // Three corners belong to the finders.
        if (i, j) == (0, 0) || (i, j) == (0, last) || (i, j) == (last, 0) { continue }
        for dy in -2...2 {
          for dx in -2...2 { fix(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
      }
    }
  }

  /// Medium error correction and the mask, with their check bits, twice (section 7.9).
  private mutating func drawFormat(mask: Int) {
    let bits = Self.checked(mask, count: 10, generator: 0x537) ^ 0x5412
    func isDark(_ bit: Int) -> Bool { bits >> bit & 1 == 1 }
    for bit in 0...5 { fix(8, bit, isDark(bit)) }
    fix(8, 7, isDark(6))
    fix(8, 8, isDark(7))
    fix(7, 8, isDark(8))
    for bit in 9..<15 { fix(14 - bit, 8, isDark(bit)) }
    for bit in 0..<8 { fix(size - 1 - bit, 8, isDark(bit)) }
    for bit in 8..<15 { fix(8, size - 15 + bit, isDark(bit)) }
    fix(8, size - 8, true)
  }

  /// The version with its check bits, twice, from version 7 on (section 7.10).
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = Self.checked(version.number, count: 12, generator: 0x1F25)
    for bit in 0..<18 {
      let isDark = bits >> bit & 1 == 1
      fix(size - 11 + bit % 3, bit / 3, isDark)
      fix(bit / 3, size - 11 + bit % 3, isDark)
    }
  }

  /// A value followed by the remainder of its division by a generator (Bose–Chaudhuri–Hocquenghem).
  private static func checked(_ value: Int, count: Int, generator: Int) -> Int {
    var remainder = value
    for _ in 0..<count { remainder = remainder << 1 ^ (remainder >> (count - 1) & 1) * generator }
    return value << count | remainder & ((1 << count) - 1)
  }
}
