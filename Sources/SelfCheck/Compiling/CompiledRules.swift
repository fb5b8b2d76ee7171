public import BrowserCore
public import Diagnostics
public import PolicyModel

/// The rules of a portal: read, checked against the documents, and compiled.
public struct CompiledRules: Sendable {
  /// The questions.
  public let catalogue: FactCatalogue
  /// The benefits, groups and cases of each policy, by slug.
  public let policies: [PolicyBenefits]
  /// The sorts of people that have pages of their own, with their benefits.
  public let publishedAudiences: [PublishedAudience]
  /// What the core reads.
  public let program: [UInt8]
  /// The evaluator of the program.
  public let evaluator: RuleEvaluator
  /// The day the rules were built for.
  public let asOf: PolicyDate
  /// The documents whose benefits these are.
  let documents: [Policy]
  /// The regions that answers may name, those that stand for the rest included.
  let regions: [Region]
  /// What was compiled, and where its nodes are written.
  let source: RuleSource
  let locations: [SourceLocation?]

  /// All benefits, by slug and then in file order.
  public var benefits: [Benefit] { policies.flatMap(\.benefits) }

  /// Reads and checks facts.yaml, every benefits.yaml and audiences.yaml against the policies, runs the cases, and
  /// compiles.
  ///
  /// Everything wrong is reported. Nil when there is no program to be had; where errors were reported, what is returned
  /// must not be published.
  public static func compile(
    facts: RuleFile?, benefits: [(policy: String, file: RuleFile)], audiences: RuleFile? = nil, policies: [Policy],
    regions: [Region], asOf: PolicyDate, into diagnostics: inout [Diagnostic]
  ) -> CompiledRules? {
    var build = RuleBuild(policies: policies, regions: regions, asOf: asOf)
    let rules = build.run(
      facts: facts, benefits: benefits.sorted { $0.policy < $1.policy }, audiences: audiences)
    diagnostics += build.diagnostics
    return rules
  }

  /// Evaluates answers to the JSON that `portalgen ask --json` prints.
  public func evaluate(
    _ answers: [BenefitCase.Answer], asOf: PolicyDate? = nil, language: SiteLanguage = .zh
  ) throws(UnreadableAnswers) -> [UInt8] {
    try evaluator.json(answers: Self.lines(answers, catalogue, asOf: asOf, language: language))
  }

  /// Answers as the core reads them, UTF-8 lines `key=value`.
  public static func lines(
    _ answers: [BenefitCase.Answer], _ catalogue: FactCatalogue, asOf: PolicyDate? = nil, language: SiteLanguage = .zh
  ) -> [UInt8] {
    AnswerLines(answers, catalogue, asOf: asOf, language: language).bytes
  }
}
