public import Diagnostics
public import PolicyModel

extension CompiledRules {
  /// Reads a YAML map `fact: value` of answers; nil, and diagnostics with places, when something in it is wrong.
  ///
  /// An answer that has no effect yet, because another decides whether its question is asked, gets a warning.
  public func readAnswers(_ file: RuleFile, into diagnostics: inout [Diagnostic]) -> [BenefitCase.Answer]? {
    guard let node = file.node(into: &diagnostics) else { return nil }
    var reader = RuleReader(regions: regions)
    reader.catalogue = catalogue
    let answers = reader.readAnswers(node)
    diagnostics += reader.diagnostics
    guard reader.diagnostics.isEmpty,
      let known = AnswerLines(answers, catalogue, asOf: asOf).read(for: evaluator.program, into: &diagnostics)
    else { return nil }
    for waiting in evaluator.waitingAnswers(known) {
      let fact = catalogue.facts[waiting.fact]
      guard let answer = answers.last(where: { $0.fact == fact.id }) else { continue }
      diagnostics.append(WaitingAnswer(answer: answer, waitsFor: waiting.waitsFor, catalogue: catalogue).diagnostic)
    }
    return answers
  }
}

/// An answer that has no effect while nothing is said of the questions that decide whether its own is asked.
private struct WaitingAnswer {
  let answer: BenefitCase.Answer
  let waitsFor: [Int]
  let catalogue: FactCatalogue

  var diagnostic: Diagnostic {
    let open = waitsFor.map { catalogue.facts[$0] }
    let ids = (zh: open.map { "“\($0.id)”" }, en: open.map { "'\($0.id)'" })
    let examples = open.map { "\($0.id): \(example(of: $0) ?? "…")" }
    return Diagnostic(
      "answer-without-effect", .warning, at: answer.location,
      Wording(
        zh: "“\(answer.fact)”的回答还不起作用，要先知道\(ids.zh.joined(separator: "、"))",
        en: "the answer to '\(answer.fact)' has no effect before \(ids.en.joined(separator: " and ")) is known"),
      mend: Wording(
        zh: "请加上 \(examples.joined(separator: "、"))", en: "add \(examples.joined(separator: " and "))"),
      notes: open.map { Wording(zh: "\($0.id)：\($0.ask.zh)", en: "\($0.id): \($0.ask.en ?? $0.ask.zh)") })
  }

  /// An answer to a deciding question under which the question is asked, as a file holds it; nil where none can be
  /// told.
  private func example(of fact: Fact) -> String? {
    var seen: Set<String> = []
    func search(_ id: String) -> String? {
      guard seen.insert(id).inserted, let condition = catalogue.fact(id)?.appliesWhen else { return nil }
      return search(condition)
    }
    func search(_ condition: Condition) -> String? {
      switch condition.node {
      case .all(let children), .any(let children), .atLeast(_, let children):
        for child in children {
          if let value = search(child) { return value }
        }
        return nil
      case .fact(fact.id, .isTrue(let value)): return "\(value)"
      case .fact(fact.id, .oneOf(let ids)): return ids.first
      case .fact(let id, _): return search(id)
      case .not, .benefit, .assess: return nil
      }
    }
    return search(answer.fact)
  }
}
