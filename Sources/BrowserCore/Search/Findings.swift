/// What a search has found so far, query after query: documents with their units, each seen in the text.
final class Findings {
  private let store: IndexStore
  private var documents: [Document] = []
  /// The place of each slot's document in `documents`, plus one.
  private var places: [Int]
  /// The documents in the order of the answer.
  private var order: [Int] = []
  /// Documents that may answer but have not been read to the end, in their order.
  private var unread: [Int] = []
  private var isListed: [Bool]
  /// How many units have been found.
  private(set) var hitCount = 0
  /// How many of them are more than what a document says of itself in other words.
  private var textCount = 0
  /// Whether there are blocks that have not been read.
  private(set) var hasUnread = false

  private final class Document {
    /// Each unit once, in the order of the queries that found them, then of their scores.
    var findings: [Finding] = []

    func holds(_ unit: Leaf.Unit) -> Bool {
      for finding in findings where finding.unit === unit { return true }
      return false
    }
  }

  /// Whether the addresses of documents that have not been read are asked for.
  private let namesUnread: Bool

  init(store: IndexStore, namesUnread: Bool) {
    self.store = store
    self.namesUnread = namesUnread
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
    textCount = 0
    hasUnread = false
  }

  /// Whether nothing has been found in a text, nor may be in one that was asked for, not even a document that may answer.
  var isEmpty: Bool { textCount == 0 && !store.hasWantedLeaves && (isLast || unread.isEmpty || hitCount > 0) }
  /// Whether no more will be read: what may answer but has shown nothing is then no answer.
  var isLast = false
  /// Whether so little has been found that other words are looked for.
  var isFew: Bool { textCount < SearchQuery.few && (isLast || unread.isEmpty) }
  /// Whether so many documents more may hold what was typed, as some do.
  func promises(_ count: Int) -> Bool { hitCount > 0 && unread.count >= count }
  /// Whether the address of a document has to be told by its id.
  var needsIdentifiers: Bool {
    if namesUnread { for slot in unread where store.identifiers[slot].isEmpty { return true } }
    return false
  }

  /// Whether a query is to be asked after what those before it have found.
  func isTurn(of query: SearchQuery) -> Bool {
    switch query.turn {
    case .always: true
    case .ifFew: isFew
    case .ifNone: isEmpty
    }
  }

  /// Reads so many blocks of the candidates, and adds what is found there. Blocks that are not here are asked for.
  func add(
    _ query: SearchQuery, _ candidates: Candidates, blocks: Int, countsUnread: Bool
  ) throws(MalformedBytes) {
    let depths = depths(candidates, blocks: blocks)
    // What is left unread is told by its id: asked for in the same round as the texts.
    if namesUnread, countsUnread {
      for (number, depth) in depths.enumerated()
      where depth == 0 && store.identifiers[candidates.documents[number].slot].isEmpty {
        store.wantIdentifiers()
      }
    }
    var ready: [[Leaf]] = []
    for (number, document) in candidates.documents.enumerated() {
      ready.append(try leaves(document, count: depths[number]))
    }
    if store.hasWantedLeaves { return }
    var new: [RankedUnit.Key] = []
    for (number, document) in candidates.documents.enumerated() {
      let isWhole = depths[number] >= document.blocks.count
      if !isWhole { hasUnread = true }
      let found = rank(query, slot: document.slot, leaves: ready[number])
      if found.isEmpty {
        if !isWhole, countsUnread, !isListed[document.slot] {
          isListed[document.slot] = true
          unread.append(document.slot)
        }
      } else if add(found, of: document.slot, query) {
        new.append(RankedUnit(score: found[0].score, number: documents.count - 1).key)
      }
    }
    KeySort.sort(&new)
    for key in new { order.append(RankedUnit(key).number) }
  }

  /// The leaves of so many of a document's blocks, in their order; those that are not here are left out and asked for.
  private func leaves(_ document: Candidates.Document, count: Int) throws(MalformedBytes) -> [Leaf] {
    var blocks: [UInt64] = []
    for block in document.blocks where blocks.count < count { blocks.append(block) }
    KeySort.sort(&blocks)
    var leaves: [Leaf] = []
    var last = -1
    for block in blocks {
      let posting = UInt32(truncatingIfNeeded: block)
      let place = store.number(ofLeaf: posting)
      // Names and first block share a leaf.
      guard place != last else { continue }
      last = place
      if let leaf = try store.leaf(of: posting) { leaves.append(leaf) }
    }
    return leaves
  }

  /// So few blocks more are read for documents that would otherwise be left unread: the ids of all take more bytes.
  private static let blocksBeside = 6

  /// So many hits of a document are read as one where they lie together.
  private static let hitsAtOnce = 3

  /// How many blocks of each document are read: the first documents deeper than those after them, and of all so many as
  /// are likely to give a hit for each of `blocks`.
  private func depths(_ candidates: Candidates, blocks: Int) -> [Int] {
    let documents = candidates.documents
    var depths = [Int](repeating: 0, count: documents.count)
    if blocks == .max {
      for number in documents.indices { depths[number] = documents[number].blocks.count }
      return depths
    }
    var rest = blocks
    // The ids of those that are left unread are one part.
    var requests = candidates.allowance - 1
    while rest > 0, requests > 0 {
      var next = 0
      var first = Int.max
      for number in documents.indices where depths[number] < documents[number].blocks.count {
        let rank = number + documents[number].ranks[depths[number]]
        if rank < first {
          first = rank
          next = number
        }
      }
      guard first < Int.max else { break }
      let document = documents[next]
      let start = depths[next]
      var end = start == 0 ? document.leastBlocks : start + 1
      for place in start..<end where !document.isBeside(place) { requests -= 1 }
      // What lies next to it comes with it.
      while end < document.blocks.count, document.isBeside(end),
        (end - start) * document.hitsOfBlock < Self.hitsAtOnce
      {
        end += 1
      }
      depths[next] = end
      rest -= (end - start) * document.hitsOfBlock
    }
    var missing = 0
    for number in documents.indices where depths[number] == 0 { missing += documents[number].leastBlocks }
    if missing <= min(Self.blocksBeside, max(requests, 0) + 1), blocks > 0 {
      for number in documents.indices where depths[number] == 0 { depths[number] = documents[number].leastBlocks }
    }
    return depths
  }

