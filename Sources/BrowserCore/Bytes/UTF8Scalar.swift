/// One character of UTF-8.
public enum UTF8Scalar {
  /// The scalar that begins at `place` and its length in bytes; a byte that begins none counts as U+FFFD of length 1.
  @inline(never)
  public static func decode(_ bytes: [UInt8], at place: Int, end: Int) -> (scalar: UInt32, length: Int) {
    let malformed: (UInt32, Int) = (0xFFFD, 1)
    guard place >= 0, place < end, end <= bytes.count else { return malformed }
    let lead = bytes[place]
    let length: Int
    var scalar: UInt32
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2..<0xE0: (length, scalar) = (2, UInt32(lead & 0x1F))
    case 0xE0..<0xF0: (length, scalar) = (3, UInt32(lead & 0x0F))
    case 0xF0..<0xF5: (length, scalar) = (4, UInt32(lead & 0x07))
    default: return malformed
    }
    guard place + length <= end else { return malformed }
    for index in place + 1..<place + length {
      guard bytes[index] & 0xC0 == 0x80 else { return malformed }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    // Forms that are longer than they must be, halves of UTF-16 and numbers past the last character.
    if length == 3, scalar < 0x800 || (0xD800..<0xE000).contains(scalar) { return malformed }
    if length == 4, scalar < 0x10000 || scalar > 0x10FFFF { return malformed }
    return (scalar, length)
  }

  /// Appends the bytes of a scalar of the basic plane or beyond it.
  @inline(never)
  static func encode(_ scalar: UInt32, into bytes: inout [UInt8]) {
    guard scalar > 0x7F else { return bytes.append(UInt8(truncatingIfNeeded: scalar)) }
    var shift: UInt32 = scalar > 0xFFFF ? 18 : scalar > 0x7FF ? 12 : 6
    bytes.append(UInt8(truncatingIfNeeded: (shift == 18 ? 0xF0 : shift == 12 ? 0xE0 : 0xC0) | scalar >> shift))
    while shift > 0 {
      shift -= 6
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F))
    }
  }
}
