import PolicyModel

/// Words a leaf that has no wording of its own: the question with the options or the bound.
struct LeafWording {
  let regions: [Region]

  func text(_ fact: Fact, _ test: FactTest) -> LocalizedText {
    let answer = answer(fact, test)
    return LocalizedText(
      zh: "\(fact.ask.zh)\(answer.zh)",
      en: fact.ask.en.map { "\($0) \(answer.en ?? answer.zh)" })
  }

  /// The options or the bound alone: 不少于5年.
  func answer(_ fact: Fact, _ test: FactTest) -> LocalizedText {
    switch test {
    case .isTrue(let value): LocalizedText(zh: value ? "是" : "否", en: value ? "Yes" : "No")
    case .oneOf(let ids): options(ids, of: fact)
    case .compare(let comparison, let figure): bound(comparison, figure, fact)
    }
  }

  private func options(_ ids: [String], of fact: Fact) -> LocalizedText {
    let texts = ids.map { id in
      fact.options == .regions
        ? regions.first { $0.path == id }?.name ?? LocalizedText(zh: id, en: nil)
        : fact.listedOptions.first { $0.id == id }?.text ?? LocalizedText(zh: id, en: nil)
    }
    return LocalizedText(
      zh: texts.map(\.zh).joined(separator: "、"), en: texts.map { $0.en ?? $0.zh }.joined(separator: ", "))
  }

  private func bound(_ comparison: FactTest.Comparison, _ figure: Figure, _ fact: Fact) -> LocalizedText {
    let zh: String
    let en: String
    switch comparison {
    case .equal: (zh, en) = ("", "")
    case .atLeast: (zh, en) = ("不少于", "at least ")
    case .atMost: (zh, en) = ("不超过", "at most ")
    case .more: (zh, en) = ("超过", "more than ")
    case .less: (zh, en) = ("少于", "less than ")
    case .before: (zh, en) = ("早于", "before ")
    case .after: (zh, en) = ("晚于", "after ")
    }
    switch figure.unit {
    case .date:
      let date = PolicyDate(figure.text)?.chinese ?? figure.text
      return LocalizedText(zh: zh + date, en: en + figure.text)
    case .money(let currency):
      return LocalizedText(zh: zh + figure.text, en: en + "\(currency) " + Currency.english(figure.value))
    case .plain, .percent, .months:
      return LocalizedText(
        zh: zh + figure.text + (fact.unit?.zh ?? ""), en: en + figure.text + (fact.unit?.en.map { " " + $0 } ?? ""))
    }
  }

  /// A question without its question mark.
  static func statement(_ question: String) -> String {
    question.hasSuffix("？") || question.hasSuffix("?") ? String(question.dropLast()) : question
  }
}
