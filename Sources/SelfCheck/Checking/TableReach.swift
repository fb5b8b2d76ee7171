import BrowserCore

/// Which rows of tables can be reached; the guards of the facts a table reads are looked through with it.
struct TableReach {
  private let evaluator: RuleEvaluator

  init(_ source: RuleSource) throws(MalformedBytes) {
    var source = source
    for index in source.benefits.indices {
      let by = source.benefits[index].by
      let guards = by.map { source.facts[$0].appliesWhen }
      source.benefits[index].by = source.facts(below: guards).union(by).sorted()
    }
    evaluator = RuleEvaluator(try RuleProgram(decoding: source.encode()))
  }

  func rows(of benefit: Int) -> (rows: [Int], hasHole: Bool) { evaluator.reachedRows(of: benefit) }
}
