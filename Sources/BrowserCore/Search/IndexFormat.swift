/// The index file: written and read here and nowhere else.
///
///     magic "PGX1" | length of the file | CRC-32 of what follows | documents | blocks | directory | lists
///
/// Length and checksum take four bytes each, the lowest first; other numbers seven bits a byte, and strings carry their
/// length. A document: id, url, title, whether in force, its units. A unit: path, anchor, role, the lengths of
/// label and of label and heading together, and label, heading and text as one string. Blocks: how many units each holds.
/// Directory and lists: see `Postings.write`.
public enum IndexFormat {
  private static let magic: UInt32 = 0x3158_4750
  private static let headLength = 12

  /// The file for a list of documents; the same documents give the same bytes.
  public static func encode(_ documents: [IndexedDocument]) -> [UInt8] {
    let folding = TextFolding()
    var postings = Postings()
    var body = ByteWriter()
    body.varint(documents.count)
    for document in documents {
      postings.beginDocument()
      body.counted(document.id)
      body.counted(document.url)
      body.counted(document.title)
      body.byte(document.isInForce ? 1 : 0)
      body.varint(document.units.count)
      for unit in document.units {
        let text = unit.label + unit.heading + unit.text
        postings.add(folding.fold(text).scalars)
        body.counted(unit.path)
        body.counted(unit.anchor)
        body.byte(unit.role.rawValue)
        body.varint(unit.label.count)
        body.varint(unit.label.count + unit.heading.count)
        body.counted(text)
      }
    }
    body.varint(postings.unitsOfBlocks.count)
    for count in postings.unitsOfBlocks { body.varint(count) }
    var directory = ByteWriter()
    var lists = ByteWriter()
    postings.write(directory: &directory, lists: &lists)
    body.counted(directory.bytes)
    body.counted(lists.bytes)

    var file = ByteWriter()
    file.fixed32(magic)
    file.fixed32(UInt32(truncatingIfNeeded: headLength + body.bytes.count))
    file.fixed32(Checksum.crc32(body.bytes, in: 0..<body.bytes.count))
    file.append(body.bytes)
    return file.bytes
  }

  /// Reads a file; it throws when a byte is missing or not what was written.
  public static func decode(_ bytes: [UInt8]) throws(MalformedBytes) -> SearchIndex {
    var reader = ByteReader(bytes)
    guard try reader.fixed32() == magic, try reader.fixed32() == UInt32(truncatingIfNeeded: bytes.count),
      try reader.fixed32() == Checksum.crc32(bytes, in: headLength..<bytes.count)
    else { throw MalformedBytes() }
    var contents = Contents()
    for _ in 0..<(try reader.count(ofSize: 5)) { try decodeDocument(&reader, into: &contents) }
    try decodeBlocks(&reader, into: &contents)
    let directory = try reader.countedRange()
    let lists = try reader.countedRange()
    guard reader.remaining == 0 else { throw MalformedBytes() }
    try decodeDirectory(ByteReader(bytes, in: directory), lists: lists, into: &contents)
    return SearchIndex(
      bytes: bytes, documents: contents.documents, units: contents.units, blocks: contents.blocks,
      pairs: contents.pairs, listStarts: contents.listStarts)
  }

  /// What has been read so far.
  private struct Contents {
    var documents: [SearchIndex.Document] = []
    var units: [SearchIndex.Unit] = []
    var blocks: [Range<Int>] = []
    var pairs: [UInt64] = []
    var listStarts: [Int] = []
  }

  private static func decodeDocument(_ reader: inout ByteReader, into contents: inout Contents) throws(MalformedBytes) {
    let id = try reader.countedRange()
    let url = try reader.countedRange()
    let title = try reader.countedRange()
    let isInForce = try reader.byte() == 1
    let count = try reader.count(ofSize: 6)
    let firstUnit = contents.units.count
    for _ in 0..<count {
      let path = try reader.countedRange()
      let anchor = try reader.countedRange()
      guard let role = UnitRole(rawValue: try reader.byte()) else { throw MalformedBytes() }
      let labelLength = Int(truncatingIfNeeded: try reader.varint())
      let headLength = Int(truncatingIfNeeded: try reader.varint())
      let text = try reader.countedRange()
      guard labelLength >= 0, labelLength <= headLength, headLength <= text.count else { throw MalformedBytes() }
      contents.units.append(
        SearchIndex.Unit(
          document: contents.documents.count, path: path, anchor: anchor, role: role, text: text,
          labelEnd: text.lowerBound + labelLength, headingEnd: text.lowerBound + headLength))
    }
    contents.documents.append(
      SearchIndex.Document(
        id: id, url: url, title: title, isInForce: isInForce, units: firstUnit..<firstUnit + count))
  }

  private static func decodeBlocks(_ reader: inout ByteReader, into contents: inout Contents) throws(MalformedBytes) {
    var unit = 0
    for _ in 0..<(try reader.count()) {
      let count = Int(truncatingIfNeeded: try reader.varint())
      // A block is never empty and lies within one document.
      guard count > 0, count <= contents.units.count - unit,
        contents.units[unit].document == contents.units[unit + count - 1].document
      else { throw MalformedBytes() }
      contents.blocks.append(unit..<unit + count)
      unit += count
    }
    guard unit == contents.units.count else { throw MalformedBytes() }
  }

  private static func decodeDirectory(
    _ directory: ByteReader, lists: Range<Int>, into contents: inout Contents
  ) throws(MalformedBytes) {
    var reader = directory
    var first: UInt64 = 0
    var place = lists.lowerBound
    while reader.remaining > 0 {
      first += UInt64(try reader.varint())
      var second: UInt64 = 0
      for _ in 0..<(try reader.count(ofSize: 2)) {
        second += UInt64(try reader.varint())
        let pair = first << 21 | second
        guard first < 1 << 21, second < 1 << 21, contents.pairs.last.map({ $0 < pair }) ?? true else {
          throw MalformedBytes()
        }
        contents.pairs.append(pair)
        contents.listStarts.append(place)
        let length = try reader.varint()
        guard UInt64(length) <= UInt64(lists.upperBound - place) else { throw MalformedBytes() }
        place += Int(length)
      }
    }
    guard place == lists.upperBound else { throw MalformedBytes() }
    contents.listStarts.append(place)
  }
}
