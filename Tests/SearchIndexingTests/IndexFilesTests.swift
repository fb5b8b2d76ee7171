import BrowserCore
import SearchIndexing
import Testing

@Suite struct IndexFilesTests {
  /// So many documents that each kind of file has several, made of the sample's provisions in ever new orders.
  private static func documents(_ count: Int) -> [IndexedDocument] {
    var generator = Seeded(state: 3)
    let units = SampleDocuments.documents.flatMap { $0.units.dropFirst() }
    return (0..<count).map { number in
      let title = "第\(number)号人才办法"
      let own = (0..<Int.random(in: 1...30, using: &generator)).compactMap { _ in units.randomElement(using: &generator)
      }
      return IndexedDocument(
        id: Array((number % 2 == 0 ? "policy-\(hexadecimal(generator.next()))" : "shanxi-2023-\(number)").utf8),
        title: Array(title.utf8), isInForce: number % 5 != 0,
        units: [IndexedUnit(path: [], anchor: [], role: .title, text: Array(title.utf8))] + own)
    }
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value & 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  @Test("the same documents give the same bytes, whatever the jobs and the order")
  func deterministic() async {
    let documents = Self.documents(90)
    let one = await SampleDocuments.files(documents)
    #expect(await SampleDocuments.files(documents, jobs: 3) == one)
    #expect(await SampleDocuments.files(documents.reversed(), jobs: 2) == one)
  }

  @Test("indexes made apart merge into the bytes of one", arguments: [2, 90, 150])
  func merge(count: Int) async throws {
    let documents = Self.documents(count)
    let whole = await SampleDocuments.files(documents)
    var parts: [IndexFiles] = []
    for first in 0..<3 {
      parts.append(await SampleDocuments.files(documents.enumerated().filter { $0.offset % 3 == first }.map(\.element)))
    }
    #expect(try await IndexFiles.merge(parts, lexicon: LexiconContents(), jobs: 2) == whole)
  }

  @Test("every id is found again")
  func identifiers() async throws {
    let documents = Self.documents(150)
    let answer = try SearchSession(await SampleDocuments.files(documents)).search("人才", limit: 3)
    #expect(!answer.isWhole)
    let found = Set(answer.addresses.map { String(decoding: $0, as: UTF8.self) })
    #expect(found == Set(documents.map { "policies/\(String(decoding: $0.id, as: UTF8.self))/" }))
  }

  @Test("one document that changes leaves the texts of others where they were")
  func stable() async {
    var documents = Self.documents(150)
    let before = await SampleDocuments.files(documents)
    documents[77].units[1].text += Array("另行规定。".utf8)
    let after = await SampleDocuments.files(documents)
    let names = Set(before.files.map(\.name))
    #expect(after.files.count == before.files.count)
    // Its own file of texts, and of the lists those that hold the new pairs.
    #expect(after.files.filter { $0.name.hasPrefix("t") && !names.contains($0.name) }.count == 1)
  }

  @Test("a document that is added leaves the texts of all others in their files")
  func addition() async {
    let documents = Self.documents(150)
    let before = await SampleDocuments.files(Array(documents.dropLast()))
    let after = await SampleDocuments.files(documents)
    let names = Set(before.files.map(\.name))
    let new = after.files.filter { !names.contains($0.name) }
    #expect(new.filter { $0.name.hasPrefix("t") }.count == 1)
    #expect(after.files.filter { $0.name.hasPrefix("t") }.count == before.files.filter { $0.name.hasPrefix("t") }.count)
  }

  @Test("an index of nothing is read and finds nothing")
  func empty() async throws {
    #expect(try SearchSession(await SampleDocuments.files([])).search("人才", limit: 0).hits.isEmpty)
  }

  @Test("a provision of any length is found to its end")
  func longUnit() async throws {
    var generator = Seeded(state: 5)
    let scalars = (0..<20000).compactMap { _ in
      UnicodeScalar(UInt32.random(in: 0x4E00...0x8000, using: &generator))
    }
    let text = String(String.UnicodeScalarView(scalars))
    let document = SampleDocuments.document("long", "长文", [("第一条", "art1", "", text), ("第二条", "art2", "", "短文")])
    let session = try await SampleDocuments.session([document])
    #expect(try session.search(String(text.suffix(9)), limit: 0).hits.map(\.urlText) == ["policies/long/#art1"])
    #expect(try session.search("短文", limit: 0).hits.map(\.urlText) == ["policies/long/#art2"])
  }

  @Test("every truncation and every changed byte of the manifest is refused")
  func brokenManifest() async throws {
    let manifest = await SampleDocuments.files().manifest
    #expect(throws: Never.self) { try IndexManifest(manifest) }
    for count in manifest.indices {
      #expect(throws: MalformedBytes.self) { try IndexManifest(Array(manifest[..<count])) }
      var broken = manifest
      broken[count] ^= 1
      #expect(throws: MalformedBytes.self) { try IndexManifest(broken) }
    }
  }

  @Test("a truncated, changed or missing file is an error or changes nothing, and never a wrong answer")
  func brokenFiles() async throws {
    let index = await SampleDocuments.files()
    let queries = ["人才", "特殊贡献 奖励", "吉人社規", "人"]
    let right = try queries.map { try SearchSession(index).search($0, limit: 0).hits }
    var generator = Seeded(state: 9)
    var refusals = 0
    for round in 0..<200 {
      var broken = index
      let number = Int.random(in: broken.files.indices, using: &generator)
      let place = Int.random(in: broken.files[number].bytes.indices, using: &generator)
      switch round % 3 {
      case 0: broken.files[number].bytes.removeSubrange(place...)
      case 1: broken.files[number].bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
      default: broken.files.remove(at: number)
      }
      for (query, hits) in zip(queries, right) {
        do {
          #expect(try SearchSession(broken).search(query, limit: 0).hits == hits)
        } catch is SearchSession.Failure {
          refusals += 1
        }
      }
    }
    #expect(refusals > 100)
  }
}
