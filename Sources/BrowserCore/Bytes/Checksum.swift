/// CRC-32 as in ISO 3309, gzip and PNG: polynomial 0xEDB88320, bits reversed.
public enum Checksum {
  /// The checksum of a part of `bytes`; a part that lies outside of them is cut to what there is.
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
