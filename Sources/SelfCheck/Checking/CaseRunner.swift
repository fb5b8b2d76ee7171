import BrowserCore
import Diagnostics
import PolicyModel

/// Runs the worked examples, and looks at what they cover.
struct CaseRunner {
  let catalogue: FactCatalogue
  let evaluator: RuleEvaluator
  /// The positions of the compiled benefits, by name.
  let positions: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []
  /// The states each benefit was seen in, and the rows of its amount that counted alone.
  private(set) var states: [String: Set<String>] = [:]
  private(set) var rows: [String: Set<Int>] = [:]

  init(catalogue: FactCatalogue, evaluator: RuleEvaluator, names: [String]) {
    self.catalogue = catalogue
    self.evaluator = evaluator
    positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  mutating func run(_ example: BenefitCase) {
    let lines = AnswerLines(example.answers, catalogue, asOf: example.asOf)
    guard let answers = lines.read(for: evaluator.program, into: &diagnostics) else { return }
    for expectation in example.expectations {
      guard let position = positions[expectation.benefit] else { continue }
      guard let result = evaluator.verdict(of: position, answers: answers) else {
        reportOutside(expectation, of: example)
        continue
      }
      let verdict = result.verdict
      states[expectation.benefit, default: []].insert("\(verdict.state.name)")
      if verdict.rows.count == 1 { rows[expectation.benefit, default: []].formUnion(verdict.rows) }
      for difference in expectation.differences(from: result, catalogue.facts.map(\.id)) {
        report(difference, from: expectation, of: example)
      }
    }
  }

  private mutating func reportOutside(_ expectation: BenefitCase.Expectation, of example: BenefitCase) {
    diagnostics.append(
      Diagnostic(
        "rule-case-failed", at: expectation.location,
        Wording(
          zh: "算例“\(example.name)”：“\(expectation.benefit)”不在所答的地区或身份之内",
          en: "case '\(example.name)': '\(expectation.benefit)' is outside the region or the applicant answered"),
        mend: Wording(zh: "请改算例里的 region 或 applicant", en: "mend 'region' or 'applicant' of the case")))
  }

  private mutating func report(
    _ difference: CaseDifference, from expectation: BenefitCase.Expectation, of example: BenefitCase
  ) {
    let (expected, actual) = (difference.expected, difference.actual)
    diagnostics.append(
      Diagnostic(
        "rule-case-failed", at: expectation.location,
        Wording(
          zh: "算例“\(example.name)”：“\(expectation.benefit)”的\(difference.what.zh)应为 \(expected)，算出来是 \(actual)",
          en: """
            case '\(example.name)': \(difference.what.en) of '\(expectation.benefit)' should be \(expected) but is \
            \(actual)
            """),
        mend: Wording(zh: "请对照条文，改规则或改算例", en: "hold both against the document, and mend the rule or the case")))
  }
}
