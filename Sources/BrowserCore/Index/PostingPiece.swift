/// The lists of all pairs whose hashes begin alike: written and read here and nowhere else.
///
/// Bits, the lowest first: the count of lists plus one (gamma); for each, in order of the hashes, the rest of its hash as
/// the distance from the one before (Rice), how many documents it names (gamma), and for each the distance of its slot
/// from the one before (Rice, with a parameter that follows from the count), how many of its blocks hold the pair (gamma)
/// and their numbers: the first, or their distances, in Rice code with a parameter that follows from the document's
/// count of leaves and that of the blocks. Then zeros up to the piece's size; the last four bytes are the checksum
/// of all before them.
///
/// A posting is one number: slot, then 14 bits of block.
public enum PostingPiece {
  /// One pair's list.
  public struct List: Sendable {
    /// The pair's hash.
    public var hash: UInt32
    /// Its postings, in order.
    public var postings: [UInt32]

    /// Makes a list.
    public init(hash: UInt32, postings: [UInt32]) {
      self.hash = hash
      self.postings = postings
    }
  }

  /// The piece that a hash belongs to, where there are 2 to the power `bits` pieces.
  static func number(of hash: UInt32, bits: Int) -> Int {
    Int(UInt64(hash) >> UInt64(32 - bits))
  }

  /// Writes the lists of one piece, in order of their hashes; `leaves` says how many leaves each slot has.
  public static func encode(_ lists: [List], bits: Int, leaves: [Int]) -> [UInt8] {
    guard !lists.isEmpty else { return [] }
    var writer = BitWriter()
    writer.gamma(UInt32(lists.count + 1))
    let rest = 32 - bits
    let parameter = hashParameter(count: lists.count, rest: rest)
    var previous: UInt32 = 0
    for list in lists {
      let own = UInt32(UInt64(list.hash) & (1 << UInt64(rest) - 1))
      writer.rice(own - previous, parameter: parameter)
      previous = own
      encode(list.postings, leaves: leaves, to: &writer)
    }
    var file = writer.bytes
    let unit = IndexLayout.pieceUnit(bits: bits)
    let size = (file.count + 4 + unit - 1) / unit * unit
    file += [UInt8](repeating: 0, count: size - 4 - file.count)
    let sum = Checksum.fnv(file, in: 0..<file.count)
    for shift: UInt32 in [0, 8, 16, 24] { file.append(UInt8(truncatingIfNeeded: sum >> shift)) }
    return file
  }

  private static func encode(_ postings: [UInt32], leaves: [Int], to writer: inout BitWriter) {
    var count = 0
    var place = 0
    while place < postings.count {
      let slot = postings[place] >> IndexLayout.blockBits
      while place < postings.count, postings[place] >> IndexLayout.blockBits == slot { place += 1 }
      count += 1
    }
    writer.gamma(UInt32(count))
    let parameter = parameter(of: leaves.count, among: count)
    var next: UInt32 = 0
    place = 0
    while place < postings.count {
      let slot = postings[place] >> IndexLayout.blockBits
      let first = place
      while place < postings.count, postings[place] >> IndexLayout.blockBits == slot { place += 1 }
      writer.rice(slot - next, parameter: parameter)
      next = slot + 1
      writer.gamma(UInt32(place - first))
      let blockParameter = self.parameter(of: leaves[Int(slot)] + 1, among: place - first)
      var nextBlock: UInt32 = 0
      for posting in postings[first..<place] {
        let block = posting & (1 << IndexLayout.blockBits - 1)
        writer.rice(block - nextBlock, parameter: blockParameter)
        nextBlock = block + 1
      }
    }
  }

  /// All lists of a piece, or the one with a hash; it throws when a byte is not what was written.
  @inline(never)
  public static func decode(
    _ piece: [UInt8], number: Int, bits: Int, leaves: [Int], wanted: UInt32?
  ) throws(MalformedBytes) -> [List] {
    guard piece.count >= 4 else { throw MalformedBytes() }
    let end = piece.count - 4
    var tail = try ByteReader(piece, in: end..<piece.count)
    guard try tail.fixed32() == Checksum.fnv(piece, in: 0..<end) else { throw MalformedBytes() }
    var reader = BitReader(piece, in: 0..<end)
    let count = try reader.gamma() - 1
    let rest = 32 - bits
    let parameter = hashParameter(count: count, rest: rest)
    var own: UInt64 = 0
    var lists: [List] = []
    for _ in 0..<count {
      own += UInt64(try reader.rice(parameter))
      let hash = UInt32(truncatingIfNeeded: UInt64(number) << UInt64(rest) | own)
      let postings = try postings(&reader, leaves: leaves)
      if wanted == nil || wanted == hash { lists.append(List(hash: hash, postings: postings)) }
      if let wanted, hash >= wanted { break }
    }
    return lists
  }

  @inline(never)
  private static func postings(_ reader: inout BitReader, leaves: [Int]) throws(MalformedBytes) -> [UInt32] {
    var postings: [UInt32] = []
    let count = try reader.gamma()
    let parameter = parameter(of: leaves.count, among: count)
    var slot = -1
    for _ in 0..<count {
      slot += try reader.rice(parameter) + 1
      guard slot < leaves.count else { throw MalformedBytes() }
      let count = try reader.gamma()
      let parameter = self.parameter(of: leaves[slot] + 1, among: count)
      var block = -1
      for _ in 0..<count {
        block += try reader.rice(parameter) + 1
        guard block <= leaves[slot] else { throw MalformedBytes() }
        postings.append(UInt32(slot) << IndexLayout.blockBits | UInt32(block))
      }
    }
    return postings
  }

  /// The Rice parameter for the distances of so many numbers below `universe`.
  private static func parameter(of universe: Int, among count: Int) -> Int {
    // The mean distance times ln 2, rounded down to a power of two.
    let mean = (universe - count) * 177 / 256 / max(count, 1)
    return mean < 1 ? 0 : 63 - UInt64(mean).leadingZeroBitCount
  }

  private static func hashParameter(count: Int, rest: Int) -> Int {
    let bits = UInt64(max(count, 1)).leadingZeroBitCount
    return min(max(0, rest - 1 - (63 - bits)), 24)
  }
}
