/// A text coded by a model, which may have read a primer, another such text: written and read here and nowhere else.
///
/// The checksum of its characters in four bytes, the lowest first; then the characters and a 0, as a `TextModel` foretells
/// them. Any number of zeros may follow.
enum CodedText {
  /// Nothing that is written so comes near it: broken bytes end.
  private static let maximalCount = 1 << 16

  /// The bytes of a text of the basic plane without the character 0.
  static func encode(_ scalars: [UInt32], with model: TextModel) -> [UInt8] {
    var coder = ArithmeticCoder()
    var sum = Checksum.start
    for scalar in scalars + [0] {
      _ = model.code(scalar, with: &coder)
      sum = Checksum.fnv(scalar, after: sum)
    }
    var writer = ByteWriter()
    writer.fixed32(sum)
    return writer.bytes + coder.finished
  }

  /// The text in UTF-8; it throws when a byte is not what was written.
  static func decode(_ bytes: [UInt8], with model: TextModel) throws(MalformedBytes) -> [UInt8] {
    var reader = ByteReader(bytes)
    let expected = try reader.fixed32()
    var coder = ArithmeticCoder(bytes, from: reader.position)
    var sum = Checksum.start
    var text: [UInt8] = []
    for _ in 0..<maximalCount {
      let scalar = model.code(0, with: &coder)
      sum = Checksum.fnv(scalar, after: sum)
      if scalar == 0 { break }
      UTF8Scalar.encode(scalar, into: &text)
    }
    guard sum == expected else { throw MalformedBytes() }
    return text
  }
}

extension TextModel {
  /// A model that has read a primer; it throws when that is not what was written.
  convenience init(primer: [UInt8]) throws(MalformedBytes) {
    self.init()
    _ = try CodedText.decode(primer, with: self)
  }
}
