import BrowserCore
import Diagnostics
import PolicyModel

/// Turns the model into the program the core reads.
struct RuleCompiler {
  private let catalogue: FactCatalogue
  private let regions: [Region]
  private let policies: [String: Policy]
  private var benefits: [String: Benefit] = [:]
  /// Derived facts by id; those of a policy by `slug/id`.
  private var derived: [String: DerivedFact] = [:]
  private var source = RuleSource()
  /// Where the nodes are written, in their order; nil for those that only join others.
  private(set) var locations: [SourceLocation?] = []
  private var strings: [String: Int] = ["": 0]
  /// Nodes of named conditions; −1 while one is being compiled.
  private var named: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

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

  private mutating func string(_ text: String) -> Int {
    if let position = strings[text] { return position }
    strings[text] = source.strings.count
    source.strings.append(Array(text.utf8))
    return source.strings.count - 1
  }

  private mutating func text(_ text: LocalizedText) -> RuleSource.Text {
    RuleSource.Text(zh: string(text.zh), en: string(text.en ?? text.zh))
  }

  // MARK: Facts

  private mutating func fact(_ fact: Fact) -> RuleSource.Fact {
    var compiled = RuleSource.Fact()
    compiled.id = string(fact.id)
    compiled.kind = Self.kind(fact.kind)
    compiled.usesRegions = fact.options == .regions
    compiled.chapter = catalogue.chapters.firstIndex { $0.id == fact.chapter } ?? 0
    compiled.options = fact.listedOptions.map { string($0.id) }
    compiled.exclusiveOption = fact.kind == .multi ? fact.listedOptions.firstIndex { $0.id == "none" } ?? -1 : -1
    compiled.minimum = fact.minimum ?? .min
    compiled.maximum = fact.maximum ?? .max
    return compiled
  }

  private static func kind(_ kind: Fact.Kind) -> RuleFactKind {
    switch kind {
    case .bool: .bool
    case .choice: .choice
    case .multi: .multi
    case .int: .int
    case .money: .money
    case .date: .date
    }
  }

  /// Compiles the guard of a fact before any node that tests the fact.
  private mutating func compileGuard(_ index: Int) {
    let fact = catalogue.facts[index]
    guard let condition = fact.appliesWhen else { return }
    let node = name("fact " + fact.id, at: fact.location) { $0.node(condition, in: "") }
    source.facts[index].appliesWhen = node
  }

