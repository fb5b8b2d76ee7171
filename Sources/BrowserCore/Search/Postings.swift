/// Which blocks hold which pairs of characters, while an index is made.
///
/// A block is a few whole units of one document, about 500 characters long: lists of units or of places would be several
/// times as long, and a block's text is short enough to be read.
struct Postings {
  /// How many units each block holds, in the order of the units.
  private(set) var unitsOfBlocks: [Int] = []
  /// One word for each pair in each unit: 21 bits first character, 21 bits second, 22 bits block.
  private var entries: [UInt64] = []
  private var charactersInBlock = 0

  private static let charactersOfBlock = 500
  /// Blocks grow beyond their size when there are no more numbers for them.
  private static let maximalCount = 1 << 22

  /// Starts a block with the next unit: no block holds units of two documents.
  mutating func beginDocument() {
    charactersInBlock = Self.charactersOfBlock
  }

  /// Adds a unit's folded text.
  mutating func add(_ scalars: [UInt32]) {
    let isFull = charactersInBlock + scalars.count > Self.charactersOfBlock && charactersInBlock > 0
    if unitsOfBlocks.isEmpty || (isFull && unitsOfBlocks.count < Self.maximalCount) {
      unitsOfBlocks.append(0)
      charactersInBlock = 0
    }
    unitsOfBlocks[unitsOfBlocks.count - 1] += 1
    charactersInBlock += scalars.count
    let block = UInt64(unitsOfBlocks.count - 1)
    for index in scalars.indices {
      // The last character forms a pair with 0, so that single characters are found by their pairs alone.
      let second = index + 1 < scalars.count ? UInt64(scalars[index + 1]) : 0
      entries.append(UInt64(scalars[index]) << 43 | second << 22 | block)
    }
  }

  /// Writes the directory of pairs and the lists of blocks.
  ///
  /// Directory: for each first character its distance from the one before, how many second characters follow it, and for
  /// each of those its distance from the one before and the length of its list in bytes. Lists: the distance of each
  /// block from the one before; they lie one behind the other in the order of the directory.
  func write(directory: inout ByteWriter, lists: inout ByteWriter) {
    let sorted = sortedEntries()
    var position = 0
    var previousFirst: UInt64 = 0
    while position < sorted.count {
      let first = sorted[position] >> 43
      var seconds = ByteWriter()
      var count = 0
      var previousSecond: UInt64 = 0
      while position < sorted.count, sorted[position] >> 43 == first {
        let pair = sorted[position] >> 22
        let second = pair & 0x1F_FFFF
        let start = lists.bytes.count
        var previousBlock: UInt64 = 0
        var isFirst = true
        while position < sorted.count, sorted[position] >> 22 == pair {
          let block = sorted[position] & 0x3F_FFFF
          if isFirst || block != previousBlock { lists.varint(block - previousBlock) }
          isFirst = false
          previousBlock = block
          position += 1
        }
        seconds.varint(second - previousSecond)
        seconds.varint(lists.bytes.count - start)
        previousSecond = second
        count += 1
      }
      directory.varint(first - previousFirst)
      directory.varint(count)
      directory.append(seconds.bytes)
      previousFirst = first
    }
  }

  /// The entries by pair; the blocks of a pair are in order already, and the sort is stable.
  private func sortedEntries() -> [UInt64] {
    var from = entries
    var to = [UInt64](repeating: 0, count: entries.count)
    for shift: UInt64 in [22, 36, 50] {
      var starts = [Int](repeating: 0, count: 1 << 14)
      for entry in from { starts[Int(entry >> shift & 0x3FFF)] += 1 }
      var sum = 0
      for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
      for entry in from {
        let digit = Int(entry >> shift & 0x3FFF)
        to[starts[digit]] = entry
        starts[digit] += 1
      }
      (from, to) = (to, from)
    }
    return from
  }
}
