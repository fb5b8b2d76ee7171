public import PolicyModel

extension CompiledRules {
  /// The benefits as pages show them, in the order given; `policies` tell where their provisions stand.
  public func published(_ policies: [Policy]) -> [PublishedBenefit] {
    benefits.compactMap { benefit in
      guard let gives = benefit.gives else { return nil }
      let provision = policies.first { $0.slug == benefit.policy }?.allProvisions.first { $0.path == gives.cite.at }
      return PublishedBenefit(
        id: benefit.id, policy: benefit.policy, title: benefit.title, kind: benefit.kind.words,
        applicants: benefit.applicants.map(\.title.zh), gift: gift(gives), period: period(gives),
        note: note(benefit, gives), provision: gives.cite.at, anchor: provision?.anchor ?? "")
    }
  }

  /// The figures of a benefit, each once with all it is for; words where it gives no figure.
  private func gift(_ gives: Amount) -> PublishedBenefit.Gift {
    let wording = AmountWording(catalogue: catalogue, regions: regions)
    let hasFigures = gives.rows.contains { !$0.figures.isEmpty }
    let rows = gives.rows.filter { row in
      if case .unspecified = row.value, hasFigures { return false }
      return row.value != nil && !repeatsOthers(row, in: gives)
    }
    guard hasFigures || rows.count > 1 else {
      return .words(rows.compactMap { $0.value.map { wording.words($0, gives).zh } }.joined(separator: "；"))
    }
    var tiers: [PublishedBenefit.Tier] = []
    for row in rows {
      guard let value = row.value else { continue }
      let tier = tier(value, gives, label: wording.label(row).zh, wording)
      if let index = tiers.firstIndex(where: { $0.figure == tier.figure && $0.unit == tier.unit }) {
        tiers[index].label += "；" + tier.label
      } else {
        tiers.append(tier)
      }
    }
    return .tiers(tiers)
  }

  /// Whether a row only spans what other rows give, as for those whose title is still open.
  private func repeatsOthers(_ row: Amount.Row, in gives: Amount) -> Bool {
    guard case .range(let low, let high) = row.value else { return false }
    let fixed = gives.rows.compactMap { row -> Int64? in
      if case .fixed(let sum) = row.value { sum.value } else { nil }
    }
    return fixed.contains(low.value) && fixed.contains(high.value)
  }

  /// The benefit's own note, and for whom the document names no figure.
  private func note(_ benefit: Benefit, _ gives: Amount) -> String? {
    guard gives.rows.contains(where: { !$0.figures.isEmpty }) else { return benefit.note?.zh }
    let unsaid = gives.rows.compactMap { row -> String? in
      if case .unspecified(let text) = row.value { text.zh } else { nil }
    }
    let notes = [benefit.note?.zh].compactMap { $0 } + unsaid
    return notes.isEmpty ? nil : notes.joined(separator: "；")
  }

  /// A figure apart from its unit where there is one: `300至2000` and `元/月`.
  private func tier(
    _ value: Amount.Value, _ gives: Amount, label: String, _ wording: AmountWording
  ) -> PublishedBenefit.Tier {
    let per =
      switch gives.payout {
      case .once, .instalments: ""
      case .every(.month, _, _, _): "/月"
      case .every(.year, _, _, _): "/年"
      }
    switch value {
    case .fixed(let sum):
      let (figure, unit) = Self.parts(sum)
      return PublishedBenefit.Tier(label: label, figure: figure, unit: unit + per)
    case .range(let low, let high):
      let (least, unit) = Self.parts(low)
      let (most, other) = Self.parts(high)
      return PublishedBenefit.Tier(
        label: label, figure: unit == other ? "\(least)至\(most)" : "\(low.text)至\(most)", unit: other + per)
    case .cap(let sum):
      let (figure, unit) = Self.parts(sum)
      return PublishedBenefit.Tier(label: label, figure: "最高\(figure)", unit: unit + per)
    case .share, .inKind, .negotiated, .unspecified:
      return PublishedBenefit.Tier(label: label, figure: wording.words(value, gives).zh, unit: nil)
    }
  }

  /// `100万元` as `100` and `万元`.
  private static func parts(_ sum: Figure) -> (figure: String, unit: String) {
    let digits = sum.text.prefix { "0123456789.".contains($0) }
    return (String(digits), String(sum.text.dropFirst(digits.count)))
  }

  private func period(_ gives: Amount) -> String? {
    let hasFigures = gives.rows.contains { !$0.figures.isEmpty }
    switch gives.payout {
    case .once: return hasFigures ? "一次性" : nil
    case .instalments(let count, let every): return "分\(count.text)\(every == .year ? "年" : "个月")发放"
    case .every(let every, let months, let isMaximum, let paid):
      var parts = [every == .month ? "每月" : "每年"]
      if let months {
        let span = months.value % 12 == 0 ? "\(months.value / 12)年" : "\(months.value)个月"
        parts.append((isMaximum ? "最长" : "连续") + span)
      }
      if let paid { parts.append(paid.zh) }
      return parts.joined(separator: "，")
    }
  }
}

extension Benefit.Kind {
  /// What readers are told.
  public var words: String {
    switch self {
    case .cash: "一次性奖励与资助"
    case .allowance: "生活与岗位补贴"
    case .loan: "创业贷款"
    case .tax: "税收"
    case .housing: "住房"
    case .medical: "医疗"
    case .family: "子女与家属"
    case .card: "人才卡"
    case .title: "职称与评价"
    case .project: "项目资助"
    case .equity: "股权投资"
    case .visa: "出入境与居留"
    case .post: "岗位与编制"
    case .training: "培训"
    case .honour: "荣誉称号"
    case .service: "服务与便利"
    case .other: "其他支持"
    }
  }
}
