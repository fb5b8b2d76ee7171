import BrowserCore
import Diagnostics
import PolicyModel

/// Changes the rules one operator, bound or option at a time, and looks whether some worked case notices.
///
/// A change is tried only on the benefits whose rule holds the changed node, and only until a case fails.
struct MutationCheck {
  let rules: CompiledRules
  /// The changed places that are listed; the count is whole.
  static let listed = 20

  /// A warning for each file with changes that no case notices.
  func findings() -> [Diagnostic] {
    let facts = rules.catalogue.facts.map(\.id)
    let cases = casesByBenefit()
    let users = usersByNode()
    var tried: [String: Int] = [:]
    var survivors: [String: [(location: SourceLocation, mutation: RuleMutation)]] = [:]
    for mutation in rules.evaluator.program.mutations {
      guard let location = rules.locations[mutation.node], !users[mutation.node].isEmpty else { continue }
      tried[location.path, default: 0] += 1
      let changed = rules.evaluator.changed(by: mutation)
      let isNoticed = users[mutation.node].contains { benefit in
        cases[benefit].contains { example in
          guard let result = changed.verdict(of: benefit, answers: example.answers) else { return true }
          return !example.expectation.differences(from: result, facts).isEmpty
        }
      }
      if !isNoticed { survivors[location.path, default: []].append((location, mutation)) }
    }
    return survivors.sorted { $0.key < $1.key }.map { report($0.key, $0.value, of: tried[$0.key] ?? 0) }
  }

  private func report(
    _ path: String, _ survivors: [(location: SourceLocation, mutation: RuleMutation)], of count: Int
  ) -> Diagnostic {
    let notes = survivors.prefix(Self.listed).map { survivor in
      let change = describe(survivor.mutation)
      let place = "\(survivor.location.line):\(survivor.location.column)"
      return Wording(zh: "第 \(place)：\(change.zh)", en: "at \(place): \(change.en)")
    }
    return Diagnostic(
      "rule-changes-unnoticed", .warning, at: SourceLocation(path: path),
      Wording(
        zh: "试改了 \(count) 处规则，有 \(survivors.count) 处没有算例发觉",
        en: "of \(count) changes to the rules, \(survivors.count) are noticed by no case"),
      mend: Wording(zh: "请补上能发觉它们的算例", en: "add cases that notice them"), notes: notes)
  }

  private func describe(_ mutation: RuleMutation) -> Wording {
    switch mutation.kind {
    case .node(.not, _): return Wording(zh: "去掉 not", en: "'not' left out")
    case .node(let old, let new): return both("\(Self.name(old)) → \(Self.name(new))")
    case .truth(let old): return both("is: \(old) → \(!old)")
    case .number(let old, let new): return both("\(bound(old, mutation.node)) → \(bound(new, mutation.node))")
    case .without(let id):
      let option = String(decoding: id, as: UTF8.self)
      return Wording(zh: "去掉“\(option)”", en: "without '\(option)'")
    }
  }

  private func both(_ text: String) -> Wording { Wording(zh: text, en: text) }

  private func bound(_ number: Int64, _ node: Int) -> String {
    let record = rules.source.nodes[node]
    guard record.kind.isLeaf else { return "\(number)" }
    return AnswerLines.value(.number(number), rules.catalogue.facts[record.number].kind)
  }

  private static func name(_ kind: RuleNodeKind) -> String {
    switch kind {
    case .all: "all"
    case .any: "any"
    case .not: "not"
    case .atLeast: "at_least"
    case .oneOf: "in"
    case .equal: "is"
    case .noLess: "gte"
    case .noMore: "lte"
    case .more: "gt"
    case .less: "lt"
    case .assess: "assess"
    }
  }

  /// What the worked cases expect of each benefit, by its position.
  private func casesByBenefit() -> [[(answers: RuleAnswerSet, expectation: BenefitCase.Expectation)]] {
    let names = rules.source.benefits.map { String(decoding: rules.source.strings[$0.id], as: UTF8.self) }
    let positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var cases = [[(answers: RuleAnswerSet, expectation: BenefitCase.Expectation)]](repeating: [], count: names.count)
    // Answers that cannot be read were reported when the cases were run.
    var reported: [Diagnostic] = []
    for example in rules.policies.flatMap(\.cases) {
      let lines = AnswerLines(example.answers, rules.catalogue, asOf: example.asOf)
      guard let answers = lines.read(for: rules.evaluator.program, into: &reported) else { continue }
      for expectation in example.expectations {
        guard let position = positions[expectation.benefit] else { continue }
        cases[position].append((answers, expectation))
      }
    }
    return cases
  }

  /// The benefits whose condition or table holds each node, guards of facts included.
  private func usersByNode() -> [[Int]] {
    var users = [[Int]](repeating: [], count: rules.source.nodes.count)
    for (position, benefit) in rules.source.benefits.enumerated() {
      var seen: Set<Int> = []
      func walk(_ node: Int) {
        guard node >= 0, seen.insert(node).inserted else { return }
        users[node].append(position)
        let record = rules.source.nodes[node]
        if !record.kind.isLeaf {
          for child in record.list { walk(Int(child)) }
        } else if record.kind != .assess {
          walk(rules.source.facts[record.number].appliesWhen)
        }
      }
      walk(benefit.who)
      for condition in benefit.conditions { walk(condition) }
      for fact in benefit.by { walk(rules.source.facts[fact].appliesWhen) }
    }
    return users
  }
}

extension CompiledRules {
  /// Looks for changes to the rules that no worked case notices: a warning for each file that has such.
  public func unnoticedChanges() -> [Diagnostic] {
    MutationCheck(rules: self).findings()
  }
}
