/// A block of units with what is needed to show them: written and read here and nowhere else.
///
/// Head: the count of bytes, head included, in three bytes, the lowest first, and the checksum of the content in four. The
/// content is packed with DEFLATE: id and title of the document, the count of traditional characters
/// in the texts and for each what it folds to, then the units. Zeros fill the last leaf.
///
/// A unit: role, path, anchor, benefit, name, the lengths of label and of label and heading, and label, heading and text
/// as one string. Strings carry their length.
public final class Leaf: Sendable {
  /// A unit; the ranges are places of UTF-8 in `bytes`.
  final class Unit: Sendable {
    let path: Range<Int>
    let anchor: Range<Int>
    let benefit: Range<Int>
    let name: Range<Int>
    let role: UnitRole
    /// Label, heading and text as one.
    let text: Range<Int>
    let labelEnd: Int
    let headingEnd: Int

    @inline(never)
    init(_ reader: inout ByteReader) throws(MalformedBytes) {
      guard let role = UnitRole(rawValue: try reader.byte()) else { throw MalformedBytes() }
      self.role = role
      path = try reader.countedRange()
      anchor = try reader.countedRange()
      benefit = try reader.countedRange()
      name = try reader.countedRange()
      let labelLength = try reader.number()
      let headLength = try reader.number()
      text = try reader.countedRange()
      guard labelLength <= headLength, headLength <= text.count else { throw MalformedBytes() }
      labelEnd = text.lowerBound + labelLength
      headingEnd = text.lowerBound + headLength
    }
  }

  let bytes: [UInt8]
  let id: Range<Int>
  let title: Range<Int>
  /// Pairs of a traditional character and what it folds to.
  let traditional: [UInt32]
  let units: [Unit]

  static let headLength = 7

  /// The bytes of a block, not yet packed.
  public static func content(
    id: [UInt8], title: [UInt8], units: [IndexedUnit], traditional: [UInt32]
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.counted(id)
    writer.counted(title)
    writer.varint(traditional.count)
    for scalar in traditional { writer.varint(UInt64(scalar)) }
    writer.varint(units.count)
    for unit in units {
      writer.byte(unit.role.rawValue)
      writer.counted(unit.path)
      writer.counted(unit.anchor)
      writer.counted(unit.benefit)
      writer.counted(unit.name)
      writer.varint(unit.label.count)
      writer.varint(unit.label.count + unit.heading.count)
      writer.counted(unit.label + unit.heading + unit.text)
    }
    return writer.bytes
  }

  /// A content, given in both forms, as one or more whole leaves.
  public static func leaves(_ content: [UInt8], packed: [UInt8]) -> [UInt8] {
    var file = ByteWriter()
    let count = headLength + packed.count
    for shift in [0, 8, 16] { file.byte(UInt8(truncatingIfNeeded: count >> shift)) }
    file.fixed32(Checksum.fnv(content, in: 0..<content.count))
    file.append(packed)
    let size = (count + IndexLayout.leaf - 1) / IndexLayout.leaf * IndexLayout.leaf
    file.append([UInt8](repeating: 0, count: size - count))
    return file.bytes
  }

  /// How many leaves a block takes, as its first one says; 1 while that is not here.
  static func count(_ first: [UInt8]) -> Int {
    first.isEmpty ? 1 : max(1, (length(first) + IndexLayout.leaf - 1) / IndexLayout.leaf)
  }

  private static func length(_ file: [UInt8]) -> Int {
    Int(file[0]) | Int(file[1]) << 8 | Int(file[2]) << 16
  }

  /// The packed content of a block's leaves.
  static func packed(_ leaves: [UInt8]) -> [UInt8] {
    Array(leaves[headLength..<max(headLength, length(leaves))])
  }

  /// A part of it.
  @inline(never)
  func slice(_ part: Range<Int>) -> [UInt8] { Array(bytes[part]) }

  /// Reads a block's content, of which the first of its leaves tells the checksum; it throws when that is another or a
  /// byte is missing.
  @inline(never)
  init(_ content: [UInt8], first: [UInt8]) throws(MalformedBytes) {
    var head = try ByteReader(first, in: 3..<Self.headLength)
    guard try head.fixed32() == Checksum.fnv(content, in: 0..<content.count) else { throw MalformedBytes() }
    bytes = content
    var reader = ByteReader(bytes)
    id = try reader.countedRange()
    title = try reader.countedRange()
    var traditional: [UInt32] = []
    for _ in 0..<(try reader.count()) { traditional.append(try reader.varint()) }
    guard traditional.count & 1 == 0 else { throw MalformedBytes() }
    self.traditional = traditional
    var units: [Unit] = []
    for _ in 0..<(try reader.count(ofSize: 8)) { units.append(try Unit(&reader)) }
    self.units = units
  }
}
