/// The search index: which files there are, and how a query gets at what it needs.
///
/// Numbers that decide where something lies follow from the content alone, never from earlier builds, and change for few
/// documents when one does:
///
/// - A document has a **slot**, its place in the order of 32-bit keys that are made of the ids. The highest bits of the
///   key say in which file its text lies: so a document that comes or goes moves no other into another file.
/// - A document's text is cut into **blocks** of whole units, as many as make one **leaf** of 576 bytes when coded;
///   a block that needs more takes several leaves, and its number is that of its first leaf. So a block's number is its
///   address: no table of places is needed. Padding costs about a tenth of the text on disk. A block is coded by itself,
///   by a model that has read the manifest's **primer** and knows nothing else: so no text depends on another. Block 0 is the document's
///   names alone; they lie in the first leaf, before the first block of text, whose number is 1. Changed text can move
///   the blocks behind it in the same document, never those of another.
/// - Each pair of neighbouring characters, each character, and each number has a **hash** of 32 bits; its highest bits say
///   in which **piece** its list lies. How many pieces there are is a power of two; its square grows with the postings. A
///   number is 第 with the numerals behind it and the character that follows, such as 第二十一条, or two numerals or more
///   with the character that follows, such as 二十万元, and so is each of its ends, such as 十万元: their pairs say little,
///   for nearly every statute holds each of them.
///
/// Files: pieces, 256 to a file; leaves, cut by the highest bits of the keys into files of about 400 KB; the ids; the
/// manifest. A query takes parts of files (HTTP ranges; where a server gives the whole file instead, it is cut in
/// the browser). Each piece, each block, the ids and the manifest carry their length and a checksum of their own.
public enum IndexLayout {
  /// Bytes of a leaf.
  public static let leaf = 576
  /// Bits of a block's number in a posting.
  public static let blockBits: UInt32 = 14
  /// Pieces in a file.
  public static let piecesOfFile = 256
  /// 2 to this power is the least count of pieces: of a few documents' lists a query takes little then, and the manifest has
  /// hardly more to say.
  public static let leastPieceBits = 11
  /// Sizes of pieces are counted in so many bytes, where there are 2 to the power `bits` of them: the more, the smaller
  /// the manifest, which every visitor fetches. Of few sizes it is small without.
  public static func pieceUnit(bits: Int) -> Int { bits > leastPieceBits ? 512 : 64 }
  /// How many documents the list of a single character names at the most.
  public static let maximalSingle = 64

  /// The key of an id, which decides its slot.
  public static func key(of id: [UInt8]) -> UInt32 {
    mixed(Checksum.fnv(id, in: 0..<id.count))
  }

  /// The file that a key's text lies in, where there are 2 to the power `bits` of them.
  public static func leafFile(of key: UInt32, bits: Int) -> Int { Int(UInt64(key) >> UInt64(32 - bits)) }

  /// The hash of two neighbouring folded characters, which is even, or of a single one and 0, which is odd.
  public static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    mixed(first &* 0x9E37_79B1 ^ mixed(second &+ 0x7F4A_7C15)) & ~1 | (second == 0 ? 1 : 0)
  }

  /// The hash of the number that begins at a place of folded text, which is even, and where it ends; nil where none begins.
  /// What may stand behind 第 is none without it: 二十一条.
  public static func number(in text: [UInt32], at start: Int) -> (hash: UInt32, end: Int)? {
    // 第.
    let isReference = text[start] == 0x7B2C
    let first = isReference ? start + 1 : start
    var end = first
    var hash: UInt32 = isReference ? 1 : 0
    while end < text.count, Numeral.isNumeral(text[end]) {
      hash = Self.hash(hash, text[end])
      end += 1
    }
    guard end < text.count, isReference ? end > first : end > first + 1 && !Numeral.isCounted(text[end], byOne: true)
    else { return nil }
    return (Self.hash(hash, text[end]), end + 1)
  }

  private static func mixed(_ value: UInt32) -> UInt32 {
    var value = (value ^ value >> 16) &* 0x85EB_CA6B
    value = (value ^ value >> 13) &* 0xC2B2_AE35
    return value ^ value >> 16
  }
}
