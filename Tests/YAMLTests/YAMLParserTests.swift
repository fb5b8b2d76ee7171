import Diagnostics
import Testing
import YAML

@Suite struct YAMLParserTests {
  private func diagnostic(_ text: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try parseYAML(text, path: "a.yaml")
      return nil
    } catch {
      return error
    }
  }

  @Test("plain scalars stay text, with their places counted in characters")
  func scalars() throws {
    let root = try parseYAML("发文: no\nsigned: 2023-07-31\n", path: "a.yaml")
    guard case .mapping(let entries) = root.content else { throw Wrong() }
    #expect(entries.map(\.key) == ["发文", "signed"])
    #expect(entries[0].value.content == .scalar("no", isPlain: true))
    #expect(entries[0].value.location == SourceLocation(path: "a.yaml", line: 1, column: 5))
    #expect(entries[1].value.content == .scalar("2023-07-31", isPlain: true))
  }

  @Test("anchors and merge keys are resolved, and an override is no duplicate")
  func merge() throws {
    let root = try parseYAML("a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n", path: "a.yaml")
    guard case .mapping(let entries) = root.content, case .mapping(let b) = entries[1].value.content else {
      throw Wrong()
    }
    #expect(b.map(\.key) == ["q", "p"])
    #expect(b[0].value.content == .scalar("3", isPlain: true))
  }

  @Test(
    "what is not allowed is refused at its place",
    arguments: [
      ("a: 1\na: 2\n", "yaml-duplicate-key", 2, 1),
      ("a:\n\tb: 1\n", "yaml-tab", 2, 1),
      ("a: [1, 2\nb: 3\n", "yaml-syntax", 2, 2),
      ("a: *nowhere\n", "yaml-unknown-alias", 1, 4),
      ("a: 1\n---\nb: 2\n", "yaml-syntax", 3, 1),
    ])
  func refused(_ text: String, _ id: String, _ line: Int, _ column: Int) throws {
    let found = try #require(diagnostic(text))
    #expect(found.id == id)
    #expect(found.location == SourceLocation(path: "a.yaml", line: line, column: column))
    #expect(!found.mend.zh.isEmpty && !found.mend.en.isEmpty)
  }

  @Test("aliases that unfold beyond measure are refused")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(diagnostic(text)?.id == "yaml-too-large")
  }

  @Test("the lines of front matter count from where it stands")
  func firstLine() throws {
    let root = try parseYAML("title: x\n", path: "policy.md", firstLine: 2)
    #expect(root.location.line == 2)
  }

  @Test(
    "a written scalar reads back as the same text",
    arguments: [
      "晋中市", "a: b", "- x", "", " x ", "true", "no", "a #b", "“引号”", "1. 条", "x:", "{a}", "[a, b]", "a\nb\t\"c\\",
      "\u{85}", "（晋发〔2017〕47号）", "a,b", "?", "100%", "%x", "@x", "`x`",
    ])
  func scalarRoundTrip(_ text: String) throws {
    for source in ["k: \(YAMLScalar.write(text))\n", "k: \(YAMLScalar.writeList([text]))\n"] {
      var diagnostics: [Diagnostic] = []
      var mapping = try #require(YAMLMapping(parseYAML(source, path: "a.yaml"), into: &diagnostics))
      #expect(mapping.entry("k")?.value.strings(into: &diagnostics) == [text])
      #expect(diagnostics.isEmpty)
    }
  }

  @Test("a mapping reports missing keys, unknown keys with the nearest, and wrong types, all at once")
  func mapping() throws {
    var diagnostics: [Diagnostic] = []
    let root = try parseYAML("titel: x\ntrial: yes\nlist: {a: 1}\n", path: "a.yaml")
    var mapping = try #require(YAMLMapping(root, into: &diagnostics))
    #expect(mapping.requiredString("title", into: &diagnostics) == nil)
    #expect(mapping.bool("trial", into: &diagnostics) == nil)
    #expect(mapping.strings("list", into: &diagnostics) == [])
    mapping.finish(into: &diagnostics)
    #expect(diagnostics.map(\.id) == ["yaml-missing-key", "yaml-wrong-type", "yaml-wrong-type", "yaml-unknown-key"])
    #expect(diagnostics.last?.mend.en == "did you mean 'title'?")
  }

  private struct Wrong: Error {}
}
