import BrowserCore
import Diagnostics
import PolicyModel

/// Checks that tables are whole and that the worked examples touch every part of a rule.
struct CoverageCheck {
  let catalogue: FactCatalogue
  private(set) var diagnostics: [Diagnostic] = []

  init(catalogue: FactCatalogue) {
    self.catalogue = catalogue
  }

  private mutating func report(
    _ id: String, _ severity: Diagnostic.Severity = .error, at location: SourceLocation, _ message: Wording,
    mend: Wording
  ) {
    diagnostics.append(Diagnostic(id, severity, at: location, message, mend: mend))
  }

  /// A table has a row for all answers that do not make the condition false, and no row that none reach.
  mutating func check(_ benefit: Benefit, table: (rows: [Int], hasHole: Bool)) {
    guard let gives = benefit.gives, gives.isTable else { return }
    if table.hasHole {
      report(
        "rule-table-hole", at: gives.location,
        Wording(zh: "“\(benefit.id)”的金额表漏了一些情况", en: "the table of '\(benefit.id)' has no row for some answers"),
        mend: Wording(
          zh: "请补上缺的行；文件没有写的情况用 unspecified，不享受的用 none: true",
          en: "add the missing rows; use 'unspecified' where the document is silent, 'none: true' where nothing is due")
      )
    }
    for index in gives.rows.indices where !table.rows.contains(index) {
      report(
        "rule-table-shadowed-row", at: gives.rows[index].location,
        Wording(zh: "这一行永远用不到", en: "no answer ever reaches this row"),
        mend: Wording(
          zh: "它前面的行已经包括它，或条件已经排除它；请调整顺序或删去",
          en: "rows above it or the condition leave nothing for it; move or remove it"))
    }
  }

  /// Each benefit is seen true, false and unknown, each row alone, each bound and its neighbours.
  mutating func check(
    _ benefit: Benefit, states: Set<String>, rows: Set<Int>, assesses: Bool, cases: [BenefitCase]
  ) {
    guard let who = benefit.who else { return }
    var missing: [(zh: String, en: String)] = []
    if states.isDisjoint(with: ["likely", "needs_recognition"]) { missing.append(("符合", "true")) }
    if !states.contains("not_met") { missing.append(("不符合", "false")) }
    if !states.contains("need_info") { missing.append(("信息不足", "unknown")) }
    if !missing.isEmpty {
      report(
        "rule-case-missing", at: benefit.location,
        Wording(
          zh: "“\(benefit.id)”还没有“\(missing.map(\.zh).joined(separator: "、"))”的算例",
          en: "'\(benefit.id)' has no case where it is \(missing.map(\.en).joined(separator: ", "))"),
        mend: Wording(zh: "请在 cases 里补上", en: "add such a case"))
    }
    if let gives = benefit.gives, gives.isTable {
      for index in gives.rows.indices where !rows.contains(index) {
        report(
          "rule-row-without-case", at: gives.rows[index].location,
          Wording(zh: "这一行没有算例", en: "no case hits this row"),
          mend: Wording(zh: "请在 cases 里补上", en: "add a case that does"))
      }
      for row in gives.rows { for test in row.when { check(test.fact, test.test, cases) } }
    }
    check(who, cases)
    if !assesses { reportUnassessed(benefit) }
  }

  /// Bounds in the condition of a derived fact.
  mutating func check(_ derived: DerivedFact, cases: [BenefitCase]) {
    check(derived.when, cases)
  }

  private mutating func check(_ condition: Condition, _ cases: [BenefitCase]) {
    for child in condition.children { check(child, cases) }
    if case .fact(let id, let test) = condition.node { check(id, test, cases) }
  }

