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

  private func urls(_ query: String) throws -> [String] {
    try SearchSession(index: PortalIndex.encode(portal, asOf: day), lexicon: PortalLexicon.encode(portal)).search(
      query, limit: 0
    ).hits
      .map { String(decoding: $0.url, as: UTF8.self) }
  }

  @Test("titles, labels, headings, texts and tables are found where they stand")
  func found() throws {
    #expect(try urls("公寓管理").contains("policies/mou-2024-1/#title"))
    #expect(try urls("某办发2024 1号") == ["policies/mou-2024-1/"])
    #expect(try urls("某办发[2024]1号") == ["policies/mou-2024-1/"])
    #expect(try urls("talent apartments").first == "policies/mou-2024-1/")
    #expect(try urls("第一章总则") == ["policies/mou-2024-1/#ch1"])
    #expect(try urls("租金。按市场价").contains("policies/mou-2024-1/#art1-i1"))
    #expect(try urls("领军人才") == ["policies/mou-2024-1/#fj1-t1"])
  }

  @Test("the policy in force comes before the repealed one")
  func inForceFirst() throws {
    let found = try urls("只租不售")
    #expect(found == ["policies/mou-2024-1/#art1", "policies/mou-2019-3/#art1"])
  }

  @Test("the text comes before what stands around it")
  func textBeforeFrame() throws {
    let found = try urls("购房").filter { $0.hasPrefix("policies/mou-2024-1") }
    #expect(found == ["policies/mou-2024-1/#art1-i1", "policies/mou-2024-1/#notice"])
  }

  @Test("a title is found once")
  func titleOnce() throws {
    #expect(try urls("管理办法").filter { $0.hasPrefix("policies/mou-2024-1") } == ["policies/mou-2024-1/#title"])
  }

  @Test("the same portal gives the same bytes")
  func deterministic() {
    #expect(PortalIndex.encode(portal, asOf: day) == PortalIndex.encode(portal, asOf: day))
  }

  @Test("an index that is not whole is refused")
  func broken() {
    #expect(throws: (any Error).self) {
      try SearchSession(
        index: Array(PortalIndex.encode(portal, asOf: day).dropLast()), lexicon: PortalLexicon.encode(portal))
    }
  }
}
