public import BrowserCore
import Diagnostics
public import PolicyModel

/// The self-check as a conversation: asks what settles most until all is settled or the person stops.
public struct AskConversation {
  private let rules: CompiledRules
  private let asOf: PolicyDate?
  private let language: SiteLanguage

  /// Makes a conversation.
  public init(rules: CompiledRules, asOf: PolicyDate? = nil, language: SiteLanguage) {
    self.rules = rules
    self.asOf = asOf
    self.language = language
  }

  /// Asks until everything is settled, the person writes `q`, or there is nothing more to read; gives all answers.
  public func run(
    from given: [BenefitCase.Answer] = [], readLine: () -> String?, write: (String) -> Void
  ) throws(UnreadableAnswers) -> [BenefitCase.Answer] {
    var answers = given
    write(
      words(
        "输入选项前的数字或内容；不确定请输入 ?，回到上一题输入 b，直接看结果输入 q。\n",
        "Type an option's number or a value; ? for not sure, b to go back, q for the results.\n"))
    while let id = try next(answers) {
      write("\n" + question(id))
      guard let line = readLine() else { break }
      let reply = line.trimmed
      if reply == "q" { break }
      if reply == "b" {
        if answers.count > given.count { answers.removeLast() }
        continue
      }
      guard let value = value(reply, id) else {
        write(words("没有看懂，请重新输入。\n", "That could not be read; please try again.\n"))
        continue
      }
      answers.append(BenefitCase.Answer(fact: id, value: value, location: SourceLocation(path: "")))
    }
    return answers
  }

  private func words(_ zh: String, _ en: String) -> String { language == .en ? en : zh }

  private func next(_ answers: [BenefitCase.Answer]) throws(UnreadableAnswers) -> String? {
    let lines = CompiledRules.lines(answers, rules.catalogue, asOf: asOf ?? rules.asOf)
    return try rules.evaluator.nextQuestion(answers: lines).map { String(decoding: $0, as: UTF8.self) }
  }

  private func question(_ id: String) -> String {
    let fact = rules.catalogue.fact(id)
    var text: String
    switch id {
    case "region": text = words("您关心哪些地区？可以写几个，用逗号隔开。", "Which regions? Several may be given, with commas between.")
    case "applicant": text = words("您是为谁查？", "For whom do you ask?")
    default: text = fact?.ask.text(language) ?? id
    }
    text += "\n"
    if let help = fact?.help { text += "  \(help.text(language))\n" }
    if let why = fact?.why { text += "  \(why.text(language))\n" }
    for (index, option) in options(id).enumerated() { text += "  \(index + 1). \(option.text)\n" }
    return text
  }

  private func options(_ id: String) -> [(id: String, text: String)] {
    if id == "region" {
      return rules.regions.filter { !$0.isElsewhere }.map { ($0.path, $0.name.text(language)) }
    }
    if id == "applicant" { return Benefit.Applicant.allCases.map { ($0.rawValue, $0.title.text(language)) } }
    guard let fact = rules.catalogue.fact(id) else { return [] }
    if fact.kind == .bool { return [("true", words("是", "Yes")), ("false", words("否", "No"))] }
    if fact.options == .regions { return rules.regions.map { ($0.path, $0.name.text(language)) } }
    return fact.listedOptions.map { ($0.id, $0.text.text(language)) }
  }

  /// What a reply means; nil when it means nothing.
  private func value(_ reply: String, _ id: String) -> FactValue? {
    if reply == "?" || reply == "？" || reply == "unknown" { return .unknown }
    let fact = rules.catalogue.fact(id)
    let options = options(id)
    if options.isEmpty {
      guard let fact else { return nil }
      return typed(reply, fact)
    }
    let isMulti = id == "region" || fact?.kind == .multi
    let parts = isMulti ? reply.split { ",，、 ".contains($0) }.map { String($0) } : [reply]
    let chosen = parts.compactMap { part -> String? in
      if let number = Int(part), options.indices.contains(number - 1) { return options[number - 1].id }
      return options.first { $0.id == part || $0.text == part }?.id
    }
    guard !chosen.isEmpty, chosen.count == parts.count else { return nil }
    return fact?.kind == .bool ? .bool(chosen[0] == "true") : .options(chosen)
  }

  private func typed(_ reply: String, _ fact: Fact) -> FactValue? {
    let number: Int64?
    switch fact.kind {
    case .money: number = Currency.decimal(reply, digits: 2) ?? Currency.parse(reply)?.fen
    case .date: number = PolicyDate(reply).flatMap { $0.day == nil ? nil : Int64($0.dayNumber) }
    default: number = Int64(reply)
    }
    // The core reads no more digits.
    guard let number, reply.utf8.count <= 15, number >= fact.minimum ?? .min, number <= fact.maximum ?? .max
    else { return nil }
    return .number(number)
  }
}
