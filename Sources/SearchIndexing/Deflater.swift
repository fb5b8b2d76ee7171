internal import CZlib

/// Packs bytes with DEFLATE (RFC 1951, no head); the only file that sees zlib.
final class Deflater {
  private var stream = z_stream()

  /// Makes a packer; one packs many times. It packs nothing when there is no memory.
  init(level: Int32 = 9) {
    // A window of 32 KB, no head; the sizes of these blocks call for no more than zlib's usual memory.
    deflateInit2_(
      &stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit { deflateEnd(&stream) }

  /// The packed bytes, which depend on nothing but these.
  func pack(_ bytes: [UInt8]) -> [UInt8] {
    deflateReset(&stream)
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
