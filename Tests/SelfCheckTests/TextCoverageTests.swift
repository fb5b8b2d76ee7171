import Diagnostics
import PolicyModel
import SelfCheck
import Testing

/// The account of what each provision gives.
@Suite struct TextCoverageTests {
  private func rules(_ noBenefit: String = "") throws -> (CompiledRules, Policy) {
    var fixture = RuleFixture()
    fixture.benefits += noBenefit
    var diagnostics: [Diagnostic] = []
    return (try #require(fixture.compile(into: &diagnostics)), fixture.policy)
  }

  @Test("a provision that a benefit cites names the benefit; one that nobody has looked at is open")
  func open() throws {
    let (rules, policy) = try rules()
    let entries = try #require(rules.coverage(of: policy)).entries
    #expect(entries.map(\.path) == ["第一条", "第二条", "第三条"])
    #expect(entries.map(\.benefits) == [["bonus"], ["room"], []])
    #expect(
      DiagnosticPrinter(language: .en).lines(rules.uncovered([policy])) == """
        policies/p/benefits.yaml:1: warning: no benefit cites these 1 provisions, and no reason is given: 第三条; \
        encode what they give, or list them by reason under 'no_benefit'

        """)
  }

  @Test("a reason closes it")
  func reason() throws {
    let (rules, policy) = try rules("no_benefit: {final: [第三条]}\n")
    #expect(try #require(rules.coverage(of: policy)).entries.last?.reason == .final)
    #expect(rules.uncovered([policy]).isEmpty)
  }

  @Test("what stands under a cited or marked provision goes with it, and a heading sentence with what is under it")
  func nesting() throws {
    var (rules, policy) = try rules()
    func item(_ path: String) -> Provision {
      Provision(path: path, anchor: path, kind: .item, label: path, text: "一项")
    }
    policy.provisions[0].children = [item("第一条/（一）")]
    policy.provisions[2].children = [item("第三条/（一）")]
    let entries = try #require(rules.coverage(of: policy)).entries
    #expect(entries.first { $0.path == "第一条/（一）" }?.benefits == ["bonus"])
    #expect(entries.first { $0.path == "第三条/（一）" }?.isOpen == true)
    policy.provisions[0].path = "第零条"
    policy.provisions[0].children[0].path = "第一条"
    let moved = try #require(rules.coverage(of: policy)).entries
    #expect(moved.first { $0.path == "第零条" }?.benefits == ["bonus"])
    rules = try self.rules("no_benefit: {final: [第三条]}\n").0
    #expect(rules.coverage(of: policy)?.entries.first { $0.path == "第三条/（一）" }?.reason == .final)
  }

  @Test("a provision marked itself does not count as giving what one above it gives, nor does what stands under it")
  func markedBelowCited() throws {
    var (_, policy) = try rules()
    func item(_ path: String) -> Provision {
      Provision(path: path, anchor: path, kind: .item, label: path, text: "一项")
    }
    policy.provisions[0].children = [item("第一条/（一）"), item("第一条/（二）")]
    policy.provisions[0].children[0].children = [item("第一条/（一）/1")]
    var fixture = RuleFixture()
    fixture.policy = policy
    fixture.benefits += "no_benefit: {supervision: [第一条/（一）]}\n"
    var diagnostics: [Diagnostic] = []
    let rules = try #require(fixture.compile(into: &diagnostics))
    let entries = try #require(rules.coverage(of: policy)).entries
    for path in ["第一条/（一）", "第一条/（一）/1"] {
      let entry = try #require(entries.first { $0.path == path })
      #expect(entry.benefits == [])
      #expect(entry.reason == .supervision)
    }
    #expect(entries.first { $0.path == "第一条/（二）" }?.benefits == ["bonus"])
  }

  @Test("a path that is not in the document and an unknown reason are errors with their place")
  func wrong() throws {
    var fixture = RuleFixture()
    fixture.benefits += "no_benefit: {final: [第三],  ending: [第三条]}\n"
    let messages = fixture.messages
    #expect(messages.contains("error: p has no provision '第三'; did you mean '第三条'?"))
    #expect(messages.contains("unknown key 'ending'"))
  }

  @Test("a definition that no longer stands in its document is an error")
  func glossary() throws {
    let (_, policy) = try rules()
    let here = SourceLocation(path: "glossary.yaml", line: 3)
    var term = Term(
      id: "room", name: LocalizedText(zh: "公寓", en: nil), explanation: LocalizedText(zh: "住处", en: nil),
      location: here)
    term.definitions = [
      Citation(policy: "p", at: "第二条", quote: "可入住公寓。", location: here, quoteLocation: here),
      Citation(policy: "p", at: "第二条", quote: "可入住公馆", location: here, quoteLocation: here),
    ]
    let found = GlossaryCheck.run([term], policies: [policy])
    #expect(found.map(\.id) == ["rule-quote-not-found"])
  }
}
