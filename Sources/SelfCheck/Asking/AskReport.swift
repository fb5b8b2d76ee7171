public import BrowserCore
import PolicyModel

/// Results as the terminal shows them.
struct AskReport {
  private let rules: CompiledRules
  private let language: SiteLanguage
  private let answers: [UInt8]
  private let asOf: PolicyDate
  /// The benefits by their names, `slug/id`.
  private let benefits: [String: Benefit]

  init(rules: CompiledRules, language: SiteLanguage, answers: [UInt8], asOf: PolicyDate) {
    self.rules = rules
    self.language = language
    self.answers = answers
    self.asOf = asOf
    benefits = Dictionary(rules.benefits.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var isEnglish: Bool { language == .en }

  private func words(_ zh: String, _ en: String) -> String { isEnglish ? en : zh }

  /// All benefits in scope by state, each with its amount, and why.
  func text() throws(UnreadableAnswers) -> String {
    let results = try rules.evaluator.verdicts(answers: answers)
    var text = words("按 \(asOf.chinese) 计算。以主管部门审核为准。\n", "As of \(asOf). The responsible department decides.\n")
    for state in [RuleVerdict.State.likely, .needsRecognition, .needInfo, .notMet, .notInForce] {
      let verdicts = results.filter { $0.verdict.state == state }.map(\.verdict)
      if verdicts.isEmpty { continue }
      text += "\n\(title(state)) (\(verdicts.count))\n"
      for verdict in verdicts { text += try lines(verdict) }
    }
    return text + groups(results.map(\.verdict))
  }

  /// What of the benefits that may be due may not simply be added up, in the words of the documents.
  private func groups(_ verdicts: [RuleVerdict]) -> String {
    let due = Set(verdicts.filter { $0.state.rawValue < RuleVerdict.State.notMet.rawValue }.map { benefitName($0) })
    var text = ""
    for group in rules.policies.flatMap(\.groups) {
      let members = group.members.filter { due.contains($0) }
      if members.count < 2 { continue }
      let titles = members.map { name in benefits[name]?.title.text(language) ?? name }
      text +=
        "  \(titles.joined(separator: words("；", "; ")))\n      \(group.cite.at)\(words("：", ": "))“\(group.cite.quote)”\n"
    }
    return text.isEmpty ? "" : words("\n不能简单相加\n", "\nNot simply to be added up\n") + text
  }

  private func benefitName(_ verdict: RuleVerdict) -> String {
    String(decoding: rules.evaluator.id(of: verdict.benefit), as: UTF8.self)
  }

  private func title(_ state: RuleVerdict.State) -> String {
    switch state {
    case .likely: words("可能符合", "Likely")
    case .needsRecognition: words("需经评审或认定", "Needs review or recognition")
    case .needInfo: words("还需回答", "More answers needed")
    case .notMet: words("按您的回答暂不符合", "Not met by your answers")
    case .notInForce: words("尚未施行或已失效", "Not in force")
    }
  }

  private func lines(_ verdict: RuleVerdict) throws(UnreadableAnswers) -> String {
    let name = benefitName(verdict)
    let benefit = benefits[name]
    let title = benefit?.title.text(language) ?? name
    var text = "  \(title)\(amount(verdict, benefit))  [\(name)]\n"
    for assessment in rules.evaluator.assessments(of: verdict, isEnglish: isEnglish) {
      text += "      \(String(decoding: assessment, as: UTF8.self))\n"
    }
    if !verdict.missing.isEmpty {
      let questions = verdict.missing.map { rules.catalogue.facts[$0].ask.text(language) }
      text += "      \(words("还要知道：", "Still to be known: "))\(questions.joined(separator: " "))\n"
    }
    if verdict.state == .notMet {
      for line in try tree(verdict.benefit) where line.decides && line.kind.isLeaf { text += "      " + leaf(line) }
    }
    return text
  }

  /// `：每月2000元（合计12万元）`.
  private func amount(_ verdict: RuleVerdict, _ benefit: Benefit?) -> String {
    guard let amount = verdict.amount, let gives = benefit?.gives else { return "" }
    var text = words("：", ": ")
    switch gives.payout {
    case .every(.month, _, _, _) where amount.maximum != nil: text += words("每月", "a month ")
    case .every(.year, _, _, _) where amount.maximum != nil: text += words("每年", "a year ")
    case .once, .every, .instalments: break
    }
    text += String(decoding: amount.text, as: UTF8.self)
    guard let most = amount.totalMaximum, most != amount.maximum else { return text }
    let least =
      amount.totalMinimum.map { $0 == most ? "" : sum($0, gives) + words("至", " to ") } ?? words("最高", "up to ")
    return text + words("（合计", " (in all ") + least + sum(most, gives) + words("）", ")")
  }

  private func sum(_ fen: Int64, _ gives: Amount) -> String {
    isEnglish ? "\(gives.currency) \(Currency.english(fen))" : Currency.chinese(fen, gives.currency)
  }

  private func tree(_ benefit: Int) throws(UnreadableAnswers) -> [RuleTreeLine] {
    try rules.evaluator.tree(of: benefit, answers: answers)
  }

  /// A leaf with its sentence; and, where a policy is named, the address of the provision on the site.
  private func leaf(_ line: RuleTreeLine, linkingTo policy: String? = nil) -> String {
    let text = String(decoding: line.text, as: UTF8.self)
    guard let at = line.at.map({ String(decoding: $0, as: UTF8.self) }) else { return text + "\n" }
    let quote = line.quote.map { "“\(String(decoding: $0, as: UTF8.self))”" } ?? ""
    let link = policy.flatMap { address(of: at, in: $0) }.map { "  " + $0 } ?? ""
    return "\(text)  \(words("（", "("))\(at)\(words("：", ": "))\(quote)\(words("）", ")"))\(link)\n"
  }

  /// `policies/slug/#anchor`, as it stands on the site.
  private func address(of path: String, in policy: String) -> String? {
    rules.documents.first { $0.slug == policy }?.allProvisions.first { $0.path == path }
      .map { "policies/\(policy)/#\($0.anchor)" }
  }

  /// The rule of one benefit as a tree with values, quotes and where these stand on the site; nil when there is no such
  /// benefit.
  func explanation(of name: String) throws(UnreadableAnswers) -> String? {
    guard let benefit = benefits[name] ?? rules.benefits.first(where: { $0.id == name }) else { return nil }
    var text = "\(benefit.title.text(language))  [\(benefit.name)]\n"
    guard
      let position = rules.source.benefits.firstIndex(where: { rules.source.strings[$0.id] == Array(benefit.name.utf8) }
      )
    else { return text + words("工作方向，不是人人可以要求的待遇\n", "A direction of work, not due to anyone\n") }
    let results = try rules.evaluator.verdicts(answers: answers)
    if let verdict = results.map(\.verdict).first(where: { $0.benefit == position }) {
      text += title(verdict.state)
      if let amount = verdict.amount { text += words("：", ": ") + String(decoding: amount.text, as: UTF8.self) }
    } else {
      text += words("不在您选的地区或申请主体之内", "Outside the regions or the kind of applicant you chose")
    }
    text += "\n"
    for line in try tree(position) {
      let mark = line.value.map { $0 ? "✓" : "✗" } ?? "?"
      let sentence = line.kind.isLeaf ? leaf(line, linkingTo: benefit.policy) : joint(line)
      text += String(repeating: "  ", count: line.depth + 1) + mark + " " + sentence
    }
    return text
  }

  private func joint(_ line: RuleTreeLine) -> String {
    switch line.kind {
    case .all: words("全部满足：\n", "all of:\n")
    case .any: words("满足一项：\n", "any of:\n")
    case .not: words("不是：\n", "not:\n")
    default: words("至少满足\(line.count)项：\n", "at least \(line.count) of:\n")
    }
  }
}

extension CompiledRules {
  /// The results of some answers as the terminal shows them.
  public func report(_ answers: [BenefitCase.Answer], asOf: PolicyDate? = nil, language: SiteLanguage)
    throws(UnreadableAnswers) -> String
  {
    try ask(answers, asOf, language).text()
  }

  /// The rule of a benefit, an id or `slug/id`, as a tree with its values under some answers; nil when there is none.
  public func explain(
    _ benefit: String, _ answers: [BenefitCase.Answer], asOf: PolicyDate? = nil, language: SiteLanguage
  ) throws(UnreadableAnswers) -> String? {
    try ask(answers, asOf, language).explanation(of: benefit)
  }

  private func ask(_ answers: [BenefitCase.Answer], _ asOf: PolicyDate?, _ language: SiteLanguage) -> AskReport {
    AskReport(
      rules: self, language: language,
      answers: Self.lines(answers, catalogue, asOf: asOf ?? self.asOf, language: language), asOf: asOf ?? self.asOf)
  }
}
