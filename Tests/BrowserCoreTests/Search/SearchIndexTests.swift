import Testing

@testable import BrowserCore

@Suite struct SearchIndexTests {
  private let index: SearchIndex

  /// Five units of 300 characters and some, so that each is a block of its own.
  init() throws {
    let filler = String(repeating: "填充文字", count: 75)
    let texts = ["甲乙" + filler, "乙丙" + filler, "甲乙丙" + filler, filler + "丁", filler]
    let document = SampleDocuments.document("blocks", "块", texts.map { ("", "a", "", $0) })
    index = try IndexFormat.decode(IndexFormat.encode([document]))
  }

  private func blocks(_ run: String) -> [Int] {
    index.blocks(of: run.unicodeScalars.map(\.value))
  }

  @Test("a run is looked for only in blocks that hold each of its pairs")
  func pairs() {
    // The title stands in the first block, together with the first text.
    #expect(blocks("甲乙") == [0, 2])
    #expect(blocks("乙丙") == [1, 2])
    #expect(blocks("甲乙丙") == [2])
    #expect(blocks("丙甲") == [])
  }

  @Test("a single character is found wherever it stands, at the end of a text too")
  func single() {
    #expect(blocks("乙") == [0, 1, 2])
    #expect(blocks("丁") == [3])
    #expect(blocks("戊") == [])
  }

  @Test("an empty run is in no block")
  func nothing() {
    #expect(blocks("") == [])
  }
}
