import BrowserCore
import Testing

@Suite struct RuleEvaluatorTests {
  /// Answers to a and b for each pair of yes, no and unknown, in this order.
  private static let pairs = [
    ("true", "true"), ("true", "false"), ("true", "unknown"), ("false", "false"),
    ("false", "unknown"), ("unknown", "unknown"),
  ]

  private func states(_ kind: RuleNodeKind, number: Int = 0) throws -> [RuleVerdict.State?] {
    var rules = RuleFixture()
    let children = [rules.yes(0), rules.yes(1)]
    let who = rules.node(kind, number: number, children)
    let benefit = rules.benefit("p/x", who: who)
    return try Self.pairs.map { try rules.state(benefit, "a=\($0.0)\nb=\($0.1)") }
  }

  @Test("all, any and at_least follow Kleene's tables")
  func kleene() throws {
    #expect(try states(.all) == [.likely, .notMet, .needInfo, .notMet, .notMet, .needInfo])
    #expect(try states(.any) == [.likely, .likely, .likely, .notMet, .needInfo, .needInfo])
    #expect(try states(.atLeast, number: 2) == [.likely, .notMet, .needInfo, .notMet, .notMet, .needInfo])
    #expect(try states(.atLeast, number: 1) == [.likely, .likely, .likely, .notMet, .needInfo, .needInfo])
  }

  @Test("not swaps yes and no and keeps unknown")
  func not() throws {
    var rules = RuleFixture()
    let leaf = rules.yes(0)
    let benefit = rules.benefit("p/x", who: rules.node(.not, [leaf]))
    #expect(try rules.state(benefit, "a=true") == .notMet)
    #expect(try rules.state(benefit, "a=false") == .likely)
    #expect(try rules.state(benefit, "") == .needInfo)
  }

  @Test("only the leaves that decide are named, and decided ones are not missing")
  func decidingLeaves() throws {
    var rules = RuleFixture()
    let either = rules.node(.any, [rules.yes(1), rules.yes(2)])
    let benefit = rules.benefit("p/x", who: rules.node(.all, [rules.yes(0), either]))
    let refused = try #require(try rules.verdict(benefit, "a=false\nb=true"))
    #expect(refused.because == [0])
    #expect(refused.verdict.missing == [])
    let granted = try #require(try rules.verdict(benefit, "a=true\nb=false\nc=true"))
    #expect(granted.because == [0, 2])
    let open = try #require(try rules.verdict(benefit, "a=true\nb=false"))
    #expect(open.because == [2])
    #expect(open.verdict.missing == [2])
  }

  @Test("an open assessment needs recognition once no fact is missing")
  func assessments() throws {
    var rules = RuleFixture()
    let benefit = rules.benefit("p/x", who: rules.node(.all, [rules.yes(0), rules.assessment()]))
    #expect(try rules.state(benefit, "") == .needInfo)
    #expect(try rules.state(benefit, "a=true") == .needsRecognition)
    #expect(try rules.state(benefit, "a=false") == .notMet)
    #expect(try rules.json("a=true\nlang=en").contains(#""assess":["review"]"#))
  }

  @Test("a question that does not apply makes its leaf false; while that is open, its guard is missing")
  func guards() throws {
    var rules = RuleFixture()
    rules.source.facts[1].appliesWhen = rules.yes(0)
    let benefit = rules.benefit("p/x", who: rules.node(.not, [rules.yes(1)]))
    #expect(try rules.verdict(benefit, "b=true")?.verdict.missing == [0])
    #expect(try rules.state(benefit, "a=false\nb=true") == .likely)
    #expect(try rules.state(benefit, "a=true\nb=true") == .notMet)
  }

  @Test("a region lies in those above it; one above the region asked for leaves it open")
  func regions() throws {
    var rules = RuleFixture()
    let inJinzhong = rules.benefit("p/x", who: rules.node(.oneOf, number: 4, [1]))
    let inShanxi = rules.benefit("p/y", who: rules.node(.oneOf, number: 4, [0]))
    #expect(try rules.state(inJinzhong, "r=shanxi") == .needInfo)
    #expect(try rules.state(inJinzhong, "r=jilin") == .notMet)
    #expect(try rules.state(inShanxi, "r=shanxi/jinzhong") == .likely)
  }

