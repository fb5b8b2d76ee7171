import BrowserCore
import BrowserExports
import SearchIndexing
import Testing

/// The exported functions as JavaScript calls them. They share one state, so the tests run one after the other.
@Suite(.serialized) struct SearchExportsTests {
  private func write(_ bytes: [UInt8]) throws -> Int32 {
    let count = Int32(bytes.count)
    let buffer = try #require(portalInput(count))
    for (place, byte) in bytes.enumerated() { buffer[place] = byte }
    return count
  }

  private func output(_ count: Int32) throws -> [UInt8] {
    let buffer = try #require(portalOutput())
    return (0..<Int(count)).map { buffer[$0] }
  }

  /// The records of an answer, each with its fields.
  private func records(_ count: Int32) throws -> [[String]] {
    let text = String(decoding: try output(count), as: UTF8.self)
    return text.split(separator: "\u{1E}", omittingEmptySubsequences: false).dropLast().map { record in
      record.split(separator: "\u{1F}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// The bytes of a part of a file, or of a whole one.
  private func bytes(_ name: String, _ part: Range<Int>?, in index: IndexFiles) throws -> [UInt8] {
    let bytes = try #require(index.files.first { $0.name == name + ".bin" }).bytes
    return part.map { Array(bytes[$0]) } ?? bytes
  }

  private func open(_ index: IndexFiles) throws {
    #expect(portalOpenIndex(try write(index.manifest)) == 0)
  }

  /// Searches as JavaScript does: asks, fetches what is needed, goes on.
  private func search(_ query: String, limit: Int32, in index: IndexFiles) throws -> [[String]] {
    try open(index)
    var found = try records(portalSearch(try write(Array(query.utf8)), limit, 1))
    while found[0][0] == "n" {
      if found.count > 1 {
        try provide(found.dropFirst(), of: index)
      } else {
        let meaning = try tell(query, #require(Int32(found[0][1])), in: index)
        #expect(portalTakeMeaning(try write(meaning)) == 0)
      }
      found = try records(portalStep())
    }
    return found
  }

  /// Hands over the parts of files that a search needs.
  private func provide(_ parts: some Sequence<[String]>, of index: IndexFiles) throws {
    for (number, part) in parts.enumerated() {
      let offset = try #require(Int(part[1]))
      let length = try #require(Int(part[2]))
      let own = try bytes(part[0], length == 0 ? nil : offset..<offset + length, in: index)
      #expect(portalProvide(try write(own), Int32(number)) == 0)
    }
  }

  /// What a query may mean, by the module that tells it.
  private func tell(_ query: String, _ depth: Int32, in index: IndexFiles) throws -> [UInt8] {
    let query = Array(query.utf8)
    if depth == 1 { return try output(portalNotations(try write(query))) }
    let file = try #require(index.files.first { $0.name.hasPrefix("l") }).bytes
    #expect(portalOpenLexicon(try write(index.lexiconHead)) == 0)
    while true {
      let parts = try records(portalAskLexicon(try write(query)))
      if parts.isEmpty { return try output(portalMeaning(try write(query))) }
      for (number, part) in parts.enumerated() {
        let offset = try #require(Int(part[0]))
        let length = try #require(Int(part[1]))
        let text = try output(portalWords(try write(Array(file[offset..<offset + length]))))
        #expect(portalProvideWords(try write(text), Int32(number)) == 0)
      }
    }
  }

  /// The answer of the session as records.
  private func records(_ answer: SearchAnswer) -> [[String]] {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    let hits = answer.hits.map { hit in
      [String(hit.kind.rawValue)] + [hit.policy, hit.provision, hit.benefit, hit.url, hit.title, hit.snippet].map(text)
        + [String(hit.score), String(hit.match.rawValue), text(hit.suggestion)]
        + hit.marks.flatMap { [String($0.lowerBound), String($0.upperBound)] }
    }
    return [
      ["a", answer.isWhole ? "1" : "0", String(answer.documentCount)],
      answer.addresses.map(text),
    ] + hits
  }

  @Test("an index is opened and searched, with what the session gives")
  func search() async throws {
    let index = await SampleDocuments.files()
    for query in ["人才", "特殊贡献 奖励", "吉人社規", "没有的", "30万元", "1000000"] {
      let answer = try SearchSession(index).search(query, limit: 5)
      #expect(try search(query, limit: 5, in: index) == records(answer))
    }
  }

  @Test("a broken manifest is refused and leaves the index that was there")
  func broken() async throws {
    let index = await SampleDocuments.files()
    try open(index)
    let short = Array(index.manifest.dropLast())
    #expect(portalOpenIndex(try write(short)) == ExportError.malformedIndex.rawValue)
    #expect(portalSearch(try write(Array("人才公寓".utf8)), 0, 1) > 2)
  }

  @Test("a part that is not what was asked for is refused")
  func brokenPart() async throws {
    let index = await SampleDocuments.files()
    try open(index)
    #expect(portalSearch(try write(Array("人才公寓".utf8)), 0, 1) > 2)
    #expect(portalProvide(try write([1, 2, 3]), 0) == ExportError.malformedIndex.rawValue)
    #expect(portalProvide(try write([1, 2, 3]), 99) == ExportError.malformedIndex.rawValue)
  }

  @Test("a meaning that was not asked for or is cut short is refused")
  func brokenMeaning() async throws {
    let index = await SampleDocuments.files()
    try open(index)
    #expect(portalSearch(try write(Array("人才".utf8)), 0, 1) > 2)
    #expect(portalTakeMeaning(try write([0])) == ExportError.malformedIndex.rawValue)
    var found = try records(portalSearch(try write(Array("30万元".utf8)), 0, 1))
    while found.count > 1 {
      try #require(found[0][0] == "n")
      try provide(found.dropFirst(), of: index)
      found = try records(portalStep())
    }
    let meaning = try tell("30万元", 1, in: index)
    #expect(meaning.count > 20)
    for count in 0..<meaning.count {
      #expect(portalTakeMeaning(try write(Array(meaning[..<count]))) == ExportError.malformedIndex.rawValue)
    }
    #expect(portalTakeMeaning(try write(meaning)) == 0)
  }

  @Test("a lexicon's head, piece or text that is not what was written is refused")
  func brokenLexicon() async throws {
    let index = await SampleDocuments.files()
    try open(index)
    #expect(portalOpenLexicon(try write(Array(index.lexiconHead.dropLast()))) == ExportError.malformedIndex.rawValue)
    #expect(portalOpenLexicon(try write(index.lexiconHead)) == 0)
    let query = Array("人才補貼".utf8)
    let part = try #require(try records(portalAskLexicon(try write(query))).first)
    let file = try #require(index.files.first { $0.name.hasPrefix("l") }).bytes
    let start = try #require(Int(part[0]))
    var piece = Array(file[start..<start + (try #require(Int(part[1])))])
    let text = try output(portalWords(try write(piece)))
    piece[6] ^= 1
    #expect(portalWords(try write(piece)) == ExportError.malformedIndex.rawValue)
    #expect(portalProvideWords(try write([]), 0) == ExportError.malformedIndex.rawValue)
    #expect(portalProvideWords(try write(text), 99) == ExportError.malformedIndex.rawValue)
    #expect(portalProvideWords(try write(Array(text.dropLast(3))), 0) == 0)
    #expect(portalMeaning(try write(query)) == ExportError.malformedIndex.rawValue)
  }

  @Test("a count that was not asked for is refused")
  func wrongCount() throws {
    let count = try write([1, 2, 3])
    #expect(portalSearch(count + 1, 0, 1) == ExportError.noInput.rawValue)
    #expect(portalSearch(-1, 0, 1) == ExportError.noInput.rawValue)
  }
}
