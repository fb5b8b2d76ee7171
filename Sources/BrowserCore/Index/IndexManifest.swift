/// What there is in an index, and where: written and read here and nowhere else.
///
/// The content of a sealed file: the format's version in a byte; the primer, with its count of bytes before it; then, as
/// `ModelCoding` codes them, what stands in an address before and after an id; the power of two that is the count of
/// pieces, and the size of each in its units; the power of two that is the count of files of leaves, and how many slots
/// each has; for each slot its count of leaves, twice, plus one when the document is not in force; then the names of the
/// files, 32 bits each: of pieces, of leaves, and one of each further kind.
public final class IndexManifest: Sendable {
  /// The kinds of files.
  public enum Kind: Int, Sendable, CaseIterable {
    /// Lists of pairs.
    case pieces = 0
    /// Texts.
    case leaves = 1
    /// The ids of all documents.
    case identifiers = 2
    /// What helps where the plain query falls short.
    case lexicon = 3
  }

  static let version: UInt8 = 11

  /// What stands in an address before an id.
  public let prefix: [UInt8]
  /// What stands behind it.
  public let suffix: [UInt8]
  /// What a `TextModel` reads before each block.
  public let primer: [UInt8]
  /// 2 to this power is the count of pieces.
  public let pieceBits: Int
  /// Where each piece begins in its file, and where the last one ends, in bytes from the first file's begin.
  let pieceStarts: [Int]
  /// How many leaves each slot has; 0 where it is empty.
  public let leaves: [Int]
  /// The number of each slot's first leaf, counted over all.
  public let leafStarts: [Int]
  /// Whether each slot's document is out of force.
  public let isOutOfForce: [Bool]
  /// The first slot of each file of leaves, and the count of all slots.
  private let firstSlots: [Int]
  /// The first four bytes of each file's SHA-256, by kind; 0 where there is no such file.
  let names: [[UInt32]]

  /// What a manifest is written from.
  public struct Contents: Sendable {
    /// What stands in an address before an id.
    public var prefix: [UInt8] = []
    /// What stands behind it.
    public var suffix: [UInt8] = []
    /// What a `TextModel` reads before each block: a `CodedText` that no primer was read for.
    public var primer: [UInt8] = []
    /// 2 to this power is the count of pieces.
    public var pieceBits = 0
    /// In units of as many bytes as `IndexLayout` says.
    public var pieceSizes: [Int] = []
    /// How many leaves each slot has.
    public var leaves: [Int] = []
    /// Whether each slot's document is out of force.
    public var isOutOfForce: [Bool] = []
    /// How many slots each file of leaves has: as many numbers as a power of two.
    public var slotCounts: [Int] = []
    /// The first four bytes of each file's SHA-256, by kind.
    public var names: [[UInt32]] = []

    /// Makes contents of an empty index.
    public init() {}
  }

  /// The manifest's file.
  public static func encode(_ contents: Contents) -> [UInt8] {
    var coding = ModelCoding()
    for name in [contents.prefix, contents.suffix] { _ = coding.name(name) }
    _ = coding.number(contents.pieceBits)
    for size in contents.pieceSizes { _ = coding.number(size) }
    _ = coding.number(contents.slotCounts.count.trailingZeroBitCount)
    for count in contents.slotCounts { _ = coding.number(count) }
    for (slot, count) in contents.leaves.enumerated() {
      _ = coding.number(count * 2 + (contents.isOutOfForce[slot] ? 1 : 0))
    }
    for names in contents.names { for name in names { _ = coding.bits(name, count: 32) } }
    var writer = ByteWriter()
    writer.byte(version)
    writer.counted(contents.primer)
    return SealedFile.encode(writer.bytes + coding.finished)
  }

