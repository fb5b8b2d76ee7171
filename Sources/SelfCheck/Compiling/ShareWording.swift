import PolicyModel

extension Amount.Share {
  /// What it is a part of, in words: `技术合同成交额`.
  func baseWords(in catalogue: FactCatalogue) -> LocalizedText {
    switch base {
    case .text(let text): return text
    case .fact(let id, let words):
      let ask = catalogue.fact(id)?.ask
      return words
        ?? LocalizedText(zh: LeafWording.statement(ask?.zh ?? id), en: (ask?.en).map { LeafWording.statement($0) })
    }
  }

  /// The share in words, without the most that is given: `不超过技术合同成交额的10%`.
  func words(in catalogue: FactCatalogue) -> LocalizedText {
    let base = baseWords(in: catalogue)
    let (zh, en) =
      switch bound {
      case .exactly: ("", "")
      case .atMost: ("不超过", "up to ")
      case .atLeast: ("不低于", "at least ")
      }
    return LocalizedText(zh: "\(zh)\(base.zh)的\(share.text)", en: base.en.map { "\(en)\(share.text) of \($0)" })
  }
}
