internal import CZlib

/// Packing for files that a script unpacks; the only place that sees zlib.
public enum Packing {
  /// How far back DEFLATE refers, in bytes.
  public static let window = 1 << 15

  /// The bytes in DEFLATE (RFC 1951) without a head, which depend on nothing but these and what they follow: whoever
  /// unpacks them has unpacked the same `known` bytes, a window of them at the most, just before. None when there is no
  /// memory.
  public static func pack(_ bytes: [UInt8], after known: [UInt8] = []) -> [UInt8] {
    var stream = z_stream()
    // A window of 2 to the 15, no head, zlib's usual memory.
    deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    if !known.isEmpty { deflateSetDictionary(&stream, known, UInt32(known.count)) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(bound)
        deflate(&stream, Z_FINISH)
        count = bound - Int(stream.avail_out)
      }
    }
  }
}
