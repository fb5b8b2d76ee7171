/// A size of QR code with its blocks at medium error correction (ISO/IEC 18004, table 9), up to version 10.
struct QRVersion {
  /// From 1.
  let number: Int
  /// Codewords of the whole code, error correction included.
  let total: Int
  /// Error correction codewords of each block.
  let correction: Int
  /// Count of blocks.
  let blocks: Int
  /// The centres of the alignment patterns, on both axes (annex E).
  let alignment: [Int]

  /// All of them, the smaller first.
  static let all = [
    QRVersion(number: 1, total: 26, correction: 10, blocks: 1, alignment: []),
    QRVersion(number: 2, total: 44, correction: 16, blocks: 1, alignment: [6, 18]),
    QRVersion(number: 3, total: 70, correction: 26, blocks: 1, alignment: [6, 22]),
    QRVersion(number: 4, total: 100, correction: 18, blocks: 2, alignment: [6, 26]),
    QRVersion(number: 5, total: 134, correction: 24, blocks: 2, alignment: [6, 30]),
    QRVersion(number: 6, total: 172, correction: 16, blocks: 4, alignment: [6, 34]),
    QRVersion(number: 7, total: 196, correction: 18, blocks: 4, alignment: [6, 22, 38]),
    QRVersion(number: 8, total: 242, correction: 22, blocks: 4, alignment: [6, 24, 42]),
    QRVersion(number: 9, total: 292, correction: 22, blocks: 5, alignment: [6, 26, 46]),
    QRVersion(number: 10, total: 346, correction: 26, blocks: 5, alignment: [6, 28, 50]),
  ]

  /// Count of modules on a side.
  var size: Int { 17 + 4 * number }

  /// How many bytes of text it holds: the mode takes four bits, their count eight or sixteen.
  var capacity: Int { dataCount - (number < 10 ? 2 : 3) }

  private var dataCount: Int { total - correction * blocks }

  /// The codewords of a text in byte mode, in the order they are placed.
  func codewords(for bytes: [UInt8]) -> [UInt8] {
    interleaved(data(of: bytes))
  }

  /// Mode, count, text, terminator and padding.
  func data(of bytes: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(0b0100, 4)
    append(bytes.count, number < 10 ? 8 : 16)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, dataCount * 8 - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var data = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var padding: UInt8 = 0xEC
    while data.count < dataCount {
      data.append(padding)
      padding ^= 0xEC ^ 0x11
    }
    return data
  }

  /// Data and error correction of all blocks, codeword by codeword in turn; the later blocks may be one longer.
  private func interleaved(_ data: [UInt8]) -> [UInt8] {
    let coder = ReedSolomon(count: correction)
    let short = dataCount / blocks
    let longer = dataCount % blocks
    var parts: [(data: ArraySlice<UInt8>, correction: [UInt8])] = []
    var start = 0
    for block in 0..<blocks {
      let end = start + short + (block >= blocks - longer ? 1 : 0)
      parts.append((data[start..<end], coder.codewords(for: data[start..<end])))
      start = end
    }
    var result: [UInt8] = []
    for place in 0...short {
      for part in parts where place < part.data.count { result.append(part.data[part.data.startIndex + place]) }
    }
    for place in 0..<correction { result += parts.map { $0.correction[place] } }
    return result
  }
}