  @Test("a benefit of another region or for others is left out")
  func scope() throws {
    var rules = RuleFixture()
    let benefit = rules.benefit("p/x", who: rules.yes(0))
    rules.source.benefits[benefit].region = 1
    #expect(try rules.state(benefit, "region=jilin") == nil)
    #expect(try rules.state(benefit, "region=shanxi") == .needInfo)
    #expect(try rules.state(benefit, "region=jilin,shanxi") == .needInfo)
    #expect(try rules.state(benefit, "applicant=enterprise") == nil)
    #expect(try rules.state(benefit, "applicant=unknown") == .needInfo)
  }

  @Test("a benefit is in force from its first day to its last")
  func inForce() throws {
    var rules = RuleFixture()
    let benefit = rules.benefit("p/x", who: rules.yes(0))
    rules.source.benefits[benefit].from = 1
    rules.source.benefits[benefit].to = 2
    #expect(try rules.state(benefit, "as_of=1970-01-01\na=true") == .notInForce)
    #expect(try rules.state(benefit, "as_of=1970-01-02\na=true") == .likely)
    #expect(try rules.state(benefit, "as_of=1970-01-03\na=true") == .likely)
    #expect(try rules.state(benefit, "as_of=1970-01-04\na=true") == .notInForce)
  }

  @Test("amounts join over the answers that are still possible")
  func amounts() throws {
    var rules = RuleFixture()
    let rows = [
      (condition: rules.node(.less, number: 3, [3]), amount: rules.yuan(100)),
      (condition: rules.node(.less, number: 3, [5]), amount: rules.yuan(200)), (condition: -1, amount: -1),
    ]
    let who = rules.node(.noLess, number: 3, [2])
    let benefit = rules.benefit("p/x", who: who, by: [3], rows: rows)
    func amount(_ answers: String) throws -> String? {
      try rules.verdict(benefit, answers)?.verdict.amount.map { String(decoding: $0.text, as: UTF8.self) }
    }
    #expect(try amount("") == "100元至200元")
    #expect(try amount("lang=en") == "CNY 100 to 200")
    #expect(try amount("n=2") == "100元")
    #expect(try amount("n=3") == "200元")
    #expect(try amount("n=9") == nil)
    #expect(try rules.verdict(benefit, "n=unknown")?.verdict.missing == [3])
  }

  @Test("a fact is missing for the amount only while it can change what is given")
  func amountFacts() throws {
    var rules = RuleFixture()
    let sum = rules.yuan(100)
    let rows = [(condition: rules.yes(1), amount: sum), (condition: -1, amount: sum)]
    let same = rules.benefit("p/x", who: rules.yes(0), by: [1], rows: rows)
    let other = rules.benefit(
      "p/y", who: rules.yes(0), by: [1], rows: [(rules.yes(1), rules.yuan(100)), (-1, rules.yuan(200))])
    #expect(try rules.verdict(same, "a=true")?.verdict.missing == [])
    #expect(try rules.verdict(other, "a=true")?.verdict.missing == [1])
  }

  @Test("the next question is the one that moves most benefits of the first chapter that has one")
  func next() throws {
    var rules = RuleFixture()
    _ = rules.benefit("p/x", who: rules.node(.all, [rules.yes(1), rules.node(.noLess, number: 3, [2])]))
    _ = rules.benefit("p/y", who: rules.node(.all, [rules.yes(0), rules.yes(1)]))
    func next(_ answers: String) throws -> String? {
      let json = try rules.json("region=unknown\napplicant=unknown\n" + answers)
      return json.components(between: #""next":"#, and: ",")
    }
    #expect(try rules.json("").contains(#""next":"region""#))
    #expect(try rules.json("region=unknown").contains(#""next":"applicant""#))
    #expect(try next("") == #""b""#)
    #expect(try next("b=true") == #""a""#)
    #expect(try next("b=true\na=true") == #""n""#)
    #expect(try next("b=unknown\na=unknown\nn=unknown") == "null")
    #expect(try next("b=false") == "null")
  }
}

extension String {
  /// What stands between two marks.
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start)?.upperBound, let to = self[from...].firstRange(of: end) else { return nil }
    return String(self[from..<to.lowerBound])
  }
}
