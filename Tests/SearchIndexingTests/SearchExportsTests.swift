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

  /// Searches as JavaScript does: asks, fetches what is needed, goes on.
  private func search(_ query: String, limit: Int32, in index: IndexFiles) throws -> String {
    #expect(portalOpenIndex(try write(index.manifest)) == 0)
    var text = String(decoding: try output(portalSearch(try write(Array(query.utf8)), limit)), as: UTF8.self)
    while text.hasPrefix("{\"needs\"") {
      let halves = text.split(separator: "],\"meaning\":")
      let parts = halves[0].dropFirst(11).split(separator: "[").filter { $0 != "]}" }.map { $0.split(separator: ",") }
      for (number, part) in parts.enumerated() {
        let name = part[0].filter { $0 != "\"" } + ".bin"
        let offset = try #require(Int(part[1]))
        let length = try #require(Int(part[2].filter(\.isNumber)))
        let bytes = try #require(index.files.first { $0.name == name }).bytes
        let cut = length == 0 ? bytes : Array(bytes[offset..<offset + length])
        #expect(portalProvide(try write(cut), Int32(number)) == 0)
      }
      if halves.count > 1 { try tell(query, String(halves[1]), in: index) }
      text = String(decoding: try output(portalStep()), as: UTF8.self)
    }
    return text
  }

  /// Tells what a query may mean; `wish` is the depth, then the names of files.
  private func tell(_ query: String, _ wish: String, in index: IndexFiles) throws {
    for name in wish.split(separator: "\"").filter({ $0.contains(".") }) {
      let bytes = try #require(index.files.first { $0.name == name + ".bin" }).bytes
      let count = try write(bytes)
      #expect((name.first == "l" ? portalTakeLexicon(count) : portalTakeCharacters(count)) == 0)
    }
    let depth = try #require(wish.first?.wholeNumberValue)
    let meaning = try output(portalMeaning(try write(Array(query.utf8)), Int32(depth)))
    #expect(portalTakeMeaning(try write(meaning)) == 0)
  }

  @Test("an index is opened and searched, with the bytes that the session gives")
  func search() async throws {
    let index = await SampleDocuments.files()
    for query in ["人才", "特殊贡献 奖励", "吉人社規", "没有的", "30万元", "1000000"] {
      let answer = try SearchSession(index).search(query, limit: 5)
      #expect(try search(query, limit: 5, in: index) == String(decoding: answer.json, as: UTF8.self))
    }
  }

  @Test("a broken manifest is refused and leaves the index that was there")
  func broken() async throws {
    let index = await SampleDocuments.files()
    #expect(portalOpenIndex(try write(index.manifest)) == 0)
    #expect(portalOpenIndex(try write(Array(index.manifest.dropLast()))) == ExportError.malformedIndex.rawValue)
    #expect(portalSearch(try write(Array("人才公寓".utf8)), 0) > 2)
  }

  @Test("a part that is not what was asked for is refused")
  func brokenPart() async throws {
    let index = await SampleDocuments.files()
    #expect(portalOpenIndex(try write(index.manifest)) == 0)
    #expect(portalSearch(try write(Array("人才公寓".utf8)), 0) > 2)
    #expect(portalProvide(try write([1, 2, 3]), 0) == ExportError.malformedIndex.rawValue)
    #expect(portalProvide(try write([1, 2, 3]), 99) == ExportError.malformedIndex.rawValue)
  }

  @Test("a meaning that was not asked for or is cut short is refused")
  func brokenMeaning() async throws {
    let index = await SampleDocuments.files()
    #expect(portalOpenIndex(try write(index.manifest)) == 0)
    #expect(portalSearch(try write(Array("人才".utf8)), 0) > 2)
    #expect(portalTakeMeaning(try write([0])) == ExportError.malformedIndex.rawValue)
    #expect(portalSearch(try write(Array("30万元".utf8)), 0) > 2)
    let meaning = try output(portalMeaning(try write(Array("30万元".utf8)), 1))
    #expect(meaning.count > 20)
    for count in 0..<meaning.count {
      #expect(portalTakeMeaning(try write(Array(meaning[..<count]))) == ExportError.malformedIndex.rawValue)
    }
    #expect(portalTakeMeaning(try write(meaning)) == 0)
    #expect(portalTakeLexicon(try write([1, 2, 3])) == ExportError.malformedIndex.rawValue)
  }

  @Test("a count that was not asked for is refused")
  func wrongCount() throws {
    let count = try write([1, 2, 3])
    #expect(portalSearch(count + 1, 0) == ExportError.noInput.rawValue)
    #expect(portalSearch(-1, 0) == ExportError.noInput.rawValue)
  }
}
