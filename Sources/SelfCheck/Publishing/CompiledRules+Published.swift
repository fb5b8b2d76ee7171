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
        note: benefit.note?.zh, provision: gives.cite.at, anchor: provision?.anchor ?? "")
    }
  }

  private func gift(_ gives: Amount) -> PublishedBenefit.Gift {
    if gives.rows.count == 1, case .inKind(let text) = gives.rows[0].value { return .words(text.zh) }
    let wording = AmountWording(catalogue: catalogue, regions: regions)
    return .tiers(
      gives.rows.compactMap { row in
        row.value.map { tier($0, gives, label: row.when.isEmpty ? "" : wording.label(row).zh, wording) }
      })
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
      var parts = [every == .month ? "按月计算" : "按年计算"]
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
    case .allowance: "补贴与津贴"
    case .loan: "贷款与贴息"
    case .tax: "税收"
    case .housing: "住房"
    case .medical: "医疗"
    case .family: "子女与家属"
    case .card: "人才卡"
    case .title: "称号与评审"
    case .project: "项目资助"
    case .equity: "股权投资"
    case .visa: "签证与居留"
    case .post: "岗位与编制"
    case .training: "培训"
    case .honour: "荣誉"
    case .service: "服务"
    case .other: "其他"
    }
  }
}
