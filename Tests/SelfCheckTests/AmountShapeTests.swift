import Diagnostics
import PolicyModel
import SelfCheck
import Testing

/// Every shape of an amount, from its YAML to the words and numbers of a result.
@Suite struct AmountShapeTests {
  /// The shape, the words of the document behind it, and what the JSON of a result says of it.
  private static let shapes: [(gives: String, quote: String, json: String)] = [
    (
      "kind: fixed, amount: 5000元, payout: once", "可申请5000元初次创业补贴",
      #""kind":"fixed","text":"5000元","min":500000,"max":500000,"total_min":500000,"total_max":500000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: range, min: 50万元, max: 500万元", "给予50万元—500万元资助",
      #""kind":"range","text":"50万元至500万元","min":50000000,"max":500000000,"total_min":50000000,"total_max":500000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: cap, max: 2000万元", "可提供最高2000万元金融支持",
      #""kind":"cap","text":"最高2000万元","min":null,"max":2000000000,"total_min":null,"total_max":2000000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: share_of, at_most: 30%, of: {zh: 项目投资总额, en: the investment}, max: 300万元", "不超过项目投资总额的30%，最高不超过300万元",
      #""kind":"share_of","text":"不超过项目投资总额的30%，最高300万元","min":null,"max":300000000,"total_min":null,"total_max":300000000,"currency":"CNY","per":null,"months":null,"open":["项目投资总额"]"#
    ),
    (
      "kind: share_of, at_most: 30%, of: {fact: investment}, max: 300万元", "不超过项目投资总额的30%，最高不超过300万元",
      #""kind":"share_of","text":"最高60万元","min":null,"max":60000000,"total_min":null,"total_max":60000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: fixed, amount: 3万元, payout: {instalments: 3, every: year}", "分3年给予每人3万元人才奖励金",
      #""kind":"fixed","text":"3万元","min":3000000,"max":3000000,"total_min":3000000,"total_max":3000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: fixed, amount: 500元, payout: {every: month, max_months: 3}", "给予每月500元实习补贴，最高补助3个月",
      #""kind":"fixed","text":"500元","min":50000,"max":50000,"total_min":null,"total_max":150000,"currency":"CNY","per":"month","months":3,"open":[]"#
    ),
    (
      "kind: fixed, amount: 20万元, payers: [{name: {zh: 市, en: city}, share: 25%}, {name: {zh: 单位, en: employer}, share: 75%}]",
      "给予20万元，市承担25%，单位承担75%",
      #""kind":"fixed","text":"20万元","min":20000000,"max":20000000,"total_min":20000000,"total_max":20000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: fixed, amount: 20万元, payers: [{name: {zh: 市, en: city}, share: 25%}, {name: {zh: 单位, en: employer}, share: 75%}]",
      "给予20万元，市承担百分之二十五，单位承担百分之七十五",
      #""kind":"fixed","text":"20万元","min":20000000,"max":20000000,"total_min":20000000,"total_max":20000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: fixed, amount: 20万元, payers: [{name: {zh: 市财政, en: city}}]", "由市财政给予20万元",
      #""kind":"fixed","text":"20万元","min":20000000,"max":20000000,"total_min":20000000,"total_max":20000000,"currency":"CNY","per":null,"months":null,"open":[]"#
    ),
    (
      "kind: in_kind, what: {zh: 免费入住, en: free of charge}", "可免费入住",
      #""kind":"in_kind","text":"免费入住","min":null,"max":null,"total_min":null,"total_max":null,"currency":null,"per":null,"months":null,"open":["免费入住"]"#
    ),
    (
      "kind: negotiated, negotiated: {zh: 一事一议, en: case by case}", "采取一事一议方式确定",
      #""kind":"negotiated","text":"一事一议","min":null,"max":null,"total_min":null,"total_max":null,"currency":null,"per":null,"months":null,"open":["一事一议"]"#
    ),
    (
      "kind: unspecified, unspecified: {zh: 文件未写明, en: not stated}", "给予奖励",
      #""kind":"unspecified","text":"文件未写明","min":null,"max":null,"total_min":null,"total_max":null,"currency":null,"per":null,"months":null,"open":["文件未写明"]"#
    ),
  ]

  private func rules(_ gives: String, _ quote: String) -> RuleFixture {
    var rules = RuleFixture()
    rules.policy.provisions[1].text = "两项不得重复享受。\(quote)。"
    rules.facts += """
        investment: {type: money, chapter: work, determined_by: self, ask: {zh: 项目投资总额是多少？, en: "What is the investment?"}}

      """
    if let start = rules.benefits.firstRange(of: "    gives: {kind: in_kind")?.lowerBound,
      let end = rules.benefits.firstRange(of: "groups:")?.lowerBound
    {
      rules.benefits.replaceSubrange(
        start..<end, with: "    gives: {\(gives), cite: {at: 第二条, quote: \(quote)}}\n")
    }
    return rules
  }

  @Test("a shape is proved by its quote and comes out in words and numbers", arguments: shapes.indices)
  func comesOut(_ index: Int) throws {
    let shape = Self.shapes[index]
    let rules = rules(shape.gives, shape.quote)
    var diagnostics: [Diagnostic] = []
    let compiled = try #require(rules.compile(into: &diagnostics))
    diagnostics.removeAll { $0.id == "rule-fact-unread" }
    #expect(DiagnosticPrinter(language: .en).lines(diagnostics) == "")
    let file = RuleFile(path: "a.yaml", text: "{local: true, years: 5, level: high, investment: 200万元}")
    let answers = try #require(compiled.readAnswers(file, into: &diagnostics))
    let json = String(decoding: try compiled.evaluate(answers), as: UTF8.self)
    #expect(json.contains("\"benefit\":\"p/room\",\"state\":\"likely\",\"amount\":{\(shape.json)}"), "\(json)")
  }

  @Test("a figure that is not in the quote is refused, whatever its shape")
  func refusesWrongFigures() {
    for (gives, quote, figure) in [
      ("kind: cap, max: 200万元", "可提供最高2000万元金融支持", "200万元"),
      ("kind: share_of, at_most: 3%, of: {zh: 总额, en: total}", "不超过总额的30%", "3%"),
      ("kind: fixed, amount: 3万元, payout: {instalments: 2, every: year}", "分3年给予每人3万元", "2"),
      ("kind: fixed, amount: 500元, payout: {every: month, for_months: 6}", "每月500元，最高补助3个月", "6"),
    ] {
      let messages = rules(gives, quote).messages
      #expect(messages.contains("the quote does not hold the figure '\(figure)'"), "\(messages)")
    }
  }

  @Test("a question that does not apply makes its condition false and is not asked")
  func appliesWhen() throws {
    let rules = try RuleFixture()
      .replacing("determined_by: self, unit:", "determined_by: self, applies_when: {fact: local, is: true}, unit:")
    #expect(rules.messages == "")
    var diagnostics: [Diagnostic] = []
    let compiled = try #require(rules.compile(into: &diagnostics))
    let open = try #require(compiled.readAnswers(RuleFile(path: "a.yaml", text: "{}"), into: &diagnostics))
    #expect(String(decoding: try compiled.evaluate(open), as: UTF8.self).contains(#""missing":["local","level"]"#))
    let away = try #require(compiled.readAnswers(RuleFile(path: "a.yaml", text: "local: false"), into: &diagnostics))
    #expect(String(decoding: try compiled.evaluate(away), as: UTF8.self).contains(#""next":null"#))
  }
}
