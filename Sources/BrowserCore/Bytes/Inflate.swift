/// Unpacks DEFLATE data (RFC 1951); browsers do it by their own means.
public enum Inflate {
  /// The bytes that a part of `packed` stands for; it throws when the data is not well-formed or gives more than `limit`.
  public static func unpack(_ packed: [UInt8], in part: Range<Int>, limit: Int) throws(MalformedBytes) -> [UInt8] {
    var reader = BitReader(packed, in: part)
    var out: [UInt8] = []
    while true {
      let isLast = try reader.bits(1) == 1
      switch try reader.bits(2) {
      case 0:
        let place = reader.alignToByte()
        guard place + 4 <= part.upperBound else { throw MalformedBytes() }
        let count = Int(packed[place]) | Int(packed[place + 1]) << 8
        guard place + 4 + count <= part.upperBound, out.count + count <= limit else { throw MalformedBytes() }
        out += packed[place + 4..<place + 4 + count]
        reader.skip(bytes: 4 + count)
      case 1:
        var lengths = [UInt8](repeating: 8, count: 288)
        for symbol in 144..<256 { lengths[symbol] = 9 }
        for symbol in 256..<280 { lengths[symbol] = 7 }
        let distances = HuffmanCode([UInt8](repeating: 5, count: 30)[...])
        try symbols(HuffmanCode(lengths[...]), distances, &reader, &out, limit)
      case 2:
        let (literals, distances) = try codes(&reader)
        try symbols(literals, distances, &reader, &out, limit)
      default: throw MalformedBytes()
      }
      if isLast { return out }
    }
  }

  /// The two codes of a block that brings its own.
  private static func codes(_ reader: inout BitReader) throws(MalformedBytes) -> (HuffmanCode, HuffmanCode) {
    let literals = try reader.bits(5) + 257
    let distances = try reader.bits(5) + 1
    let count = try reader.bits(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for place in 0..<count {
      // 16, 17, 18, 0, then from 8 downwards and 7 upwards by turns.
      let symbol = place < 3 ? place + 16 : place == 3 ? 0 : place & 1 == 0 ? 6 + place / 2 : 9 - place / 2
      lengths[symbol] = UInt8(try reader.bits(3))
    }
    let code = HuffmanCode(lengths[...])
    lengths = []
    while lengths.count < literals + distances {
      let symbol = try code.symbol(&reader)
      guard symbol > 15 else {
        lengths.append(UInt8(symbol))
        continue
      }
      var repeated: UInt8 = 0
      if symbol == 16 {
        guard let last = lengths.last else { throw MalformedBytes() }
        repeated = last
      }
      let count =
        symbol == 16 ? try reader.bits(2) + 3 : symbol == 17 ? try reader.bits(3) + 3 : try reader.bits(7) + 11
      for _ in 0..<count { lengths.append(repeated) }
    }
    guard lengths.count == literals + distances else { throw MalformedBytes() }
    return (HuffmanCode(lengths[..<literals]), HuffmanCode(lengths[literals...]))
  }

  private static func symbols(
    _ literals: HuffmanCode, _ distances: HuffmanCode, _ reader: inout BitReader, _ out: inout [UInt8], _ limit: Int
  ) throws(MalformedBytes) {
    while true {
      let symbol = try literals.symbol(&reader)
      if symbol == 256 { return }
      guard out.count < limit else { throw MalformedBytes() }
      if symbol < 256 {
        out.append(UInt8(symbol))
        continue
      }
      var length = symbol - 254
      if symbol > 264, symbol < 285 {
        let extra = (symbol - 261) / 4
        length = (4 + (symbol - 265) & 3) << extra + 3 + (try reader.bits(extra))
      } else if symbol >= 285 {
        guard symbol == 285 else { throw MalformedBytes() }
        length = 258
      }
      let step = try distances.symbol(&reader)
      var distance = step + 1
      if step > 3 {
        guard step < 30 else { throw MalformedBytes() }
        let extra = step / 2 - 1
        distance = (2 + step & 1) << extra + 1 + (try reader.bits(extra))
      }
      guard distance <= out.count, out.count + length <= limit else { throw MalformedBytes() }
      for _ in 0..<length { out.append(out[out.count - distance]) }
    }
  }
}

/// A canonical Huffman code: how many symbols have each length, and the symbols in order of their codes.
private struct HuffmanCode {
  private var counts = [Int](repeating: 0, count: 16)
  private var symbols: [Int]

  init(_ lengths: ArraySlice<UInt8>) {
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    symbols = [Int](repeating: 0, count: lengths.count)
    var place = 0
    for length in 1..<16 {
      for (symbol, own) in lengths.enumerated() where Int(own) == length {
        symbols[place] = symbol
        place += 1
      }
    }
  }

  @inline(never)
  func symbol(_ reader: inout BitReader) throws(MalformedBytes) -> Int {
    var code = 0
    var first = 0
    var place = 0
    for length in 1..<16 {
      code |= try reader.bits(1)
      let count = counts[length]
      if code - first < count {
        guard code >= first else { throw MalformedBytes() }
        return symbols[place + code - first]
      }
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    throw MalformedBytes()
  }
}
