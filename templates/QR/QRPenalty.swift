/// How hard a masked QR code is to read (ISO/IEC 18004, section 7.8.3); the mask with the least is used. Rows are words
/// with a bit a module, so that whole rows are judged at once.
enum QRPenalty {
  static func of(_ rows: [UInt64]) -> Int {
    let size = rows.count
    let columns = columns(of: rows)
    return rows.reduce(0) { $0 + line($1, size) } + columns.reduce(0) { $0 + line($1, size) } + blocks(rows)
      + balance(rows)
  }

  private static func columns(of rows: [UInt64]) -> [UInt64] {
    var columns = [UInt64](repeating: 0, count: rows.count)
    for y in rows.indices {
      var row = rows[y]
      while row != 0 {
        columns[row.trailingZeroBitCount] |= 1 << UInt64(y)
        row &= row - 1
      }
    }
    return columns
  }

  /// Runs of five or more of one colour, and what looks like a finder with four light modules on one side.
  private static func line(_ row: UInt64, _ size: Int) -> Int {
    let same = ~(row ^ row >> 1) & bits(size - 1)
    let fives = same & same >> 1 & same >> 2 & same >> 3
    let runs = fives & ~(fives << 1)
    var penalty = fives.nonzeroBitCount + 2 * runs.nonzeroBitCount
    for pattern in finders {
      var places = bits(size - 10)
      for bit in 0..<11 { places &= (pattern >> bit & 1 == 1 ? row : ~row) >> UInt64(bit) }
      penalty += 40 * places.nonzeroBitCount
    }
    return penalty
  }

  private static let finders = [0b000_0101_1101, 0b101_1101_0000]

  private static func bits(_ count: Int) -> UInt64 { (1 << UInt64(count)) - 1 }

  /// Squares of two by two.
  private static func blocks(_ rows: [UInt64]) -> Int {
    zip(rows, rows.dropFirst()).reduce(0) { penalty, pair in
      let (upper, lower) = pair
      let same = ~(upper ^ upper >> 1) & ~(lower ^ lower >> 1) & ~(upper ^ lower) & bits(rows.count - 1)
      return penalty + 3 * same.nonzeroBitCount
    }
  }

  /// How far the dark modules are from half of all, in steps of five per cent.
  private static func balance(_ rows: [UInt64]) -> Int {
    let dark = rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let total = rows.count * rows.count
    return abs(dark * 20 - total * 10) / total * 10
  }
}
