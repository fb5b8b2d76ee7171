/// An index file that has been read: where everything stands in its bytes.
///
/// A class, because passing five arrays about takes more of the browser's module than passing one reference.
public final class SearchIndex: Sendable {
  /// A document; the ranges are places of UTF-8 in the file.
  struct Document: Sendable {
    let id: Range<Int>
    let url: Range<Int>
    let title: Range<Int>
    let isInForce: Bool
    let units: Range<Int>
  }

  /// A unit; the ranges are places of UTF-8 in the file.
  struct Unit: Sendable {
    let document: Int
    let path: Range<Int>
    let anchor: Range<Int>
    let role: UnitRole
    /// Label, heading and text as one.
    let text: Range<Int>
    let labelEnd: Int
    let headingEnd: Int
  }

  /// The file.
  let bytes: [UInt8]
  let documents: [Document]
  let units: [Unit]
  /// The units of each block.
  let blocks: [Range<Int>]
  /// The pairs of characters that occur, in order: 21 bits each.
  let pairs: [UInt64]
  /// Where the list of each pair begins, and where the last one ends.
  let listStarts: [Int]

  init(
    bytes: [UInt8], documents: [Document], units: [Unit], blocks: [Range<Int>], pairs: [UInt64], listStarts: [Int]
  ) {
    self.bytes = bytes
    self.documents = documents
    self.units = units
    self.blocks = blocks
    self.pairs = pairs
    self.listStarts = listStarts
  }

  /// The blocks that may hold a run of characters, in order: those that hold each of its pairs, or for a single character
  /// those that hold a pair that begins with it.
  @inline(never)
  func blocks(of run: [UInt32]) -> [Int] {
    guard let only = run.first else { return [] }
    guard run.count > 1 else { return blocks(beginningWith: only) }
    var lists: [Range<Int>] = []
    for position in 0..<run.count - 1 {
      guard let list = list(of: UInt64(run[position]) << 21 | UInt64(run[position + 1])) else { return [] }
      lists.append(list)
    }
    // The shortest list first: every other one can only take blocks away.
    var shortest = 0
    for position in lists.indices where lists[position].count < lists[shortest].count { shortest = position }
    var common = read(lists[shortest])
    for position in lists.indices where position != shortest && !common.isEmpty {
      common = intersection(common, read(lists[position]))
    }
    return common
  }

  private func blocks(beginningWith scalar: UInt32) -> [Int] {
    var isHolding = [Bool](repeating: false, count: blocks.count)
    var position = position(of: UInt64(scalar) << 21)
    while position < pairs.count, pairs[position] >> 21 == UInt64(scalar) {
      for block in read(listStarts[position]..<listStarts[position + 1]) { isHolding[block] = true }
      position += 1
    }
    return isHolding.indices.filter { isHolding[$0] }
  }

  private func list(of pair: UInt64) -> Range<Int>? {
    let position = position(of: pair)
    guard position < pairs.count, pairs[position] == pair else { return nil }
    return listStarts[position]..<listStarts[position + 1]
  }

  /// The place of the first pair that is not before `pair`.
  @inline(never)
  private func position(of pair: UInt64) -> Int {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = low + (high - low) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The blocks of a list; one that names a block that is not there ends before it.
  @inline(never)
  private func read(_ list: Range<Int>) -> [Int] {
    var found: [Int] = []
    guard var reader = try? ByteReader(bytes, in: list) else { return found }
    var block = 0
    while reader.remaining > 0, let step = try? reader.varint(), UInt64(step) < UInt64(blocks.count - block) {
      block += Int(step)
      found.append(block)
    }
    return found
  }

  @inline(never)
  private func intersection(_ left: [Int], _ right: [Int]) -> [Int] {
    var common: [Int] = []
    var place = 0
    for block in left {
      while place < right.count, right[place] < block { place += 1 }
      guard place < right.count else { break }
      if right[place] == block { common.append(block) }
    }
    return common
  }
}
