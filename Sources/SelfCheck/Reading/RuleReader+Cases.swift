import Diagnostics
import PolicyModel
import YAML

extension RuleReader {
  /// A worked example; `names` are the names of all benefits.
  mutating func readCase(_ node: YAMLNode, policy: String, names: [String]) -> BenefitCase? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let name = map.required("name", into: &diagnostics)
    let asOf = date(map.required("as_of", into: &diagnostics))
    let facts = map.entry("facts")?.value
    let expect = map.required("expect", into: &diagnostics)
    map.finish(into: &diagnostics)
    let answers = facts.map { readAnswers($0) } ?? []
    guard let name, let title = name.string(into: &diagnostics), let asOf, let expect,
      var expected = YAMLMapping(expect, into: &diagnostics)
    else { return nil }
    var expectations: [BenefitCase.Expectation] = []
    for entry in expected.allEntries() {
      let benefit = entry.key.contains("/") ? entry.key : policy + "/" + entry.key
      guard names.contains(benefit) else {
        let own = names.filter { $0.hasPrefix(policy + "/") }.map { String($0.dropFirst(policy.count + 1)) }
        reportUnknown("rule-unknown-benefit", entry.key, among: own, at: entry.location, zh: "这项待遇", en: "benefit")
        continue
      }
      if let expectation = expectation(entry, of: benefit) { expectations.append(expectation) }
    }
    return BenefitCase(name: title, asOf: asOf, answers: answers, expectations: expectations, location: name.location)
  }

  private mutating func expectation(_ entry: YAMLEntry, of benefit: String) -> BenefitCase.Expectation? {
    guard var map = YAMLMapping(entry.value, into: &diagnostics) else { return nil }
    var expectation = BenefitCase.Expectation(benefit: benefit, location: entry.location)
    let states = ["likely", "needs_recognition", "need_info", "not_met", "not_in_force"]
    if let node = map.node("state"), let state = node.string(into: &diagnostics) {
      if !states.contains(state) {
        reportUnknown("rule-unknown-value", state, among: states, at: node.location, zh: "这种结论", en: "state")
      }
      expectation.state = state
    }
    expectation.amount = map.string("amount", into: &diagnostics)
    expectation.none = map.bool("none", into: &diagnostics)
    if let node = map.node("total"), let text = node.string(into: &diagnostics) {
      let sums = text.split(separator: "至").map { Currency.parse(String($0))?.fen }
      if let first = sums.first, let low = first, let last = sums.last, let high = last, low <= high, sums.count <= 2 {
        expectation.total = low...high
      } else {
        report(
          "rule-malformed-amount", at: node.location,
          Wording(zh: "“\(text)”不是合计金额", en: "'\(text)' is not a total"),
          mend: Wording(zh: "请写成 60000元 或 60000元至120000元", en: "write it as 60000元 or 60000元至120000元"))
      }
    }
    if map.entry("because") != nil { expectation.because = facts(map.entry("because")?.value) }
    if map.entry("missing") != nil { expectation.missing = facts(map.entry("missing")?.value) }
    map.finish(into: &diagnostics)
    return expectation
  }

  private mutating func facts(_ node: YAMLNode?) -> [String] {
    guard let node else { return [] }
    let ids = node.strings(into: &diagnostics)
    for id in ids where catalogue.fact(id) == nil {
      reportUnknown(
        "rule-unknown-fact", id, among: catalogue.facts.map(\.id), at: node.location, zh: "这个问题", en: "fact")
    }
    return ids
  }

  /// Answers: a map from facts to what was answered.
  mutating func readAnswers(_ node: YAMLNode) -> [BenefitCase.Answer] {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return [] }
    var answers: [BenefitCase.Answer] = []
    for entry in map.allEntries() where !entry.value.isEmpty {
      guard let fact = Self.reserved.contains(entry.key) ? reserved(entry.key) : catalogue.fact(entry.key) else {
        reportUnknown(
          "rule-unknown-fact", entry.key, among: catalogue.facts.map(\.id) + Self.reserved, at: entry.location,
          zh: "这个问题",
          en: "fact")
        continue
      }
      if let value = answer(entry.value, to: fact) {
        answers.append(BenefitCase.Answer(fact: entry.key, value: value, location: entry.location))
      }
    }
    return answers
  }

  /// A reserved question as a fact, so that its answers are read like any other's.
  private func reserved(_ id: String) -> Fact {
    let location = SourceLocation(path: "")
    let ask = LocalizedText(zh: id, en: id)
    var fact = Fact(
      id: id, kind: id == "region" ? .multi : .choice, chapter: "", determinedBy: .oneself, ask: ask, location: location
    )
    fact.options =
      id == "region"
      ? .regions
      : .listed(
        Benefit.Applicant.allCases.map {
          FactOption(id: $0.rawValue, text: LocalizedText(zh: $0.rawValue, en: nil), location: location)
        })
    return fact
  }

  /// An answer in the fact's own kind.
  mutating func answer(_ node: YAMLNode, to fact: Fact) -> FactValue? {
    if case .scalar("unknown", _) = node.content { return .unknown }
    switch fact.kind {
    case .bool: return node.bool(into: &diagnostics).map { .bool($0) }
    case .choice:
      if case .sequence = node.content {
        report(
          "rule-one-answer", at: node.location,
          Wording(zh: "“\(fact.id)”只能选一项", en: "'\(fact.id)' takes one answer"),
          mend: Wording(zh: "请只写一个选项", en: "write one option"))
        return nil
      }
      return options(node, of: fact).map { .options($0) }
    case .multi: return options(node, of: fact).map { .options($0) }
    case .int, .money, .date:
      guard let value = fact.kind == .money ? plainMoney(node) : figure(node, of: fact)?.value else { return nil }
      if value < fact.minimum ?? .min || value > fact.maximum ?? .max {
        report(
          "rule-answer-out-of-range", at: node.location,
          Wording(zh: "“\(fact.id)”的回答超出范围", en: "the answer to '\(fact.id)' is out of range"),
          mend: Wording(
            zh: "应在 \(describe(fact.minimum, fact)) 到 \(describe(fact.maximum, fact)) 之间",
            en: "it lies between \(describe(fact.minimum, fact)) and \(describe(fact.maximum, fact))"))
        return nil
      }
      return .number(value)
    }
  }

  /// A sum of money; a number alone is yuan.
  mutating func plainMoney(_ node: YAMLNode) -> Int64? {
    if case .scalar(let text, _) = node.content, let fen = Currency.decimal(text, digits: 2) { return fen }
    return money(node)?.value
  }

  private func describe(_ bound: Int64?, _ fact: Fact) -> String {
    guard let bound else { return "…" }
    return fact.kind == .money ? Currency.english(bound) : String(bound)
  }
}
