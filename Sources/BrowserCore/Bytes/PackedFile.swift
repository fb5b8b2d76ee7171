/// A file whose content is packed with DEFLATE: written and read here and nowhere else.
///
/// The checksum of the content in four bytes, the count of its bytes in four, the lowest first; then the content. It is
/// **open** where the content is no longer packed. Whoever fetches a file opens it, a browser by its own means, so that
/// the module need not; the checksum is held against what is read in the end. A content that is coded by other means is
/// **sealed**: it has the same head, and stands behind it as it is.
public enum PackedFile {
  static let headLength = 8
  /// Nothing in an index comes near it: a broken length is refused before memory is.
  private static let maximalLength = 1 << 26

  /// The file of a content, which is given in both forms.
  public static func encode(_ content: [UInt8], packed: [UInt8]) -> [UInt8] {
    var file = ByteWriter()
    file.fixed32(Checksum.fnv(content, in: 0..<content.count))
    file.fixed32(UInt32(content.count))
    file.append(packed)
    return file.bytes
  }

  /// The file of a content that is not packed.
  public static func seal(_ content: [UInt8]) -> [UInt8] { encode(content, packed: content) }

  /// The file opened; it throws when the packed bytes are not well-formed.
  public static func open(_ file: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    guard file.count >= headLength else { throw MalformedBytes() }
    return try file[..<headLength] + Inflate.unpack(file, in: headLength..<file.count, limit: maximalLength)
  }

  /// Reads the content of an open file; it throws when that is not what was written.
  static func reader(_ open: [UInt8]) throws(MalformedBytes) -> ByteReader {
    var head = ByteReader(open)
    let sum = try head.fixed32()
    guard Int(truncatingIfNeeded: try head.fixed32()) == head.remaining,
      sum == Checksum.fnv(open, in: headLength..<open.count)
    else { throw MalformedBytes() }
    return head
  }
}
