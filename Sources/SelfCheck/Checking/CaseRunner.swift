import BrowserCore
import Diagnostics
import PolicyModel

/// Runs the worked examples, and looks at what they cover.
struct CaseRunner {
  let catalogue: FactCatalogue
  let evaluator: RuleEvaluator
  /// The names of the compiled benefits, by position.
  let names: [String]
  private(set) var diagnostics: [Diagnostic] = []
  /// The states each benefit was seen in, and the rows of its amount that counted alone.
  private(set) var states: [String: Set<String>] = [:]
  private(set) var rows: [String: Set<Int>] = [:]

  init(catalogue: FactCatalogue, evaluator: RuleEvaluator, names: [String]) {
    self.catalogue = catalogue
    self.evaluator = evaluator
    self.names = names
  }

  mutating func run(_ example: BenefitCase) {
    var lines = AnswerLines(asOf: example.asOf)
    lines.add(example.answers, catalogue)
    guard let results = try? evaluator.verdicts(answers: lines.bytes) else {
      diagnostics.append(
        Diagnostic(
          "rule-case-unreadable", at: example.location,
          Wording(zh: "算例“\(example.name)”的答案读不懂", en: "the answers of case '\(example.name)' cannot be read"),
          mend: Wording(zh: "请核对 facts", en: "check 'facts'")))
      return
    }
    let facts = catalogue.facts.map(\.id)
    for expectation in example.expectations {
      guard let result = results.first(where: { names[$0.verdict.benefit] == expectation.benefit }) else {
        fail(example, expectation, "结论", "the verdict", "…", "不在所选地区或身份之内")
        continue
      }
      let verdict = result.verdict
      let state = "\(verdict.state.name)"
      states[expectation.benefit, default: []].insert(state)
      if verdict.rows.count == 1 { rows[expectation.benefit, default: []].formUnion(verdict.rows) }
      if let expected = expectation.state, expected != state {
        fail(example, expectation, "结论", "the state", expected, state)
      }
      let amount = verdict.amount.map { String(decoding: $0.text, as: UTF8.self) }
      if let expected = expectation.amount, expected != amount {
        fail(example, expectation, "金额", "the amount", expected, amount ?? "无")
      }
      if let none = expectation.none, none != (amount == nil) {
        fail(example, expectation, "金额", "the amount", none ? "无" : "有", amount ?? "无")
      }
      if let total = expectation.total,
        total.lowerBound != verdict.amount?.totalMinimum || total.upperBound != verdict.amount?.totalMaximum
      {
        fail(
          example, expectation, "合计", "the total", Self.total(total.lowerBound, total.upperBound),
          Self.total(verdict.amount?.totalMinimum, verdict.amount?.totalMaximum))
      }
      let because = result.because.map { facts[$0] }
      if let expected = expectation.because, expected != because {
        fail(
          example, expectation, "理由", "the reason", "[\(expected.joined(separator: ", "))]",
          "[\(because.joined(separator: ", "))]")
      }
      let missing = verdict.missing.map { facts[$0] }
      if let expected = expectation.missing, expected != missing {
        fail(
          example, expectation, "缺少的回答", "what is missing", "[\(expected.joined(separator: ", "))]",
          "[\(missing.joined(separator: ", "))]")
      }
    }
  }

  private static func total(_ low: Int64?, _ high: Int64?) -> String {
    guard let high else { return "无" }
    let most = Currency.english(high) + "元"
    guard let low else { return "最高" + most }
    return low == high ? most : Currency.english(low) + "元至" + most
  }

  private mutating func fail(
    _ example: BenefitCase, _ expectation: BenefitCase.Expectation, _ zh: String, _ en: String, _ expected: String,
    _ actual: String
  ) {
    diagnostics.append(
      Diagnostic(
        "rule-case-failed", at: expectation.location,
        Wording(
          zh: "算例“\(example.name)”：“\(expectation.benefit)”的\(zh)应为 \(expected)，算出来是 \(actual)",
          en: "case '\(example.name)': \(en) of '\(expectation.benefit)' should be \(expected) but is \(actual)"),
        mend: Wording(zh: "请对照条文，改规则或改算例", en: "hold both against the document, and mend the rule or the case")))
  }
}
