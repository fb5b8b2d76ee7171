import BrowserCore
import Diagnostics
import PolicyModel

/// Checks that every benefit can be met and can be refused, what an authority decides going either way.
struct ReachCheck {
  private let evaluator: RuleEvaluator

  init(_ source: RuleSource) throws(MalformedBytes) {
    var source = source
    // An assessment becomes a question of its own, so that both outcomes are tried.
    for index in source.nodes.indices where source.nodes[index].kind == .assess {
      source.nodes[index] = RuleSource.Node(.oneOf, number: source.facts.count, list: [1])
      source.facts.append(RuleSource.Fact())
    }
    evaluator = RuleEvaluator(try RuleProgram(decoding: source.encode()))
  }

  /// What is wrong with a benefit, at its position in the program.
  func diagnostics(_ benefit: Benefit, at position: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if evaluator.canBe(true, position) == false {
      found.append(
        Diagnostic(
          "rule-never-met", at: benefit.location,
          Wording(zh: "“\(benefit.id)”的条件永远不可能满足", en: "no answers ever meet the condition of '\(benefit.id)'"),
          mend: Wording(zh: "请找出互相矛盾的条件", en: "find the conditions that exclude each other")))
    }
    if evaluator.canBe(false, position) == false {
      found.append(
        Diagnostic(
          "rule-never-refused", at: benefit.location,
          Wording(zh: "“\(benefit.id)”的条件人人都满足", en: "all answers meet the condition of '\(benefit.id)'"),
          mend: Wording(zh: "请核对 any 和 not", en: "check 'any' and 'not'")))
    }
    return found
  }
}
