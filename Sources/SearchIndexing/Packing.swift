/// Packing for files that a script unpacks.
public enum Packing {
  /// The bytes in DEFLATE, without a head.
  public static func pack(_ bytes: [UInt8]) -> [UInt8] {
    Deflater().pack(bytes)
  }
}
