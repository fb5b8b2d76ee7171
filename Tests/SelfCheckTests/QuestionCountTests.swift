import BrowserCore
import Diagnostics
import Foundation
import PolicyModel
import Testing
import YAML

@testable import SelfCheck

/// How many questions people are asked before they know what they came for.
@Suite struct QuestionCountTests {
  /// What one visit took.
  private struct Visit {
    var name: String
    /// The questions, region and applicant included, until nine in ten of the benefits in scope were settled.
    var untilMostIsSettled: Int
    /// The questions until nothing was left to ask.
    var inAll: Int
  }

  private static let profiles = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/profiles.yaml")

  @Test("half of thirty people and organisations have 90% of the benefits in scope settled within ten questions")
  func areFew() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try PublishedRulesTests.compile(into: &diagnostics))
    let visits = try profiles(rules).map { try visit($0.name, $0.answers, rules) }
    let table = visits.map { "\($0.untilMostIsSettled)\t\($0.inAll)\t\($0.name)" }.joined(separator: "\n")
    print("until 90%\tin all\tprofile\n\(table)")
    #expect(visits.count == 30)
    #expect(median(visits.map(\.untilMostIsSettled)) <= 10, "\(table)")
    #expect(median(visits.map(\.inAll)) <= 22, "\(table)")
  }

  private func median(_ counts: [Int]) -> Double {
    let sorted = counts.sorted()
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The profiles of the fixture, read as the answers of a file are.
  private func profiles(_ rules: CompiledRules) throws -> [(name: String, answers: [String: FactValue])] {
    var diagnostics: [Diagnostic] = []
    var reader = RuleReader(regions: rules.regions)
    reader.catalogue = rules.catalogue
    let file = RuleFile(path: Self.profiles.path, text: try String(contentsOf: Self.profiles, encoding: .utf8))
    let root = try #require(file.node(into: &diagnostics))
    var map = try #require(YAMLMapping(root, into: &diagnostics))
    let shared = map.node("everyone")
    let everyone = reader.readAnswers(try #require(shared))
    var profiles: [(name: String, answers: [String: FactValue])] = []
    for node in map.sequence("profiles", into: &diagnostics) {
      var profile = try #require(YAMLMapping(node, into: &diagnostics))
      let name = profile.requiredString("name", into: &diagnostics)
      let node = profile.node("answers")
      let own = reader.readAnswers(try #require(node))
      let answers = (everyone + own).map { ($0.fact, $0.value) }
      profiles.append((try #require(name), Dictionary(answers, uniquingKeysWith: { _, own in own })))
    }
    #expect(DiagnosticPrinter(language: .en).lines(diagnostics + reader.diagnostics) == "")
    return profiles
  }

  /// Asks what the rules say until they ask no more.
  private func visit(_ name: String, _ answers: [String: FactValue], _ rules: CompiledRules) throws -> Visit {
    let progress = try #require(RuleProgress(rules.evaluator.program))
    var given: [BenefitCase.Answer] = []
    func answer(_ fact: String, _ value: FactValue) {
      given.append(BenefitCase.Answer(fact: fact, value: value, location: SourceLocation(path: "")))
    }
    var asked = 0
    for fact in ["region", "applicant"] {
      answer(fact, try #require(answers[fact], "\(name): \(fact)"))
      asked += 1
    }
    var mostSettled: Int?
    while true {
      let lines = CompiledRules.lines(given, rules.catalogue, asOf: rules.asOf)
      let report = try JSONSerialization.jsonObject(with: Data(progress.json(answers: lines)))
      let object = try #require(report as? [String: Any])
      let verdicts = try #require(object["verdicts"] as? [[Any]])
      let open = verdicts.count { ($0.last as? [Int])?.isEmpty == false }
      if mostSettled == nil, open * 10 <= verdicts.count { mostSettled = asked }
      guard let next = object["next"] as? String else { break }
      answer(next, try #require(answers[next] ?? nothing(next, rules), "\(name) has no answer to \(next)"))
      asked += 1
    }
    return Visit(name: name, untilMostIsSettled: mostSettled ?? asked, inAll: asked)
  }

  /// The answer of those to whom a question means nothing.
  private func nothing(_ id: String, _ rules: CompiledRules) -> FactValue? {
    guard let fact = rules.catalogue.fact(id) else { return nil }
    switch fact.kind {
    case .bool: return .bool(false)
    case .int, .money: return .number(fact.minimum ?? 0)
    case .choice, .multi: return fact.listedOptions.contains { $0.id == "none" } ? .options(["none"]) : nil
    case .date: return nil
    }
  }
}
