import Diagnostics
import PolicyModel
import YAML

extension RuleReader {
  /// A condition with all below it; nil, and diagnostics, when it cannot be read.
  mutating func condition(_ node: YAMLNode) -> Condition? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let kinds = ["all", "any", "not", "at_least", "fact", "benefit", "assess"]
    let given = kinds.filter { map.node($0) != nil }
    let cite = citation(map.node("cite"))
    let note = text(map.node("note"))
    let isLeaf = given.first.map { ["fact", "benefit", "assess"].contains($0) } ?? false
    let words = isLeaf ? text(map.node("text")) : nil
    guard given.count == 1, let kind = given.first, let value = map.node(kind) else {
      map.finish(into: &diagnostics)
      report(
        "rule-condition-kind", at: node.location,
        given.isEmpty
          ? Wording(zh: "条件里没有写判断什么", en: "this condition does not say what it tests")
          : Wording(
            zh: "一个条件里同时写了 \(given.joined(separator: "、"))", en: "one condition has \(given.joined(separator: " and "))"
          ),
        mend: Wording(
          zh: "请写 \(kinds.joined(separator: "、")) 之一", en: "write one of \(kinds.joined(separator: ", "))"))
      return nil
    }
    let content: Condition.Node?
    switch kind {
    case "all": content = conditions(value).map { .all($0) }
    case "any": content = conditions(value).map { .any($0) }
    case "not": content = condition(value).map { .not($0) }
    case "at_least": content = atLeast(value)
    case "benefit": content = value.string(into: &diagnostics).map { .benefit($0) }
    case "assess": content = text(value).map { .assess($0) }
    default: content = test(value, &map)
    }
    map.finish(into: &diagnostics)
    guard let content else { return nil }
    return Condition(content, cite: cite, note: note, text: words, location: node.location)
  }

  private mutating func conditions(_ node: YAMLNode) -> [Condition]? {
    let nodes = node.sequence(into: &diagnostics)
    let conditions = nodes.compactMap { condition($0) }
    return conditions.isEmpty || conditions.count < nodes.count ? nil : conditions
  }

  private mutating func atLeast(_ node: YAMLNode) -> Condition.Node? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let count = number(map.required("n", into: &diagnostics))
    let of = map.required("of", into: &diagnostics).flatMap { conditions($0) }
    map.finish(into: &diagnostics)
    guard let count, let of else { return nil }
    guard (1...Int64(of.count)).contains(count.value) else {
      report(
        "rule-malformed-number", at: count.location,
        Wording(zh: "\(of.count) 项条件里不可能满足 \(count.value) 项", en: "\(count.value) of \(of.count) cannot hold"),
        mend: Wording(zh: "n 应在 1 到 \(of.count) 之间", en: "n lies between 1 and \(of.count)"))
      return nil
    }
    return .atLeast(Int(count.value), of)
  }

  /// `{fact, is | in | gte | lte | gt | lt | before | after}`.
  private mutating func test(_ value: YAMLNode, _ map: inout YAMLMapping) -> Condition.Node? {
    let operators = ["is", "in", "gte", "lte", "gt", "lt", "before", "after"]
    let given = operators.filter { map.node($0) != nil }
    guard let id = value.string(into: &diagnostics) else { return nil }
    guard given.count == 1, let word = given.first, let operand = map.node(word) else {
      report(
        "rule-test-operator", at: value.location,
        Wording(zh: "对“\(id)”要写且只写一种比较", en: "'\(id)' needs exactly one comparison"),
        mend: Wording(
          zh: "请写 \(operators.joined(separator: "、")) 之一", en: "write one of \(operators.joined(separator: ", "))"))
      return nil
    }
    return test(of: id, at: value.location, word, operand).map { .fact(id, $0) }
  }

  /// A test of a fact, which decides what the operand may be.
  mutating func test(of id: String, at location: SourceLocation, _ word: String, _ operand: YAMLNode) -> FactTest? {
    if derivedIDs.contains(id) { return truth(operand, word) }
    guard let fact = catalogue.fact(id) else {
      reportUnknown(
        "rule-unknown-fact", id, among: catalogue.facts.map(\.id) + derivedIDs, at: location, zh: "这个问题", en: "fact")
      return nil
    }
    switch fact.kind {
    case .bool: return truth(operand, word)
    case .choice, .multi:
      guard word == "is" || word == "in" else { return wrongOperator(word, fact, operand.location) }
      return options(operand, of: fact).map { .oneOf($0) }
    case .int, .money, .date:
      guard let comparison = FactTest.Comparison(rawValue: word),
        fact.kind == .date || (comparison != .before && comparison != .after)
      else { return wrongOperator(word, fact, operand.location) }
      return figure(operand, of: fact).map { .compare(comparison, $0) }
    }
  }

  private mutating func truth(_ operand: YAMLNode, _ word: String) -> FactTest? {
    guard word == "is" else {
      report(
        "rule-test-operator", at: operand.location,
        Wording(zh: "是非题只能用 is", en: "a yes-or-no fact is tested with 'is'"),
        mend: Wording(zh: "请写 is: true 或 is: false", en: "write is: true or is: false"))
      return nil
    }
    return operand.bool(into: &diagnostics).map { .isTrue($0) }
  }

  private mutating func wrongOperator(_ word: String, _ fact: Fact, _ location: SourceLocation) -> FactTest? {
    report(
      "rule-test-operator", at: location,
      Wording(
        zh: "\(fact.kind.rawValue) 类的问题不能用 \(word)",
        en: "a fact of type \(fact.kind.rawValue) cannot be tested with '\(word)'"),
      mend: fact.kind == .choice || fact.kind == .multi
        ? Wording(zh: "请用 is 或 in", en: "use 'is' or 'in'")
        : Wording(
          zh: "请用 is、gte、lte、gt 或 lt；日期也可以用 before、after",
          en: "use is, gte, lte, gt or lt; for dates also before or after"))
    return nil
  }

  /// Options of a fact, one or a list; for regions, their paths.
  mutating func options(_ node: YAMLNode, of fact: Fact) -> [String]? {
    let nodes: [YAMLNode]
    if case .sequence(let items) = node.content { nodes = items } else { nodes = [node] }
    let known = fact.options == .regions ? regions.map(\.path) : fact.listedOptions.map(\.id)
    var chosen: [String] = []
    for node in nodes {
      guard let id = node.string(into: &diagnostics) else { return nil }
      if known.contains(id) {
        chosen.append(id)
      } else {
        reportUnknown("rule-unknown-option", id, among: known, at: node.location, zh: "这个选项", en: "option")
      }
    }
    return chosen.count == nodes.count && !chosen.isEmpty ? chosen : nil
  }

  /// A number in the fact's own kind.
  mutating func figure(_ node: YAMLNode, of fact: Fact) -> Figure? {
    switch fact.kind {
    case .money: return money(node)
    case .date:
      return date(node).map {
        Figure(text: $0.description, value: Int64($0.dayNumber), unit: .date, location: node.location)
      }
    default: return number(node)
    }
  }
}
