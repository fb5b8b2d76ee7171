public import BrowserCore
public import Diagnostics
public import PolicyModel

/// The rules of a portal: read, checked against the documents, and compiled.
public struct CompiledRules: Sendable {
  /// The questions.
  public let catalogue: FactCatalogue
  /// The benefits, groups and cases of each policy, by slug.
  public let policies: [PolicyBenefits]
  /// The sorts of people that have pages of their own.
  public let audiences: [Audience]
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
  ) -> [UInt8] {
    (try? evaluator.json(answers: Self.lines(answers, catalogue, asOf: asOf, language: language))) ?? Array("null".utf8)
  }

  /// Answers as the core reads them, UTF-8 lines `key=value`.
  public static func lines(
    _ answers: [BenefitCase.Answer], _ catalogue: FactCatalogue, asOf: PolicyDate? = nil, language: SiteLanguage = .zh
  ) -> [UInt8] {
    var lines = AnswerLines(asOf: asOf, language: language)
    lines.add(answers, catalogue)
    return lines.bytes
  }
}

/// The steps from YAML to checked and compiled rules.
private struct RuleBuild {
  let policies: [Policy]
  let regions: [Region]
  let asOf: PolicyDate
  var diagnostics: [Diagnostic] = []

  init(policies: [Policy], regions: [Region], asOf: PolicyDate) {
    self.policies = policies
    self.regions = regions.withElsewhere
    self.asOf = asOf
  }

  mutating func run(
    facts: RuleFile?, benefits: [(policy: String, file: RuleFile)], audiences: RuleFile?
  ) -> CompiledRules? {
    var reader = RuleReader(regions: regions)
    if let node = facts?.node(into: &diagnostics) { reader.readFacts(node) }
    var files: [UnresolvedBenefits] = []
    for (policy, file) in benefits {
      if let node = file.node(into: &diagnostics) { files.append(reader.readBenefits(node, policy: policy)) }
    }
    let all = resolve(files, &reader)
    let audiences = audiences?.node(into: &diagnostics).map {
      reader.readAudiences($0, names: all.flatMap(\.benefits).map(\.name))
    }
    diagnostics += reader.diagnostics
    let isRead = !diagnostics.contains { $0.severity == .error }

    var citations = CitationCheck(policies: policies)
    citations.derivedIDs = Set((reader.catalogue.derived + all.flatMap(\.derived)).map(\.id))
    for derived in reader.catalogue.derived { citations.check(derived, in: "") }
    for content in all { citations.check(content) }
    diagnostics += citations.diagnostics
    // What could not be read would only be missed again by everything that follows.
    guard isRead else { return nil }

    var compiler = RuleCompiler(catalogue: reader.catalogue, all: all, regions: regions, policies: policies)
    let source = compiler.compile(all, asOf: asOf)
    diagnostics += compiler.diagnostics
    // Cases would only fail for what is said already.
    guard compiler.diagnostics.isEmpty else { return nil }
    let program = source.encode()
    guard let decoded = try? RuleProgram(decoding: program) else {
      reportTooLarge(facts)
      return nil
    }
    let evaluator = RuleEvaluator(decoded)
    checkCoverage(all, reader.catalogue, source, evaluator)
    return CompiledRules(
      catalogue: reader.catalogue, policies: all, audiences: audiences ?? [], program: program,
      evaluator: evaluator, asOf: asOf, documents: policies, regions: regions, source: source,
      locations: compiler.locations)
  }

  /// Looks up what names things of other files: members of groups, benefits of cases.
  private mutating func resolve(_ files: [UnresolvedBenefits], _ reader: inout RuleReader) -> [PolicyBenefits] {
    var groups = GroupResolution(files)
    let names = files.flatMap(\.names)
    var all: [PolicyBenefits] = []
    for file in files {
      var content = file.content
      content.groups = groups.groups(of: file)
      content.cases = file.caseNodes.compactMap { reader.readCase($0, policy: content.policy, names: names) }
      all.append(content)
    }
    groups.checkContradictions(all.flatMap(\.groups))
    diagnostics += groups.diagnostics
    return all
  }

  private mutating func checkCoverage(
    _ all: [PolicyBenefits], _ catalogue: FactCatalogue, _ source: RuleSource, _ evaluator: RuleEvaluator
  ) {
    let names = source.benefits.map { String(decoding: source.strings[$0.id], as: UTF8.self) }
    var runner = CaseRunner(catalogue: catalogue, evaluator: evaluator, names: names)
    for example in all.flatMap(\.cases) { runner.run(example) }
    diagnostics += runner.diagnostics
    let isSound = !diagnostics.contains { $0.severity == .error }

    let tables = TableReach(source)
    let reach = ReachCheck(source)
    var coverage = CoverageCheck(catalogue: catalogue)
    for content in all {
      for benefit in content.benefits {
        coverage.checkDates(benefit, asOf: asOf)
        guard let position = runner.positions[benefit.name] else { continue }
        let unreached = reach.diagnostics(benefit, at: position)
        diagnostics += unreached
        if !unreached.isEmpty { continue }
        coverage.check(benefit, table: tables.rows(of: position))
        // Cases that fail say nothing of what is covered.
        guard isSound else { continue }
        coverage.check(
          benefit, states: runner.states[benefit.name] ?? [], rows: runner.rows[benefit.name] ?? [],
          assesses: source.assesses(below: source.benefits[position].who), cases: content.cases)
      }
      if isSound { for derived in content.derived { coverage.check(derived, cases: content.cases) } }
    }
    if isSound { for derived in catalogue.derived { coverage.check(derived, cases: all.flatMap(\.cases)) } }
    coverage.checkOptions(all)
    diagnostics += coverage.diagnostics
  }

  private mutating func reportTooLarge(_ facts: RuleFile?) {
    diagnostics.append(
      Diagnostic(
        "rule-too-large", at: facts.map { SourceLocation(path: $0.path) },
        Wording(zh: "条件嵌套太深或太大，无法编译", en: "the conditions are nested too deeply or too large to compile"),
        mend: Wording(zh: "请把条件拆成 derived", en: "part them with 'derived'")))
  }
}

/// Which rows of tables can be reached; the guards of the facts a table reads are looked through with it.
private struct TableReach {
  private let evaluator: RuleEvaluator?

  init(_ source: RuleSource) {
    var source = source
    for index in source.benefits.indices {
      var facts = Set(source.benefits[index].by)
      var added = facts
      while !added.isEmpty {
        let guards = added.map { source.facts[$0].appliesWhen }.filter { $0 >= 0 }
        added = Set(guards.flatMap { Self.facts(below: $0, source) }).subtracting(facts)
        facts.formUnion(added)
      }
      source.benefits[index].by = facts.sorted()
    }
    evaluator = (try? RuleProgram(decoding: source.encode())).map { RuleEvaluator($0) }
  }

  func rows(of benefit: Int) -> (rows: [Int], hasHole: Bool) {
    evaluator?.reachedRows(of: benefit) ?? ([], false)
  }

  private static func facts(below node: Int, _ source: RuleSource) -> [Int] {
    let record = source.nodes[node]
    switch record.kind {
    case .assess: return []
    case .all, .any, .not, .atLeast: return record.list.flatMap { facts(below: Int($0), source) }
    case .oneOf, .equal, .noLess, .noMore, .more, .less: return [record.number]
    }
  }
}
