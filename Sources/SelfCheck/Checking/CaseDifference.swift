import BrowserCore
import Diagnostics
import PolicyModel

/// One thing in which a result is not what a worked example says.
struct CaseDifference {
  var what: Wording
  var expected: String
  var actual: String
}

extension BenefitCase.Expectation {
  /// What differs; `facts` are the ids of the facts in the catalogue's order.
  func differences(from result: (verdict: RuleVerdict, because: [Int]), _ facts: [String]) -> [CaseDifference] {
    var differences: [CaseDifference] = []
    func compare(_ zh: String, _ en: String, _ expected: String, _ actual: String) {
      if expected == actual { return }
      differences.append(CaseDifference(what: Wording(zh: zh, en: en), expected: expected, actual: actual))
    }
    let verdict = result.verdict
    if let state { compare("结论", "the state", state, "\(verdict.state.name)") }
    let sum = verdict.amount.map { String(decoding: $0.text, as: UTF8.self) }
    if let amount { compare("金额", "the amount", amount, sum ?? "无") }
    if let none, none != (sum == nil) { compare("金额", "the amount", none ? "无" : "有", sum ?? "无") }
    if let total {
      compare(
        "合计", "the total", Self.total(total.lowerBound, total.upperBound),
        Self.total(verdict.amount?.totalMinimum, verdict.amount?.totalMaximum))
    }
    if let because { compare("理由", "the reason", Self.list(because), Self.list(result.because.map { facts[$0] })) }
    if let missing {
      compare("缺少的回答", "what is missing", Self.list(missing), Self.list(verdict.missing.map { facts[$0] }))
    }
    return differences
  }

  private static func list(_ ids: [String]) -> String { "[\(ids.joined(separator: ", "))]" }

  private static func total(_ low: Int64?, _ high: Int64?) -> String {
    guard let high else { return "无" }
    let most = Currency.english(high) + "元"
    guard let low else { return "最高" + most }
    return low == high ? most : Currency.english(low) + "元至" + most
  }
}
