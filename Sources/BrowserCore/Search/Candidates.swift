/// The documents that may answer a query, as the lists say, those first that promise most.
final class Candidates {
  /// A document that may answer.
  final class Document {
    let slot: Int
    /// The blocks that may hold terms, in the order in which they are read: first those that together hold all.
    var blocks: [UInt64] = []
    /// How many of them must be read to know that it answers; each answers by itself where not all terms must be found.
    var leastBlocks = 0
    /// About how many hits a block of it gives: where most of its leaves hold what is looked for, several.
    var hitsOfBlock = 1
    /// How much later each block is read than the first of the first document: one block deeper is as late as two
    /// documents further, and where not all terms must be found, what weighs less is later than what weighs more.
    var ranks: [Int] = []

    init(slot: Int) {
      self.slot = slot
    }

    func append(_ block: UInt32, rank: Int) {
      blocks.append(UInt64(block))
      ranks.append(rank)
    }

    /// Whether a block lies next to one that is read before it.
    func isBeside(_ place: Int) -> Bool {
      for before in 0..<place where blocks[before] + 1 == blocks[place] || blocks[place] + 1 == blocks[before] {
        return true
      }
      return false
    }
  }

  private(set) var documents: [Document] = []
  /// Whether all lists were here.
  private(set) var isWhole = true
  /// How many parts of files may be asked for, to read them and the ids.
  var allowance = 0
  /// How many blocks hold a term.
  var blockCount: Int { postings.count }

  let query: SearchQuery
  private let store: IndexStore
  /// Blocks that hold a term, in order, and a bit for each term.
  private var postings: [UInt32] = []
  private var terms: [UInt32] = []
  /// The terms whose lists say nothing: single characters among others.
  private var unlisted: UInt32 = 0

  /// Looks through the lists of a query; those that are not here are asked for.
  init(_ query: SearchQuery, store: IndexStore) throws(MalformedBytes) {
    self.query = query
    self.store = store
    var isAllSingle = true
    for term in query.terms { for form in term.forms where form.count > 1 { isAllSingle = false } }
    for (number, term) in query.terms.enumerated() {
      for form in term.forms {
        if form.count == 1, !isAllSingle {
          unlisted |= 1 << UInt32(number)
        } else if let list = try postings(of: form) {
          merge(list, 1 << UInt32(number))
        } else {
          isWhole = false
        }
      }
    }
    if isWhole { collect() }
  }

  /// So few blocks are read rather than told apart by further lists.
  private static let fewBlocks = 20

  /// The blocks that hold each of the chosen pairs of a run; nil while a list is missing.
  private func postings(of run: [UInt32]) throws(MalformedBytes) -> [UInt32]? {
    var common: [UInt32] = []
    var isMissing = false
    for (number, hash) in GramChoice(manifest: store.manifest).hashes(of: run).enumerated() {
      if number == GramChoice.usualCount, isMissing || common.count <= Self.fewBlocks { break }
      guard let list = try store.postings(of: hash) else {
        isMissing = true
        continue
      }
      common = number == 0 ? list : Self.intersection(common, list)
    }
    return isMissing ? nil : common
  }

  @inline(never)
  private static func intersection(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var common: [UInt32] = []
    var place = 0
    for posting in left {
      while place < right.count, right[place] < posting { place += 1 }
      guard place < right.count else { break }
      if right[place] == posting { common.append(posting) }
    }
    return common
  }

  private func merge(_ list: [UInt32], _ term: UInt32) {
    var mergedPostings: [UInt32] = []
    var mergedTerms: [UInt32] = []
    var place = 0
    var next = 0
    while place < postings.count || next < list.count {
      let known = place < postings.count ? postings[place] : .max
      let new = next < list.count ? list[next] : .max
      var bits: UInt32 = 0
      if known <= new {
        bits = terms[place]
        place += 1
      }
      if new <= known {
        bits |= term
        next += 1
      }
      mergedPostings.append(min(known, new))
      mergedTerms.append(bits)
    }
    postings = mergedPostings
    terms = mergedTerms
  }

  private func collect() {
    var found: [Document] = []
    var order: [RankedUnit.Key] = []
    var start = 0
    while start < postings.count {
      let slot = postings[start] >> IndexLayout.blockBits
      var end = start
      var inDocument = unlisted
      while end < postings.count, postings[end] >> IndexLayout.blockBits == slot {
        inDocument |= terms[end]
        end += 1
      }
      let own = start..<end
      start = end
      guard query.isSatisfied(by: inDocument) else { continue }
      let names = postings[own.lowerBound] & (1 << IndexLayout.blockBits - 1) == 0 ? terms[own.lowerBound] : 0
      var isTogether = false
      var isWithinReach = query.quorum > 0
      var whole = 0
      var optional = 0
      for place in own {
        var bits = terms[place] | unlisted
        if query.anywhere != .max { bits |= query.anywhere & inDocument }
        if query.isSatisfied(by: bits) { whole += 1 }
        optional = max(optional, query.weight(of: bits & query.optional))
        if query.isSatisfied(by: bits | names) { isTogether = true }
        if query.isSatisfied(by: bits | names | query.anywhere & inDocument) { isWithinReach = true }
      }
      guard isWithinReach else { continue }
      var score = min(whole, 99) * 5 + min(own.count, 99) + optional * 400
      if query.isSatisfied(by: names | unlisted) { score += 8000 }
      if whole > 0 { score += 5000 } else if isTogether { score += 4000 }
      if !store.manifest.isOutOfForce[Int(slot)] { score += 1000 }
      order.append(RankedUnit(score: score, number: found.count).key)
      let document = document(Int(slot), own)
      let leaves = store.manifest.leaves[Int(slot)]
      document.hitsOfBlock = whole * 2 < leaves ? 1 : whole * 5 < leaves * 4 ? 2 : 3
      found.append(document)
    }
    KeySort.sort(&order)
    for key in order { documents.append(found[RankedUnit(key).number]) }
  }

  /// Puts the blocks of a document in the order in which they are read: where all terms must be found, first those that
  /// together hold them; then those that weigh most.
  private func document(_ slot: Int, _ own: Range<Int>) -> Document {
    let document = Document(slot: slot)
    var held = unlisted
    while query.quorum == 0, !query.isSatisfied(by: held) {
      var best = 0
      var bestWeight = -1
      for place in own {
        let weight = query.weight(of: terms[place] & ~held)
        if weight > bestWeight {
          best = place
          bestWeight = weight
        }
      }
      document.append(postings[best], rank: 0)
      held |= terms[best]
    }
    document.leastBlocks = max(document.blocks.count, 1)
    var order: [RankedUnit.Key] = []
    for place in own where !document.blocks.contains(UInt64(postings[place])) {
      order.append(RankedUnit(score: query.weight(of: terms[place]), number: place).key)
    }
    KeySort.sort(&order)
    for (number, key) in order.enumerated() {
      let unit = RankedUnit(key)
      document.append(postings[unit.number], rank: query.quorum > 0 ? -unit.score << 16 : 2 * number + 2)
    }
    return document
  }
}
