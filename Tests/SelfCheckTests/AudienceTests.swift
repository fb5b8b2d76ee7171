import Diagnostics
import SelfCheck
import Testing

/// Who benefits are for.
@Suite struct AudienceTests {
  private func compile(_ audiences: String) -> (rules: CompiledRules?, messages: String) {
    var fixture = RuleFixture()
    fixture.audiences = "audiences:\n  - " + audiences
    var diagnostics: [Diagnostic] = []
    let rules = fixture.compile(into: &diagnostics)
    return (rules, DiagnosticPrinter(language: .en).lines(diagnostics))
  }

  @Test("an audience has the benefits that are open to it and would not be, or be further, to others")
  func benefits() throws {
    let locals = "{id: locals, name: {zh: 本地人才, en: Locals}, answers: {local: true}, others: {local: false}}"
    let open = try #require(compile(locals).rules).publishedAudiences
    #expect(open.first?.benefits == ["p/bonus", "p/room"])
    // Answers that leave nothing open, and answers that make no difference.
    let gone = locals.replacing("answers: {local: true}", with: "answers: {local: true, years: 4}")
    #expect(try #require(compile(gone).rules).publishedAudiences.first?.benefits == [])
    let same = locals.replacing("others: {local: false}", with: "others: {local: true, level: high}")
    #expect(try #require(compile(same).rules).publishedAudiences.first?.benefits == [])
  }

  @Test("a sort of applicant has all its benefits")
  func applicants() throws {
    let rules = try #require(compile("{id: individual, name: {zh: 个人, en: Individuals}}").rules)
    #expect(rules.publishedAudiences.first?.benefits == ["p/bonus", "p/room"])
  }

  @Test(
    "what cannot be read is named with its place and its mend",
    arguments: [
      (
        "{id: locals, name: {zh: 本地, en: Locals}}",
        """
        audiences.yaml:2:10: error: who 'locals' is cannot be told; write 'answers', what such a person answers, and \
        'others', what others answer; neither for a sort of applicant (individual, team, enterprise, institution, \
        agency, village)
        """
      ),
      (
        "{id: locals, name: {zh: 本地, en: Locals}, answers: {locl: true}, others: {local: false}}",
        "audiences.yaml:2:56: error: there is no fact 'locl'; did you mean 'local'?"
      ),
      (
        "{id: individual, name: {zh: 个人, en: People}, example: {benefit: p/bonos, words: {zh: 奖, en: Prize}}}",
        "audiences.yaml:2:69: error: there is no benefit 'p/bonos'; did you mean 'p/bonus'?"
      ),
    ])
  func mistakes(audience: String, message: String) {
    #expect(compile(audience).messages == message + "\n")
  }
}
