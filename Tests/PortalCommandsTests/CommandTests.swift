import PortalCommands
import Testing

@Suite struct CommandTests {
  @Test("no command, a wrong command and a wrong option are wrong usage, with the nearest proposed")
  func usage() async throws {
    let run = try CommandLineRun()
    #expect(await run() == .wrongUsage)
    #expect(await run("bild") == .wrongUsage)
    #expect(run.error.contains("did you mean 'build'?"))
    #expect(await run("build", "--jobs", "many") == .wrongUsage)
    #expect(await run("build", "--as-of", "2023-02-30") == .wrongUsage)
    #expect(await run("build", "--base-url", "rencai.gov.cn") == .wrongUsage)
    #expect(await run("import") == .wrongUsage)
    #expect(await run("import", "a.txt", "b.txt", "--print") == .wrongUsage)
    #expect(await run("help") == .success)
    #expect(run.output.contains("portalgen import"))
  }

  @Test("a document is imported, printed as it would be written, and not overwritten once a person edited it")
  func imports() async throws {
    let run = try CommandLineRun([
      "收文.txt": "关于引进人才的通知\n\n各县：\n\n第一条 给予10万元奖励。\n\n第二条 本通知自印发之日起施行。\n\n甲市人民政府\n\n2023年7月31日\n"
    ])
    #expect(await run("import", "@/收文.txt", "--content", "@/content", "--slug", "jia-2023-1") == .success)
    let written = try run.read("content/policies/jia-2023-1/policy.md")
    #expect(written.contains("# 第一条"))
    #expect(try run.read("content/policies/jia-2023-1/source.txt") == run.read("收文.txt"))
    #expect(await run("import", "@/收文.txt", "--print", "--received", "2026-11-21") == .success)
    #expect(run.output == written)
    try run.write(written + "\n末段。\n", to: "content/policies/jia-2023-1/policy.md")
    #expect(await run("import", "@/收文.txt", "--content", "@/content") == .success)
    #expect(try run.read("content/policies/jia-2023-1/policy.md").hasSuffix("末段。\n"))
    #expect(try run.read("content/policies/jia-2023-1/policy.new.md") == written)
  }

  @Test("what is no text, and what is not there, is refused; the others are imported all the same")
  func refusesImports() async throws {
    let run = try CommandLineRun(["a.txt": "关于引进人才的通知\n\n给予10万元奖励。\n"])
    try run.write([0, 1, 2, 0xFF], to: "b.txt")
    #expect(await run("import", "@/a.txt", "@/b.txt", "@/c.txt", "--content", "@/content", "--json") == .wrongContent)
    #expect(run.output.contains("\"file\":\"\(run.path("a.txt"))\""))
    #expect(run.error.contains("b.txt: error: this file is not text"))
    #expect(run.error.contains("c.txt: error: cannot read it"))
  }

  @Test("searching where no site was built says what to do")
  func noSite() async throws {
    let run = try CommandLineRun()
    #expect(await run("search", "人才", "--site", "@/site") == .wrongContent)
    #expect(run.error.contains("run portalgen build first"))
  }
}
