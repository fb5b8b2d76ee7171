extension Benefit.Applicant {
  /// What readers are told.
  public var title: LocalizedText {
    switch self {
    case .individual: LocalizedText(zh: "个人", en: "A person")
    case .team: LocalizedText(zh: "团队", en: "A team")
    case .enterprise: LocalizedText(zh: "企业", en: "An enterprise")
    case .institution: LocalizedText(zh: "事业单位、院校等机构", en: "A public institution or school")
    case .agency: LocalizedText(zh: "中介、服务机构", en: "An agency")
    case .village: LocalizedText(zh: "村、社区", en: "A village or community")
    }
  }
}

extension Benefit.Kind {
  /// What readers are told.
  public var words: LocalizedText {
    switch self {
    case .cash: LocalizedText(zh: "一次性奖励与资助", en: "One-off awards and grants")
    case .allowance: LocalizedText(zh: "生活与岗位补贴", en: "Living and post subsidies")
    case .loan: LocalizedText(zh: "创业贷款", en: "Start-up loans")
    case .tax: LocalizedText(zh: "税收", en: "Tax")
    case .housing: LocalizedText(zh: "住房", en: "Housing")
    case .medical: LocalizedText(zh: "医疗", en: "Medical care")
    case .family: LocalizedText(zh: "子女与家属", en: "Children and family")
    case .card: LocalizedText(zh: "人才卡", en: "Talent cards")
    case .title: LocalizedText(zh: "职称与评价", en: "Titles and evaluation")
    case .project: LocalizedText(zh: "项目资助", en: "Project funding")
    case .equity: LocalizedText(zh: "股权投资", en: "Equity investment")
    case .visa: LocalizedText(zh: "出入境与居留", en: "Visas and residence")
    case .post: LocalizedText(zh: "岗位与编制", en: "Posts and establishment")
    case .training: LocalizedText(zh: "培训", en: "Training")
    case .honour: LocalizedText(zh: "荣誉称号", en: "Honours")
    case .service: LocalizedText(zh: "服务与便利", en: "Services and convenience")
    case .other: LocalizedText(zh: "其他支持", en: "Other support")
    }
  }
}

extension Benefit.Nature {
  /// How firm the claim is, as readers are told it.
  public var words: LocalizedText {
    switch self {
    case .entitlement: LocalizedText(zh: "符合条件即可享受", en: "Due to all who meet the conditions")
    case .competitive: LocalizedText(zh: "名额有限，择优选定", en: "A limited number is chosen")
    case .discretionary: LocalizedText(zh: "由有关方面酌定", en: "At the discretion of those responsible")
    case .direction: LocalizedText(zh: "工作方向，不是可以申领的待遇", en: "A direction of work, not due to anyone")
    }
  }
}

extension BenefitGroup.Rule {
  /// What the rule says of taking several.
  public var words: LocalizedText {
    switch self {
    case .chooseOne: LocalizedText(zh: "只能选择其中一项", en: "Only one of these can be chosen")
    case .highest: LocalizedText(zh: "按其中最高的一项执行", en: "The highest of these is given")
    case .newestThenHighest:
      LocalizedText(zh: "从新、就高，不重复享受", en: "The newest policy counts, then the highest; not both")
    case .capTotal: LocalizedText(zh: "合计有上限", en: "Together they are capped")
    case .supersedes: LocalizedText(zh: "享受前一项的，不再享受后一项", en: "The first one due takes the place of the rest")
    case .deduct: LocalizedText(zh: "从前一项中扣除其他各项", en: "The others are deducted from the first")
    }
  }
}
