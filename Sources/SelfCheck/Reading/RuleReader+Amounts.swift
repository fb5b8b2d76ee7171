import Diagnostics
import PolicyModel
import YAML

extension RuleReader {
  private static let kinds = [
    "fixed", "table", "range", "cap", "share_of", "in_kind", "negotiated", "unspecified",
  ]

  /// What a benefit gives.
  mutating func amount(_ node: YAMLNode) -> Amount? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let kindNode = map.required("kind", into: &diagnostics)
    let currency = map.string("currency", into: &diagnostics) ?? "CNY"
    let payout = payout(map.node("payout"))
    let payers = map.sequence("payers", into: &diagnostics).compactMap { payer($0) }
    let cite = citation(map.required("cite", into: &diagnostics))
    guard let kindNode, let kind = kindNode.string(into: &diagnostics) else { return nil }
    guard Self.kinds.contains(kind) else {
      reportUnknown(
        "rule-unknown-value", kind, among: Self.kinds, at: kindNode.location, zh: "这种金额", en: "kind of amount")
      return nil
    }
    var by: [String] = []
    var rows: [Amount.Row] = []
    if kind == "table" {
      by = self.by(&map)
      let nodes = map.required("rows", into: &diagnostics)?.sequence(into: &diagnostics) ?? []
      rows = nodes.compactMap { row($0, by: by) }
    } else if let value = value(kind, &map) {
      rows = [Amount.Row(when: [], value: value, location: node.location)]
    }
    map.finish(into: &diagnostics)
    checkCurrency(currency, rows, at: node.location)
    checkShares(payers)
    guard !rows.isEmpty, let cite else { return nil }
    if rows.count > 60 {
      report(
        "rule-too-many-rows", at: node.location, Wording(zh: "表超过 60 行", en: "the table has more than 60 rows"),
        mend: Wording(zh: "请拆成两项待遇", en: "make two benefits of it"))
    }
    var amount = Amount(rows: rows, currency: currency, cite: cite, location: node.location)
    (amount.by, amount.payout, amount.payers) = (by, payout, payers)
    return amount
  }

  private mutating func by(_ map: inout YAMLMapping) -> [String] {
    guard let node = map.required("by", into: &diagnostics) else { return [] }
    let ids = node.strings(into: &diagnostics)
    for id in ids where catalogue.fact(id) == nil && !derivedIDs.contains(id) {
      reportUnknown(
        "rule-unknown-fact", id, among: catalogue.facts.map(\.id) + derivedIDs, at: node.location, zh: "这个问题",
        en: "fact")
    }
    return ids
  }

  private mutating func row(_ node: YAMLNode, by: [String]) -> Amount.Row? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    var tests: [Amount.Test] = []
    if let when = map.required("when", into: &diagnostics), var when = YAMLMapping(when, into: &diagnostics) {
      for entry in when.allEntries() {
        guard by.contains(entry.key) else {
          reportUnknown(
            "rule-unknown-fact", entry.key, among: by, at: entry.location, zh: "by 中的问题", en: "fact in 'by' named")
          continue
        }
        tests += rowTests(entry)
      }
    }
    let note = text(map.node("note"))
    let isNone = map.bool("none", into: &diagnostics) ?? false
    let kind = ["what", "negotiated", "unspecified", "amount", "of", "min", "max"].first { map.node($0) != nil }
    var value: Amount.Value?
    switch kind {
    case "what": value = self.value("in_kind", &map)
    case "negotiated", "unspecified": value = kind.flatMap { self.value($0, &map) }
    case "amount": value = self.value("fixed", &map)
    case "of": value = self.value("share_of", &map)
    case "min": value = self.value("range", &map)
    case "max": value = self.value("cap", &map)
    default: value = nil
    }
    map.finish(into: &diagnostics)
    if isNone == (kind != nil) {
      report(
        "rule-row-kind", at: node.location,
        isNone
          ? Wording(zh: "写了 none: true 就不能再写金额", en: "a row with none: true gives nothing else")
          : Wording(zh: "这一行没有写给什么", en: "this row does not say what it gives"),
        mend: Wording(
          zh: "请写 amount、min 和 max、max、of、what、negotiated、unspecified 或 none: true 之一",
          en: "write one of amount, min and max, max, of, what, negotiated, unspecified, none: true"))
      return nil
    }
    if value == nil, !isNone { return nil }
    return Amount.Row(when: tests, value: value, note: note, location: node.location)
  }

  /// The tests of one fact in a row: an option, a list of options, or bounds such as `{gte: 5, lt: 10}`.
  private mutating func rowTests(_ entry: YAMLEntry) -> [Amount.Test] {
    guard case .mapping(let bounds) = entry.value.content else {
      let word = if case .sequence = entry.value.content { "in" } else { "is" }
      return test(of: entry.key, at: entry.location, word, entry.value).map { [Amount.Test(fact: entry.key, test: $0)] }
        ?? []
    }
    return bounds.compactMap { bound in
      test(of: entry.key, at: bound.location, bound.key, bound.value).map { Amount.Test(fact: entry.key, test: $0) }
    }
  }

  private mutating func value(_ kind: String, _ map: inout YAMLMapping) -> Amount.Value? {
    switch kind {
    case "fixed": return money(map.required("amount", into: &diagnostics)).map { .fixed($0) }
    case "cap": return money(map.required("max", into: &diagnostics)).map { .cap($0) }
    case "share_of": return share(&map)
    case "in_kind": return text(map.required("what", into: &diagnostics)).map { .inKind($0) }
    case "negotiated": return text(map.required("negotiated", into: &diagnostics)).map { .negotiated($0) }
    case "unspecified": return text(map.required("unspecified", into: &diagnostics)).map { .unspecified($0) }
    default:
      let low = money(map.required("min", into: &diagnostics))
      let high = money(map.required("max", into: &diagnostics))
      guard let low, let high else { return nil }
      guard low.value < high.value else {
        report(
          "rule-empty-range", at: high.location,
          Wording(zh: "max 不大于 min", en: "'max' is not more than 'min'"),
          mend: Wording(zh: "请核对两个金额", en: "check the two amounts"))
        return nil
      }
      return .range(low, high)
    }
  }

  private mutating func share(_ map: inout YAMLMapping) -> Amount.Value? {
    let given = Amount.Share.Bound.allCases.filter { map.node($0.rawValue) != nil }
    let base = map.required("of", into: &diagnostics)
    let maximum = map.node("max").flatMap { money($0) }
    guard given.count == 1, let bound = given.first, let share = percent(map.node(bound.rawValue)) else {
      report(
        "rule-share-bound", at: map.location,
        Wording(zh: "比例要写 exactly、at_most、at_least 之一", en: "a share has one of exactly, at_most, at_least"),
        mend: Wording(zh: "请写成 at_most: 30%", en: "write it as at_most: 30%"))
      return nil
    }
    guard let base, let of = shareBase(base) else { return nil }
    return .share(Amount.Share(bound: bound, share: share, base: of, maximum: maximum))
  }

  /// What a share is a part of: a text, or `{fact, text}` where the text is optional.
  private mutating func shareBase(_ node: YAMLNode) -> Amount.Share.Base? {
    guard case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "fact" }) else {
      return text(node).map { .text($0) }
    }
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let fact = map.required("fact", into: &diagnostics)
    let words = text(map.node("text"))
    map.finish(into: &diagnostics)
    guard let fact, let id = fact.string(into: &diagnostics) else { return nil }
    guard catalogue.fact(id)?.kind == .money else {
      let amounts = catalogue.facts.filter { $0.kind == .money }.map(\.id)
      reportUnknown("rule-unknown-fact", id, among: amounts, at: fact.location, zh: "这个金额问题", en: "money fact")
      return nil
    }
    return .fact(id, words)
  }

  private mutating func payout(_ node: YAMLNode?) -> Amount.Payout {
    guard let node else { return .once }
    if case .scalar("once", _) = node.content { return .once }
    guard var map = YAMLMapping(node, into: &diagnostics) else { return .once }
    let instalments = number(map.node("instalments"))
    let every = option(Amount.Period.self, map.required("every", into: &diagnostics)) ?? .month
    if let instalments {
      map.finish(into: &diagnostics)
      return .instalments(instalments, every: every)
    }
    var months = number(map.node("for_months"))
    let maximum = number(map.node("max_months"))
    let paid = text(map.node("paid"))
    map.finish(into: &diagnostics)
    if let months, months.value <= 0 || (every == .year && months.value % 12 != 0) {
      report(
        "rule-malformed-number", at: months.location,
        Wording(zh: "月数不对", en: "this number of months cannot be"),
        mend: Wording(zh: "按年发放时写 12 的倍数", en: "yearly payments need a multiple of 12"))
    }
    let isMaximum = months == nil && maximum != nil
    months = months ?? maximum
    months?.unit = .months
    return .every(every, months: months, isMaximum: isMaximum, paid: paid)
  }

  private mutating func payer(_ node: YAMLNode) -> Amount.Payer? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let name = text(map.required("name", into: &diagnostics))
    let share = percent(map.node("share"))
    map.finish(into: &diagnostics)
    return name.map { Amount.Payer(name: $0, share: share) }
  }

  private mutating func checkShares(_ payers: [Amount.Payer]) {
    let shares = payers.compactMap(\.share)
    guard let first = shares.first else { return }
    if shares.count == payers.count, shares.map(\.value).reduce(0, +) == 1_000_000 { return }
    report(
      "rule-payers-sum", at: first.location,
      Wording(zh: "各方承担的比例加起来不是 100%", en: "the payers' shares do not add up to 100%"),
      mend: Wording(zh: "请核对各方的比例：要么各方都写，要么都不写", en: "check the shares: every payer has one, or none has"))
  }

  private mutating func checkCurrency(_ currency: String, _ rows: [Amount.Row], at location: SourceLocation) {
    for figure in rows.flatMap(\.figures) {
      guard case .money(let code) = figure.unit, code != currency else { continue }
      report(
        "rule-currency", at: figure.location,
        Wording(zh: "“\(figure.text)”的单位不是 \(currency)", en: "'\(figure.text)' is not in \(currency)"),
        mend: Wording(zh: "请改 currency 或金额的单位", en: "change 'currency' or the unit"))
    }
  }
}

extension Amount.Row {
  /// The figures it gives, in file order; those of its tests are not among them.
  var figures: [Figure] {
    switch value {
    case .fixed(let sum), .cap(let sum): [sum]
    case .range(let low, let high): [low, high]
    case .share(let share): [share.share] + (share.maximum.map { [$0] } ?? [])
    case .inKind, .negotiated, .unspecified, nil: []
    }
  }
}
