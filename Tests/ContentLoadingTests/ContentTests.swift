import ContentLoading
import Diagnostics
import FileTree
import Foundation
import PolicyModel
import Testing

@Suite struct ContentTests {
  private static let good = """
    ---
    title: 试行办法
    number: 甲发〔2023〕1号
    issuers: [甲办公室]
    signed: 2023-07
    region: shanxi
    source: { file: source.txt }
    ---

    试行办法

    # 第一条

    给予 10<!--? 数字可能错位 -->万元奖励。

    | 级别 | 金额 |
    | --- | --: |
    | 一级 | 5\\|6元 |

    """

  /// Loads a folder that holds the files given, paths relative to it.
  private func load(_ files: [String: String]) throws -> (Content, [Diagnostic]) {
    let folder = NSTemporaryDirectory() + "/content-" + UUID().uuidString
    defer { try? Files.remove(folder) }
    for (name, text) in files {
      let path = folder + "/" + name
      try Files.createDirectory(String(path[..<(try #require(path.lastIndex(of: "/")))]))
      try Files.write(Array(text.utf8), to: path)
    }
    var diagnostics: [Diagnostic] = []
    let content = Content.load(folder, into: &diagnostics)
    for index in diagnostics.indices {
      diagnostics[index].location?.path.replace(folder + "/", with: "")
    }
    return (content, diagnostics)
  }

  private func load(policy: String, with others: [String: String] = [:]) throws -> (Content, [Diagnostic]) {
    try load(
      ["policies/a/policy.md": policy, "policies/a/source.txt": "x"].merging(others) { $1 })
  }

  @Test("a doubt covers the whole of its figure, and nothing of the doubt before it")
  func doubts() throws {
    let text = "给予10—20<!--? 甲 -->5<!--? 乙 -->万元，2023/8<!--? 丙 -->起。"
    let policy = Self.good.replacing("给予 10<!--? 数字可能错位 -->万元奖励。", with: text)
    let article = try #require(try load(policy: policy).0.portal.policies.first).allProvisions[1]
    let words = article.doubts.map { doubt in
      String(Array(article.text)[doubt.range])
    }
    #expect(words == ["10—20", "5", "2023/8"])
  }

  @Test("a policy loads with its provisions, doubts and tables; files that are missing have defaults")
  func loads() throws {
    let (content, diagnostics) = try load(policy: Self.good)
    #expect(diagnostics.isEmpty)
    let policy = try #require(content.portal.policies.first)
    #expect(policy.frontMatter.signed == PolicyDate("2023-07"))
    #expect(policy.allProvisions.map(\.path) == ["标题", "第一条", "第一条/表1"])
    let article = policy.allProvisions[1]
    #expect(article.text == "给予 10万元奖励。")
    #expect(article.line == 12)
    #expect(article.doubts == [Doubt(field: .text, range: 3..<5, why: "数字可能错位")])
    #expect(policy.allProvisions[2].rows == [["级别", "金额"], ["一级", "5|6元"]])
    #expect(content.portal.settings.name.zh == "人才政策服务")
  }

  @Test(
    "each thing that is wrong gets one message at its place",
    arguments: [
      ("title: 试行办法\n", "", "yaml-missing-key", 2, 1),
      ("number: 甲", "nmuber: 甲", "yaml-unknown-key", 3, 1),
      ("signed: 2023-07", "signed: 2023-7-1", "malformed-date", 5, 9),
      ("issuers: [甲办公室]", "issuers: [甲办公室", "yaml-syntax", 5, 7),
      ("file: source.txt", "file: other.txt", "source-missing", 2, 1),
      ("file: source.txt", "file: source.txt, sha256: 00", "source-changed", 2, 1),
      ("# 第一条", "- 第一条", "body-not-allowed", 12, 1),
      ("万元奖励", "<b>万</b>元奖励", "body-not-allowed", 14, 1),
      ("---\ntitle", "title", "front-matter-missing", 1, 1),
    ])
  func wrong(_ from: String, _ to: String, _ id: String, _ line: Int, _ column: Int) throws {
    let (_, diagnostics) = try load(policy: Self.good.replacing(from, with: to))
    let first = try #require(diagnostics.first)
    #expect(Set(diagnostics.map(\.id)) == [id])
    #expect(first.location == SourceLocation(path: "policies/a/policy.md", line: line, column: column))
    #expect(!first.mend.zh.isEmpty && !first.mend.en.isEmpty)
  }

  @Test("earlier texts come from versions/, the latest first; a folder that is no date is refused")
  func versions() throws {
    let old = Self.good.replacing("10<!--? 数字可能错位 -->万元", with: "5万元")
    var files = ["policies/a/policy.md": Self.good, "policies/a/source.txt": "x"]
    for day in ["2019", "2021-09-01"] {
      files["policies/a/versions/\(day)/policy.md"] = old
      files["policies/a/versions/\(day)/source.txt"] = "x"
    }
    let (content, diagnostics) = try load(files)
    #expect(!diagnostics.contains { $0.severity == .error })
    let policy = try #require(content.portal.policies.first)
    #expect(policy.earlier.map(\.date.description) == ["2021-09-01", "2019"])
    #expect(policy.earlier.first?.policy.allProvisions.contains { $0.text == "给予 5万元奖励。" } == true)
    files["policies/a/versions/old/policy.md"] = old
    #expect(try load(files).1.contains { $0.id == "malformed-version" })
  }

  @Test("a file that is not text is named with the line")
  func notText() throws {
    let folder = NSTemporaryDirectory() + "/content-" + UUID().uuidString
    defer { try? Files.remove(folder) }
    try Files.createDirectory(folder + "/policies/a")
    try Files.write(Array("---\ntitle: 甲\n".utf8) + [0xB0, 0xA1], to: folder + "/policies/a/policy.md")
    var diagnostics: [Diagnostic] = []
    _ = Content.load(folder, into: &diagnostics)
    #expect(diagnostics.map(\.id) == ["not-text"])
    #expect(diagnostics.first?.location?.line == 3)
  }

  @Test("the same document twice, an unknown region and a folder name that is no slug are refused, all in one run")
  func several() throws {
    let (_, diagnostics) = try load(
      policy: Self.good,
      with: [
        "policies/b/policy.md": Self.good, "policies/b/source.txt": "x",
        "policies/C/policy.md": Self.good,
        "regions.yaml": "regions:\n  - { id: shanxii, name: { zh: 山西省, en: Shanxi } }\n",
      ])
    #expect(Set(diagnostics.map(\.id)) == ["duplicate-policy", "unknown-region", "malformed-slug"])
  }

  @Test("placeholders of the owner count as unset")
  func placeholders() throws {
    let (content, diagnostics) = try load(
      policy: Self.good,
      with: ["portal.yaml": "owner:\n  icp: 〔待填写〕示例\n  sponsor: 甲厅\nbase_url: https://a.gov.cn\n"])
    #expect(diagnostics.isEmpty)
    #expect(content.portal.settings.owner.icp == nil)
    #expect(content.portal.settings.owner.sponsor == "甲厅")
    #expect(content.portal.settings.baseURL == "https://a.gov.cn/")
  }
}
