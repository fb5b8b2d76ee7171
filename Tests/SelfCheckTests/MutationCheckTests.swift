import Diagnostics
import PolicyModel
import SelfCheck
import Testing

/// The report of changes to the rules that no worked case notices.
@Suite struct MutationCheckTests {
  private func report(_ rules: RuleFixture) throws -> String {
    var diagnostics: [Diagnostic] = []
    let compiled = try #require(rules.compile(into: &diagnostics))
    return DiagnosticPrinter(language: .en).lines(compiled.unnoticedChanges())
  }

  @Test("a rule whose every part is told apart has no report")
  func noticed() throws {
    #expect(try report(RuleFixture()) == "")
  }

  @Test("what no case tells apart is listed with its place")
  func unnoticed() throws {
    let rules = try RuleFixture().replacing(
      "- {fact: local, is: true}", "- any: [{fact: local, is: true}, {fact: level, is: high}]")
    let text = try report(rules)
    #expect(
      text == """
        benefits.yaml: warning: of 9 changes to the rules, 1 are noticed by no case; add cases that notice them
            at 10:42: without 'high'

        """)
  }
}
