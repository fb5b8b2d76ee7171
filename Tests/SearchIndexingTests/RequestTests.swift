import BrowserCore
import SearchIndexing
import Testing

/// What a query asks for: how many parts of files, and how often one after another.
@Suite struct RequestTests {
  /// The answer for at least ten hits, and the kinds of the parts that were asked for together, time after time.
  private static func ask(
    _ query: String, of documents: [IndexedDocument]
  ) async throws -> (answer: SearchAnswer, trips: [[IndexManifest.Kind]]) {
    let index = await SampleDocuments.files(documents)
    let files = Dictionary(index.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let search = IndexSearch(try IndexManifest(index.manifest))
    search.ask(Array(query.utf8), limit: 10)
    var trips: [[IndexManifest.Kind]] = []
    while true {
      try search.step()
      if let answer = search.answer { return (answer, trips) }
      try #require(search.wantedMeaning == nil, "\(query)")
      trips.append(search.needs.map(\.kind))
      for (number, part) in search.needs.enumerated() {
        let bytes = try #require(files[String(decoding: search.name(of: part), as: UTF8.self) + ".bin"])
        let end = part.length == 0 ? bytes.count : part.offset + part.length
        try search.provide(number, Array(bytes[part.offset..<end]))
      }
    }
  }

  /// Documents of one provision each, so many of each text.
  private static func documents(_ texts: [(count: Int, text: String)]) -> [IndexedDocument] {
    texts.enumerated().flatMap { kind, each in
      (0..<each.count).map { number in
        SampleDocuments.document("d\(kind)-\(number)", "文件\(number)", [("第一条", "art1", "", each.text)])
      }
    }
  }

  @Test("a query for ten hits asks for fourteen parts at the most, however many documents promise to answer")
  func parts() async throws {
    // Other text parts what is looked for, so that no two documents' blocks are fetched as one.
    var generator = Seeded(state: 11)
    let documents = (0..<40).map { number in
      let scalars = (0..<800).compactMap { _ in
        UnicodeScalar(UInt32.random(in: 0x4E00...0x8000, using: &generator))
      }
      let text = number % 2 == 0 ? "商品的合法" : "商品的，我的合，合法"
      return SampleDocuments.document(
        "d\(number)", "文件\(number)",
        [("第一条", "art1", "", String(String.UnicodeScalarView(scalars))), ("第二条", "art2", "", text)])
    }
    let (answer, trips) = try await Self.ask("品的合法", of: documents)
    #expect(answer.hitCount > 0)
    #expect(answer.addresses.count >= 20)
    #expect(trips.joined().count <= 14, "\(trips)")
  }

  @Test("where the cheapest pairs of a run leave many blocks in doubt, the others are looked up before texts are read")
  func furtherPairs() async throws {
    // Each text lacks one pair of the run, the last none.
    let pairs = ["春夏", "夏秋", "秋冬", "冬雨", "雨雪"]
    let texts = pairs.indices.map { left in
      (count: 25, text: pairs.indices.filter { $0 != left }.map { pairs[$0] }.joined(separator: "，"))
    }
    let (answer, trips) = try await Self.ask("春夏秋冬雨雪", of: Self.documents(texts + [(1, "春夏秋冬雨雪")]))
    #expect(answer.hitCount == 1)
    #expect(trips.last == [.leaves])
    #expect(trips.joined().count { $0 == .leaves } == 1)
  }

  @Test("after three trips what shows is enough, and the answer says that there may be more")
  func threeTrips() async throws {
    let pairs = ["春夏", "夏秋", "秋冬", "冬雨", "雨雪"]
    let texts = pairs.indices.map { left in
      (count: 25, text: pairs.indices.filter { $0 != left }.map { pairs[$0] }.joined(separator: "，"))
    }
    let promising = [(40, pairs.joined(separator: "，")), (12, "春夏秋冬雨雪")]
    let (answer, trips) = try await Self.ask("春夏秋冬雨雪", of: Self.documents(texts + promising))
    #expect(trips.count == 3, "\(trips)")
    #expect((1..<5).contains(answer.hitCount))
    #expect(!answer.isWhole)
  }

  @Test("what was typed is found where many documents promise it and one holds it", arguments: [0, 9, 18, 27, 36])
  func lastOfMany(number: Int) async throws {
    var documents = Self.documents([(37, "商品的，我的合，合法")])
    documents[number] = SampleDocuments.document("true", "文件", [("第一条", "art1", "", "商品的合法")])
    let (answer, _) = try await Self.ask("品的合法", of: documents)
    #expect(answer.addresses.first.map { String(decoding: $0, as: UTF8.self) } == "policies/true/")
    #expect(answer.hits.map(\.urlText) == ["policies/true/#art1"])
  }
}
