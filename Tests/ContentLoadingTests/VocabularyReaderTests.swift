import Diagnostics
import PolicyModel
import Testing
import YAML

@testable import ContentLoading

@Suite struct VocabularyReaderTests {
  @Test("reads bodies by region, with other names")
  func bodies() throws {
    var diagnostics: [Diagnostic] = []
    let node = try parseYAML(
      "jilin/jilin:\n  finance: { zh: 市财政局, en: Municipal Finance Bureau, aliases: [财政局] }\n", path: "bodies.yaml")
    let bodies = VocabularyReader.bodies(node, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(
      bodies == [
        Body(
          region: "jilin/jilin", id: "finance", name: LocalizedText(zh: "市财政局", en: "Municipal Finance Bureau"),
          aliases: ["财政局"])
      ])
  }

  @Test("reads terms with what defines them")
  func terms() throws {
    var diagnostics: [Diagnostic] = []
    let text = """
      flexible:
        zh: 柔性引才
        en: flexible introduction of talents
        aliases: [柔性引进]
        explanation: { zh: 不转关系。, en: Nothing is moved. }
        definitions:
          - { policy: jinzhong-2023-10, at: 第二条, quote: 柔性引才是指 }
      """
    let terms = VocabularyReader.terms(try parseYAML(text, path: "glossary.yaml"), into: &diagnostics)
    #expect(diagnostics.isEmpty)
    let term = try #require(terms.first)
    #expect(term.name.zh == "柔性引才")
    #expect(term.aliases == ["柔性引进"])
    #expect(term.definitions.map(\.at) == ["第二条"])
    #expect(term.definitions.first?.policy == "jinzhong-2023-10")
  }

  @Test("says where an id cannot stand in an address, and what key was probably meant")
  func wrong() throws {
    var diagnostics: [Diagnostic] = []
    let node = try parseYAML("Housing: { zh: 住房, en: Housing, aliasses: [房] }\n", path: "topics.yaml")
    _ = VocabularyReader.topics(node, into: &diagnostics)
    #expect(diagnostics.map(\.id) == ["malformed-id", "yaml-unknown-key"])
    #expect(diagnostics.map(\.location?.line) == [1, 1])
  }
}
