/// The lexicon file: written and read here and nowhere else.
///
///     magic "PGL2" | length of the file | CRC-32 of what follows | words | syllables | lookalikes | pairs
///
/// Length and checksum take four bytes each, the lowest first; other numbers seven bits a byte, and strings carry their
/// length. A word: its text; a byte with the role in the lowest three bits, the weight in the next three, and a bit that
/// says whether it means what the word before it means; else how many meanings, and the
/// meanings, all folded. A syllable: its letters, how many characters, and the distance of each from the one before, the
/// first from U+4E00. A group of lookalikes: its characters, folded. Pairs: how many bytes, a power of two, and in those
/// a bit for each pair that the texts may hold, at its hash.
public enum LexiconFormat {
  private static let magic: UInt32 = 0x324C_4750
  private static let headLength = 12
  private static let sameMeanings: UInt8 = 64
  static let firstCharacter: UInt32 = 0x4E00
  static let characterCount: UInt32 = 0x5200

  /// The file for a portal's words; the same words give the same bytes.
  public static func encode(_ contents: LexiconContents) -> [UInt8] {
    let folding = TextFolding()
    func folded(_ text: [UInt8]) -> [UInt8] {
      var utf8: [UInt8] = []
      for scalar in folding.fold(text).scalars { UTF8Scalar.encode(scalar, into: &utf8) }
      return utf8
    }
    var body = ByteWriter()
    body.varint(contents.words.count)
    var last: [[UInt8]] = []
    for word in contents.words {
      body.counted(folded(word.text))
      let isSame = word.meanings == last
      body.byte(word.role.rawValue | word.weight << 3 | (isSame ? sameMeanings : 0))
      last = word.meanings
      if isSame { continue }
      body.varint(word.meanings.count)
      for meaning in word.meanings { body.counted(folded(meaning)) }
    }
    body.varint(contents.syllables.count)
    for (name, characters) in contents.syllables {
      let known = characters.filter { $0 >= firstCharacter && $0 - firstCharacter < characterCount }.sorted()
      body.counted(name)
      body.varint(known.count)
      var last = firstCharacter
      for character in known {
        body.varint(Int(character - last))
        last = character
      }
    }
    body.varint(contents.lookalikes.count)
    for group in contents.lookalikes { body.counted(folded(group)) }
    body.counted(filter(contents.pairs))
    var file = ByteWriter()
    file.fixed32(magic)
    file.fixed32(UInt32(truncatingIfNeeded: headLength + body.bytes.count))
    file.fixed32(Checksum.crc32(body.bytes, in: 0..<body.bytes.count))
    file.append(body.bytes)
    return file.bytes
  }

  private static let bytesOfPairs = 1...16_384

  /// The bits of pairs, about one in eight of them set where the texts are not too many.
  private static func filter(_ pairs: [UInt64]) -> [UInt8] {
    var count = bytesOfPairs.lowerBound
    while count < pairs.count, count < bytesOfPairs.upperBound { count *= 2 }
    var bits = [UInt8](repeating: 0, count: count)
    for pair in pairs {
      let place = Lexicon.place(
        of: UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair), bytes: count)
      bits[place >> 3] |= 1 << UInt8(place & 7)
    }
    return bits
  }

  /// Reads a file; it throws when a byte is missing or not what was written.
  public static func decode(_ bytes: [UInt8]) throws(MalformedBytes) -> Lexicon {
    var reader = ByteReader(bytes)
    guard try reader.fixed32() == magic, try reader.fixed32() == UInt32(truncatingIfNeeded: bytes.count),
      try reader.fixed32() == Checksum.crc32(bytes, in: headLength..<bytes.count)
    else { throw MalformedBytes() }
    let folding = TextFolding(table: [])
    var words: [Lexicon.Word] = []
    var meanings: [[UInt32]] = []
    for _ in 0..<(try reader.count(ofSize: 3)) {
      let run = folding.fold(bytes, in: try reader.countedRange()).scalars
      let role = try reader.byte()
      if role & sameMeanings == 0 {
        meanings = []
        for _ in 0..<(try reader.count()) {
          meanings.append(folding.fold(bytes, in: try reader.countedRange()).scalars)
        }
      }
      words.append(Lexicon.Word(forms: [run] + meanings, role: role & 7, weight: role >> 3 & 7))
    }
    var syllables: [[UInt8]] = []
    var readings = [UInt32](repeating: 0, count: Int(characterCount))
    for number in 1..<(try reader.count(ofSize: 2)) + 1 {
      syllables.append(Array(bytes[try reader.countedRange()]))
      var character: UInt32 = 0
      for _ in 0..<(try reader.count()) {
        character += UInt32(truncatingIfNeeded: try reader.varint())
        guard character < characterCount else { throw MalformedBytes() }
        // A third reading is not kept.
        let known = readings[Int(character)]
        if known < 0x1_0000 { readings[Int(character)] = known << 16 | UInt32(truncatingIfNeeded: number) }
      }
    }
    var lookalikes: [[UInt32]] = []
    for _ in 0..<(try reader.count()) { lookalikes.append(folding.fold(bytes, in: try reader.countedRange()).scalars) }
    let pairs = try reader.counted()
    guard reader.remaining == 0, pairs.count > 0, pairs.count & (pairs.count - 1) == 0 else { throw MalformedBytes() }
    return Lexicon(
      words: words, syllables: syllables, readings: readings, lookalikes: lookalikes, pairs: pairs)
  }
}
