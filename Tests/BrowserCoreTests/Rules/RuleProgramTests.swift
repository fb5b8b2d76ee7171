import BrowserCore
import Testing

@Suite struct RuleProgramTests {
  private func rules() -> RuleFixture {
    var rules = RuleFixture()
    rules.source.facts[1].appliesWhen = rules.yes(0)
    let number = rules.node(.noLess, number: 3, [2])
    let who = rules.node(.any, [rules.node(.all, [rules.yes(1), number]), rules.assessment()])
    let sum = rules.yuan(100)
    let benefit = rules.benefit("p/x", who: who, by: [3], rows: [(number, sum), (-1, -1)])
    rules.source.groups = [RuleSource.Group(id: 1, rule: .highest, members: [benefit, benefit])]
    return rules
  }

  @Test("no cut or changed byte makes the reader or the evaluator trap")
  func damagedBytes() throws {
    let bytes = rules().source.encode()
    var refused = 0
    for cut in 0..<bytes.count {
      #expect(throws: MalformedBytes.self) { try RuleProgram(decoding: Array(bytes[..<cut])) }
    }
    for place in bytes.indices {
      for change: UInt8 in [1, 2, 0x40, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] ^= change
        guard let program = try? RuleProgram(decoding: damaged) else {
          refused += 1
          continue
        }
        for answers in ["", "a=true\nb=true\nn=3", "region=jilin"] {
          _ = try? RuleEvaluator(program).json(answers: Array(answers.utf8))
        }
      }
    }
    #expect(refused > bytes.count)
  }

  @Test("a condition that would contain itself is refused")
  func cycles() {
    var own = rules()
    own.source.nodes.append(RuleSource.Node(.not, list: [Int64(own.source.nodes.count)]))
    #expect(throws: MalformedBytes.self) { try RuleProgram(decoding: own.source.encode()) }
    var through = rules()
    through.source.facts[0].appliesWhen = 0
    #expect(throws: MalformedBytes.self) { try RuleProgram(decoding: through.source.encode()) }
  }

  @Test("what is not an answer is refused with its line", arguments: ["a=maybe", "x=true", "n=four", "r=nowhere", "a"])
  func badAnswers(_ line: String) throws {
    let evaluator = try rules().evaluator()
    let error = #expect(throws: UnreadableAnswers.self) { try evaluator.json(answers: Array("b=true\n\(line)".utf8)) }
    #expect(error?.line == 2)
  }

  @Test(
    "days are counted as the calendar does",
    arguments: [("1970-01-01", 0), ("2023-07-31", 19569), ("1600-02-29", -135_081)])
  func days(_ date: (String, Int64)) {
    #expect(DayNumber.parse(Array(date.0.utf8)) == date.1)
    #expect(DayNumber.parse(Array("2023-02-29".utf8)) == nil)
  }

  @Test("amounts are read exactly")
  func decimals() {
    #expect(DecimalNumber.parse(Array("12.5".utf8), fractionDigits: 2) == 1250)
    #expect(DecimalNumber.parse(Array("-3".utf8), fractionDigits: 0) == -3)
    #expect(DecimalNumber.parse(Array("1.234".utf8), fractionDigits: 2) == nil)
    #expect(DecimalNumber.parse(Array("1.".utf8), fractionDigits: 2) == nil)
    #expect(DecimalNumber.parse([], fractionDigits: 0) == nil)
  }
}
