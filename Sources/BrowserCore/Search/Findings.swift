/// What a search has found so far, query after query: documents with their units, each seen in the text.
final class Findings {
  private let store: IndexStore
  private var documents: [Document] = []
  /// The place of each slot's document in `documents`, plus one.
  private var places: [Int]
  /// The documents in the order of the answer.
  private var order: [Int] = []
  /// Documents that may answer but have not been read, in their order.
  private var unread: [Int] = []
  private var isListed: [Bool]
  /// How many units have been found.
  private(set) var hitCount = 0
  /// Whether there are blocks that have not been read.
  private(set) var hasUnread = false

  private struct Document {
    let slot: Int
    var leaves: [Leaf]
    /// Keys of score and place, the place being a leaf of `leaves` and a unit of it.
    var units: [RankedUnit.Key]
    var queries: [SearchQuery]
  }

  init(store: IndexStore) {
    self.store = store
    places = [Int](repeating: 0, count: store.manifest.leaves.count)
    isListed = [Bool](repeating: false, count: store.manifest.leaves.count)
  }

  /// Forgets all.
  func reset() {
    documents = []
    places = [Int](repeating: 0, count: places.count)
    order = []
    unread = []
    isListed = [Bool](repeating: false, count: isListed.count)
    hitCount = 0
    hasUnread = false
  }

  /// Whether nothing has been found, not even a document that may answer.
  var isEmpty: Bool { hitCount == 0 && unread.isEmpty }
  /// Whether so little has been found that other words are looked for.
  var isFew: Bool { hitCount < SearchQuery.few && unread.isEmpty }
  /// Whether there are documents that may answer but have not been read.
  var hasUnreadDocuments: Bool { !unread.isEmpty }

  /// Whether a query is to be asked after what those before it have found.
  func isTurn(of query: SearchQuery) -> Bool {
    switch query.turn {
    case .always: true
    case .ifFew: isFew
    case .ifNone: isEmpty
    }
  }

  /// Asks for the lists of a query.
  func prefetch(_ query: SearchQuery) throws(MalformedBytes) {
    _ = try Candidates(query, store: store)
  }

  /// Reads so many blocks of the candidates, and adds what is found there. Blocks that are not here are asked for.
  func add(
    _ query: SearchQuery, _ candidates: Candidates, blocks: Int, countsUnread: Bool
  ) throws(MalformedBytes) {
    let depths = Self.depths(candidates.documents, blocks: blocks)
    var ready: [[Leaf]] = []
    for (number, document) in candidates.documents.enumerated() {
      var leaves: [Leaf] = []
      var last = -1
      for block in Self.inOrder(document.blocks, depths[number]) {
        let place = store.number(ofLeaf: block)
        // Names and first block share a leaf.
        guard place != last else { continue }
        last = place
        if let leaf = try store.leaf(of: block) { leaves.append(leaf) }
      }
      ready.append(leaves)
    }
    if store.hasWantedLeaves { return }
    var new: [RankedUnit.Key] = []
    for (number, document) in candidates.documents.enumerated() {
      if depths[number] < document.blocks.count { hasUnread = true }
      let units = depths[number] == 0 ? [] : rank(query, slot: document.slot, leaves: ready[number])
      if units.isEmpty {
        if depths[number] < document.blocks.count, countsUnread, !isListed[document.slot] {
          isListed[document.slot] = true
          unread.append(document.slot)
        }
        continue
      }
      if let score = add(units, of: document.slot, leaves: ready[number], query) {
        new.append(RankedUnit(score: score, number: places[document.slot] - 1).key)
      }
    }
    KeySort.sort(&new)
    for key in new { order.append(RankedUnit(key).number) }
  }

