import PolicyModel
import SelfCheck
import Templates

/// The benefits as pages show them.
struct BenefitViews {
  let rules: CompiledRules
  let policies: [Policy]

  /// In the order of the policies, then of the file; directions of work, due to nobody, are left out.
  var published: [PublishedBenefit] {
    entries.map { entry in
      PublishedBenefit(
        id: entry.benefit.id, policy: entry.benefit.policy, title: entry.benefit.title,
        kind: entry.benefit.kind.title.zh, applicants: entry.benefit.applicants.map(\.title.zh),
        gift: gift(entry.amount), period: Self.period(entry.amount), note: note(entry.amount),
        provision: entry.amount.cite.at, anchor: entry.anchor)
    }
  }

  /// The rows of the self-check's table.
  var tableRows: [CheckTableRow] {
    entries.map { entry in
      CheckTableRow(
        policy: entry.benefit.policy, title: entry.benefit.title,
        condition: entry.benefit.who.map { condition($0, in: entry.benefit.policy) } ?? .all([]),
        amounts: entry.amount.rows.compactMap { line($0, entry.amount) }, provision: entry.amount.cite.at,
        anchor: entry.anchor)
    }
  }

  private var entries: [(benefit: Benefit, amount: Amount, anchor: String)] {
    policies.flatMap { policy in
      rules.benefits.filter { $0.policy == policy.slug }.compactMap { benefit in
        guard let amount = benefit.gives else { return nil }
        let provision = policy.allProvisions.first { $0.path == amount.cite.at }
        return (benefit, amount, provision?.anchor ?? "")
      }
    }
  }

  // MARK: Amounts

  /// The figures of a benefit, each once with all it is for; words where it gives no figure.
  private func gift(_ amount: Amount) -> PublishedBenefit.Gift {
    let figures = amount.rows.filter { $0.value?.figureText != nil && !repeatsOthers($0, in: amount) }
    let negotiated = amount.rows.filter { if case .negotiated = $0.value { true } else { false } }
    guard !figures.isEmpty else {
      return .words(amount.rows.compactMap { $0.value?.words }.joined(separator: "；"))
    }
    var tiers: [PublishedBenefit.Tier] = []
    for row in figures + negotiated {
      let text = row.value?.figureText ?? row.value?.words ?? ""
      let (figure, unit) = Self.split(text)
      let tier = PublishedBenefit.Tier(
        label: rules.wording(of: row.when).zh, figure: figure, unit: unit.map { $0 + Self.perPeriod(amount) })
      if let index = tiers.firstIndex(where: { $0.figure == tier.figure && $0.unit == tier.unit }) {
        tiers[index].label += "；" + tier.label
      } else {
        tiers.append(tier)
      }
    }
    return .tiers(tiers)
  }

  /// Whether a row only spans what other rows give, as for those whose title is still open.
  private func repeatsOthers(_ row: Amount.Row, in amount: Amount) -> Bool {
    guard case .range(let low, let high) = row.value else { return false }
    let fixed = amount.rows.compactMap { row -> Int64? in
      if case .fixed(let figure) = row.value { figure.value } else { nil }
    }
    return fixed.contains(low.value) && fixed.contains(high.value)
  }

  /// What the document leaves unsaid, and how long it is paid.
  private func note(_ amount: Amount) -> String? {
    let hasFigures = amount.rows.contains { $0.value?.figureText != nil }
    let unsaid = amount.rows.compactMap { row -> String? in
      if case .unspecified(let text) = row.value, hasFigures { text.zh } else { nil }
    }
    return unsaid.isEmpty ? nil : unsaid.joined(separator: "；")
  }

  private func line(_ row: Amount.Row, _ amount: Amount) -> String? {
    guard let value = row.value, let words = value.figureText ?? value.words else { return nil }
    let label = rules.wording(of: row.when).zh
    let text = value.figureText == nil ? words : words + Self.perPeriod(amount)
    return label.isEmpty ? text : "\(label)：\(text)"
  }

  private static func period(_ amount: Amount) -> String? {
    guard amount.rows.contains(where: { $0.value?.figureText != nil }) else { return nil }
    switch amount.payout {
    case .once: return "一次性"
    case .every(let period, let months, let isMaximum, _):
      let every = period == .month ? "每月" : "每年"
      guard let months else { return every }
      let length = months.value % 12 == 0 ? "\(months.value / 12)年" : "\(months.value)个月"
      return every + (isMaximum ? "，最长" : "，连续") + length
    case .instalments(let count, let every):
      return "分\(count.value)" + (every == .year ? "年" : "个月")
    }
  }

