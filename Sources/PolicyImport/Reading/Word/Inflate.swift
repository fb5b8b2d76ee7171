/// Unpacks what ZIP archives pack (RFC 1951).
struct Inflate {
  private let input: [UInt8]
  private var place = 0
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// The packed bytes are damaged, or hold more than was said.
  struct Damaged: Error {}

  /// The bytes unpacked; more than `limit` of them is an error.
  static func inflate(_ input: [UInt8], limit: Int) throws(Damaged) -> [UInt8] {
    var inflate = Inflate(input: input, limit: limit)
    try inflate.run()
    return inflate.output
  }

  private init(input: [UInt8], limit: Int) {
    self.input = input
    self.limit = limit
  }

  private mutating func run() throws(Damaged) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try read(Code(Self.fixedLengths), Code([UInt8](repeating: 5, count: 30)))
      case 2:
        let (literals, distances) = try codes()
        try read(literals, distances)
      default: throw Damaged()
      }
    }
  }

  private mutating func take(_ count: Int) throws(Damaged) -> Int {
    while bitCount < count {
      guard place < input.count else { throw Damaged() }
      bits |= UInt32(input[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt32(count)) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func copyStored() throws(Damaged) {
    (bits, bitCount) = (0, 0)
    guard place + 4 <= input.count else { throw Damaged() }
    let length = Int(input[place]) | Int(input[place + 1]) << 8
    place += 4
    guard place + length <= input.count, output.count + length <= limit else { throw Damaged() }
    output += input[place..<(place + length)]
    place += length
  }

  private mutating func codes() throws(Damaged) -> (Code, Code) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { lengths[Self.lengthOrder[index]] = UInt8(try take(3)) }
    let code = Code(lengths)
    lengths = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try decode(code)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw Damaged() }
        lengths += repeatElement(last, count: try take(2) + 3)
      case 17: lengths += repeatElement(0, count: try take(3) + 3)
      default: lengths += repeatElement(0, count: try take(7) + 11)
      }
    }
    guard lengths.count == literalCount + distanceCount else { throw Damaged() }
    return (Code(Array(lengths[..<literalCount])), Code(Array(lengths[literalCount...])))
  }

  private mutating func read(_ literals: Code, _ distances: Code) throws(Damaged) {
    while true {
      let symbol = try decode(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        guard output.count < limit else { throw Damaged() }
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengthBases.count else { throw Damaged() }
      let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthExtra[symbol - 257]))
      let distanceSymbol = try decode(distances)
      guard distanceSymbol < Self.distanceBases.count else { throw Damaged() }
      let distance = Self.distanceBases[distanceSymbol] + (try take(Self.distanceExtra[distanceSymbol]))
      guard distance <= output.count, output.count + length <= limit else { throw Damaged() }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func decode(_ code: Code) throws(Damaged) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      value |= try take(1)
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Damaged()
  }

  /// A canonical Huffman code: how many codes each length has, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int]

    init(_ lengths: [UInt8]) {
      for length in lengths { counts[Int(length)] += 1 }
      counts[0] = 0
      symbols = lengths.indices.filter { lengths[$0] > 0 }
      symbols.sort { (lengths[$0], $0) < (lengths[$1], $1) }
    }
  }

  private static let fixedLengths =
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
    + [UInt8](repeating: 8, count: 8)
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtra = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceExtra = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}