  /// Reads a manifest's file; it throws when a byte is missing or not what was written.
  public init(_ file: [UInt8]) throws(MalformedBytes) {
    var reader = try SealedFile.reader(file)
    guard try reader.byte() == Self.version else { throw MalformedBytes() }
    primer = try reader.counted()
    var coding = ModelCoding(file, from: reader.position)
    prefix = coding.name()
    suffix = coding.name()
    pieceBits = coding.number()
    guard pieceBits <= 20 else { throw MalformedBytes() }
    var starts = [0]
    let unit = IndexLayout.pieceUnit(bits: pieceBits)
    for number in 0..<1 << pieceBits { starts.append(starts[number] + coding.number() * unit) }
    pieceStarts = starts
    let fileBits = coding.number()
    guard fileBits <= 16 else { throw MalformedBytes() }
    var firstSlots = [0]
    for number in 0..<1 << fileBits { firstSlots.append(firstSlots[number] + coding.number()) }
    self.firstSlots = firstSlots
    var leaves: [Int] = []
    var leafStarts = [0]
    var isOutOfForce: [Bool] = []
    for slot in 0..<firstSlots[1 << fileBits] {
      let value = coding.number()
      leaves.append(value / 2)
      leafStarts.append(leafStarts[slot] + value / 2)
      isOutOfForce.append(value & 1 == 1)
    }
    self.leaves = leaves
    self.leafStarts = leafStarts
    self.isOutOfForce = isOutOfForce
    var names: [[UInt32]] = []
    for kind in 0..<Kind.allCases.count {
      let count =
        kind == 0
        ? (1 << pieceBits + IndexLayout.piecesOfFile - 1) / IndexLayout.piecesOfFile : kind == 1 ? 1 << fileBits : 1
      var own: [UInt32] = []
      for _ in 0..<count { own.append(coding.bits(count: 32)) }
      names.append(own)
    }
    self.names = names
  }

  /// The address of a document, relative to the site's root.
  func address(_ id: [UInt8]) -> [UInt8] { prefix + id + suffix }

  /// The piece of a hash, where it lies.
  public func place(ofPiece number: Int) -> FilePart {
    let file = number / IndexLayout.piecesOfFile
    let first = pieceStarts[file * IndexLayout.piecesOfFile]
    return FilePart(
      kind: .pieces, file: file, offset: pieceStarts[number] - first,
      length: pieceStarts[number + 1] - pieceStarts[number])
  }

  /// One leaf, where it lies.
  public func place(ofLeaf number: Int, slot: Int) -> FilePart {
    var file = 0
    while firstSlots[file + 1] <= slot { file += 1 }
    return FilePart(
      kind: .leaves, file: file, offset: (number - firstLeaf(ofFile: file)) * IndexLayout.leaf, length: IndexLayout.leaf
    )
  }

  /// The number of a file's first leaf, counted over all.
  func firstLeaf(ofFile file: Int) -> Int { leafStarts[firstSlots[file]] }

  /// Whether there is a file of a kind that has one at the most.
  public func has(_ kind: Kind) -> Bool { names[kind.rawValue][0] != 0 }

  /// The name of a file below the folder of the index: a letter, its number, and the first digits of its SHA-256.
  public func name(_ kind: Kind, _ file: Int) -> [UInt8] {
    Self.name(kind, file, hash: names[kind.rawValue][file])
  }

  /// The name of a file whose SHA-256 begins with `hash`.
  public static func name(_ kind: Kind, _ file: Int, hash: UInt32) -> [UInt8] {
    let letters = StaticString("ptil")
    var name = [letters.utf8Start[kind.rawValue]]
    name.decimal(file)
    name.append(UInt8(ascii: "."))
    name.hexadecimal(hash)
    return name
  }
}

/// A part of a file of the index; length 0 means all of it.
public struct FilePart: Sendable, Hashable {
  /// The file's kind.
  public var kind: IndexManifest.Kind
  /// Its number among those of its kind.
  public var file: Int
  /// Where the part begins, in bytes.
  public var offset: Int
  /// How many bytes it has.
  public var length: Int
}

extension [UInt8] {
  /// Adds a number in eight hexadecimal digits.
  @inline(never)
  mutating func hexadecimal(_ value: UInt32) {
    for shift: UInt32 in [28, 24, 20, 16, 12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 15)
      append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}

extension ByteReader {
  /// A number that is used to count.
  @inline(never)
  mutating func number() throws(MalformedBytes) -> Int {
    let value = try varint()
    guard value < 1 << 28 else { throw MalformedBytes() }
    return Int(value)
  }
}
