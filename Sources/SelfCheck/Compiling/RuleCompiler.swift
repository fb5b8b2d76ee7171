import BrowserCore
import Diagnostics
import PolicyModel

/// Turns the model into the program the core reads.
struct RuleCompiler {
  let catalogue: FactCatalogue
  let regions: [Region]
  let policies: [String: Policy]
  private(set) var benefits: [String: Benefit] = [:]
  /// Derived facts by id; those of a policy by `slug/id`.
  private(set) var derived: [String: DerivedFact] = [:]
  var source = RuleSource()
  /// Where the nodes are written, in their order; nil for those that only join others.
  var locations: [SourceLocation?] = []
  private var strings: [String: Int] = ["": 0]
  /// Nodes of named conditions; −1 while one is being compiled.
  private var named: [String: Int] = [:]
  var diagnostics: [Diagnostic] = []

  init(catalogue: FactCatalogue, all: [PolicyBenefits], regions: [Region], policies: [Policy]) {
    self.catalogue = catalogue
    self.regions = regions
    self.policies = Dictionary(policies.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    for derived in catalogue.derived { self.derived[derived.id] = derived }
    for policy in all {
      for derived in policy.derived { self.derived[policy.policy + "/" + derived.id] = derived }
      for benefit in policy.benefits { benefits[benefit.name] = benefit }
    }
  }

  /// The program; benefits stand in the order given, directions of work are left out.
  mutating func compile(_ all: [PolicyBenefits], asOf: PolicyDate) -> RuleSource {
    source.asOf = Int64(asOf.dayNumber)
    source.regions = regions.map { string($0.path) }
    source.applicants = Benefit.Applicant.allCases.map { string($0.rawValue) }
    source.facts = catalogue.facts.map { fact($0) }
    for (index, fact) in catalogue.facts.enumerated() where fact.appliesWhen != nil { compileGuard(index) }
    var positions: [String: Int] = [:]
    for policy in all {
      for benefit in policy.benefits {
        guard let compiled = self.benefit(benefit) else { continue }
        positions[benefit.name] = source.benefits.count
        source.benefits.append(compiled)
      }
    }
    for group in all.flatMap(\.groups) {
      source.groups.append(
        RuleSource.Group(
          id: string(group.policy + "/" + group.id), rule: Self.rule(group.rule),
          members: group.members.compactMap { positions[$0] }, maximum: group.maximum?.value ?? -1))
    }
    return source
  }

  mutating func string(_ text: String) -> Int {
    if let position = strings[text] { return position }
    strings[text] = source.strings.count
    source.strings.append(Array(text.utf8))
    return source.strings.count - 1
  }

  mutating func text(_ text: LocalizedText) -> RuleSource.Text {
    RuleSource.Text(zh: string(text.zh), en: string(text.en ?? text.zh))
  }

  /// Compiles the guard of a fact before any node that tests the fact.
  mutating func compileGuard(_ index: Int) {
    let fact = catalogue.facts[index]
    guard let condition = fact.appliesWhen else { return }
    let node = name("fact " + fact.id, at: fact.location) { $0.node(condition, in: "") }
    source.facts[index].appliesWhen = node
  }

  /// Compiles a named condition once; a name that is met again while it is compiled is a cycle.
  mutating func name(
    _ name: String, at location: SourceLocation, _ compile: (inout RuleCompiler) -> Int
  ) -> Int {
    if let node = named[name], node >= 0 { return node }
    if named[name] != nil {
      let id = String(name.split(separator: " ").last ?? "")
      diagnostics.append(
        Diagnostic(
          "rule-cycle", at: location,
          Wording(zh: "“\(id)”的条件绕回到它自己", en: "the condition of '\(id)' leads back to itself"),
          mend: Wording(zh: "请去掉其中一处引用", en: "take out one of the references")))
      return leaf(.assess)
    }
    named[name] = -1
    let node = compile(&self)
    named[name] = node
    return node
  }

  private static func rule(_ rule: BenefitGroup.Rule) -> RuleGroupRule {
    switch rule {
    case .chooseOne: .chooseOne
    case .highest: .highest
    case .newestThenHighest: .newestThenHighest
    case .capTotal: .capTotal
    case .supersedes: .supersedes
    case .deduct: .deduct
    }
  }
}
