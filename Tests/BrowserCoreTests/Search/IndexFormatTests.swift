import BrowserCore
import Testing

@Suite struct IndexFormatTests {
  @Test("the same documents give the same bytes")
  func deterministic() {
    #expect(IndexFormat.encode(SampleDocuments.documents) == IndexFormat.encode(SampleDocuments.documents))
  }

  @Test("an index of nothing is read and finds nothing")
  func empty() throws {
    let index = try IndexFormat.decode(IndexFormat.encode([]))
    #expect(Searcher(index).search(Array("人才".utf8), limit: 0).isEmpty)
  }

  @Test("every truncation is refused")
  func truncated() {
    let bytes = IndexFormat.encode(SampleDocuments.documents)
    for count in bytes.indices {
      #expect(throws: MalformedBytes.self) { try IndexFormat.decode(Array(bytes[..<count])) }
    }
    #expect(throws: MalformedBytes.self) { try IndexFormat.decode(bytes + [0]) }
  }

  @Test("every changed byte is refused")
  func changed() {
    let bytes = IndexFormat.encode(SampleDocuments.documents)
    var generator = SeededGenerator(state: 7)
    for place in bytes.indices {
      var broken = bytes
      broken[place] ^= UInt8.random(in: 1...255, using: &generator)
      #expect(throws: MalformedBytes.self) { try IndexFormat.decode(broken) }
    }
  }

  @Test("bytes that are wrong but carry the right checksum never trap")
  func forged() {
    let bytes = IndexFormat.encode(SampleDocuments.documents)
    var generator = SeededGenerator(state: 11)
    for _ in 0..<3000 {
      var body = Array(bytes[12...])
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        body[Int.random(in: body.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      var file = ByteWriter()
      file.append(bytes[..<8])
      file.fixed32(Checksum.crc32(body, in: body.indices))
      file.append(body)
      guard let index = try? IndexFormat.decode(file.bytes) else { continue }
      let searcher = Searcher(index)
      for query in ["人才", "人", "特殊贡献 奖励"] { _ = SearchHit.json(searcher.search(Array(query.utf8), limit: 0)) }
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
