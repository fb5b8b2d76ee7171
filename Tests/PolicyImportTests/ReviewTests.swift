import Diagnostics
import FileTree
import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct ReviewTests {
  private let folder = "/tmp/portalgen-review-\(UInt64.random(in: 0...UInt64.max))"
  private let source = "\(Seeds.content)/policies/jilin-city-2021-rencai/source.txt"

  private func importCity() -> ImportReport? {
    var diagnostics: [Diagnostic] = []
    return ImportAction(content: folder, slug: "a", today: PolicyDate("2026-11-20")).run([source], into: &diagnostics)
      .first
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Files.read("\(folder)/policies/a/\(name)"), as: UTF8.self)
  }

  private func answer(_ lines: [String]) throws -> (ReviewConversation.Outcome, String) {
    var diagnostics: [Diagnostic] = []
    var session = try #require(ReviewSession(content: folder, slug: "a", into: &diagnostics))
    var (rest, shown) = (lines[...], "")
    var conversation = ReviewConversation(
      name: "王五", today: try #require(PolicyDate("2026-11-21")), language: .zh,
      readLine: { rest.popFirst() }, write: { shown += $0 })
    return (conversation.run(&session, into: &diagnostics), shown)
  }

  @Test("shows the source with two lines round it, the readings and why")
  func shows() throws {
    defer { try? Files.remove(folder) }
    _ = importCity()
    let shown = try answer(["q"]).1
    #expect(shown.contains("第 1 处，共 4 处　原件第 66 行\n    62 │ 社厅授权组建"))
    #expect(shown.contains("\n  ▶ 66 │ 线工作累计满 年且聘任中级职称满 年，表现特别优秀30 10\n    68 │ "))
    #expect(shown.contains("  [1] 也可能是：线工作累计满10年且聘任中级职称满30年，表现特别优秀\n"))
    #expect(shown.contains("确认 0 处，更正 0 处，还有 4 处待核对。"))
  }

  @Test("confirms, takes another reading and corrects, each written at once; a new import gives the same text")
  func answers() throws {
    defer { try? Files.remove(folder) }
    let before = try #require(importCity()).document.flaggedFigures
    let (outcome, shown) = try answer(["y", "张三", "与原件核对", "1", "", "e", "5000 10000", "看原件", "", "q"])
    #expect(outcome == ReviewConversation.Outcome(confirmed: 1, corrected: 2, left: 1))
    #expect(shown.contains("您的姓名（回车用“王五”）："))
    let policy = try text("policy.md")
    #expect(policy.contains("满30年且聘任中级职称满10年，表现"))
    #expect(policy.contains("土地总面积的15%，或者建筑面积的10%）"))
    #expect(policy.contains("元、5000元及10000元奖励"))
    let record = try text("repairs.yaml")
    #expect(record.contains("      by: 张三\n      on: 2026-11-21\n      reason: 看原件\n      reading: 元、5000元及10000元奖励"))
    let again = try #require(importCity())
    #expect(!again.outcome.keptEdited)
    #expect(again.document.flaggedFigures == before - 6)
    #expect(try text("policy.md") == policy)
    #expect(try text("repairs.yaml") == record)
  }

  @Test("works on a text a person edited, which stays edited")
  func edited() throws {
    defer { try? Files.remove(folder) }
    _ = importCity()
    let path = "\(folder)/policies/a/policy.md"
    try Files.write(Array(text("policy.md").replacing("title_en:", with: "title_en: Opinions").utf8), to: path)
    _ = try answer(["1", "张三", "原件", "q"])
    #expect(try text("policy.md").contains("title_en: Opinions"))
    #expect(try text("policy.md").contains("满10年且聘任中级职称满30年，表现"))
    #expect(try #require(importCity()).outcome.keptEdited)
    #expect(try text("policy.new.md").contains("满10年且聘任中级职称满30年，表现"))
  }

  @Test("asks again what it cannot read, and stops where there is nothing more to read")
  func unreadable() throws {
    defer { try? Files.remove(folder) }
    _ = importCity()
    let (outcome, shown) = try answer(["9", "e", "1 2 3", "y", "张三"])
    #expect(shown.contains("没有看懂，请重新输入。"))
    #expect(shown.contains("数字的个数不对。"))
    #expect(outcome.left == 4)
    #expect(!(try text("repairs.yaml").contains("confirmed")))
  }

  @Test("keeps a suspected error with a note and changes nothing")
  func suspected() throws {
    defer { try? Files.remove(folder) }
    let source = "\(Seeds.content)/policies/shandong-2021-7/source.txt"
    let action = ImportAction(content: folder, slug: "a", today: PolicyDate("2026-11-20"))
    var diagnostics: [Diagnostic] = []
    _ = action.run([source], into: &diagnostics)
    let policy = try text("policy.md")
    let (outcome, shown) = try answer(["y", "张三", "原件如此"])
    #expect(outcome.confirmed == 1)
    #expect(shown.contains("疑似原件有误，不会改动：型企业 and 人才引领型"))
    #expect(try text("policy.md") == policy)
    let again = try #require(action.run([source], into: &diagnostics).first)
    #expect(!again.text(.zh).contains("疑似"))
    #expect(try text("repairs.yaml").contains("reason: 原件如此"))
    #expect(try answer([]).1.contains("还有 0 处"))
  }

  @Test("lists what waits, for people and for programs")
  func lists() throws {
    defer { try? Files.remove(folder) }
    _ = importCity()
    var diagnostics: [Diagnostic] = []
    let items = try #require(ReviewSession(content: folder, slug: "a", into: &diagnostics)).items
    #expect(ReviewListing.text(items, .zh).hasPrefix("4 处待核对：\n第 66 行　存疑　线工作累计满30年"))
    #expect(ReviewListing.json(items).hasPrefix(#"[{"line":66,"kind":"doubtful","before":"线工作累计满 年"#))
    #expect(ReviewListing.text([], .zh) == "没有待核对的。\n")
    #expect(ReviewSession(content: folder, slug: "b", into: &diagnostics) == nil)
    #expect(diagnostics.map(\.id) == ["unknown-policy"])
  }
}

@Suite struct FlaggedTextTests {
  @Test("finds a line through flags, headings, escapes and width, and settles it")
  func settles() throws {
    var text = FlaggedText(
      "---\ntitle: 满3年\n---\n\n### （一）奖励。\n\n给予3<!--? why -->万元\\*，满5<!--? x -->年。\n\n给予3<!--? why -->万元\n")
    let place = try #require(text.place(of: "（一）奖励。给予3 万元*,满5年"))
    #expect(text.flags(in: place).map(\.why) == ["why", "x"])
    #expect(text.figures(in: place).count == 2)
    let isSettled = text.settle(place, as: "（一）奖励。给予5万元*,满3年")
    #expect(isSettled)
    #expect(text.text == "---\ntitle: 满3年\n---\n\n### （一）奖励。\n\n给予5万元\\*，满3年。\n\n给予3<!--? why -->万元\n")
    #expect(text.place(of: "满9年") == nil)
  }

  @Test("refuses a correction across the end of a paragraph and leaves the text")
  func crossing() throws {
    var text = FlaggedText("甲3<!--? a -->年\n\n乙4<!--? b -->年\n")
    let before = text.text
    let place = try #require(text.place(of: "甲3年乙4年"))
    let isSettled = text.settle(place, as: "甲5年乙6年")
    #expect(!isSettled)
    #expect(text.text == before)
  }
}