  private static func inOrder(_ blocks: [UInt32], _ count: Int) -> [UInt32] {
    var keys: [UInt64] = []
    for place in 0..<min(count, blocks.count) { keys.append(UInt64(blocks[place])) }
    KeySort.sort(&keys)
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// How many blocks of each document are read: the first documents deeper than those after them.
  private static func depths(_ documents: [Candidates.Document], blocks: Int) -> [Int] {
    var depths = [Int](repeating: 0, count: documents.count)
    if blocks == .max {
      for number in documents.indices { depths[number] = documents[number].blocks.count }
      return depths
    }
    var rest = blocks
    var wave = 0
    var hasMore = true
    while rest > 0, hasMore {
      hasMore = false
      for number in 0...wave where number < documents.count && rest > 0 {
        let document = documents[number]
        guard depths[number] < document.blocks.count else { continue }
        hasMore = true
        // Two documents further for each block deeper.
        guard number + 2 * (depths[number] == 0 ? 0 : depths[number] - document.leastBlocks + 1) <= wave else {
          continue
        }
        let step = depths[number] == 0 ? document.leastBlocks : 1
        depths[number] += step
        rest -= step
      }
      if wave < documents.count { hasMore = true }
      wave += 1
    }
    return depths
  }

  /// Adds units of a document that no earlier query has found; the best score where the document is new.
  private func add(_ units: [Answer], of slot: Int, leaves: [Leaf], _ query: SearchQuery) -> Int? {
    let isNew = places[slot] == 0
    if isNew {
      documents.append(Document(slot: slot, leaves: [], units: [], queries: []))
      places[slot] = documents.count
    }
    let place = places[slot] - 1
    var added = 0
    for unit in units {
      let leaf = leaves[unit.leaf]
      if isKnown(leaf, unit.unit, in: documents[place]) { continue }
      documents[place].units.append(
        RankedUnit(score: unit.score, number: documents[place].leaves.count << 16 | unit.unit).key)
      documents[place].leaves.append(leaf)
      documents[place].queries.append(query)
      added += 1
    }
    hitCount += added
    return isNew ? units[0].score : nil
  }

  private func isKnown(_ leaf: Leaf, _ unit: Int, in document: Document) -> Bool {
    for key in document.units {
      let number = RankedUnit(key).number
      if number & 0xFFFF == unit, document.leaves[number >> 16] === leaf { return true }
    }
    return false
  }

  /// A unit that answers.
  private struct Answer {
    let score: Int
    let leaf: Int
    let unit: Int
  }

  /// The units of a document's leaves that answer a query, the best first.
  private func rank(_ query: SearchQuery, slot: Int, leaves: [Leaf]) -> [Answer] {
    guard let first = leaves.first else { return [] }
    let title = store.folding.fold(first.bytes, in: first.title, traditional: first.traditional)
    if holdsExcluded(query, in: title) { return [] }
    let inTitle = UnitMatch(query, text: title)?.terms ?? 0
    var matches: [UnitMatch] = []
    var numbers: [Int] = []
    var inDocument = inTitle
    for (number, leaf) in leaves.enumerated() {
      for (place, unit) in leaf.units.enumerated() {
        let text = store.folding.fold(leaf.bytes, in: unit.text, traditional: leaf.traditional)
        guard let match = UnitMatch(query, text: text), !holdsExcluded(query, in: text) else { continue }
        matches.append(match)
        numbers.append(number << 16 | place)
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
    var ranked: [RankedUnit.Key] = []
    for (place, match) in matches.enumerated() {
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
      let unit = leaves[numbers[place] >> 16].units[numbers[place] & 0xFFFF]
      let score = Ranker.score(
        match, of: unit, isInForce: !store.manifest.isOutOfForce[slot], tier: tier)
      ranked.append(RankedUnit(score: score, number: numbers[place]).key)
    }
    KeySort.sort(&ranked)
    return ranked.map {
      let unit = RankedUnit($0)
      return Answer(score: unit.score, leaf: unit.number >> 16, unit: unit.number & 0xFFFF)
    }
  }

  private func holdsExcluded(_ query: SearchQuery, in text: FoldedText) -> Bool {
    for run in query.excluded where text.holds(run) { return true }
    return false
  }

  /// What was found: at most `limit` hits, or all for 0.
  func answer(limit: Int) -> SearchAnswer {
    var answer = SearchAnswer()
    answer.hitCount = hitCount
    answer.isWhole = !hasUnread
    for number in order {
      let document = documents[number]
      answer.documents.append(document.slot)
      answer.addresses.append(address(Array(document.leaves[0].bytes[document.leaves[0].id])))
      answer.notes.append(Array(document.leaves[0].bytes[document.leaves[0].note]))
      for key in document.units where limit == 0 || answer.hits.count < limit {
        answer.hits.append(hit(key, of: document))
      }
    }
    for slot in unread where places[slot] == 0 {
      answer.documents.append(slot)
      if slot < store.identifiers.count { answer.addresses.append(address(store.identifiers[slot])) }
    }
    return answer
  }

  private func address(_ id: [UInt8]) -> [UInt8] {
    store.manifest.prefix + id + store.manifest.suffix
  }

  private func hit(_ key: RankedUnit.Key, of document: Document) -> SearchHit {
    let ranked = RankedUnit(key)
    let leaf = document.leaves[ranked.number >> 16]
    let unit = leaf.units[ranked.number & 0xFFFF]
    let query = document.queries[ranked.number >> 16]
    let bytes = leaf.bytes
    var url = address(Array(bytes[leaf.id]))
    if !unit.anchor.isEmpty {
      url.append(UInt8(ascii: "#"))
      url += bytes[unit.anchor]
    }
    var hit = SearchHit(
      kind: unit.role, policy: Array(bytes[leaf.id]), provision: Array(bytes[unit.path]),
      benefit: Array(bytes[unit.benefit]), url: url,
      title: Array(bytes[unit.name.isEmpty ? leaf.title : unit.name]), match: query.match, suggestion: query.wording,
      score: ranked.score)
    let text = store.folding.fold(bytes, in: unit.text, traditional: leaf.traditional)
    if let match = UnitMatch(query, text: text) {
      (hit.snippet, hit.marks) = Snippet(bytes: bytes, unit: unit, match: match).cut()
    }
    return hit
  }
}
