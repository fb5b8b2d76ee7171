import BrowserCore
import BrowserExports
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

  @Test("an index is loaded and searched, with the bytes that the searcher gives")
  func search() throws {
    let index = IndexFormat.encode(SampleDocuments.documents)
    #expect(portalLoadIndex(try write(index)) == 0)
    let query = Array("人才".utf8)
    let count = portalSearch(try write(query), 5)
    let expected = SearchHit.json(Searcher(try IndexFormat.decode(index)).search(query, limit: 5))
    #expect(try output(count) == expected)
  }

  @Test("a broken index is refused and leaves the one that was there")
  func broken() throws {
    let index = IndexFormat.encode(SampleDocuments.documents)
    #expect(portalLoadIndex(try write(index)) == 0)
    #expect(portalLoadIndex(try write(Array(index.dropLast()))) == ExportError.malformedIndex.rawValue)
    #expect(portalSearch(try write(Array("人才公寓".utf8)), 0) > 2)
  }

  @Test("a count that was not asked for is refused")
  func wrongCount() throws {
    let count = try write([1, 2, 3])
    #expect(portalSearch(count + 1, 0) == ExportError.noInput.rawValue)
    #expect(portalSearch(-1, 0) == ExportError.noInput.rawValue)
  }
}
