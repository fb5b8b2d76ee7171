import BrowserCore
import RandomRules
import Testing

/// What holds of any rules under any answers.
@Suite struct RulePropertyTests {
  /// The state of each benefit that is in scope, by its position.
  private func states(_ evaluator: RuleEvaluator, _ lines: [String]) throws -> [Int: RuleVerdict.State] {
    let verdicts = try evaluator.verdicts(answers: Array(lines.joined(separator: "\n").utf8))
    return Dictionary(uniqueKeysWithValues: verdicts.map { ($0.verdict.benefit, $0.verdict.state) })
  }

  private func evaluator(_ source: RuleSource) throws -> RuleEvaluator {
    RuleEvaluator(try RuleProgram(decoding: source.encode()))
  }

  @Test("one answer more never turns yes into no, or back", arguments: 0..<200)
  func isMonotone(seed: Int) throws {
    var random = RandomRules(seed: UInt64(seed))
    let source = random.source()
    let evaluator = try evaluator(source)
    var given: [String] = []
    var before = try states(evaluator, given)
    for line in random.shuffled(random.answers(to: source)) {
      given.append(line)
      let after = try states(evaluator, given)
      for (benefit, state) in before where state == .likely || state == .notMet {
        #expect(after[benefit] == state, "after \(given)")
      }
      before = after
    }
  }

  @Test("what is missing is all that matters: a benefit that misses nothing is settled", arguments: 0..<200)
  func isSettled(seed: Int) throws {
    var random = RandomRules(seed: UInt64(1_000 + seed))
    let source = random.source()
    let evaluator = try evaluator(source)
    let all = random.shuffled(random.answers(to: source))
    let given = Array(all.prefix(random.below(all.count)))
    let before = try evaluator.verdicts(answers: Array(given.joined(separator: "\n").utf8)).map(\.verdict)
    let after = try evaluator.verdicts(answers: Array(all.joined(separator: "\n").utf8)).map(\.verdict)
    for verdict in before where verdict.missing.isEmpty {
      let later = try #require(after.first { $0.benefit == verdict.benefit })
      #expect(later.state == verdict.state, "\(all) after \(given)")
      #expect(later.amount?.text == verdict.amount?.text, "\(all) after \(given)")
    }
  }

  @Test("the order of the answers does not matter", arguments: 0..<100)
  func ignoresOrder(seed: Int) throws {
    var random = RandomRules(seed: UInt64(2_000 + seed))
    let source = random.source()
    let evaluator = try evaluator(source)
    let lines = random.selection(of: random.answers(to: source))
    let report = try evaluator.json(answers: Array(lines.joined(separator: "\n").utf8))
    let again = try evaluator.json(answers: Array(random.shuffled(lines).joined(separator: "\n").utf8))
    #expect(report == again)
  }

  @Test("Kleene's laws hold for any conditions", arguments: 0..<100)
  func obeysKleene(seed: Int) throws {
    var random = RandomRules(seed: UInt64(3_000 + seed))
    var source = random.source()
    source.groups = []
    let (a, b) = (random.below(source.nodes.count), random.below(source.nodes.count))
    let c = random.below(source.nodes.count)
    var benefits: [RuleSource.Benefit] = []
    func node(_ kind: RuleNodeKind, _ list: [Int], number: Int = 0) -> Int {
      source.nodes.append(RuleSource.Node(kind, number: number, list: list.map { Int64($0) }))
      return source.nodes.count - 1
    }
    func not(_ a: Int) -> Int { node(.not, [a]) }
    func all(_ list: Int...) -> Int { node(.all, list) }
    func any(_ list: Int...) -> Int { node(.any, list) }
    let laws: [(String, Int, Int)] = [
      ("double negation", not(not(a)), a),
      ("De Morgan, all", not(all(a, b)), any(not(a), not(b))),
      ("De Morgan, any", not(any(a, b)), all(not(a), not(b))),
      ("commutativity", all(a, b), all(b, a)),
      ("associativity", any(a, any(b, c)), any(any(a, b), c)),
      ("distributivity", all(a, any(b, c)), any(all(a, b), all(a, c))),
      ("absorption", all(a, any(a, b)), a),
      ("idempotence", any(a, a), a),
      ("one of all is any", node(.atLeast, [a, b, c], number: 1), any(a, b, c)),
      ("all of all is all", node(.atLeast, [a, b, c], number: 3), all(a, b, c)),
      (
        "two of three", node(.atLeast, [a, b, c], number: 2), any(all(a, b), all(a, c), all(b, c))
      ),
    ]
    for (_, left, right) in laws {
      for who in [left, right] {
        var benefit = RuleSource.Benefit()
        (benefit.who, benefit.applicants) = (who, [0])
        (benefit.conditions, benefit.amounts) = ([-1], [-1])
        benefits.append(benefit)
      }
    }
    source.benefits = benefits
    let evaluator = try evaluator(source)
    let lines = random.answers(to: source).filter { _ in random.below(3) > 0 }
    let states = try states(evaluator, lines)
    for (index, law) in laws.enumerated() {
      // What is open stays open; whether an authority or an answer is waited for may differ between the two sides.
      let open: Set<RuleVerdict.State> = [.needInfo, .needsRecognition]
      let (left, right) = (try #require(states[index * 2]), try #require(states[index * 2 + 1]))
      #expect(left == right || open.isSuperset(of: [left, right]), "\(law.0) under \(lines)")
    }
  }
}