  private static func perPeriod(_ amount: Amount) -> String {
    guard case .every(let period, _, _, _) = amount.payout else { return "" }
    return period == .month ? "/月" : "/年"
  }

  /// `100万元` as 100 and 万元; words that are no figure have no unit.
  private static func split(_ text: String) -> (figure: String, unit: String?) {
    let figure = text.prefix { $0.isASCII && $0.isNumber || ".至".contains($0) }
    let unit = text.dropFirst(figure.count)
    return figure.isEmpty || unit.isEmpty ? (text, nil) : (String(figure), String(unit))
  }

  // MARK: Conditions

  private func condition(_ condition: Condition, in policy: String) -> CheckTableRow.Condition {
    switch condition.node {
    case .all(let children): .all(children.map { self.condition($0, in: policy) })
    case .any(let children): .any(children.map { self.condition($0, in: policy) })
    case .atLeast(let count, let children): .atLeast(count, children.map { self.condition($0, in: policy) })
    case .not(let child): .not(self.condition(child, in: policy))
    case .fact, .benefit, .assess: .one(rules.wording(of: condition, in: policy).zh)
    }
  }
}

extension Amount.Value {
  /// The figure as the document writes it; nil for what is no figure.
  fileprivate var figureText: String? {
    switch self {
    case .fixed(let figure): figure.text
    case .range(let low, let high):
      low.unitText == high.unitText ? "\(low.numberText)至\(high.text)" : "\(low.text)至\(high.text)"
    case .cap(let figure): "最高\(figure.text)"
    case .share, .inKind, .negotiated, .unspecified: nil
    }
  }

  /// What it gives in words; nil for figures.
  fileprivate var words: String? {
    switch self {
    case .inKind(let text), .negotiated(let text), .unspecified(let text): text.zh
    case .share(let share):
      Self.bounds[share.bound].map { bound in
        let base = if case .text(let text) = share.base { text.zh } else { "" }
        return "\(bound)\(base)的\(share.share.text)" + (share.maximum.map { "，最高\($0.text)" } ?? "")
      }
    case .fixed, .range, .cap: nil
    }
  }

  private static let bounds: [Amount.Share.Bound: String] = [.exactly: "", .atMost: "不超过", .atLeast: "不少于"]
}

extension Figure {
  /// `50` of `50万元`.
  fileprivate var numberText: String { String(text.prefix { $0.isASCII && $0.isNumber || $0 == "." }) }
  /// `万元` of `50万元`.
  fileprivate var unitText: String { String(text.dropFirst(numberText.count)) }
}

extension Benefit.Kind {
  /// What readers are told.
  fileprivate var title: LocalizedText {
    switch self {
    case .cash: LocalizedText(zh: "一次性奖励与资助", en: "Awards and grants")
    case .allowance: LocalizedText(zh: "生活与岗位补贴", en: "Allowances")
    case .loan: LocalizedText(zh: "创业贷款", en: "Loans")
    case .tax: LocalizedText(zh: "税收", en: "Tax")
    case .housing: LocalizedText(zh: "住房", en: "Housing")
    case .medical: LocalizedText(zh: "医疗", en: "Medical care")
    case .family: LocalizedText(zh: "子女与家属", en: "Family")
    case .card: LocalizedText(zh: "人才卡", en: "Talent cards")
    case .title: LocalizedText(zh: "职称与评价", en: "Titles and evaluation")
    case .project: LocalizedText(zh: "项目资助", en: "Project funding")
    case .equity: LocalizedText(zh: "股权投资", en: "Equity investment")
    case .visa: LocalizedText(zh: "出入境与居留", en: "Visas and residence")
    case .post: LocalizedText(zh: "岗位与编制", en: "Posts and establishment")
    case .training: LocalizedText(zh: "培训", en: "Training")
    case .honour: LocalizedText(zh: "荣誉称号", en: "Honours")
    case .service: LocalizedText(zh: "服务与便利", en: "Services")
    case .other: LocalizedText(zh: "其他支持", en: "Other support")
    }
  }
}
