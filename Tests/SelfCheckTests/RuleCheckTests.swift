import Diagnostics
import PolicyModel
import SelfCheck
import Testing

/// Each check with rules that it refuses.
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
    #expect(String(decoding: rules.evaluate([]), as: UTF8.self) == #"{"verdicts":[],"next":null,"groups":[]}"#)
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
      let json = String(decoding: compiled.evaluate(answers), as: UTF8.self)
      return json.contains(#""state":"not_in_force""#) ? "not_in_force" : "likely"
    }
    #expect(try state { _ in } == "likely")
    #expect(try state { $0.frontMatter.effective = PolicyDate("2024-02-01") } == "not_in_force")
    #expect(try state { $0.frontMatter.expires = PolicyDate("2023-12") } == "not_in_force")
    #expect(try state { $0.frontMatter.expires = PolicyDate("2024") } == "likely")
    #expect(try state { $0.frontMatter.status = .repealed } == "not_in_force")
  }

  /// A change to the fixture and the line it must be answered with.
  static let refusals: [(old: String, new: String, message: String)] = [
    (
      "amount: 10万元}", "amount: 1万元}",
      "benefits.yaml:17:41: error: the quote does not hold the figure '1万元'; check the figure, or quote the words that state it (line 19)"
    ),
    (
      "{fact: years, gte: 5}", "{fact: years, gte: 3}",
      "benefits.yaml:11:30: error: the quote does not hold the figure '3'; check the figure, or quote the words that state it (line 12)"
    ),
    (
      "quote: 在本市工作满五年的人才", "quote: 在本市工作满六年的人才",
      "benefits.yaml:12:30: error: the quote does not stand in 第一条; copy the text word for word, or mend 'at'"
    ),
    (
      "cite: {at: 第一条, quote: 在本市", "cite: {at: 第十条, quote: 在本市",
      "benefits.yaml:12:18: error: p has no provision '第十条'; did you mean '第一条'?"
    ),
    (
      "effective: {from: 2023-07-31,", "effective: {from: 2023-08-01,",
      "benefits.yaml:7:23: error: the date 2023-08-01 is not in the quote, nor is it the day the document was published or signed; "
        + "check 'from'; where the quote says 自发布之日起 it is the 'published' or 'signed' date of policy.md"
    ),
    (
      "{fact: local, is: true}", "{fact: locla, is: true}",
      "benefits.yaml:10:18: error: there is no fact 'locla'; did you mean 'local'?"
    ),
    (
      "{level: high}, amount", "{level: hihg}, amount",
      "benefits.yaml:17:26: error: there is no option 'hihg'; these may stand here: high, low"
    ),
    (
      "nature: entitlement", "natrue: entitlement",
      "benefits.yaml:5:5: error: unknown key 'natrue'; did you mean 'nature'?"
    ),
    (
      "id: room", "id: bonus",
      "benefits.yaml:20:9: error: the id 'bonus' is used already; choose another id"
    ),
    (
      "who: {benefit: bonus}", "who: {benefit: room}",
      "benefits.yaml:26:10: error: the condition of 'p/room' leads back to itself; take out one of the references"
    ),
    (
      "members: [bonus, room]", "members: [bonus, rom]",
      "benefits.yaml:29:35: error: there is no benefit 'rom'; did you mean 'room'?"
    ),
    (
      "members: [bonus, room]", "members: [bonus]",
      "benefits.yaml:29:10: error: 'either' has fewer than two members; add members or tags, or remove the group"
    ),
    (
      "        - {when: {level: low}, amount: 5000元}\n", "",
      "benefits.yaml:14:7: error: the table of 'bonus' has no row for some answers; add the missing rows; "
        + "use 'unspecified' where the document is silent, 'none: true' where nothing is due"
    ),
    (
      "- {when: {level: low}, amount: 5000元}", "- {when: {level: high}, amount: 5000元}",
      "benefits.yaml:18:11: error: no answer ever reaches this row; rows above it or the condition leave nothing for it; move or remove it"
    ),
    (
      "title: {zh: 奖金, en: Bonus}", "title: {zh: 奖金}",
      "benefits.yaml:3:12: error: '奖金' has no English text; write { zh: …, en: … }, or { zh: …, zh_only: true } while a translation is missing"
    ),
    (
      "total: 100000元", "total: 90000元",
      "benefits.yaml:31:92: error: case '高': the total of 'p/bonus' should be 90,000元 but is 100,000元; "
        + "hold both against the document, and mend the rule or the case"
    ),
    (
      "because: [years]", "because: [local]",
      "benefits.yaml:33:72: error: case '四年': the reason of 'p/bonus' should be [local] but is [years]; "
        + "hold both against the document, and mend the rule or the case"
    ),
    (
      "years: 6, level: low", "level: low",
      "benefits.yaml:11:30: error: the bound '5' has no case where years is 6; add such cases"
    ),
    (
      "room: {state: need_info}", "bonus: {state: need_info}",
      "benefits.yaml:34:118: error: the key 'bonus' stands twice (first on line 34); remove one of them"
    ),
    (
      ", room: {state: not_met}", "",
      "benefits.yaml:20:9: error: 'room' has no case where it is false; add such a case"
    ),
    (
      "determined_by: self, ask: {zh: 您在", "determined_by: self, sensitivity: sensitive, ask: {zh: 您在",
      "facts.yaml:3:3: error: 'local' is sensitive and does not say why it is asked; add 'why'"
    ),
    (
      "low: {zh: 低, en: Low}", "low: {zh: 低, en: Low}, mid: {zh: 中, en: Middle}",
      "facts.yaml:6:53: warning: no rule reads the option 'mid' of 'level'; remove it, or make it part of 'other'"
    ),
    (
      "facts:\n", "facts:\n  idle: {type: bool, chapter: work, determined_by: self, ask: {zh: 闲着吗？, en: \"Idle?\"}}\n",
      "facts.yaml:3:3: warning: no rule reads 'idle'; remove it if no benefit needs it"
    ),
    (
      "who: {benefit: bonus}", "who: {fact: local, is: true}",
      "benefits.yaml:26:10: error: this condition names no source; write 'cite' on it or above it, or a 'note' that says why there is none"
    ),
    (
      "to: unstated, cite", "to: 2020-01-01, cite",
      "benefits.yaml:7:39: error: it ends before it begins; check 'from' and 'to'"
    ),
    (
      "by: [level]", "currency: USD\n      by: [level]",
      "benefits.yaml:18:41: error: '10万元' is not in USD; change 'currency' or the unit"
    ),
  ]

  @Test("a fault is named with its place and its mend", arguments: refusals.indices)
  func refuses(_ index: Int) throws {
    let refusal = Self.refusals[index]
    let messages = try RuleFixture().replacing(refusal.old, refusal.new).messages
    #expect(messages.split(separator: "\n").contains { $0 == refusal.message }, "\(messages)")
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
