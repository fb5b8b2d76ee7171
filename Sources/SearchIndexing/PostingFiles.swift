import BrowserCore

/// The lists of all parts, cut into pieces.
struct PostingFiles {
  /// 2 to this power is the count of pieces.
  let bits: Int
  private let leaves: [Int]
  /// Hash, slot and block of every posting, piece after piece.
  private let postings: [UInt64]
  /// Where each piece begins in `postings`, and where the last one ends.
  private let starts: [Int]

  /// A query reads about three pieces, a posting takes about one byte, and so does a piece's size in the manifest: the sum
  /// is least where the square of the pieces' count is about this many times that of the postings.
  private static let pieceShare = 3

  init(parts: [IndexPart], leaves: [Int]) {
    self.leaves = leaves
    let count = parts.reduce(0) { $0 + $1.entries.count }
    var bits = IndexLayout.leastPieceBits
    // Of pairs alone, since lists of single characters may have been cut already.
    let pairs = parts.reduce(0) { $0 + $1.entries.count { $0 >> 32 & 1 == 0 } }
    while 1 << (2 * bits) < Self.pieceShare * pairs { bits += 1 }
    self.bits = bits
    var counts = [Int](repeating: 0, count: 1 << bits + 1)
    for part in parts { for entry in part.entries { counts[Int(entry >> UInt64(64 - bits)) + 1] += 1 } }
    for place in 1..<counts.count { counts[place] += counts[place - 1] }
    starts = counts
    postings = [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
      var places = counts
      for (slot, part) in parts.enumerated() {
        for entry in part.entries {
          let piece = Int(entry >> UInt64(64 - bits))
          buffer[places[piece]] = entry | UInt64(slot) << UInt64(IndexLayout.blockBits)
          places[piece] += 1
        }
      }
      initialized = count
    }
  }

  /// The pieces in their order, however many jobs make them.
  func pieces(jobs: Int) async -> [[UInt8]] {
    let count = 1 << bits
    let share = (count + jobs - 1) / jobs
    return await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for first in stride(from: 0, to: count, by: max(share, 1)) {
        group.addTask { (first, (first..<min(first + share, count)).map { piece($0) }) }
      }
      var shares: [(Int, [[UInt8]])] = []
      for await own in group { shares.append(own) }
      return shares.sorted { $0.0 < $1.0 }.flatMap { $0.1 }
    }
  }

  private func piece(_ number: Int) -> [UInt8] {
    let own = postings[starts[number]..<starts[number + 1]].sorted()
    var lists: [PostingPiece.List] = []
    var start = 0
    while start < own.count {
      let hash = UInt32(truncatingIfNeeded: own[start] >> 32)
      var list: [UInt32] = []
      while start < own.count, UInt32(truncatingIfNeeded: own[start] >> 32) == hash {
        let posting = UInt32(truncatingIfNeeded: own[start])
        if list.last != posting { list.append(posting) }
        start += 1
      }
      if hash & 1 == 1 { list = Self.capped(list, isOneOfMany: isOneOfMany) }
      lists.append(PostingPiece.List(hash: hash, postings: list))
    }
    return PostingPiece.encode(lists, bits: bits, leaves: leaves)
  }

  private var isOneOfMany: Bool { leaves.count > IndexLayout.maximalSingle }

  /// The list of a single character: of many documents at most 64, those first that are named so, and of each its
  /// names and its first block.
  private static func capped(_ list: [UInt32], isOneOfMany: Bool) -> [UInt32] {
    guard isOneOfMany else { return list }
    var named: [UInt32] = []
    var others: [UInt32] = []
    var start = 0
    while start < list.count {
      let slot = list[start] >> IndexLayout.blockBits
      var end = start
      while end < list.count, list[end] >> IndexLayout.blockBits == slot { end += 1 }
      let isNamed = list[start] & (1 << IndexLayout.blockBits - 1) == 0
      if isNamed {
        named += list[start..<min(end, start + 2)]
      } else {
        others.append(list[start])
      }
      start = end
    }
    var kept: [UInt32] = []
    var slots: Set<UInt32> = []
    for posting in named + others {
      let slot = posting >> IndexLayout.blockBits
      guard slots.contains(slot) || slots.count < IndexLayout.maximalSingle else { continue }
      slots.insert(slot)
      kept.append(posting)
    }
    return kept.sorted()
  }
}