  /// Compiles a named condition once; a name that is met again while it is compiled is a cycle.
  private mutating func name(
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

  // MARK: Conditions

  private mutating func add(_ node: RuleSource.Node, cite: Citation? = nil) -> Int {
    var node = node
    if let cite {
      node.at = string(cite.at)
      node.quote = string(cite.quote)
    }
    source.nodes.append(node)
    locations.append(nil)
    return source.nodes.count - 1
  }

  private mutating func leaf(_ kind: RuleNodeKind) -> Int { add(RuleSource.Node(kind)) }

  private mutating func node(_ condition: Condition, in policy: String) -> Int {
    let node = compiled(condition, in: policy)
    if locations[node] == nil { locations[node] = condition.location }
    return node
  }

  private mutating func compiled(_ condition: Condition, in policy: String) -> Int {
    let cite = condition.cite
    switch condition.node {
    case .all(let children): return joined(.all, 0, children, cite, policy)
    case .any(let children): return joined(.any, 0, children, cite, policy)
    case .not(let child): return joined(.not, 0, [child], cite, policy)
    case .atLeast(let count, let children): return joined(.atLeast, count, children, cite, policy)
    case .assess(let words):
      var node = RuleSource.Node(.assess)
      node.text = text(words)
      return add(node, cite: cite)
    case .benefit(let id):
      guard let node = benefitNode(id, in: policy, at: condition.location) else { return leaf(.assess) }
      return wrap(node, cite)
    case .fact(let id, let test):
      if let derived = derivedNode(id, in: policy) { return derivedTest(derived, test, cite) }
      return self.test(id, test, condition.text, cite)
    }
  }

  private mutating func joined(
    _ kind: RuleNodeKind, _ count: Int, _ children: [Condition], _ cite: Citation?, _ policy: String
  ) -> Int {
    let list = children.map { Int64(node($0, in: policy)) }
    return add(RuleSource.Node(kind, number: count, list: list), cite: cite)
  }

  /// A reference with words of its own gets a node to carry them.
  private mutating func wrap(_ node: Int, _ cite: Citation?) -> Int {
    cite == nil ? node : add(RuleSource.Node(.all, list: [Int64(node)]), cite: cite)
  }

  private mutating func benefitNode(_ id: String, in policy: String, at location: SourceLocation) -> Int? {
    let name = id.contains("/") ? id : policy + "/" + id
    guard let benefit = benefits[name], let who = benefit.who else {
      let own = benefits.keys.filter { $0.hasPrefix(policy + "/") }.map { String($0.dropFirst(policy.count + 1)) }
        .sorted()
      diagnostics.append(
        Diagnostic(
          "rule-unknown-benefit", at: location,
          Wording(zh: "没有待遇“\(id)”", en: "there is no benefit '\(id)'"),
          mend: Wording.didYouMean(id, among: own + benefits.keys.sorted()) ?? .mayStandHere(own)))
      return nil
    }
    return self.name("benefit " + name, at: location) { $0.node(who, in: benefit.policy) }
  }

  private mutating func derivedNode(_ id: String, in policy: String) -> Int? {
    let key = derived[policy + "/" + id] != nil ? policy + "/" + id : id
    guard let fact = derived[key] else { return nil }
    return name("derived " + key, at: fact.location) { compiler in
      var when = fact.when
      when.cite = when.cite ?? fact.cite
      return compiler.node(when, in: policy)
    }
  }

  private mutating func derivedTest(_ node: Int, _ test: FactTest, _ cite: Citation?) -> Int {
    if case .isTrue(false) = test { return add(RuleSource.Node(.not, list: [Int64(node)]), cite: cite) }
    return wrap(node, cite)
  }

  private mutating func test(_ id: String, _ test: FactTest, _ words: LocalizedText?, _ cite: Citation?) -> Int {
    guard let index = catalogue.facts.firstIndex(where: { $0.id == id }) else { return leaf(.assess) }
    let fact = catalogue.facts[index]
    compileGuard(index)
    var node: RuleSource.Node
    switch test {
    case .isTrue(let value): node = RuleSource.Node(.oneOf, number: index, list: [value ? 1 : 0])
    case .oneOf(let ids):
      let known = fact.options == .regions ? regions.map(\.path) : fact.listedOptions.map(\.id)
      node = RuleSource.Node(
        .oneOf, number: index, list: ids.compactMap { id in known.firstIndex(of: id).map { Int64($0) } })
    case .compare(let comparison, let figure):
      node = RuleSource.Node(Self.kind(comparison), number: index, list: [figure.value])
    }
    node.text = text(words ?? LeafWording(regions: regions).text(fact, test))
    return add(node, cite: cite)
  }

  private static func kind(_ comparison: FactTest.Comparison) -> RuleNodeKind {
    switch comparison {
    case .equal: .equal
    case .atLeast: .noLess
    case .atMost: .noMore
    case .more, .after: .more
    case .less, .before: .less
    }
  }

  // MARK: Benefits

  private mutating func benefit(_ benefit: Benefit) -> RuleSource.Benefit? {
    guard benefit.who != nil, let gives = benefit.gives,
      let who = benefitNode(benefit.name, in: benefit.policy, at: benefit.location)
    else { return nil }
    var compiled = RuleSource.Benefit()
    let frontMatter = policies[benefit.policy]?.frontMatter
    compiled.id = string(benefit.name)
    compiled.region = regions.firstIndex { $0.path == frontMatter?.region } ?? -1
    compiled.applicants = benefit.applicants.compactMap { Benefit.Applicant.allCases.firstIndex(of: $0) }
    compiled.who = who
    // Neither may be known: such a benefit is in force as long as its document is.
    let starts = [benefit.effective?.from, frontMatter?.effective].compactMap { $0?.dayNumber }
    if let start = starts.max() { compiled.from = Int64(start) }
    if case .on(let day)? = benefit.effective?.to { compiled.to = Int64(day.lastDayNumber) }
    if let expires = frontMatter?.expires { compiled.to = min(compiled.to, Int64(expires.lastDayNumber)) }
    if frontMatter?.status == .repealed { compiled.from = .max }
    if let day = frontMatter?.published ?? frontMatter?.signed ?? benefit.effective?.from {
      compiled.document = Int64(day.dayNumber)
    }
    compiled.currency = string(gives.currency)
    compiled.unit = text(LocalizedText(zh: Currency.word(gives.currency), en: gives.currency + " "))
    compiled.entersSums = benefit.kind != .loan && benefit.kind != .equity
    (compiled.payout, compiled.months) = Self.payout(gives.payout)
    compiled.by = by(gives, benefit.policy)
    for row in gives.rows {
      compiled.conditions.append(condition(row, of: gives, benefit.policy))
      compiled.amounts.append(row.value.map { amount($0, gives.currency) } ?? -1)
    }
    return compiled
  }

  private static func payout(_ payout: Amount.Payout) -> (RulePayout, Int) {
    switch payout {
    case .once: (.once, -1)
    case .every(.month, let months, let isMaximum, _):
      (isMaximum ? .monthlyAtMost : .monthly, months.map { Int($0.value) } ?? -1)
    case .every(.year, let months, let isMaximum, _):
      (isMaximum ? .yearlyAtMost : .yearly, months.map { Int($0.value) } ?? -1)
    case .instalments: (.instalments, -1)
    }
  }

  /// The facts a table looks at, those behind derived ones included, in catalogue order.
  private mutating func by(_ amount: Amount, _ policy: String) -> [Int] {
    var facts: Set<Int> = []
    for id in amount.by {
      if let index = catalogue.facts.firstIndex(where: { $0.id == id }) {
        facts.insert(index)
      } else if let node = derivedNode(id, in: policy) {
        facts.formUnion(testedFacts(below: node))
      }
    }
    return facts.sorted()
  }

  private func testedFacts(below node: Int) -> Set<Int> {
    let record = source.nodes[node]
    switch record.kind {
    case .assess: return []
    case .all, .any, .not, .atLeast:
      return record.list.reduce(into: []) { $0.formUnion(testedFacts(below: Int($1))) }
    case .oneOf, .equal, .noLess, .noMore, .more, .less: return [record.number]
    }
  }

  private mutating func condition(_ row: Amount.Row, of amount: Amount, _ policy: String) -> Int {
    if row.when.isEmpty { return -1 }
    let list = row.when.map { test -> Int64 in
      if let derived = derivedNode(test.fact, in: policy) { return Int64(derivedTest(derived, test.test, nil)) }
      let node = self.test(test.fact, test.test, nil, nil)
      locations[node] = row.location
      return Int64(node)
    }
    return add(RuleSource.Node(.all, list: list), cite: amount.cite)
  }

  private mutating func amount(_ value: Amount.Value, _ currency: String) -> Int {
    var amount: RuleSource.Amount
    switch value {
    case .fixed(let sum):
      amount = RuleSource.Amount(.fixed)
      (amount.low, amount.lowText) = money(sum)
    case .range(let low, let high):
      amount = RuleSource.Amount(.range)
      (amount.low, amount.lowText) = money(low)
      (amount.high, amount.highText) = money(high)
    case .cap(let sum):
      amount = RuleSource.Amount(.cap)
      (amount.high, amount.highText) = money(sum)
    case .share(let share): amount = self.share(share)
    case .inKind(let words): amount = worded(.inKind, words)
    case .negotiated(let words): amount = worded(.negotiated, words)
    case .unspecified(let words): amount = worded(.unspecified, words)
    }
    if let same = source.amounts.firstIndex(of: amount) { return same }
    source.amounts.append(amount)
    return source.amounts.count - 1
  }

  private mutating func money(_ sum: Figure) -> (Int64, [Int]) {
    (sum.value, [string(sum.text), string(Currency.english(sum.value))])
  }

  private mutating func worded(_ kind: RuleAmountKind, _ words: LocalizedText) -> RuleSource.Amount {
    var amount = RuleSource.Amount(kind)
    amount.text = [string(words.zh), string(words.en ?? words.zh)]
    return amount
  }

  private mutating func share(_ share: Amount.Share) -> RuleSource.Amount {
    let base: LocalizedText
    switch share.base {
    case .text(let text): base = text
    case .fact(let id, let words):
      let ask = catalogue.fact(id)?.ask
      base =
        words
        ?? LocalizedText(zh: LeafWording.statement(ask?.zh ?? id), en: (ask?.en).map { LeafWording.statement($0) })
    }
    let (kind, zh, en): (RuleAmountKind, String, String) =
      switch share.bound {
      case .exactly: (.exactShare, "", "")
      case .atMost: (.shareAtMost, "不超过", "up to ")
      case .atLeast: (.shareAtLeast, "不低于", "at least ")
      }
    var amount = worded(
      kind,
      LocalizedText(
        zh: "\(zh)\(base.zh)的\(share.share.text)", en: base.en.map { "\(en)\(share.share.text) of \($0)" }))
    amount.low = share.share.value
    amount.base = [string(base.zh), string(base.en ?? base.zh)]
    if let maximum = share.maximum { (amount.high, amount.highText) = money(maximum) }
    if case .fact(let id, _) = share.base { amount.baseFact = catalogue.facts.firstIndex { $0.id == id } ?? -1 }
    return amount
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
