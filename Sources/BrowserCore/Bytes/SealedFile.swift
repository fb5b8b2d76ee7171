/// A file with a coded content: written and read here and nowhere else.
///
/// The checksum of the content in four bytes, the count of its bytes in four, the lowest first; then the content.
public enum SealedFile {
  static let headLength = 8

  /// The file of a content.
  public static func encode(_ content: [UInt8]) -> [UInt8] {
    var file = ByteWriter()
    file.fixed32(Checksum.fnv(content, in: 0..<content.count))
    file.fixed32(UInt32(content.count))
    file.append(content)
    return file.bytes
  }

  /// Reads the content of a file; it throws when that is not what was written.
  static func reader(_ file: [UInt8]) throws(MalformedBytes) -> ByteReader {
    var head = ByteReader(file)
    let sum = try head.fixed32()
    guard Int(truncatingIfNeeded: try head.fixed32()) == head.remaining,
      sum == Checksum.fnv(file, in: headLength..<file.count)
    else { throw MalformedBytes() }
    return head
  }

  /// The content of the file that bytes begin with; it throws when that is not what was written.
  public static func content(_ bytes: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    var head = try ByteReader(bytes, in: 4..<headLength)
    let end = headLength + Int(truncatingIfNeeded: try head.fixed32())
    guard end <= bytes.count else { throw MalformedBytes() }
    var reader = try reader(bytes.part(0..<end))
    return try reader.take(reader.remaining)
  }
}
