import PolicyModel
import SearchIndexing
import Testing

@Suite struct PortalIndexTests {
  private let portal: Portal
  private let day: PolicyDate

  init() throws {
    var frontMatter = FrontMatter(title: "人才公寓管理办法", source: SourceDocument(file: "source.txt"))
    frontMatter.titleEN = "Measures for Talent Apartments"
    frontMatter.number = "某办发〔2024〕1号"
    var first = Provision(path: "第一条", anchor: "art1", kind: .article, label: "第一条", text: "人才公寓只租不售。")
    first.children = [
      Provision(
        path: "第一条/（一）", anchor: "art1-i1", kind: .item, label: "（一）", heading: "租金。",
        text: "按市场价的七成收取，购房另有一长段说明，以示它比通知长得多。")
    ]
    var table = Provision(path: "附件1/表", anchor: "fj1-t1", kind: .table)
    table.rows = [["类别", "面积"], ["领军人才", "120平方米"]]
    let policy = Policy(
      slug: "mou-2024-1", frontMatter: frontMatter,
      provisions: [
        Provision(path: "标题", anchor: "title", kind: .title, text: "人才公寓管理办法"),
        Provision(path: "通知", anchor: "notice", kind: .notice, text: "现将购房说明印发给你们。"),
        Provision(path: "第一章", anchor: "ch1", kind: .chapter, label: "第一章", heading: "总则"), first, table,
      ], path: "content/policies/mou-2024-1/policy.md")
    var older = frontMatter
    older.title = "人才公寓管理办法"
    older.number = nil
    older.status = .repealed
    let repealed = Policy(slug: "mou-2019-3", frontMatter: older, provisions: [first], path: "")
    let settings = PortalSettings(
      name: LocalizedText(zh: "人才政策", en: nil), tagline: LocalizedText(zh: "", en: nil), baseURL: "https://example.org/"
    )
    portal = Portal(settings: settings, regions: [], policies: [repealed, policy], pages: [])
    day = try #require(PolicyDate("2026-11-20"))
  }

  private func urls(_ query: String) async throws -> [String] {
    try SearchSession(await PortalIndex.make(portal, benefits: [], asOf: day, jobs: 1)).search(query, limit: 0).hits
      .map { String(decoding: $0.url, as: UTF8.self) }
  }

  @Test("titles, labels, headings, texts and tables are found where they stand")
  func found() async throws {
    #expect(try await urls("公寓管理").contains("policies/mou-2024-1/#title"))
    #expect(try await urls("某办发2024 1号") == ["policies/mou-2024-1/"])
    #expect(try await urls("某办发[2024]1号") == ["policies/mou-2024-1/"])
    #expect(try await urls("talent apartments").first == "policies/mou-2024-1/")
    #expect(try await urls("第一章总则") == ["policies/mou-2024-1/#ch1"])
    #expect(try await urls("租金。按市场价").contains("policies/mou-2024-1/#art1-i1"))
    #expect(try await urls("领军人才") == ["policies/mou-2024-1/#fj1-t1"])
  }

  @Test("the policy in force comes before the repealed one")
  func inForceFirst() async throws {
    let found = try await urls("只租不售")
    #expect(found == ["policies/mou-2024-1/#art1", "policies/mou-2019-3/#art1"])
  }

  @Test("the text comes before what stands around it")
  func textBeforeFrame() async throws {
    let found = try await urls("购房").filter { $0.hasPrefix("policies/mou-2024-1") }
    #expect(found == ["policies/mou-2024-1/#art1-i1", "policies/mou-2024-1/#notice"])
  }

  @Test("a title is found once")
  func titleOnce() async throws {
    #expect(try await urls("管理办法").filter { $0.hasPrefix("policies/mou-2024-1") } == ["policies/mou-2024-1/#title"])
  }

  @Test("a benefit is found by its names, as a kind of its own, and leads to its provision")
  func benefit() async throws {
    let benefit = PublishedBenefit(
      id: "apartment", policy: "mou-2024-1", title: LocalizedText(zh: "公寓租金减免", en: "Reduced rent"), kind: .housing,
      applicants: [], gift: .words(LocalizedText(zh: "七成租金", en: nil)),
      source: CitedWords(policy: "mou-2024-1", provision: "第一条/（一）", anchor: "art1-i1", quote: ""))
    let index = await PortalIndex.make(portal, benefits: [benefit], asOf: day, jobs: 1)
    for query in ["租金减免", "reduced rent"] {
      let hit = try #require(try SearchSession(index).search(query, limit: 0).hits.first)
      #expect(hit.kind == .benefit)
      #expect(String(decoding: hit.benefit, as: UTF8.self) == "apartment")
      #expect(String(decoding: hit.title, as: UTF8.self) == "公寓租金减免")
      #expect(String(decoding: hit.url, as: UTF8.self) == "policies/mou-2024-1/#art1-i1")
    }
  }
}
