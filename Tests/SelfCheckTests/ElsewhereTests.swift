import Diagnostics
import PolicyModel
@testable import SelfCheck
import Testing

/// People in places the portal does not list.
@Suite struct ElsewhereTests {
  /// The fixture with a region where it asks yes or no; its cases, which answer yes or no, are left out.
  private func rules(_ condition: String) throws -> CompiledRules {
    var rules = try RuleFixture().replacing("{fact: local, is: true}", condition)
      .replacing("local: {type: bool,", "local: {type: choice, options: regions,")
    let cases = try #require(rules.benefits.firstRange(of: "cases:"))
    rules.benefits.removeSubrange(cases.lowerBound...)
    var diagnostics: [Diagnostic] = []
    return try #require(rules.compile(into: &diagnostics))
  }

  private func report(_ answer: String, _ condition: String) throws -> String {
    let compiled = try rules(condition)
    var diagnostics: [Diagnostic] = []
    let file = RuleFile(path: "a.yaml", text: "{local: \(answer), years: 5, level: high}")
    let answers = try #require(compiled.readAnswers(file, into: &diagnostics))
    let json = String(decoding: try compiled.evaluate(answers), as: UTF8.self)
    return try #require(
      ["likely", "need_info", "not_met"].first { json.contains(#""benefit":"p/bonus","state":"\#($0)""#) })
  }

  @Test("elsewhere lies in no listed region, the rest of a province in the province alone")
  func elsewhere() throws {
    let inCity = "{fact: local, is: shanxi/jinzhong}"
    #expect(try report("shanxi/jinzhong", inCity) == "likely")
    #expect(try report("shanxi", inCity) == "need_info")
    #expect(try report("shanxi/elsewhere", inCity) == "not_met")
    #expect(try report("elsewhere", inCity) == "not_met")
    #expect(try report("shanxi/elsewhere", "{fact: local, is: shanxi}") == "likely")
    #expect(try report("elsewhere", "{fact: local, is: shanxi}") == "not_met")
  }

  @Test("who comes from outside a region is told by 'not'")
  func outside() throws {
    let fromOutside = "{not: {fact: local, is: shanxi}}"
    #expect(try report("elsewhere", fromOutside) == "likely")
    #expect(try report("shanxi/elsewhere", fromOutside) == "not_met")
    #expect(try report("unknown", fromOutside) == "need_info")
  }

  @Test("the scope of the check offers listed regions only, a question all")
  func offered() throws {
    let rules = try rules("{fact: local, is: shanxi}")
    let catalog = String(decoding: rules.catalog(in: .zh), as: UTF8.self)
    let scope = try #require(catalog.firstRange(of: #""applicants""#)).lowerBound
    #expect(!catalog[..<scope].contains("其他"))
    #expect(catalog[scope...].contains("山西省其他地方"))
    #expect(catalog[scope...].contains("其他省份或国（境）外"))
  }
}
