import Diagnostics
import Testing
import YAML

@testable import ContentLoading

@Suite struct SearchWordsReaderTests {
  private func diagnostics(_ text: String) throws -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = SearchWordsReader.words(try parseYAML(text, path: "synonyms.yaml"), into: &diagnostics)
    return diagnostics.map { DiagnosticPrinter(language: .en).line($0) }
  }

  @Test("a word may stand in several groups, but not in two lists")
  func twoLists() throws {
    let text = """
      synonyms:
        - { say: [看病, 挂号], mean: [就医] }
        - { say: [看病], mean: [医疗] }
      missing: [体检, 挂号]
      """
    #expect(
      try diagnostics(text) == [
        "synonyms.yaml:2:17: warning: '挂号' is in both missing and synonyms; only one counts; keep it in one of the two"
      ])
  }

  @Test("a group needs what people say")
  func nothingSaid() throws {
    #expect(
      try diagnostics("synonyms: [{ mean: [就医] }]") == [
        "synonyms.yaml:1:12: error: what people say is missing; write '{ say: [看病], mean: [就医] }'"
      ])
  }
}
