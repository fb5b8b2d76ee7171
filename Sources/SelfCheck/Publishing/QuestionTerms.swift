import PolicyModel

/// The terms of art that questions use, so that each can be explained beside its question.
struct QuestionTerms {
  /// How many terms are explained beside one question.
  static let limit = 2

  /// The terms that some question uses, in the order of their first use.
  private(set) var used: [Term] = []
  /// The positions among `used` of each question's terms, by its id.
  private(set) var positions: [String: [Int]] = [:]

  init(_ facts: [Fact], _ terms: [Term]) {
    for fact in facts {
      let found = Self.terms(in: fact, among: terms)
      if !found.isEmpty { positions[fact.id] = found.map { place(of: $0) } }
    }
  }

  private mutating func place(of term: Term) -> Int {
    if let place = used.firstIndex(where: { $0.id == term.id }) { return place }
    used.append(term)
    return used.count - 1
  }

  /// The terms a question uses, the longest names first: a term within another one's name is not meant itself.
  private static func terms(in fact: Fact, among terms: [Term]) -> [Term] {
    let texts = ([fact.ask, fact.help].compactMap { $0 } + fact.listedOptions.map(\.text)).map(\.zh)
    var found: [(term: Term, name: String)] = []
    for term in terms {
      let names = ([term.name.zh] + term.aliases).filter { name in texts.contains { $0.contains(name) } }
      if let longest = names.max(by: { $0.count < $1.count }), longest.count > 1 { found.append((term, longest)) }
    }
    found.sort { $0.name.count > $1.name.count }
    var kept: [(term: Term, name: String)] = []
    for (term, name) in found where !kept.contains(where: { $0.name.contains(name) }) { kept.append((term, name)) }
    return kept.prefix(limit).map(\.term)
  }
}
