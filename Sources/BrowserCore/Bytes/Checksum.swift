/// Sums that tell whether bytes are what was written.
public enum Checksum {
  /// FNV-1a in 32 bits: what the index uses, since it takes so little code. A part that lies outside of `bytes` is cut to
  /// what there is.
  @inline(never)
  public static func fnv(_ bytes: [UInt8], in part: Range<Int>) -> UInt32 {
    var sum = start
    for index in part.clamped(to: 0..<bytes.count) { sum = fnv(UInt32(bytes[index]), after: sum) }
    return sum
  }

  /// The sum of nothing.
  static let start: UInt32 = 0x811C_9DC5

  /// A sum that has taken in one more byte, or one number of more bits.
  static func fnv(_ value: UInt32, after sum: UInt32) -> UInt32 {
    (sum ^ value) &* 0x0100_0193
  }

  /// CRC-32 as in ISO 3309, gzip and PNG: polynomial 0xEDB88320, bits reversed. A part that lies outside of `bytes`
  /// is cut to what there is.
  public static func crc32(_ bytes: [UInt8], in part: Range<Int>) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for index in part.clamped(to: 0..<bytes.count) {
      let entry = Int((crc ^ UInt32(bytes[index])) & 0xFF)
      crc = (crc >> 8) ^ table[entry]
    }
    return ~crc
  }

  private static let table: [UInt32] = {
    var table: [UInt32] = []
    for entry: UInt32 in 0..<256 {
      var value = entry
      for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
      table.append(value)
    }
    return table
  }()
}
