import BrowserCore
import Diagnostics
import PolicyModel

/// The steps from YAML to checked and compiled rules.
struct RuleBuild {
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
    do {
      let evaluator = RuleEvaluator(try RuleProgram(decoding: program))
      try checkCoverage(all, reader.catalogue, source, evaluator)
      var published = AudienceReach(catalogue: reader.catalogue, evaluator: evaluator, asOf: asOf)
      let audiences = (audiences ?? []).map { published.publish($0, all.flatMap(\.benefits)) }
      diagnostics += published.diagnostics
      return CompiledRules(
        catalogue: reader.catalogue, policies: all, publishedAudiences: audiences, program: program,
        evaluator: evaluator, asOf: asOf, documents: policies, regions: regions, source: source,
        locations: compiler.locations)
    } catch {
      reportTooLarge(at: source.nodeBeyondLimits.flatMap { compiler.locations[$0] })
      return nil
    }
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
  ) throws(MalformedBytes) {
    let names = source.benefits.map { String(decoding: source.strings[$0.id], as: UTF8.self) }
    var runner = CaseRunner(catalogue: catalogue, evaluator: evaluator, names: names)
    for example in all.flatMap(\.cases) { runner.run(example) }
    diagnostics += runner.diagnostics
    let isSound = !diagnostics.contains { $0.severity == .error }

    let tables = try TableReach(source)
    let reach = try ReachCheck(source)
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

  private mutating func reportTooLarge(at location: SourceLocation?) {
    diagnostics.append(
      Diagnostic(
        "rule-too-large", at: location,
        Wording(zh: "条件嵌套太深或太大，无法编译", en: "the conditions are nested too deeply or too large to compile"),
        mend: Wording(zh: "请把条件拆成 derived", en: "part them with 'derived'")))
  }
}
