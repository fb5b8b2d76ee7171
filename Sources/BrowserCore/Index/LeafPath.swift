/// The paths, or the anchors, of a block's units, each of which is told by what it has in common with the one before.
struct LeafPath {
  let separator: UInt8
  private(set) var bytes: [UInt8] = []

  init(separator: UInt8) {
    self.separator = separator
  }

  /// How many bytes of the one before begin the next: whole segments, without what parts them from the rest.
  func shared(with next: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while place < next.count, place < 200, place <= bytes.count {
      let isEnd = place == bytes.count || bytes[place] == separator
      if next[place] == separator, isEnd { count = place }
      guard place < bytes.count, bytes[place] == next[place] else { break }
      place += 1
    }
    return count
  }

  /// The segment behind so many bytes, with its number one higher; empty where it has none.
  func following(_ count: Int) -> [UInt8] {
    var segment: [UInt8] = []
    var number = -1
    var place = count > 0 ? count + 1 : 0
    while place < bytes.count, bytes[place] != separator {
      let digit = Int(bytes[place]) - 0x30
      if digit >= 0, digit < 10, number < 100_000 {
        number = max(number, 0) * 10 + digit
      } else if number < 0 {
        segment.append(bytes[place])
      } else {
        return []
      }
      place += 1
    }
    if number >= 0 { segment.decimal(number + 1) } else { segment = [] }
    return segment
  }

  /// Goes on to the one that has so many bytes in common, and this behind them.
  mutating func advance(_ count: Int, _ rest: [UInt8]) {
    while bytes.count > max(count, 0) { bytes.removeLast() }
    if count > 0 { bytes.append(separator) }
    bytes += rest
  }

  /// A label as a path has it: without a final 、 ． or full stop.
  static func segment(_ label: [UInt8]) -> [UInt8] {
    var label = label
    guard label.count > 3 else { return label }
    let end = label.count - 3
    // The bytes of U+3001 and U+FF0E.
    let isWide =
      label[end] == 0xE3 && label[end + 1] == 0x80 && label[end + 2] == 0x81
      || label[end] == 0xEF && label[end + 1] == 0xBC && label[end + 2] == 0x8E
    for _ in 0..<(isWide ? 3 : label[end + 2] == 0x2E ? 1 : 0) { label.removeLast() }
    return label
  }
}