  /// Adds units of a document that no earlier query has found; whether the document is new.
  private func add(_ found: [Finding], of slot: Int, _ query: SearchQuery) -> Bool {
    let isNew = places[slot] == 0
    if isNew {
      documents.append(Document())
      places[slot] = documents.count
    }
    let document = documents[places[slot] - 1]
    let leastScore = query.isForeign ? Ranker.Tier.withTitle.rawValue : 0
    for finding in found where !document.holds(finding.unit) {
      document.findings.append(finding)
      hitCount += 1
      if finding.unit.role != .summary, finding.score >= leastScore { textCount += 1 }
    }
    return isNew
  }

  /// The units of a document's leaves that answer a query, the best first.
  private func rank(_ query: SearchQuery, slot: Int, leaves: [Leaf]) -> [Finding] {
    guard let first = leaves.first else { return [] }
    let title = store.folding.fold(first.bytes, in: first.title, traditional: first.traditional)
    if holdsExcluded(query, in: title) { return [] }
    var inTitle = UnitMatch(query, text: title)?.terms ?? 0
    var matched: [Finding] = []
    var inDocument = inTitle
    for leaf in leaves {
      // The depth of what a unit stands under, and the terms there.
      var above: [UInt64] = []
      for unit in leaf.units {
        let text = store.folding.fold(leaf.bytes, in: unit.text, traditional: leaf.traditional)
        while let last = above.last, last >> 32 >= UInt64(unit.depth) { above.removeLast() }
        var inherited: UInt32 = 0
        for each in above { inherited |= UInt32(truncatingIfNeeded: each) }
        let match = UnitMatch(query, text: text)
        above.append(UInt64(unit.depth) << 32 | UInt64(match?.terms ?? 0))
        if unit.isAbove { continue }
        guard let match, !holdsExcluded(query, in: text) else { continue }
        matched.append(Finding(match, leaf, unit, inherited: inherited & ~match.terms))
        inDocument |= match.terms
        if query.quorum > 0, unit.role == .summary { inTitle |= match.terms & query.anywhere }
      }
    }
    guard query.isSatisfied(by: inDocument) else { return [] }
    // A document is about its place as a whole: where the place stands in it does not matter.
    let places = query.anywhere == .max ? 0 : query.anywhere & inDocument
    // Where no unit holds every term, even with the title's, those are taken that hold most.
    var most = 0
    var isTogether = false
    for finding in matched {
      most = max(most, (finding.match.terms | finding.inherited).nonzeroBitCount)
      if query.isSatisfied(by: finding.match.terms | inTitle | places) { isTogether = true }
    }
    var ranked: [RankedUnit.Key] = []
    for (number, finding) in matched.enumerated() {
      let terms = finding.match.terms
      let tier: Ranker.Tier
      if query.quorum > 0 {
        let near = terms | finding.inherited | inTitle | places
        let far = terms & query.asks != 0 ? inDocument : 0
        guard query.isSatisfied(by: near | far) else { continue }
        finding.score = 40 * query.weight(of: far & ~near & query.optional)
        tier = .document
      } else if query.isSatisfied(by: terms | places) {
        tier = .whole
      } else if isTogether {
        guard query.isSatisfied(by: terms | inTitle | places) else { continue }
        tier = .withTitle
      } else {
        guard (terms | finding.inherited).nonzeroBitCount == most,
          query.isSatisfied(by: terms | inTitle | query.anywhere & inDocument)
        else { continue }
        tier = .document
      }
      finding.score += Ranker.score(
        finding.match, inherited: finding.inherited | inTitle & (query.anywhere | ~terms), of: finding.unit,
        isInForce: !store.manifest.isOutOfForce[slot], tier: tier)
      ranked.append(RankedUnit(score: finding.score, number: number).key)
    }
    KeySort.sort(&ranked)
    var found: [Finding] = []
    for key in ranked { found.append(matched[RankedUnit(key).number]) }
    return found
  }

  private func holdsExcluded(_ query: SearchQuery, in text: FoldedText) -> Bool {
    for run in query.excluded where text.holds(run) { return true }
    return false
  }

  /// The addresses of all documents that answer, the best first.
  var addresses: [[UInt8]] {
    var addresses: [[UInt8]] = []
    for number in order { addresses.append(documents[number].findings[0].address(store.manifest)) }
    for slot in unread where places[slot] == 0 && !store.identifiers[slot].isEmpty {
      addresses.append(store.manifest.address(store.identifiers[slot]))
    }
    return addresses
  }

  /// How many documents answer.
  var documentCount: Int {
    var count = order.count
    for slot in unread where places[slot] == 0 { count += 1 }
    return count
  }

  /// The units that were found, grouped by document, the best first: at most `limit` of them, or all for 0.
  func shown(limit: Int) -> [Finding] {
    var shown: [Finding] = []
    for number in order {
      // Where words lead into the text, what the document says of itself in other words stands behind.
      for isSummary in [false, true] {
        for finding in documents[number].findings
        where (finding.unit.role == .summary) == isSummary && (limit == 0 || shown.count < limit) {
          shown.append(finding)
        }
      }
    }
    return shown
  }
}
