import Testing

@testable import BrowserCore

@Suite struct PostingPieceTests {
  /// How many leaves each of 40 documents has.
  private let leaves = (0..<40).map { 1 + $0 * 7 % 30 }

  /// Some lists of the piece 3, of which there are 2 to the power `bits`.
  private func lists(bits: Int) -> [PostingPiece.List] {
    let first: UInt32 = 3 << UInt32(32 - bits)
    return [2, 4, 1 << 18, 1 << 18 + 2].enumerated().map { number, distance in
      var postings: [UInt32] = []
      for slot in stride(from: UInt32(number), to: 40, by: number + 1) {
        for block in stride(from: 0, to: UInt32(leaves[Int(slot)]), by: 5) {
          postings.append(slot << IndexLayout.blockBits | block)
        }
      }
      return PostingPiece.List(hash: first + UInt32(distance), postings: postings)
    }
  }

  @Test("lists come out as they went in, in whole units of bytes", arguments: [(9, 256), (13, 512)])
  func roundTrip(bits: Int, unit: Int) throws {
    let lists = lists(bits: bits)
    let piece = PostingPiece.encode(lists, bits: bits, leaves: leaves)
    #expect(piece.count % unit == 0 && piece.count < lists.reduce(unit) { $0 + $1.postings.count })
    let read = try PostingPiece.decode(piece, number: 3, bits: bits, leaves: leaves, wanted: nil)
    #expect(read.map(\.hash) == lists.map(\.hash) && read.map(\.postings) == lists.map(\.postings))
    let one = try PostingPiece.decode(piece, number: 3, bits: bits, leaves: leaves, wanted: lists[2].hash)
    #expect(one.map(\.postings) == [lists[2].postings])
    #expect(try PostingPiece.decode(piece, number: 3, bits: bits, leaves: leaves, wanted: lists[0].hash + 1).isEmpty)
  }

  @Test("a piece with a wrong byte is refused, wherever it stands")
  func damage() {
    let piece = PostingPiece.encode(lists(bits: 9), bits: 9, leaves: leaves)
    for place in stride(from: 0, to: piece.count, by: 17) {
      var damaged = piece
      damaged[place] ^= 4
      #expect(throws: MalformedBytes.self) {
        try PostingPiece.decode(damaged, number: 3, bits: 9, leaves: leaves, wanted: nil)
      }
    }
  }

  @Test(
    "a number with what it counts has a list of its own, and so has each of its ends",
    arguments: [
      ("第二十一条的", 0, 5), ("第二十一条的", 1, nil), ("二十万元以上", 0, 4), ("二十万元以上", 1, 4), ("二十万元以上", 2, nil),
      ("第一条", 0, 3), ("第一条", 1, nil), ("一般", 0, nil), ("十二", 0, nil), ("人才", 0, nil),
    ])
  func numbers(text: String, start: Int, end: Int?) {
    #expect(IndexLayout.number(in: text.unicodeScalars.map(\.value), at: start)?.end == end)
  }

  @Test("what follows a number, and what stands before it, make it another one")
  func differentNumbers() throws {
    func hash(_ text: String) throws -> UInt32 {
      try #require(IndexLayout.number(in: text.unicodeScalars.map(\.value), at: 0)).hash
    }
    let hashes = try Set(["第十一条", "第十一款", "第十二条", "十一个月", "十一人", "十一万人"].map(hash))
    #expect(hashes.count == 6)
    #expect(hashes.allSatisfy { $0 & 1 == 0 })
  }
}
