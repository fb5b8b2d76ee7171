import BrowserCore
import PolicyModel

extension RuleCompiler {
  /// A benefit; nil for a direction of work, and where its condition could not be compiled.
  mutating func benefit(_ benefit: Benefit) -> RuleSource.Benefit? {
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
      if let index = catalogue.position(of: id) {
        facts.insert(index)
      } else if let node = derivedNode(id, in: policy) {
        facts.formUnion(source.facts(below: [node], withGuards: false))
      }
    }
    return facts.sorted()
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
}
