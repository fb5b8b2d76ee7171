/// A block of units with what is needed to show them: read here, and written by `LeafWriter`.
///
/// Head: the count of leaves in two bytes, the lower first, and the checksum of the content in four. The content is a row
/// of UTF-16 units, coded as `TextModel` foretells them: id and title of the document, then its units, each with its
/// role, depth, label, path, anchor, heading and text, a benefit's id and a name where it has them, as `LeafSign` parts
/// them. Before them, without path and anchor, stands what the first of them stands under and another block holds.
/// Zeros fill the last leaf.
public final class Leaf: Sendable {
  /// A unit; the ranges are places of UTF-8 in `bytes`.
  final class Unit: Sendable {
    let path: Range<Int>
    let anchor: Range<Int>
    let benefit: Range<Int>
    let name: Range<Int>
    let role: UnitRole
    let depth: UInt8
    /// Whether it only says what those behind it stand under, and is found in another block.
    let isAbove: Bool
    /// Label, heading and text as one.
    let text: Range<Int>
    let labelEnd: Int
    let headingEnd: Int

    fileprivate init(_ reader: inout LeafReader, _ role: UnitRole, isAbove: Bool) throws(MalformedBytes) {
      self.role = role
      self.isAbove = isAbove
      depth = UInt8(truncatingIfNeeded: try reader.unit() &- 0x30)
      let label = try reader.text(until: LeafSign.head)
      path = reader.append(isAbove ? [] : try reader.path(LeafPath.segment(label)))
      anchor = reader.append(isAbove ? [] : try reader.anchor())
      let start = reader.append(label).lowerBound
      labelEnd = reader.bytes.count
      headingEnd = reader.append(try reader.text(until: LeafSign.head)).upperBound
      text = start..<reader.append(try reader.text(until: LeafSign.text)).upperBound
      benefit = reader.append(role.isNamed ? try reader.text(until: LeafSign.field) : [])
      name = reader.append(role.isNamed ? try reader.text(until: LeafSign.field) : [])
    }
  }

  let bytes: [UInt8]
  let id: Range<Int>
  let title: Range<Int>
  /// Pairs of a traditional character and what it folds to.
  let traditional: [UInt32]
  let units: [Unit]

  static let headLength = 6
  /// A leaf holds no more UTF-16 units, however well they are foretold.
  static let maximalUnits = 1 << 14

  /// How many leaves a block takes, as its first one says; 1 while that is not here.
  static func count(_ first: [UInt8]) -> Int {
    first.isEmpty ? 1 : max(1, Int(first[0]) | Int(first[1]) << 8)
  }

  /// A part of it.
  func slice(_ part: Range<Int>) -> [UInt8] { bytes.part(part) }

  /// Reads a block's leaves with a model that has read its primer and nothing else; it throws when a byte is not what
  /// was written.
  @inline(never)
  init(_ leaves: [UInt8], _ model: TextModel) throws(MalformedBytes) {
    var reader = LeafReader(leaves, model)
    id = reader.append(try reader.text(until: LeafSign.field))
    title = reader.append(try reader.text(until: LeafSign.field))
    var units: [Unit] = []
    while true {
      let sign = try reader.unit()
      if sign == LeafSign.end { break }
      let isAbove = sign >= LeafSign.above
      let first = isAbove ? LeafSign.above : LeafSign.role
      guard sign >= first, let role = UnitRole(rawValue: UInt8(truncatingIfNeeded: sign - first)) else {
        throw MalformedBytes()
      }
      units.append(try Unit(&reader, role, isAbove: isAbove))
    }
    var head = try ByteReader(leaves, in: 2..<Self.headLength)
    guard try head.fixed32() == reader.sum, reader.traditional.count & 1 == 0 else { throw MalformedBytes() }
    self.units = units
    bytes = reader.bytes
    traditional = reader.traditional
  }
}

/// Takes the texts of a block off its coded units, one after another.
private struct LeafReader {
  private(set) var bytes: [UInt8] = []
  private(set) var traditional: [UInt32] = []
  private(set) var sum = Checksum.start
  private let model: TextModel
  private var coder: ArithmeticCoder
  private var rest: Int
  private var lastPath = LeafPath(separator: UInt8(ascii: "/"))
  private var lastAnchor = LeafPath(separator: UInt8(ascii: "-"))

  init(_ leaves: [UInt8], _ model: TextModel) {
    self.model = model
    coder = ArithmeticCoder(leaves, from: Leaf.headLength)
    rest = leaves.count / IndexLayout.leaf * Leaf.maximalUnits
  }

  /// The next unit; it throws where there are more than any writer writes.
  @inline(never)
  mutating func unit() throws(MalformedBytes) -> UInt32 {
    guard rest > 0 else { throw MalformedBytes() }
    rest -= 1
    let unit = model.code(0, with: &coder)
    sum = Checksum.fnv(unit, after: sum)
    return unit
  }

  /// A text in UTF-8, up to the sign that ends it.
  @inline(never)
  mutating func text(until end: UInt32) throws(MalformedBytes) -> [UInt8] {
    var text: [UInt8] = []
    var high: UInt32 = 0
    while true {
      let unit = try self.unit()
      if unit == end { return text }
      if unit == LeafSign.traditional {
        while true {
          let scalar = try self.unit()
          if scalar == LeafSign.text { return text }
          traditional.append(scalar)
        }
      }
      if unit >> 10 == 0x36 {
        high = unit
      } else {
        UTF8Scalar.encode(unit >> 10 == 0x37 ? (high &- 0xD7C0) << 10 | unit & 0x3FF : unit, into: &text)
      }
    }
  }

  /// The path of a unit, whose last segment may be its label.
  mutating func path(_ label: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    let depth = Int(try unit()) - 0x30
    let own = try text(until: LeafSign.field)
    lastPath.advance(depth, own.count == 1 && own[0] == LeafSign.label ? label : own)
    return lastPath.bytes
  }

  /// The anchor of a unit.
  mutating func anchor() throws(MalformedBytes) -> [UInt8] {
    let depth = Int(try unit()) - 0x30
    let own = try text(until: LeafSign.field)
    lastAnchor.advance(depth, own.count == 1 && own[0] == LeafSign.next ? lastAnchor.following(depth) : own)
    return lastAnchor.bytes
  }

  /// Keeps a text, and says where.
  @inline(never)
  mutating func append(_ text: [UInt8]) -> Range<Int> {
    bytes += text
    return bytes.count - text.count..<bytes.count
  }
}

extension UnitRole {
  /// Whether it has an id and a name of its own.
  var isNamed: Bool { self == .benefit || self == .term }
}
