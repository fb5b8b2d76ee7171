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
    defer { diagnostics.removeAll { $0.severity != .error } }
    let day = try #require(PolicyDate("2026-11-21"))
    return CompiledRules.compile(
      facts: content.facts.map { RuleFile(path: $0.path, text: $0.text) },
      benefits: content.benefits.map { ($0.slug, RuleFile(path: $0.file.path, text: $0.file.text)) },
      audiences: content.audiences.map { RuleFile(path: $0.path, text: $0.text) },
      policies: content.portal.policies, regions: content.portal.regions, asOf: day, into: &diagnostics)
  }

  @Test("every quote stands in its provision, every figure in its quote, and every case comes out as written")
  func areSound() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    #expect(DiagnosticPrinter(language: .en).lines(diagnostics) == "")
    #expect(rules.benefits.count >= 10)
    #expect(rules.policies.flatMap(\.cases).count >= 40)
  }

  @Test("pages show the amounts with their figures and units apart")
  func published() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    let benefits = rules.published([])
    let award = try #require(benefits.first { $0.id == "jz-one-off-reward" })
    guard case .tiers(let tiers) = award.gift else {
      Issue.record("the award has tiers")
      return
    }
    let first = try #require(tiers.first)
    #expect(first.label?.zh == "晋中英才")
    #expect(first.figure.number == LocalizedText(zh: "100", en: "1,000,000"))
    #expect(first.figure.unit == LocalizedText(zh: "万元", en: "yuan"))
    let special = try #require(tiers.first { $0.label?.zh == "晋中市特殊贡献人才奖" })
    #expect(special.figure.number.zh == "一事一议")
    #expect(special.figure.unit == nil)
    let span = try #require(award.span)
    #expect((span.number.zh, span.upTo?.zh, span.unit?.zh) == ("10", "100", "万元"))
    #expect(award.period == LocalizedText(zh: "一次性", en: "once"))
    let living = try #require(benefits.first { $0.id == "jl-living-subsidy" })
    #expect(living.period?.zh == "每月，连续5年，工作满一年发放一次")
    let card = try #require(benefits.first { $0.id == "jz-green-card" })
    guard case .words(let words) = card.gift else {
      Issue.record("the card is given in words")
      return
    }
    #expect(words.zh == "发放绿卡")
    #expect(words.en != nil)
  }

  @Test("each condition carries the sentence behind it, derived ones that of their definition, or a note")
  func sources() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    let benefits = rules.published([])
    func unexplained(_ requirement: Requirement) -> [Requirement] {
      if requirement.note != nil { return [] }
      switch requirement.node {
      case .one, .assessed, .defined: return requirement.source == nil ? [requirement] : []
      case .all(let parts), .any(let parts), .atLeast(_, let parts): return parts.flatMap(unexplained)
      case .not(let part): return requirement.source == nil ? unexplained(part) : []
      }
    }
    for benefit in benefits where benefit.nature != .direction {
      let requirement = try #require(benefit.requirement)
      #expect(unexplained(requirement) == [], "\(benefit.name)")
    }
  }

  @Test("the terminal asks what the core asks, and ends with the results")
  func conversation() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    var replies = ["2", "1", "nonsense", "b", "1", "q"]
    var asked = ""
    let answers = try AskConversation(rules: rules, language: .zh).run(
      readLine: { replies.isEmpty ? nil : replies.removeFirst() }, write: { asked += $0 })
    #expect(answers.map(\.fact) == ["region", "applicant"])
    #expect(asked.contains("没有看懂"))
    #expect(try rules.report(answers, language: .zh).contains("还需回答"))
  }

  @Test("an explanation shows each condition with its value, its words and where they stand")
  func explanation() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    let file = RuleFile(path: "answers.yaml", text: "jz_title: youcai\n")
    let answers = try #require(rules.readAnswers(file, into: &diagnostics))
    let text = try #require(try rules.explain("jz-health-adviser", answers, language: .zh))
    #expect(text.contains("按您的回答暂不符合"))
    #expect(text.contains("✗ 持有“晋中英才”或“特殊贡献人才”称号  （第二十一条："))
    #expect(try rules.explain("no-such-benefit", answers, language: .zh) == nil)
  }

  @Test("a wrong answers file gets the place and the word that was probably meant")
  func answersFile() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    let file = RuleFile(path: "answers.yaml", text: "jz_titel: yingcai\ndegree: docter\ncontract_years: 51\n")
    #expect(rules.readAnswers(file, into: &diagnostics) == nil)
    #expect(
      DiagnosticPrinter(language: .en).lines(diagnostics) == """
        answers.yaml:1:1: error: there is no fact 'jz_titel'; did you mean 'jz_title'?
        answers.yaml:2:9: error: there is no option 'docter'; did you mean 'doctor'?
        answers.yaml:3:17: error: the answer to 'contract_years' is out of range; it lies between 0 and 50

        """)
  }

  @Test("an answer whose question may not be asked yet is named with what decides that")
  func answersWithoutEffect() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    let early = RuleFile(path: "answers.yaml", text: "degree: master\njl_title: craftsman\n")
    #expect(rules.readAnswers(early, into: &diagnostics)?.count == 2)
    let ask = try #require(rules.catalogue.fact("standing")).ask
    #expect(
      DiagnosticPrinter(language: .en).lines(diagnostics) == """
        answers.yaml:2:1: warning: the answer to 'jl_title' has no effect before 'standing' is known; add standing: city_title
            standing: \(try #require(ask.en))

        """)
    diagnostics = []
    let inOrder = RuleFile(path: "answers.yaml", text: "jl_title: craftsman\nstanding: city_title\n")
    #expect(rules.readAnswers(inOrder, into: &diagnostics)?.count == 2)
    #expect(diagnostics.isEmpty)
  }

  @Test("the terminal's report names sums, totals and what may not be added up")
  func report() throws {
    var diagnostics: [Diagnostic] = []
    let rules = try #require(try Self.compile(into: &diagnostics))
    let example = try #require(rules.policies.flatMap(\.cases).first { $0.name == "985硕士" })
    let text = try rules.report(example.answers, language: .zh)
    #expect(text.contains("高校毕业生生活补贴（规上民营企业）：每月2000元（合计12万元）"))
    #expect(text.contains("不能简单相加\n"))
    #expect(text.contains("此项政策与生活补贴政策不得重复兼得"))
    #expect(try rules.report(example.answers, language: .en).contains("a month CNY 2,000 (in all CNY 120,000)"))
  }
}
