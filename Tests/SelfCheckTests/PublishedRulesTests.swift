import ContentLoading
import Diagnostics
import Foundation
import PolicyModel
import SelfCheck
import Testing

/// The rules that are published, held against the documents that are published.
@Suite struct PublishedRulesTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content").path

  static func compile(into diagnostics: inout [Diagnostic]) throws -> CompiledRules? {
    let content = Content.load(Self.content, into: &diagnostics)
    diagnostics.removeAll { $0.severity != .error }
    return try CompiledRules.compile(
      facts: content.facts.map { RuleFile(path: $0.path, text: $0.text) },
      benefits: content.benefits.map { ($0.slug, RuleFile(path: $0.file.path, text: $0.file.text)) },
      policies: content.portal.policies, regions: content.portal.regions,
      asOf: try #require(PolicyDate("2026-11-21")), into: &diagnostics)
  }

  @Test("every quote stands in its provision, every figure in its quote, and every case comes out as written")
  func areSound() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    #expect(DiagnosticPrinter(language: .en).lines(diagnostics) == "")
    #expect(rules.benefits.count >= 10)
    #expect(rules.policies.flatMap(\.cases).count >= 40)
  }
}
