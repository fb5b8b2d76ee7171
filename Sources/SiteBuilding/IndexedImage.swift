import SearchIndexing

/// A picture with a palette of up to 256 colours, written as PNG (ISO/IEC 15948).
struct IndexedImage {
  let width: Int
  let height: Int
  private let palette: [(UInt8, UInt8, UInt8)]
  private var pixels: [UInt8]

  /// Makes a picture all in the first colour.
  init(width: Int, height: Int, palette: [(UInt8, UInt8, UInt8)]) {
    (self.width, self.height, self.palette) = (width, height, palette)
    pixels = Array(repeating: 0, count: width * height)
  }

  /// The number of the colour at a place.
  subscript(x: Int, y: Int) -> UInt8 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  /// The file.
  var png: [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * height)
    for y in 0..<height {
      rows.append(0)  // no filter
      rows += pixels[(y * width)..<((y + 1) * width)]
    }
    let packed = [0x78, 0xDA] + Packing.pack(rows) + Self.bigEndian(Self.adler32(rows))
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += Self.chunk("IHDR", Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height)) + [8, 3, 0, 0, 0])
    file += Self.chunk("PLTE", palette.flatMap { [$0.0, $0.1, $0.2] })
    file += Self.chunk("IDAT", packed)
    return file + Self.chunk("IEND", [])
  }

  private static func chunk(_ name: StaticString, _ data: [UInt8]) -> [UInt8] {
    let body = name.withUTF8Buffer { Array($0) } + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  /// ISO 3309, as PNG wants it at the end of each chunk.
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// RFC 1950, as zlib's format wants it at the end.
  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }
}
