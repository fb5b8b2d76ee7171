/// Finds units of an index: the search, natively and in the browser.
public struct Searcher: Sendable {
  let index: SearchIndex
  let folding: TextFolding

  /// Searches an index.
  public init(_ index: SearchIndex) {
    self.index = index
    folding = TextFolding()
  }

  /// The units that answer a query in UTF-8, grouped by document, the best first; at most `limit`, or all for 0.
  public func search(_ utf8: [UInt8], limit: Int) -> [SearchHit] {
    let query = SearchQuery(utf8, folding: folding)
    guard !query.terms.isEmpty else { return [] }
    var groups: [[RankedUnit]] = []
    for (document, blocks) in candidates(of: query) {
      let found = rank(query, document: document, blocks: blocks)
      if !found.isEmpty { groups.append(found) }
    }
    let order = Self.order(groups.map { $0[0].score })

    var hits: [SearchHit] = []
    for position in order {
      for unit in groups[position] {
        if limit > 0, hits.count == limit { return hits }
        hits.append(hit(unit, query: query))
      }
    }
    return hits
  }

  private struct RankedUnit {
    let unit: Int
    let score: Int
  }

  /// The documents that may hold every term, and which of their blocks may hold any.
  private func candidates(of query: SearchQuery) -> [(document: Int, blocks: [Int])] {
    var termsOfDocuments = [UInt32](repeating: 0, count: index.documents.count)
    var isHolding = [Bool](repeating: false, count: index.blocks.count)
    for (term, run) in query.terms.enumerated() {
      for block in index.blocks(of: run) {
        isHolding[block] = true
        termsOfDocuments[document(of: block)] |= 1 << UInt32(term)
      }
    }
    let all = query.allTerms
    var found: [(document: Int, blocks: [Int])] = []
    for block in isHolding.indices where isHolding[block] {
      let document = document(of: block)
      guard termsOfDocuments[document] == all else { continue }
      if found.last?.document == document {
        found[found.count - 1].blocks.append(block)
      } else {
        found.append((document, [block]))
      }
    }
    return found
  }

  /// The units of one document that answer the query, the best first.
  private func rank(_ query: SearchQuery, document: Int, blocks: [Int]) -> [RankedUnit] {
    let title = folding.fold(index.bytes, in: index.documents[document].title)
    if query.excluded.contains(where: { title.holds($0) }) { return [] }
    var inTitle: UInt32 = 0
    for (term, run) in query.terms.enumerated() where title.holds(run) { inTitle |= 1 << UInt32(term) }

    var matches: [UnitMatch] = []
    var inDocument = inTitle
    for block in blocks {
      for unit in index.blocks[block] {
        let text = folding.fold(index.bytes, in: index.units[unit].text)
        guard let match = UnitMatch(query, unit: unit, text: text),
          !query.excluded.contains(where: { text.holds($0) })
        else { continue }
        matches.append(match)
        inDocument |= match.terms
      }
    }
    let all = query.allTerms
    guard inDocument == all else { return [] }

    let ranker = Ranker(query: query, index: index)
    var ranked: [RankedUnit] = []
    for match in matches where match.terms | inTitle == all {
      let tier: Ranker.Tier = match.terms == all ? .whole : .withTitle
      ranked.append(RankedUnit(unit: match.unit, score: ranker.score(match, tier: tier)))
    }
    if ranked.isEmpty {
      // No unit holds them all: those that hold most of them.
      let most = matches.reduce(0) { max($0, $1.terms.nonzeroBitCount) }
      for match in matches where match.terms.nonzeroBitCount == most {
        ranked.append(RankedUnit(unit: match.unit, score: ranker.score(match, tier: .document)))
      }
    }
    return Self.order(ranked.map { $0.score }).map { ranked[$0] }
  }

  /// The positions of scores, the highest first; of two that are alike the earlier one.
  private static func order(_ scores: [Int]) -> [Int] {
    var keys: [UInt64] = []
    for (position, score) in scores.enumerated() {
      keys.append(UInt64(UInt32.max - UInt32(truncatingIfNeeded: score)) << 32 | UInt64(position))
    }
    KeySort.sort(&keys)
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }

  private func hit(_ ranked: RankedUnit, query: SearchQuery) -> SearchHit {
    let unit = index.units[ranked.unit]
    let document = index.documents[unit.document]
    var url = Array(index.bytes[document.url])
    if !unit.anchor.isEmpty {
      url.append(UInt8(ascii: "#"))
      url += index.bytes[unit.anchor]
    }
    var hit = SearchHit(
      policy: Array(index.bytes[document.id]), provision: Array(index.bytes[unit.path]), url: url,
      title: Array(index.bytes[document.title]), score: ranked.score)
    let text = folding.fold(index.bytes, in: unit.text)
    if let match = UnitMatch(query, unit: ranked.unit, text: text) {
      (hit.snippet, hit.marks) = Snippet(bytes: index.bytes, unit: unit, match: match).cut()
    }
    return hit
  }

  private func document(of block: Int) -> Int {
    index.units[index.blocks[block].lowerBound].document
  }
}

extension SearchQuery {
  /// A bit for each term.
  var allTerms: UInt32 {
    terms.count == 32 ? .max : 1 << UInt32(terms.count) - 1
  }
}
