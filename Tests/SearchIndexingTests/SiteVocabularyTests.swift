import Testing

@testable import SearchIndexing

@Suite struct SiteVocabularyTests {
  @Test("of many texts some are counted, and a word that only others hold is known to stand there")
  func some() {
    for bytes in [1000, 4_000_001] {
      var vocabulary = SiteVocabulary(bytes: bytes, watched: ["养猪补贴", "搬家公司", "补贴养"])
      vocabulary.add("对规模养猪补贴标准")
      for _ in 0..<3 {
        vocabulary.add("申请人才公寓的")
        vocabulary.add("入住人才公寓前")
        vocabulary.add("退出人才公寓后")
      }
      #expect(vocabulary.holds("养猪补贴"))
      #expect(!vocabulary.holds("搬家公司"))
      #expect(!vocabulary.holds("补贴养"))
      #expect(vocabulary.words.contains("人才公寓".unicodeScalars.map(\.value)))
      #expect((vocabulary.weight(of: ["养猪补贴"]) == 7) == (bytes > 1000))
    }
  }
}
