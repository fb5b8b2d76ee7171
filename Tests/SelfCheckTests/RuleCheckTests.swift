import Diagnostics
import PolicyModel
import SelfCheck
import Testing

/// What the checks of rules take for right.
@Suite struct RuleCheckTests {
  @Test("the fixture is right")
  func fixture() {
    #expect(RuleFixture().messages == "")
  }

  @Test("a portal without rules has rules that say nothing")
  func noRules() throws {
    var diagnostics: [Diagnostic] = []
    let asOf = try #require(PolicyDate("2024-01-01"))
    let rules = try #require(
      CompiledRules.compile(facts: nil, benefits: [], policies: [], regions: [], asOf: asOf, into: &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(String(decoding: try rules.evaluate([]), as: UTF8.self) == #"{"verdicts":[],"next":null,"groups":[]}"#)
  }

  @Test("a document that is not yet in force, has expired or was repealed holds back its benefits")
  func documentDates() throws {
    func state(_ change: (inout Policy) -> Void) throws -> String {
      var rules = RuleFixture()
      change(&rules.policy)
      var diagnostics: [Diagnostic] = []
      let compiled = try #require(rules.compile(into: &diagnostics))
      let file = RuleFile(path: "a.yaml", text: "{local: true, years: 5, level: high}")
      let answers = try #require(compiled.readAnswers(file, into: &diagnostics))
      let json = String(decoding: try compiled.evaluate(answers), as: UTF8.self)
      return json.contains(#""state":"not_in_force""#) ? "not_in_force" : "likely"
    }
    #expect(try state { _ in } == "likely")
    #expect(try state { $0.frontMatter.effective = PolicyDate("2024-02-01") } == "not_in_force")
    #expect(try state { $0.frontMatter.expires = PolicyDate("2023-12") } == "not_in_force")
    #expect(try state { $0.frontMatter.expires = PolicyDate("2024") } == "likely")
    #expect(try state { $0.frontMatter.status = .repealed } == "not_in_force")
  }

  @Test("a benefit whose document states no day is in force as long as the document is")
  func undated() throws {
    let dated = "effective: {from: 2023-07-31, to: unstated, cite: {at: 第三条, quote: 自发布之日起施行}}"
    let rules = try RuleFixture().replacing(dated, "effective: unstated")
    #expect(!rules.messages.contains("error:"))
    #expect(try RuleFixture().replacing(dated, "effective: unknown").messages.contains("error:"))
  }

  @Test("a quote that is not found gets the nearest sentence and the difference")
  func nearestSentence() throws {
    let messages = try RuleFixture().replacing("quote: 在本市工作满五年的人才", "quote: 在本市工作满六年的人才").messages
    #expect(messages.contains("the nearest sentence (第一条): 在本市工作满五年的人才,高层次的每人10万元,其他的每人5000元"))
    #expect(messages.contains("the text has “五”, the quote “六”"))
  }

  @Test("a quote may not touch a figure that is not certain, nor stand twice")
  func doubtsAndRepeats() {
    var doubtful = RuleFixture()
    doubtful.policy.provisions[0].doubts = [Doubt(field: .text, range: 17..<19, why: "torn")]
    #expect(
      doubtful.messages.contains(
        "error: the quote touches a figure that is not certain (p, 第一条); confirm it first with 'portalgen review p'"))
    var repeated = RuleFixture()
    repeated.policy.provisions[1].text += "可入住公寓。"
    #expect(repeated.messages.contains("error: the quote stands 2 times in 第二条"))
  }

  @Test("a number is a whole: 300元 is not in 1300元")
  func wholeNumbers() throws {
    var rules = try RuleFixture().replacing("amount: 5000元}", "amount: 300元}")
    rules.policy.provisions[0].text = "在本市工作满五年的人才，高层次的每人10万元，其他的每人1300元。"
    rules.benefits = rules.benefits.replacing("其他的每人5000元", with: "其他的每人1300元")
    #expect(rules.messages.contains("the quote does not hold the figure '300元'"))
  }

  @Test("万, 亿, Chinese numerals and years are converted")
  func conversions() throws {
    for (text, amount) in [("二十万元", "20万元"), ("1.5亿元", "15000万元"), ("六千元", "6000元"), ("6千元", "6000元")] {
      var rules = try RuleFixture().replacing("amount: 10万元}", "amount: \(amount)}")
      rules.policy.provisions[0].text = "在本市工作满五年的人才，高层次的每人\(text)，其他的每人5000元。"
      rules.benefits = rules.benefits.replacing("高层次的每人10万元", with: "高层次的每人\(text)").replacing(
        "amount: 10万元, total: 100000元", with: "amount: \(amount)")
      #expect(rules.messages == "", "\(text)")
    }
  }

  @Test("every row of a table over many titles can be reached")
  func manyOptions() throws {
    let titles = (1...15).map { "t\($0)" }
    var rules = RuleFixture()
    rules.facts = try rules.replacing("level: {type: choice", "level: {type: multi").facts
      .replacing("high: {zh: 高, en: High}, low:", with: titles.map { "\($0): {zh: 称号, en: Title}, " }.joined() + "low:")
    rules.benefits = rules.benefits.replacing(
      "- {when: {level: high}, amount: 10万元}",
      with: titles.map { "- {when: {level: \($0)}, amount: 10万元}" }.joined(separator: "\n        ")
    ).replacing("level: high}", with: "level: [t15]}")
    #expect(!rules.messages.contains("no answer ever reaches"), "\(rules.messages)")
  }

  @Test("a monthly sum for years is supported by 年 and totalled over its months")
  func months() throws {
    var rules = try RuleFixture().replacing("by: [level]", "payout: {every: month, for_months: 24}\n      by: [level]")
      .replacing("total: 100000元", "total: 2400000元")
    rules.policy.provisions[0].text = "在本市工作满五年的人才，高层次的每人10万元，其他的每人5000元，连续发放两年。"
    rules.benefits = rules.benefits.replacing("其他的每人5000元", with: "其他的每人5000元，连续发放两年")
    #expect(rules.messages == "")
    let wrong = try rules.replacing("for_months: 24", "for_months: 36")
    #expect(wrong.messages.contains("error: the quote does not hold the figure '36'"))
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, new)
  }

  private func replacingCharacters(in range: Range<Index>, _ new: String) -> String {
    var changed = self
    changed.replaceSubrange(range, with: new)
    return changed
  }
}
