import Diagnostics
import PolicyModel
import YAML

extension RuleReader {
  /// The questions every check begins with; they have no entry of their own.
  static let reserved = ["region", "applicant"]

  /// Reads facts.yaml into the catalogue.
  mutating func readFacts(_ node: YAMLNode) {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return }
    for node in map.sequence("chapters", into: &diagnostics) { readChapter(node) }
    let facts = map.node("facts").flatMap { YAMLMapping($0, into: &diagnostics) }
    let derived = map.node("derived")
    map.finish(into: &diagnostics)

    derivedIDs = derived.map(keys) ?? []
    // Guards may read facts that stand below: all facts are known before any guard is read.
    var guards: [(id: String, node: YAMLNode)] = []
    if var facts {
      for entry in facts.allEntries() {
        if let fact = fact(entry, &guards) { catalogue.facts.append(fact) }
      }
    }
    for entry in guards {
      guard let index = catalogue.position(of: entry.id) else { continue }
      catalogue.facts[index].appliesWhen = condition(entry.node)
    }
    if let derived { catalogue.derived = readDerived(derived, namesPolicy: true) }
  }

  private func keys(_ node: YAMLNode) -> [String] {
    if case .mapping(let entries) = node.content { return entries.map(\.key) }
    return []
  }

  private mutating func readChapter(_ node: YAMLNode) {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return }
    let id = map.requiredString("id", into: &diagnostics)
    let title = text(map.required("title", into: &diagnostics))
    map.finish(into: &diagnostics)
    if let id, let title {
      catalogue.chapters.append(Chapter(id: self.id(id, at: map.location), title: title))
    }
  }

  private mutating func fact(_ entry: YAMLEntry, _ guards: inout [(id: String, node: YAMLNode)]) -> Fact? {
    guard var map = YAMLMapping(entry.value, into: &diagnostics) else { return nil }
    let id = id(entry.key, at: entry.location)
    if Self.reserved.contains(id) || derivedIDs.contains(id) {
      report(
        "rule-duplicate-id", at: entry.location,
        Wording(zh: "编号“\(id)”已有别的用处", en: "the id '\(id)' already means something else"),
        mend: Wording(zh: "请换一个编号", en: "choose another id"))
    }
    let kind = option(Fact.Kind.self, map.required("type", into: &diagnostics))
    let chapterNode = map.required("chapter", into: &diagnostics)
    let determinedBy = option(Fact.DeterminedBy.self, map.required("determined_by", into: &diagnostics))
    let ask = text(map.required("ask", into: &diagnostics))
    let help = text(map.node("help"))
    let options = map.node("options")
    let unit = text(map.node("unit"))
    let (least, most) = (map.node("min"), map.node("max"))
    let sensitivity = map.node("sensitivity")
    let why = text(map.node("why"))
    let appliesWhen = map.node("applies_when")
    map.finish(into: &diagnostics)

    let chapter = chapterNode?.string(into: &diagnostics) ?? ""
    if let chapterNode, !catalogue.chapters.contains(where: { $0.id == chapter }) {
      reportUnknown(
        "rule-unknown-chapter", chapter, among: catalogue.chapters.map(\.id), at: chapterNode.location, zh: "这一章",
        en: "chapter")
    }
    guard let kind, let determinedBy, let ask else { return nil }
    var fact = Fact(
      id: id, kind: kind, chapter: chapter, determinedBy: determinedBy, ask: ask, location: entry.location)
    (fact.help, fact.unit, fact.why) = (help, unit, why)
    fact.options = self.options(options, of: fact)
    fact.minimum = least.flatMap { bound($0, of: fact) }
    fact.maximum = most.flatMap { bound($0, of: fact) }
    fact.isSensitive = isSensitive(sensitivity)
    if fact.isSensitive, why == nil {
      report(
        "rule-sensitive-without-why", at: entry.location,
        Wording(zh: "“\(id)”涉及隐私，却没有说明为什么要问", en: "'\(id)' is sensitive and does not say why it is asked"),
        mend: Wording(zh: "请补上 why", en: "add 'why'"))
    }
    if let appliesWhen { guards.append((id, appliesWhen)) }
    return fact
  }

  /// Whether `sensitive` is written, and not `normal` or nothing.
  private mutating func isSensitive(_ node: YAMLNode?) -> Bool {
    guard let node, let word = node.string(into: &diagnostics) else { return false }
    if !["sensitive", "normal"].contains(word) {
      reportUnknown(
        "rule-unknown-value", word, among: ["sensitive", "normal"], at: node.location, zh: "这个值", en: "value")
    }
    return word == "sensitive"
  }

  private mutating func options(_ node: YAMLNode?, of fact: Fact) -> Fact.Options {
    let hasOptions = fact.kind == .choice || fact.kind == .multi
    guard let node else {
      if hasOptions {
        report(
          "rule-without-options", at: fact.location,
          Wording(zh: "“\(fact.id)”没有选项", en: "'\(fact.id)' has no options"),
          mend: Wording(zh: "请补上 options", en: "add 'options'"))
      }
      return .none
    }
    if case .scalar("regions", _) = node.content, fact.kind == .choice { return .regions }
    guard hasOptions else {
      report(
        "rule-needless-options", at: node.location,
        Wording(zh: "\(fact.kind.rawValue) 类的问题没有选项", en: "a fact of type \(fact.kind.rawValue) has no options"),
        mend: Wording(zh: "请删去 options，或把 type 改为 choice", en: "remove 'options', or make the type 'choice'"))
      return .none
    }
    guard var map = YAMLMapping(node, into: &diagnostics) else { return .none }
    var listed: [FactOption] = []
    for entry in map.allEntries() {
      if entry.key == "unknown" {
        report(
          "rule-reserved-option", at: entry.location,
          Wording(zh: "unknown 是保留的回答，不能作选项", en: "'unknown' is a reserved answer and cannot be an option"),
          mend: Wording(zh: "请删去：每一题都可以回答“不确定”", en: "remove it: every question can be answered so"))
      } else if let option = option(entry) {
        listed.append(option)
      }
    }
    if listed.count > 60 {
      report(
        "rule-too-many-options", at: node.location,
        Wording(zh: "选项超过 60 个", en: "there are more than 60 options"),
        mend: Wording(zh: "请拆成两题", en: "make two questions of it"))
    }
    return .listed(listed)
  }

  /// `{zh, en}`, and `unread: true` where no rule is meant to read it.
  private mutating func option(_ entry: YAMLEntry) -> FactOption? {
    let id = id(entry.key, at: entry.location)
    guard case .mapping = entry.value.content, var map = YAMLMapping(entry.value, into: &diagnostics) else {
      return text(entry.value).map { FactOption(id: id, text: $0, location: entry.location) }
    }
    let text = text(&map)
    let isUnread = map.bool("unread", into: &diagnostics) ?? false
    map.finish(into: &diagnostics)
    return text.map { FactOption(id: id, text: $0, isUnread: isUnread, location: entry.location) }
  }

  private mutating func bound(_ node: YAMLNode, of fact: Fact) -> Int64? {
    switch fact.kind {
    case .int: return number(node)?.value
    case .money: return plainMoney(node)
    case .date: return date(node).map { Int64($0.dayNumber) }
    case .bool, .choice, .multi:
      report(
        "rule-needless-bound", at: node.location,
        Wording(zh: "只有数字、金额和日期才有上下限", en: "only numbers, amounts and dates have bounds"),
        mend: Wording(zh: "请删去", en: "remove it"))
      return nil
    }
  }

  /// `derived: {id: {title, when, cite}}`.
  mutating func readDerived(_ node: YAMLNode, namesPolicy: Bool) -> [DerivedFact] {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return [] }
    var derived: [DerivedFact] = []
    for entry in map.allEntries() {
      guard var map = YAMLMapping(entry.value, into: &diagnostics) else { continue }
      let title = text(map.required("title", into: &diagnostics))
      let when = map.required("when", into: &diagnostics).flatMap { condition($0) }
      let cite = citation(map.required("cite", into: &diagnostics), namesPolicy: namesPolicy)
      map.finish(into: &diagnostics)
      guard let title, let when, let cite else { continue }
      derived.append(
        DerivedFact(
          id: id(entry.key, at: entry.location), title: title, when: when, cite: cite, location: entry.location))
    }
    return derived
  }
}
