public import PolicyModel

extension CompiledRules {
  /// The benefits as pages show them, in the order given; `policies` tell where their provisions stand.
  public func published(_ policies: [Policy]) -> [PublishedBenefit] {
    let anchors = Dictionary(
      policies.map { policy in
        (policy.slug, Dictionary(policy.allProvisions.map { ($0.path, $0.anchor) }, uniquingKeysWith: { a, _ in a }))
      }, uniquingKeysWith: { first, _ in first })
    let publishing = BenefitPublishing(rules: self, anchors: anchors)
    return benefits.compactMap(publishing.published)
  }
}

/// Puts benefits in words.
private struct BenefitPublishing {
  let rules: CompiledRules
  let wording: AmountWording
  let requirements: RequirementWording
  let anchors: [String: [String: String]]

  init(rules: CompiledRules, anchors: [String: [String: String]]) {
    self.rules = rules
    self.anchors = anchors
    wording = AmountWording(catalogue: rules.catalogue, regions: rules.regions)
    requirements = RequirementWording(rules: rules, anchors: anchors)
  }

  func published(_ benefit: Benefit) -> PublishedBenefit? {
    guard let cite = benefit.gives?.cite ?? benefit.cite else { return nil }
    var published = PublishedBenefit(
      id: benefit.id, policy: benefit.policy, title: benefit.title, kind: benefit.kind, nature: benefit.nature,
      applicants: benefit.applicants, gift: .direction, source: cited(cite, benefit.policy))
    if let gives = benefit.gives {
      published.gift = gift(gives)
      published.lines = wording.lines(gives)
      published.period = period(gives)
      published.payers = gives.payers.map(payer)
    }
    published.note = note(benefit)
    published.requirement = benefit.who.map { requirements.requirement($0, in: benefit.policy) }
    published.effective = benefit.effective.map {
      PublishedBenefit.Effective(from: $0.from, to: $0.to, source: cited($0.cite, benefit.policy))
    }
    published.application = benefit.apply.map { application($0, benefit.policy) }
    published.exclusions = exclusions(of: benefit)
    return published
  }

  private func cited(_ cite: Citation, _ policy: String) -> CitedWords {
    CitedWords(cite, in: policy, anchors: anchors)
  }

  private func gift(_ gives: Amount) -> PublishedBenefit.Gift {
    if let tiers = FigureWording(wording: wording, amount: gives).tiers { return .tiers(tiers) }
    let words = gives.rows.compactMap { $0.value.map { wording.words($0, gives) } }
    let english = words.compactMap(\.en)
    return .words(
      LocalizedText(
        zh: words.map(\.zh).joined(separator: "；"),
        en: english.count == words.count ? english.joined(separator: "; ") : nil))
  }

  /// The benefit's own note, and for whom the document names no figure.
  private func note(_ benefit: Benefit) -> LocalizedText? {
    var notes = [benefit.note].compactMap { $0 }
    if let gives = benefit.gives, gives.rows.contains(where: { !$0.figures.isEmpty }) {
      notes += gives.rows.compactMap { row in
        if case .unspecified(let text) = row.value { text } else { nil }
      }
    }
    guard !notes.isEmpty else { return nil }
    let english = notes.compactMap(\.en)
    return LocalizedText(
      zh: notes.map(\.zh).joined(separator: "；"),
      en: english.count == notes.count ? english.joined(separator: "; ") : nil)
  }

  private func period(_ gives: Amount) -> LocalizedText? {
    switch gives.payout {
    case .once:
      let hasFigures = gives.rows.contains { !$0.figures.isEmpty }
      return hasFigures ? LocalizedText(zh: "一次性", en: "once") : nil
    case .instalments(let count, let every):
      return LocalizedText(
        zh: "分\(count.text)\(every == .year ? "年" : "个月")发放",
        en: "in \(count.text) \(every == .year ? "yearly" : "monthly") instalments")
    case .every(let every, let months, let isMaximum, let paid):
      var zh = [every == .month ? "每月" : "每年"]
      var en = [every == .month ? "monthly" : "yearly"]
      if let months {
        let isYears = months.value % 12 == 0
        let count = isYears ? months.value / 12 : months.value
        zh.append((isMaximum ? "最长" : "连续") + "\(count)" + (isYears ? "年" : "个月"))
        en.append("\(isMaximum ? "up to" : "for") \(count) \(isYears ? "year" : "month")\(count == 1 ? "" : "s")")
      }
      if let paid {
        zh.append(paid.zh)
        en.append(paid.en ?? paid.zh)
      }
      return LocalizedText(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
    }
  }

  private func payer(_ payer: Amount.Payer) -> LocalizedText {
    guard let share = payer.share else {
      return LocalizedText(zh: "由\(payer.name.zh)支付", en: payer.name.en.map { "paid by \($0)" })
    }
    return LocalizedText(
      zh: "\(payer.name.zh)承担\(share.text)", en: payer.name.en.map { "\(share.text) from \($0)" })
  }

  private func application(_ application: Benefit.Application, _ policy: String) -> PublishedBenefit.Application {
    var published = PublishedBenefit.Application(source: cited(application.cite, policy))
    (published.to, published.materials) = (application.to, application.materials)
    (published.deadline, published.contact) = (application.deadline, application.contact)
    return published
  }

  private func exclusions(of benefit: Benefit) -> [PublishedBenefit.Exclusion] {
    rules.policies.flatMap(\.groups).filter { $0.members.contains(benefit.name) }.map { group in
      PublishedBenefit.Exclusion(
        rule: group.rule, others: group.members.filter { $0 != benefit.name }, source: cited(group.cite, group.policy))
    }
  }
}

extension CitedWords {
  /// What a rule rests on, as pages link to it.
  init(_ cite: Citation, in policy: String, anchors: [String: [String: String]]) {
    let policy = cite.policy ?? policy
    self.init(policy: policy, provision: cite.at, anchor: anchors[policy]?[cite.at] ?? "", quote: cite.quote)
  }
}
