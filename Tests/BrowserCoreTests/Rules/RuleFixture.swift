import BrowserCore

/// Small rules for tests: questions `a`, `b`, `c` (yes or no), `n` (a number from 0 to 9) and `r` (a region).
struct RuleFixture {
  var source = RuleSource()

  init() {
    source.applicants = [string("individual"), string("enterprise")]
    source.regions = [string("shanxi"), string("shanxi/jinzhong"), string("jilin")]
    for name in ["a", "b", "c"] {
      var fact = RuleSource.Fact()
      fact.id = string(name)
      source.facts.append(fact)
    }
    var number = RuleSource.Fact()
    number.id = string("n")
    number.kind = .int
    number.chapter = 1
    (number.minimum, number.maximum) = (0, 9)
    var region = RuleSource.Fact()
    region.id = string("r")
    region.kind = .choice
    region.usesRegions = true
    region.chapter = 1
    source.facts += [number, region]
  }

  /// The position of a string, which is added when it is new.
  mutating func string(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    if let position = source.strings.firstIndex(of: bytes) { return position }
    source.strings.append(bytes)
    return source.strings.count - 1
  }

  /// Adds a node and gives its position.
  mutating func node(_ kind: RuleNodeKind, number: Int = 0, _ list: [Int]) -> Int {
    source.nodes.append(RuleSource.Node(kind, number: number, list: list.map { Int64($0) }))
    return source.nodes.count - 1
  }

  /// A leaf that is true when a question is answered yes.
  mutating func yes(_ fact: Int) -> Int { node(.oneOf, number: fact, [1]) }

  /// A leaf that only an authority decides.
  mutating func assessment() -> Int {
    source.nodes.append(RuleSource.Node(.assess))
    source.nodes[source.nodes.count - 1].text = RuleSource.Text(zh: string("评审"), en: string("review"))
    return source.nodes.count - 1
  }

  /// Adds a sum of yuan and gives its position.
  mutating func yuan(_ yuan: Int) -> Int {
    var amount = RuleSource.Amount(.fixed)
    amount.low = Int64(yuan) * 100
    amount.lowText = [string("\(yuan)元"), string("\(yuan)")]
    source.amounts.append(amount)
    return source.amounts.count - 1
  }

  /// Adds a benefit for everybody under a condition and gives its position.
  mutating func benefit(_ id: String, who: Int, by: [Int] = [], rows: [(condition: Int, amount: Int)] = []) -> Int {
    var benefit = RuleSource.Benefit()
    benefit.id = string(id)
    benefit.applicants = [0]
    benefit.who = who
    benefit.currency = string("CNY")
    benefit.unit = RuleSource.Text(zh: string("元"), en: string("CNY "))
    benefit.by = by
    benefit.conditions = rows.map { $0.condition }
    benefit.amounts = rows.map { $0.amount }
    source.benefits.append(benefit)
    return source.benefits.count - 1
  }

  func evaluator() throws -> RuleEvaluator {
    RuleEvaluator(try RuleProgram(decoding: source.encode()))
  }

  /// The verdict of one benefit.
  func verdict(_ benefit: Int, _ answers: String) throws -> (verdict: RuleVerdict, because: [Int])? {
    try evaluator().verdicts(answers: Array(answers.utf8)).first { $0.verdict.benefit == benefit }
  }

  /// The state of one benefit.
  func state(_ benefit: Int, _ answers: String) throws -> RuleVerdict.State? {
    try verdict(benefit, answers)?.verdict.state
  }

  func json(_ answers: String) throws -> String {
    String(decoding: try evaluator().json(answers: Array(answers.utf8)), as: UTF8.self)
  }
}