  private mutating func check(_ id: String, _ test: FactTest, _ cases: [BenefitCase]) {
    guard case .compare(_, let figure) = test, let fact = catalogue.fact(id) else { return }
    let step: Int64 = fact.kind == .money ? 100 : 1
    let answered = cases.flatMap(\.answers).filter { $0.fact == id }.compactMap { answer -> Int64? in
      if case .number(let number) = answer.value { return number }
      return nil
    }
    let wanted = [figure.value - step, figure.value, figure.value + step]
      .filter { $0 >= fact.minimum ?? .min && $0 <= fact.maximum ?? .max && !answered.contains($0) }
    guard !wanted.isEmpty else { return }
    let values = wanted.map { AnswerLines.value(.number($0), fact.kind) }
    report(
      "rule-bound-without-case", at: figure.location,
      Wording(
        zh: "界限“\(figure.text)”没有 \(id) 为 \(values.joined(separator: "、")) 的算例",
        en: "the bound '\(figure.text)' has no case where \(id) is \(values.joined(separator: ", "))"),
      mend: Wording(zh: "请在 cases 里补上", en: "add such cases"))
  }

  /// What is chosen or agreed to by somebody needs an assessment.
  private mutating func reportUnassessed(_ benefit: Benefit) {
    guard benefit.nature == .competitive || benefit.nature == .discretionary else { return }
    report(
      "rule-without-assessment", .warning, at: benefit.location,
      Wording(
        zh: "“\(benefit.id)”要择优或经同意，条件里却没有 assess",
        en: "'\(benefit.id)' is chosen or agreed to by somebody, but no condition is an 'assess'"),
      mend: Wording(zh: "请写上由谁评定", en: "say who decides"))
  }

  /// Questions and options that no rule reads.
  mutating func checkOptions(_ all: [PolicyBenefits]) {
    var read: [String: Set<String>] = [:]
    func note(_ id: String, _ test: FactTest) {
      if case .oneOf(let ids) = test { read[id, default: []].formUnion(ids) } else { read[id, default: []] = [] }
    }
    func walk(_ condition: Condition) {
      if case .fact(let id, let test) = condition.node { note(id, test) }
      for child in condition.children { walk(child) }
    }
    for fact in catalogue.facts { if let guardCondition = fact.appliesWhen { walk(guardCondition) } }
    for derived in catalogue.derived + all.flatMap(\.derived) { walk(derived.when) }
    for benefit in all.flatMap(\.benefits) {
      if let who = benefit.who { walk(who) }
      for row in benefit.gives?.rows ?? [] {
        for test in row.when { note(test.fact, test.test) }
        if case .share(let share)? = row.value, case .fact(let id, _) = share.base { read[id, default: []] = [] }
      }
    }
    for fact in catalogue.facts {
      if read[fact.id] == nil {
        report(
          "rule-fact-unread", .warning, at: fact.location,
          Wording(zh: "没有规则用到“\(fact.id)”", en: "no rule reads '\(fact.id)'"),
          mend: Wording(zh: "没有待遇需要它时请删去", en: "remove it if no benefit needs it"))
        continue
      }
      for option in fact.listedOptions where !option.isUnread && !["other", "none"].contains(option.id) {
        if read[fact.id]?.contains(option.id) == true { continue }
        report(
          "rule-option-unread", .warning, at: option.location,
          Wording(
            zh: "没有规则用到“\(fact.id)”的选项“\(option.id)”", en: "no rule reads the option '\(option.id)' of '\(fact.id)'"),
          mend: Wording(
            zh: "请删去，或并入 other；只是让人找到自己的，写 unread: true",
            en: "remove it, or make it part of 'other'; write 'unread: true' where people only find themselves in it"))
      }
    }
  }

  /// Benefits that have ended, or end within 90 days.
  mutating func checkDates(_ benefit: Benefit, asOf: PolicyDate) {
    guard case .on(let end)? = benefit.effective?.to else { return }
    let left = end.lastDayNumber - asOf.dayNumber
    guard left < 90 else { return }
    report(
      left < 0 ? "rule-expired" : "rule-expires-soon", .warning, at: benefit.location,
      left < 0
        ? Wording(zh: "“\(benefit.id)”已于 \(end) 失效", en: "'\(benefit.id)' ended on \(end)")
        : Wording(zh: "“\(benefit.id)”将于 \(end) 失效", en: "'\(benefit.id)' ends on \(end)"),
      mend: Wording(zh: "请查有没有接续的文件", en: "look for the document that follows it"))
  }
}
