internal import CZlib

/// Packing for files that a script unpacks; the only place that sees zlib.
public enum Packing {
  /// The bytes in DEFLATE (RFC 1951) without a head, which depend on nothing but these; none when there is no memory.
  public static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // A window of 32 KB, no head, zlib's usual memory.
    deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
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
