public import BrowserCore

/// Random rules and answers, the same for the same seed: what property tests and the comparison with the browser try.
public struct RandomRules {
  private var state: UInt64

  /// Begins a series.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number below a bound, by SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
  /// Generators").
  public mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ bits >> 31) % UInt64(bound))
  }

  private mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  /// Some questions of every kind, conditions over them, benefits with every shape of amount, and groups.
  public mutating func source() -> RuleSource {
    var rules = RuleBuilder()
    rules.addQuestions()
    for _ in 0..<(4 + below(8)) { addLeaf(to: &rules) }
    for fact in rules.source.facts.indices where isOne(in: 4) {
      // A guard may only read what stands before it, so that none goes round in a circle.
      let open = rules.leaves.filter { rules.source.nodes[$0].number < fact && rules.isUnguarded($0) }
      if let node = open.first, !rules.isTested(fact) { rules.source.facts[fact].appliesWhen = node }
    }
    for _ in 0..<(4 + below(8)) { addLeaf(to: &rules) }
    for _ in 0..<(2 + below(10)) { addJoint(to: &rules) }
    for index in 0..<(1 + below(5)) { addBenefit(index, to: &rules) }
    let benefits = rules.source.benefits.count
    for index in 0..<below(3) where benefits > 1 {
      let first = below(benefits - 1)
      rules.source.groups.append(
        RuleSource.Group(
          id: rules.string("g\(index)"), rule: RuleGroupRule(rawValue: below(6)) ?? .chooseOne,
          members: Array(first..<benefits), maximum: Int64(below(3)) * 1_000_000 - 1))
    }
    return rules.source
  }

  private mutating func addLeaf(to rules: inout RuleBuilder) {
    if isOne(in: 8) {
      rules.addNode(RuleSource.Node(.assess))
      return
    }
    let fact = below(rules.source.facts.count)
    let record = rules.source.facts[fact]
    var node = RuleSource.Node(.oneOf, number: fact, list: [Int64(below(2))])
    switch record.kind {
    case .bool: break
    case .choice, .multi:
      let count = record.usesRegions ? rules.source.regions.count : record.options.count
      node.list = (0..<(1 + below(2))).map { _ in Int64(below(count)) }
    case .int, .money, .date:
      node.kind = [.equal, .noLess, .noMore, .more, .less][below(5)]
      node.list = [Int64(below(10)) * (record.kind == .money ? 100 : 1)]
    }
    rules.addNode(node)
  }

  private mutating func addJoint(to rules: inout RuleBuilder) {
    let kind: RuleNodeKind = [.all, .all, .any, .any, .not, .atLeast][below(6)]
    let count = kind == .not ? 1 : 1 + below(4)
    let list = (0..<count).map { _ in Int64(below(rules.source.nodes.count)) }
    rules.addNode(RuleSource.Node(kind, number: kind == .atLeast ? 1 + below(count) : 0, list: list))
  }

  private mutating func addBenefit(_ index: Int, to rules: inout RuleBuilder) {
    var benefit = RuleSource.Benefit()
    benefit.id = rules.string("p/b\(index)")
    benefit.region = below(rules.source.regions.count + 1) - 1
    benefit.applicants = isOne(in: 3) ? [0, 1] : [below(2)]
    benefit.who = rules.source.nodes.count - 1 - below(min(6, rules.source.nodes.count))
    if isOne(in: 5) { benefit.from = Int64(below(40)) }
    if isOne(in: 5) { benefit.to = Int64(below(40)) }
    benefit.document = Int64(below(3))
    benefit.currency = rules.string(isOne(in: 6) ? "USD" : "CNY")
    benefit.unit = RuleSource.Text(zh: rules.string("元"), en: rules.string("CNY "))
    benefit.payout = RulePayout(rawValue: below(6)) ?? .once
    benefit.months = isOne(in: 4) ? -1 : 12 * (1 + below(5))
    benefit.entersSums = !isOne(in: 5)
    if isOne(in: 2) {
      let tested = rules.leaves.filter { rules.source.nodes[$0].kind != .assess }
      for _ in 0..<(1 + below(4)) where !tested.isEmpty { benefit.conditions.append(tested[below(tested.count)]) }
      benefit.by = Set(benefit.conditions.map { rules.source.nodes[$0].number }).sorted()
      if isOne(in: 2) { benefit.conditions.append(-1) }
    } else {
      benefit.conditions = [-1]
    }
    benefit.amounts = benefit.conditions.map { _ in isOne(in: 6) ? -1 : addAmount(to: &rules) }
    rules.source.benefits.append(benefit)
  }

  private mutating func addAmount(to rules: inout RuleBuilder) -> Int {
    let kind = RuleAmountKind(rawValue: below(9)) ?? .fixed
    var amount = RuleSource.Amount(kind)
    let sum = Int64(1 + below(200)) * 100_000
    switch kind {
    case .fixed, .range, .cap:
      (amount.low, amount.lowText) = (sum, rules.money(sum))
      (amount.high, amount.highText) = (sum * 3, rules.money(sum * 3))
    case .exactShare, .shareAtMost, .shareAtLeast:
      amount.low = Int64(1 + below(100)) * 10_000
      amount.text = [rules.string("总额的一部分"), rules.string("a part of the whole")]
      amount.base = [rules.string("总额"), rules.string("the whole")]
      if isOne(in: 2) { (amount.high, amount.highText) = (sum, rules.money(sum)) }
      if isOne(in: 2) { amount.baseFact = RuleBuilder.moneyFact }
    case .inKind, .negotiated, .unspecified:
      let words = ["公寓", "一事一议", "文件未写明"][below(3)]
      amount.text = [rules.string(words), rules.string("“\(words)”")]
    }
    rules.source.amounts.append(amount)
    return rules.source.amounts.count - 1
  }

  /// An answer to every question, as lines `key=value`.
  public mutating func answers(to source: RuleSource) -> [String] {
    source.facts.map { fact in
      let id = String(decoding: source.strings[fact.id], as: UTF8.self)
      if isOne(in: 12) { return "\(id)=unknown" }
      switch fact.kind {
      case .bool: return "\(id)=\(isOne(in: 2))"
      case .int: return "\(id)=\(below(10))"
      case .money: return "\(id)=\(below(10)).\(below(10))"
      case .date: return "\(id)=1970-01-0\(1 + below(9))"
      case .choice, .multi:
        let options = fact.usesRegions ? source.regions : fact.options
        var chosen = [options[below(options.count)]]
        if fact.kind == .multi, chosen[0] != options[options.count - 1], isOne(in: 2) { chosen.append(options[0]) }
        return "\(id)=" + chosen.map { String(decoding: source.strings[$0], as: UTF8.self) }.joined(separator: ",")
      }
    }
  }

  /// Some of the lines, in any order, with a language, a day or a scope among them now and then.
  public mutating func selection(of lines: [String]) -> [String] {
    var chosen = lines.filter { _ in !isOne(in: 3) }
    if isOne(in: 2) { chosen.append("lang=en") }
    if isOne(in: 4) { chosen.append("as_of=1970-01-\(10 + below(20))") }
    if isOne(in: 4) { chosen.append("applicant=\(["individual", "enterprise", "unknown"][below(3)])") }
    if isOne(in: 4) { chosen.append("region=\(["jilin", "jilin/jilin", "elsewhere", "shanxi,jilin"][below(4)])") }
    return shuffled(chosen)
  }

  /// The same in another order.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst() { elements.swapAt(index, below(index + 1)) }
    return elements
  }
}
