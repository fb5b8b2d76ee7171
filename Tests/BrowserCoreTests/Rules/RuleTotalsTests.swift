import BrowserCore
import Testing

@Suite struct RuleTotalsTests {
  /// Three benefits of 100, 200 and 300 yuan on a, b and c, in one group; the second document is the newest.
  private func groups(_ rule: RuleGroupRule, maximum: Int64 = -1, _ answers: String) throws -> String {
    var rules = RuleFixture()
    var members: [Int] = []
    for fact in 0..<3 {
      let sum = rules.yuan((fact + 1) * 100)
      members.append(rules.benefit("p/\(fact)", who: rules.yes(fact), rows: [(-1, sum)]))
      rules.source.benefits[members[fact]].document = fact == 1 ? 2 : 1
    }
    rules.source.groups = [RuleSource.Group(id: rules.string("p/g"), rule: rule, members: members, maximum: maximum)]
    let json = try rules.json(answers)
    let start = try #require(json.firstRange(of: #""total":"#))
    return String(json[start.upperBound...].dropLast(3))
  }

  private func total(_ choice: [Int], _ text: String, _ low: Int?, _ high: Int) -> String {
    let ids = choice.map { #""p/\#($0)""# }.joined(separator: ",")
    let least = low.map { "\($0 * 100)" } ?? "null"
    return
      #"{"choice":[\#(ids)],"text":"\#(text)","total_min":\#(least),"total_max":\#(high * 100),"currency":"CNY"}"#
  }

  private let all = "a=true\nb=true\nc=true"

  @Test("of choose_one there is a total for each member")
  func chooseOne() throws {
    let expected = [total([0], "100元", 100, 100), total([2], "300元", 300, 300)].joined(separator: ",")
    #expect(try groups(.chooseOne, "a=true\nb=false\nc=true") == "[\(expected)]")
  }

  @Test("the highest is the one that no other is sure to exceed")
  func highest() throws {
    #expect(try groups(.highest, all) == "[\(total([2], "300元", 300, 300))]")
    #expect(try groups(.highest, "a=true\nb=true") == "[\(total([1, 2], "200元至300元", 200, 300))]")
  }

  @Test("of the newest document the highest")
  func newest() throws {
    #expect(try groups(.newestThenHighest, all) == "[\(total([1], "200元", 200, 200))]")
  }

  @Test("a capped total is never more than its cap")
  func capTotal() throws {
    #expect(try groups(.capTotal, maximum: 25_000, all) == "[\(total([0, 1, 2], "250元", 250, 250))]")
    #expect(try groups(.capTotal, maximum: 100_000, all) == "[\(total([0, 1, 2], "600元", 600, 600))]")
  }

  @Test("the first that is due takes the place of the rest")
  func supersedes() throws {
    #expect(try groups(.supersedes, "a=false\nb=true\nc=true") == "[\(total([1], "200元", 200, 200))]")
    #expect(try groups(.supersedes, "b=true\nc=true") == "[\(total([0, 1], "100元至200元", 100, 200))]")
  }

  @Test("what the others give is taken off the first, never below nothing")
  func deduct() throws {
    #expect(try groups(.deduct, all) == "[\(total([0, 1, 2], "0元", 0, 0))]")
    #expect(try groups(.deduct, "a=false\nb=true\nc=true") == "[\(total([1, 2], "500元", 500, 500))]")
  }
}
