import Diagnostics
import FileTree
import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct ImportActionTests {
  private let folder = "/tmp/portalgen-import-action-\(UInt64.random(in: 0...UInt64.max))"
  private let city = "\(Seeds.content)/policies/jilin-city-2021-rencai/source.txt"

  private func run(_ files: [String], slug: String? = nil, force: Bool = false) -> ([ImportReport], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let action = ImportAction(content: folder, slug: slug, today: PolicyDate("2026-11-20"), force: force)
    return (action.run(files, into: &diagnostics), diagnostics)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Files.read("\(folder)/policies/\(name)"), as: UTF8.self)
  }

  private func change(_ name: String, _ old: String, _ new: String) throws {
    let parts = try text(name).split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count > 1, "\(old) does not stand in \(name)")
    try Files.write(Array(parts.joined(separator: new).utf8), to: "\(folder)/policies/\(name)")
  }

  @Test("names the folder by region, year and number, by the source's digits where there is no number")
  func slugs() throws {
    defer { try? Files.remove(folder) }
    let files = Seeds.slugs.map { "\(Seeds.content)/policies/\($0)/source.txt" }
    let (reports, diagnostics) = run(files)
    #expect(diagnostics == [])
    #expect(
      reports.map(\.outcome.slug) == [
        "jilin-2023-6", "jilin-2021-bc1d3318", "jinzhong-2023-10", "shandong-2021-7", "shanxi-2017-47",
      ])
  }

  @Test("a document that was imported before keeps its slug, its day and every byte")
  func again() throws {
    defer { try? Files.remove(folder) }
    let first = run([city], slug: "jilin-city-2021-rencai").0
    let before = try text("jilin-city-2021-rencai/policy.md")
    var diagnostics: [Diagnostic] = []
    let second = ImportAction(content: folder, today: PolicyDate("2027-01-01")).run([city], into: &diagnostics)
    #expect(first.map(\.outcome) == second.map(\.outcome))
    #expect(try text("jilin-city-2021-rencai/policy.md") == before)
  }

  @Test("touches nothing where it cannot tell whose policy.md stands there, and says which line is to blame")
  func brokenFrontMatter() throws {
    defer { try? Files.remove(folder) }
    _ = run([city], slug: "a")
    try change("a/policy.md", "title_en:", "title_en: [")
    let before = try text("a/policy.md")
    let (reports, diagnostics) = run([city])
    #expect(reports.isEmpty)
    #expect(diagnostics.map(\.location?.path) == ["\(folder)/policies/a/policy.md"])
    #expect(try text("a/policy.md") == before)
    #expect(Files.kind("\(folder)/policies/a/policy.new.md") == nil)
    #expect(run([city], slug: "a", force: true).0.count == 1)
  }

  @Test("imports nothing where the folder of the earlier imports cannot be listed")
  func unlistable() throws {
    defer { try? Files.remove(folder) }
    try Files.createDirectory(folder)
    try Files.write([], to: "\(folder)/policies")
    let (reports, diagnostics) = run([city], slug: "a")
    #expect(reports.isEmpty)
    #expect(diagnostics.count == 1)
  }

  @Test("leaves a policy.md alone that a person edited, and overwrites it when told to")
  func edited() throws {
    defer { try? Files.remove(folder) }
    _ = run([city], slug: "a")
    try change("a/policy.md", "title_en:", "title_en: Opinions")
    let (reports, _) = run([city])
    #expect(reports.first?.outcome.keptEdited == true)
    #expect(try text("a/policy.md").contains("title_en: Opinions"))
    #expect(try text("a/policy.new.md").contains("title_en:\n"))
    #expect(run([city], force: true).0.first?.outcome.keptEdited == false)
    #expect(!(try text("a/policy.md").contains("Opinions")))
    #expect(Files.kind("\(folder)/policies/a/policy.new.md") == nil)
  }

  @Test("honours and keeps confirmations")
  func confirmations() throws {
    defer { try? Files.remove(folder) }
    _ = run([city], slug: "a")
    let why = "    why: 30、10谁先谁后，只凭原件行末的次序，文中没有旁证\n"
    try change(
      "a/repairs.yaml", why, why + "    confirmed:\n      by: 张三\n      on: 2026-11-21\n      reason: 与原件核对\n")
    let (reports, diagnostics) = run([city])
    #expect(diagnostics == [])
    #expect(reports.first?.document.flaggedFigures == 6)
    #expect(try text("a/policy.md").contains("满30年且聘任中级职称满10年"))
    #expect(try text("a/repairs.yaml").contains("by: 张三"))
    _ = run([city], force: true)
    #expect(try text("a/repairs.yaml").contains("reason: 与原件核对"))
  }

  @Test("reports every file it cannot read and goes on with the others")
  func unreadable() throws {
    defer { try? Files.remove(folder) }
    try Files.createDirectory(folder)
    try Files.write(Array("第一条\n".utf8) + [0xFF], to: "\(folder)/a.txt")
    try Files.write(Array("机密★1年\n关于某事的通知\n".utf8), to: "\(folder)/b.txt")
    try Files.write(Array(" \n\n".utf8), to: "\(folder)/c.txt")
    let (reports, diagnostics) = run(["\(folder)/a.txt", "\(folder)/b.txt", "\(folder)/c.txt", "\(folder)/d.txt", city])
    #expect(reports.count == 1)
    #expect(diagnostics.map(\.id) == ["import-wrong-byte", "import-secret", "import-empty", "file-read"])
    #expect(diagnostics.first?.location == SourceLocation(path: "\(folder)/a.txt", line: 2, column: 1))
  }

  @Test("refuses two files for one folder")
  func duplicates() throws {
    defer { try? Files.remove(folder) }
    let (reports, diagnostics) = run([city, "\(Seeds.content)/policies/jilin-2023-6/source.txt"], slug: "a")
    #expect(reports.count == 1)
    #expect(diagnostics.map(\.id) == ["import-duplicate-slug"])
  }

  @Test("reports what it recognised, changed and doubts")
  func report() throws {
    defer { try? Files.remove(folder) }
    let reports = run([city], slug: "a").0
    let text = try #require(reports.first).text(.en)
    #expect(text.contains("  recognised  31 sections, 136 items, 6 annexes\n"))
    #expect(text.contains("235 torn figures put back, 8 flagged to be checked, 3 page numbers"))
    #expect(text.contains("  to check    4 doubtful; one by one: portalgen review a\n    line   66  线工作累计满30年"))
    #expect(text.contains("\n               or: 线工作累计满10年且聘任中级职称满30年"))
    #expect(text.contains("not told: number\n"))
    let chinese = try #require(reports.first).text(.zh)
    #expect(chinese.contains("  识别　　31 部分、136 项、6 个附件\n"))
    #expect(chinese.contains("\n    第   66 行　线工作累计满30年"))
    let json = ImportReport.json(reports)
    #expect(json.hasPrefix(#"[{"file":""#))
    #expect(json.contains(#""figures":235,"flagged":8}"#))
  }

  private let notice = [
    "吉林省人民政府办公厅关于印发《吉林省人才安居办法》的通知", "吉政办发[2023]6号", "各市（州）人民政府：",
    "现将《吉林省人才安居办法》印发给你们，请认真执行。", "吉林省人民政府办公厅", "2023年8月7日",
  ]

  private func write(_ lines: [String], to name: String) throws -> String {
    try Files.createDirectory(folder)
    try Files.write(Array(lines.joined(separator: "\n").utf8), to: "\(folder)/\(name)")
    return "\(folder)/\(name)"
  }

  @Test("never puts a document in the folder of another that happens to have its year and number")
  func takenSlug() throws {
    defer { try? Files.remove(folder) }
    let seed = "\(Seeds.content)/policies/jilin-2023-6/source.txt"
    _ = run([seed])
    let before = try text("jilin-2023-6/policy.md")
    let other = try write(notice, to: "other.txt")
    for (slug, force) in [(nil, false), (nil, true), ("jilin-2023-6", false)] {
      let (reports, diagnostics) = run([other], slug: slug, force: force)
      #expect(reports.isEmpty)
      #expect(diagnostics.map(\.id) == ["import-slug-taken"])
      #expect(diagnostics.first?.message.zh.contains("《关于支持企业柔性引进人才的实施办法（试行）》") == true)
    }
    #expect(try text("jilin-2023-6/policy.md") == before)
    #expect(run([other], slug: "jilin-2023-6", force: true).0.first?.document.frontMatter.title == notice[0])
  }

  @Test("takes the same document in another file for the same, and leaves no old source behind")
  func otherFile() throws {
    defer { try? Files.remove(folder) }
    let first = try write(notice, to: "a.txt")
    let second = try write(notice + ["（此件公开发布）"], to: "a.md")
    _ = run([first])
    let (reports, diagnostics) = run([second])
    #expect(diagnostics == [])
    #expect(reports.first?.outcome.slug == "jilin-2023-6")
    #expect(try Files.list("\(folder)/policies/jilin-2023-6") == ["policy.md", "repairs.yaml", "source.md"])
  }

  @Test("records how it wrote the document's number another way than the document")
  func numberNote() throws {
    defer { try? Files.remove(folder) }
    let report = try #require(run([write(notice, to: "a.txt")]).0.first)
    #expect(report.document.frontMatter.number == "吉政办发〔2023〕6号")
    #expect(try text("jilin-2023-6/policy.md").contains("吉政办发\\[2023\\]6号"))
    let record = try text("jilin-2023-6/repairs.yaml")
    #expect(record.contains("front_matter:\n  - key: number\n    line: 2\n    before: 吉政办发[2023]6号\n"))
    #expect(record.contains("    rule: number-form\n"))
    #expect(report.text(.zh).contains("  注意　　发文字号按 GB/T 9704 写作“吉政办发〔2023〕6号”"))
    #expect(ImportReport.json([report]).contains(#""rule":"number-form""#))
  }

  @Test("says what to add to regions.yaml for a region it does not know")
  func unknownRegion() throws {
    defer { try? Files.remove(folder) }
    let file = try write(notice.map { $0.replacing("吉林省", with: "晋中市") }, to: "a.txt")
    #expect(run([file]).1 == [])
    _ = try write(["regions:", "  - { id: shanxi, name: { zh: 山西省, en: Shanxi } }"], to: "regions.yaml")
    let diagnostics = run([file]).1
    #expect(diagnostics.map(\.id) == ["import-unknown-region"])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.mend.zh == "请在 shanxi 的 children 下面加上 { id: jinzhong, name: { zh: 晋中市, en: Jinzhong } }")
    _ = try write(
      ["regions:", "  - id: shanxi", "    children:", "      - { id: jinzhong, name: { zh: 晋中市, en: J } }"],
      to: "regions.yaml")
    #expect(run([file]).1 == [])
  }
}
