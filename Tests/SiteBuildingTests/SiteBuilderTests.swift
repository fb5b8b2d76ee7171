import Diagnostics
import FileTree
import Foundation
import PolicyModel
import Testing

@testable import SiteBuilding

@Suite struct SiteBuilderTests {
  private static let policy = """
    ---
    title: 试行办法
    number: 甲发〔2023〕1号
    issuers: [甲办公室]
    signed: 2023-07-31
    reviewed: { on: 2026-11-20, by: 核对人 }
    source: { file: source.txt }
    ---

    试行办法

    # 第一条

    给予10万元奖励 & 证书。

    """

  private func folder(_ policy: String = policy) throws -> TemporaryFolder {
    try TemporaryFolder(["content/policies/a/policy.md": policy, "content/policies/a/source.txt": "原件"])
  }

  /// Builds into `site` in the folder and returns the ids of what was reported.
  private func build(
    _ folder: TemporaryFolder, site: String = "site", jobs: Int = 1, isStrict: Bool = false
  ) async throws -> (built: Bool, ids: [String]) {
    var diagnostics: [Diagnostic] = []
    let options = BuildOptions(
      content: folder.path + "/content", site: folder.path + "/" + site, jobs: jobs, isStrict: isStrict)
    let builder = SiteBuilder(options: options, asOf: try #require(PolicyDate("2026-11-21")))
    let summary = try await builder.build(into: &diagnostics)
    return (summary != nil, diagnostics.map(\.id))
  }

  @Test("a site has its pages, its data and the originals")
  func builds() async throws {
    let folder = try folder()
    #expect(try await build(folder).built)
    let files = try Files.listFiles(below: folder.path + "/site")
    for path in [
      "404.html", "data/policies.json", "data/policies/a.json", "feed.xml", "index.html", "policies/a/index.html",
      "policies/a/policy.md", "policies/a/source.txt", "policies/index.html", "robots.txt", "search/index.html",
      "sitemap.xml",
    ] {
      #expect(files.contains(path), "\(path) is missing")
    }
    #expect(try folder.read("site/policies/a/index.html").contains("id=\"art1\""))
    #expect(try folder.read("site/data/policies/a.json").contains("\"text\":\"给予10万元奖励 & 证书。\""))
    #expect(try folder.read("site/feed.xml").contains("<updated>2023-07-31T00:00:00+08:00</updated>"))
  }

  @Test("the number of jobs and the folder do not change a byte")
  func reproducible() async throws {
    let one = try folder()
    let other = try folder()
    #expect(try await build(one, jobs: 1).built)
    #expect(try await build(other, site: "elsewhere", jobs: 3).built)
    let files = try Files.listFiles(below: one.path + "/site")
    #expect(try Files.listFiles(below: other.path + "/elsewhere") == files)
    for file in files { #expect(try one.read("site/" + file) == other.read("elsewhere/" + file), "\(file) differs") }
  }

  @Test("wrong content leaves the old site as it was")
  func refusal() async throws {
    let folder = try folder()
    #expect(try await build(folder).built)
    let before = try folder.read("site/policies/a/index.html")
    try folder.write(Self.policy.replacing("signed", with: "singed"), to: "content/policies/a/policy.md")
    let (built, ids) = try await build(folder)
    #expect(!built)
    #expect(ids == ["yaml-unknown-key"])
    #expect(try folder.read("site/policies/a/index.html") == before)
    #expect(try Files.list(folder.path) == ["content", "site"])
  }

  @Test("an unreviewed policy is left out, and refused where warnings are")
  func draft() async throws {
    let folder = try folder(Self.policy.replacing("reviewed: { on: 2026-11-20, by: 核对人 }\n", with: ""))
    #expect(try await build(folder) == (true, ["not-reviewed"]))
    #expect(Files.kind(folder.path + "/site/policies/a") == nil)
    #expect(try await build(folder, isStrict: true).built == false)
  }

  @Test("a folder that holds other files is not replaced, and the old .gitignore stays")
  func otherFiles() async throws {
    let folder = try folder()
    try folder.write("mine", to: "site/letter.txt")
    #expect(try await build(folder) == (false, ["site-holds-other-files"]))
    #expect(try folder.read("site/letter.txt") == "mine")
    try Files.remove(folder.path + "/site/letter.txt")
    try folder.write("*\n", to: "site/.gitignore")
    #expect(try await build(folder).built)
    #expect(try folder.read("site/.gitignore") == "*\n")
  }

  @Test("what others put among the files of a site is not lost")
  func addedFiles() async throws {
    let folder = try folder()
    #expect(try await build(folder).built)
    try folder.write("mark", to: "site/assets/mark.png")
    #expect(try await build(folder) == (false, ["site-holds-other-files"]))
    #expect(try folder.read("site/assets/mark.png") == "mark")
    try Files.remove(folder.path + "/site/assets/mark.png")
    #expect(try await build(folder).built)
  }

  @Test("files that did not change keep their place on the disk")
  func unchanged() async throws {
    let folder = try folder()
    #expect(try await build(folder).built)
    let before = try inode(folder.path + "/site/robots.txt")
    #expect(try await build(folder).built)
    #expect(try inode(folder.path + "/site/robots.txt") == before)
  }

  private func inode(_ path: String) throws -> UInt64 {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64)
  }
}
