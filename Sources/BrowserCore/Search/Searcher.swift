/// Finds units of an index: the search, natively and in the browser.
public struct Searcher: Sendable {
  let index: SearchIndex
  let folding: TextFolding
  let lexicon: Lexicon?

  /// Searches an index, with what the portal knows of words when it is at hand.
  public init(_ index: SearchIndex, lexicon: Lexicon? = nil) {
    self.index = index
    self.lexicon = lexicon
    folding = TextFolding()
  }

  /// The units that answer a query in UTF-8, grouped by document, the best first; at most `limit`, or all for 0.
  public func search(_ utf8: [UInt8], limit: Int) -> [SearchHit] {
    let queries = QueryReader(folding: folding, lexicon: lexicon).queries(utf8)
    var hits: [SearchHit] = []
    for group in groups(queries) {
      for answer in group {
        if limit > 0, hits.count == limit { return hits }
        hits.append(hit(answer))
      }
    }
    return hits
  }

  /// A unit, its score, and the query that it answers.
  private struct Answer {
    let ranked: RankedUnit.Key
    let query: SearchQuery
  }

  /// The documents that answer one of the queries, the best first, each with its units in order.
  ///
  /// Queries are asked in their order, and what one finds stands before what a later one finds.
  private func groups(_ queries: [SearchQuery]) -> [[Answer]] {
    var answers = [[Answer]](repeating: [], count: index.documents.count)
    var isFound = [Bool](repeating: false, count: index.units.count)
    var order: [RankedUnit.Key] = []
    var count = 0
    for query in queries {
      switch query.turn {
      case .always: break
      case .ifFew: if count >= SearchQuery.few { continue }
      case .ifNone: if count > 0 { continue }
      }
      // The documents of this query that no earlier one has found, by score.
      var newDocuments: [RankedUnit.Key] = []
      for units in groups(query) {
        let document = index.units[RankedUnit(units[0]).number].document
        if answers[document].isEmpty {
          newDocuments.append(RankedUnit(score: RankedUnit(units[0]).score, number: document).key)
        }
        for unit in units where !isFound[RankedUnit(unit).number] {
          isFound[RankedUnit(unit).number] = true
          answers[document].append(Answer(ranked: unit, query: query))
          count += 1
        }
      }
      KeySort.sort(&newDocuments)
      order += newDocuments
    }
    return order.map { answers[RankedUnit($0).number] }
  }

  /// The units of each document that answer a query, the best first.
  private func groups(_ query: SearchQuery) -> [[RankedUnit.Key]] {
    // What the index says: which blocks may hold any term, and which terms each document may hold.
    var termsOfDocuments = [UInt32](repeating: 0, count: index.documents.count)
    var isHolding = [UInt8](repeating: 0, count: index.blocks.count)
    for (number, term) in query.terms.enumerated() {
      for form in term.forms {
        for block in index.blocks(of: form) {
          isHolding[block] = 1
          termsOfDocuments[document(of: block)] |= 1 << UInt32(number)
        }
      }
    }
    var groups: [[RankedUnit.Key]] = []
    var block = 0
    while block < isHolding.count {
      let document = document(of: block)
      var blocks: [Int] = []
      while block < isHolding.count, self.document(of: block) == document {
        if isHolding[block] == 1 { blocks.append(block) }
        block += 1
      }
      guard !blocks.isEmpty, query.isSatisfied(by: termsOfDocuments[document]) else { continue }
      let units = rank(query, document: document, blocks: blocks)
      if !units.isEmpty { groups.append(units) }
    }
    return groups
  }

  /// The units of one document that answer the query, the best first.
  private func rank(_ query: SearchQuery, document: Int, blocks: [Int]) -> [RankedUnit.Key] {
    let title = folding.fold(index.bytes, in: index.documents[document].title)
    if holdsExcluded(query, in: title) { return [] }
    let inTitle = UnitMatch(query, text: title)?.terms ?? 0

    var units: [Int] = []
    var matches: [UnitMatch] = []
    var inDocument = inTitle
    for block in blocks {
      for unit in index.blocks[block] {
        let text = folding.fold(index.bytes, in: index.units[unit].text)
        guard let match = UnitMatch(query, text: text), !holdsExcluded(query, in: text) else { continue }
        units.append(unit)
        matches.append(match)
        inDocument |= match.terms
      }
    }
    guard query.isSatisfied(by: inDocument) else { return [] }

    // Where no unit holds every term, even with the title's, those are taken that hold most.
    var most = 0
    var isTogether = false
    for match in matches {
      most = max(most, match.terms.nonzeroBitCount)
      if query.isSatisfied(by: match.terms | inTitle) { isTogether = true }
    }
    let ranker = Ranker(index: index)
    var ranked: [RankedUnit.Key] = []
    for (position, match) in matches.enumerated() {
      let tier: Ranker.Tier
      if query.isSatisfied(by: match.terms) {
        tier = .whole
      } else if isTogether {
        guard query.isSatisfied(by: match.terms | inTitle) else { continue }
        tier = .withTitle
      } else {
        guard match.terms.nonzeroBitCount == most,
          query.isSatisfied(by: match.terms | inTitle | query.anywhere & inDocument)
        else { continue }
        tier = .document
      }
      let score = ranker.score(match, of: units[position], tier: tier)
      ranked.append(RankedUnit(score: score, number: units[position]).key)
    }
    KeySort.sort(&ranked)
    return ranked
  }

  private func holdsExcluded(_ query: SearchQuery, in text: FoldedText) -> Bool {
    for run in query.excluded where text.holds(run) { return true }
    return false
  }

  private func hit(_ answer: Answer) -> SearchHit {
    let ranked = RankedUnit(answer.ranked)
    let unit = index.units[ranked.number]
    let document = index.documents[unit.document]
    var url = Array(index.bytes[document.url])
    if !unit.anchor.isEmpty {
      url.append(UInt8(ascii: "#"))
      url += index.bytes[unit.anchor]
    }
    var hit = SearchHit(
      policy: Array(index.bytes[document.id]), provision: Array(index.bytes[unit.path]), url: url,
      title: Array(index.bytes[document.title]), score: ranked.score)
    hit.match = answer.query.match
    hit.suggestion = answer.query.wording
    if let match = UnitMatch(answer.query, text: folding.fold(index.bytes, in: unit.text)) {
      (hit.snippet, hit.marks) = Snippet(bytes: index.bytes, unit: unit, match: match).cut()
    }
    return hit
  }

  private func document(of block: Int) -> Int {
    index.units[index.blocks[block].lowerBound].document
  }
}

/// A score and the number of what has it, as one key that sorts the highest score first, then the lowest number.
struct RankedUnit {
  typealias Key = UInt64

  let score: Int
  let number: Int

  init(score: Int, number: Int) {
    self.score = score
    self.number = number
  }

  init(_ key: Key) {
    score = Int(UInt32.max - UInt32(truncatingIfNeeded: key >> 32))
    number = Int(UInt32(truncatingIfNeeded: key))
  }

  var key: Key {
    UInt64(UInt32.max - UInt32(truncatingIfNeeded: score)) << 32 | UInt64(UInt32(truncatingIfNeeded: number))
  }
}
