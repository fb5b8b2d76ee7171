import PortalCommands
import Testing

/// What staff read when the content is wrong: one message each, with the place and the mend, and the old site
/// untouched.
@Suite struct BadInputTests {
  private static let policy = """
    ---
    title: 试行办法
    signed: 2023-07-31
    reviewed: { on: 2026-11-20, by: 核对人 }
    source: { file: source.txt }
    ---

    试行办法

    # 第一条

    给予10万元奖励，自发布之日起施行。

    """
  private static let facts = """
    chapters: [{id: identity, title: {zh: 身份, en: About you}}]
    facts:
      winner: {type: bool, chapter: identity, determined_by: evidence, ask: {zh: 您获奖了吗？, en: Did you win?}}

    """
  private static let benefits = """
    benefits:
      - id: award
        title: {zh: 奖励, en: Award}
        for: individual
        nature: entitlement
        kind: cash
        effective: {from: 2023-07-31, to: unstated, cite: {at: 第一条, quote: 自发布之日起施行。}}
        who: {fact: winner, is: true, cite: {at: 第一条, quote: 给予10万元奖励}}
        gives: {kind: fixed, amount: 10万元, cite: {at: 第一条, quote: 给予10万元奖励}}
    cases:
      - {name: 获奖, as_of: 2024-01-01, facts: {winner: true}, expect: {award: {state: likely, amount: 10万元}}}
      - {name: 未获奖, as_of: 2024-01-01, facts: {winner: false}, expect: {award: {state: not_met}}}
      - {name: 未答, as_of: 2024-01-01, facts: {}, expect: {award: {state: need_info}}}

    """

  private func run() throws -> CommandLineRun {
    try CommandLineRun([
      "content/facts.yaml": Self.facts, "content/policies/a/policy.md": Self.policy,
      "content/policies/a/source.txt": "x", "content/policies/a/benefits.yaml": Self.benefits,
    ])
  }

  private func build(_ run: CommandLineRun, language: String = "C.UTF-8") async -> PortalCommands.ExitStatus {
    await run("build", "--content", "@/content", "--site", "@/site", language: language)
  }

  @Test("what is right builds, with a word on what was built")
  func right() async throws {
    let run = try run()
    #expect(await build(run) == .success, "\(run.error)")
    #expect(run.error.hasPrefix("built site: 1 policies, 1 benefits"))
  }

  @Test(
    "each mistake gets one message with its place and its mend",
    arguments: [
      ("a/policy.md", "title: 试行办法\n", "", "a/policy.md:2:1: error: 'title' is missing; add a line 'title:'"),
      ("a/policy.md", "signed:", "singed:", "a/policy.md:3:1: error: unknown key 'singed'; did you mean 'signed'?"),
      (
        "a/policy.md", "2023-07-31", "2023-02-30",
        "a/policy.md:3:9: error: '2023-02-30' is not a date; write it as 2023-07-31, or 2023-07 or 2023 where the day is not known"
      ),
      (
        "a/policy.md", "{ on: 2026-11-20, by: 核对人 }", "{ on: 2026-11-20, by: 核对人",
        "a/policy.md:5:7: error: this is not YAML"
      ),
      (
        "a/benefits.yaml", "gives: {kind: fixed, amount: 10万元", "gives: {kind: fixed, amount: 12万元",
        "a/benefits.yaml:9:34: error: the quote does not hold the figure '12万元'; check the figure, or quote the words that state it"
      ),
      (
        "a/benefits.yaml", "who: {fact: winner, is: true, cite: {at: 第一条, quote: 给予10万元奖励}}",
        "who: {fact: winner, is: true, cite: {at: 第一条, quote: 给予10万元奖金}}",
        "a/benefits.yaml:8:58: error: the quote does not stand in 第一条; copy the text word for word, or mend 'at'"
      ),
    ])
  func mistakes(_ file: String, _ from: String, _ to: String, _ message: String) async throws {
    let run = try run()
    let path = "content/policies/" + file
    let text = try run.read(path)
    #expect(text.contains(from))
    try run.write("old", to: "site/data/policies.json")
    try run.write(text.replacing(from, with: to), to: path)
    #expect(await build(run) == .wrongContent)
    #expect(run.error.contains("content/policies/" + message), "\(run.error)")
    #expect(run.error.hasSuffix("nothing was built: mend the errors above; site is as it was\n"))
    #expect(try run.read("site/data/policies.json") == "old")
  }

  @Test("what a check finds is written as data, or as annotations, for programs that ask")
  func checkForPrograms() async throws {
    let run = try run()
    try run.write(Self.policy.replacing("title:", with: "titel:"), to: "content/policies/a/policy.md")
    #expect(await run("check", "--content", "@/content", "--json") == .wrongContent)
    #expect(run.output.contains(#""id":"yaml-unknown-key","severity":"error""#), "\(run.output)")
    #expect(run.output.contains(#""line":2,"column":1"#))
    #expect(run.output.hasPrefix("[{") && run.output.hasSuffix("}]\n"))
    #expect(await run("check", "--content", "@/content", "--format", "github") == .wrongContent)
    #expect(run.output.contains("policy.md,line=2,col=1,title=yaml-unknown-key::"), "\(run.output)")
    #expect(await run("check", "--format", "gitlab") == .wrongUsage)
    #expect(await run("check", "--format", "github", "--json") == .wrongUsage)
  }

  @Test("several mistakes in several files are all reported in one run, in Chinese where the locale is Chinese")
  func several() async throws {
    let run = try run()
    try run.write(Self.policy.replacing("signed:", with: "singed:"), to: "content/policies/a/policy.md")
    try run.write(Self.policy.replacing("2023-07-31", with: "昨天"), to: "content/policies/b/policy.md")
    try run.write("x", to: "content/policies/b/source.txt")
    try run.write([0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE], to: "content/policies/c/policy.md")
    #expect(await build(run, language: "zh_CN.UTF-8") == .wrongContent)
    for message in [
      "a/policy.md:3:1: error: 不认识的键“singed”；您是不是要写“signed”",
      "b/policy.md:3:9: error: “昨天”不是日期；请写成 2023-07-31；只知道年月或年份时写 2023-07 或 2023",
      "c/policy.md:2: error: 这个文件不是 UTF-8 文本；请用编辑器另存为 UTF-8，或用 portalgen import 导入原件",
    ] {
      #expect(run.error.contains("content/policies/" + message), "\(run.error)")
    }
  }

  @Test("a site that cannot be written is the machine's fault")
  func machine() async throws {
    let run = try run()
    try run.write("a file", to: "taken")
    #expect(await run("build", "--content", "@/content", "--site", "@/taken/site") != .success)
    #expect(try run.read("taken") == "a file")
  }
}
