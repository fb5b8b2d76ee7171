/// One search of an index of which only what it needs is fetched: natively and in the browser.
///
/// `step` goes as far as it can with what is at hand. Then either `answer` is there, or `needs` names the parts of files
/// to fetch and `provide`, after which the next `step` starts over: lists first, then texts, twice at the most as a rule.
/// Lists are asked for once more where too many blocks are left in doubt, texts as long as they show nothing.
public final class IndexSearch {
  /// What was found; nil while something is missing.
  public var answer: SearchAnswer? {
    guard let findings else { return nil }
    return SearchAnswer(
      hits: findings.shown(limit: limit).map { $0.hit(store.manifest) }, addresses: findings.addresses,
      documentCount: findings.documentCount, hitCount: findings.hitCount, isWhole: isWhole(findings))
  }
  /// How much of what the query may mean is to be told before the next step; nil where nothing is.
  public private(set) var wantedMeaning: QueryMeaning.Depth?
  /// The parts of files to be fetched before the next step.
  public var needs: [FilePart] { store.needs }

  let store: IndexStore
  private var findings: Findings?
  private var query: [UInt8] = []
  private var limit = 0
  private var namesUnread = true
  private var rounds = 0
  /// How many parts of files have been asked for.
  private var requests = 0
  /// How often something has been asked for.
  private var trips = 0
  /// How many blocks of text may be read.
  private var blocks = 0
  /// What is asked: first what was typed alone, then what it may mean.
  private var queries: [SearchQuery] = []
  /// What the lists say of each query whose lists are here: the same at each step.
  private var known: [Candidates] = []
  private var depth = 0
  /// Whether numbers stand in it that texts may write in another way.
  private var holdsNumber = false

  /// How many blocks of text a round reads, beside the one that is sure to hold a hit of each of them.
  static let blocksOfRound = 10
  /// So many parts of files may be asked for beside one for each hit, or for ten.
  private static let requestsBeside = 3
  /// After so many times few hits are enough.
  private static let usualTrips = 3
  /// So many of them may be texts, however many were lists.
  private static let leastTexts = 4
  /// Nothing has so many parts.
  private static let unlimited = 1 << 30

  /// Searches an index by its manifest.
  public init(_ manifest: IndexManifest) {
    store = IndexStore(manifest)
  }

  /// Begins a search for a query in UTF-8: for at least `limit` hits, or for all with 0; `namesUnread` asks for the
  /// addresses of documents that need not be read for them.
  public func ask(_ utf8: [UInt8], limit: Int, namesUnread: Bool = true) {
    query = utf8
    self.limit = limit
    self.namesUnread = namesUnread
    rounds = 1
    requests = 0
    trips = 0
    blocks = Self.blocksOfRound
    findings = nil
    known = []
    let words = QueryWords(utf8, folding: store.folding)
    queries = words.words.isEmpty ? [] : [words.query]
    depth = 0
    wantedMeaning = nil
    holdsNumber = words.holdsNumber
  }

  /// Takes what the query may mean, as `QueryMeaning` tells it; it throws when that was not asked for or is not whole.
  public func take(meaning: [UInt8]) throws(MalformedBytes) {
    guard let wantedMeaning else { throw MalformedBytes() }
    queries = try QueryList.decode(meaning)
    depth = wantedMeaning.rawValue
    rounds = 1
    blocks = Self.blocksOfRound
    self.wantedMeaning = nil
  }

  /// Takes the bytes of the part that `needs` names at `number`, a whole file open; it throws when they are not what was
  /// written.
  public func provide(_ number: Int, _ bytes: [UInt8]) throws(MalformedBytes) {
    guard needs.indices.contains(number) else { throw MalformedBytes() }
    try store.provide(needs[number], bytes)
  }

  /// The name of a part's file.
  public func name(of part: FilePart) -> [UInt8] {
    store.manifest.name(part.kind, part.file)
  }

  /// The name of the lexicon's file.
  public var lexiconName: [UInt8] { store.manifest.name(.lexicon, 0) }

  /// The text of a piece of the lexicon, for its `LexiconStore`; it throws when the piece is not what was written.
  public func words(_ piece: [UInt8]) throws(MalformedBytes) -> [UInt8] { try store.reader().text(piece) }

  /// Goes on; it throws when what was provided is not what was written.
  public func step() throws(MalformedBytes) {
    if wantedMeaning != nil { return }
    let findings = Findings(store: store, namesUnread: namesUnread)
    guard try collect(in: findings), wantedMeaning == nil else { return }
    // Other words and simplified characters are looked for only where what was typed finds nothing, numbers written in
    // another way where it does not find enough: so the answer does not depend on what an earlier search has fetched.
    if findings.isEmpty, !queries.isEmpty, depth < QueryMeaning.Depth.words.rawValue {
      wantedMeaning = .words
    } else if wantsNotation, limit == 0 || findings.hitCount < limit && !findings.promises(limit) {
      wantedMeaning = .notation
    } else {
      self.findings = findings
    }
  }

  /// Whether it has not been told how else its numbers may be written.
  private var wantsNotation: Bool { holdsNumber && depth == 0 && wantedMeaning == nil }

  private func isWhole(_ findings: Findings) -> Bool { !findings.hasUnread && !wantsNotation }

  /// Asks the queries in their order; whether all that it takes was at hand.
  private func collect(in findings: Findings) throws(MalformedBytes) -> Bool {
    while true {
      findings.isLast = rounds >= maximalRounds(findings)
      for query in queries where query.turn == .always { _ = try candidates(query) }
      if isWaiting() { return false }
      for query in queries where findings.isTurn(of: query) {
        // Documents that may answer count as answers for what was typed alone: else they would stand in the way of the
        // queries that follow.
        let isFirst = findings.isEmpty && query.turn == .always
        let candidates = try candidates(query)
        if !candidates.isWhole { break }
        let blocks = limit == 0 ? Int.max : findings.hitCount >= limit ? 0 : self.blocks
        // What so few blocks hold is hardly enough: how else numbers are written is told before texts are read.
        if wantsNotation, limit == 0 || candidates.blockCount * 2 < limit {
          wantedMeaning = .notation
          return true
        }
        try findings.add(query, candidates, blocks: blocks, countsUnread: isFirst)
      }
      if isWaiting() { return false }
      guard limit > 0, findings.hitCount < limit, findings.hasUnread, rounds < maximalRounds(findings),
        trips < Self.usualTrips || findings.hitCount < leastHits
      else {
        if findings.needsIdentifiers { store.wantIdentifiers() }
        return !isWaiting()
      }
      if findings.hitCount == 0 {
        for candidates in known { candidates.allowance += blocks }
        blocks *= 2
      } else {
        // About as many more as hits are missing, for many a block holds none.
        blocks += min(Self.blocksOfRound, 2 * (limit - findings.hitCount))
      }
      rounds += 1
      findings.reset()
    }
  }

  /// So many hits are enough after the usual trips: any for what was typed, half of them for a question.
  private var leastHits: Int { depth == QueryMeaning.Depth.words.rawValue ? limit / 2 : 1 }

  /// How often texts are read: twice; oftener as long as nothing shows, but for English words that do not stand together:
  /// they are asked once more behind what they mean.
  private func maximalRounds(_ findings: Findings) -> Int {
    if findings.hitCount > 0 { return 2 }
    return depth == 0 && queries.count == 1 && queries[0].isForeign ? 1 : 5
  }

  /// Whether something has been asked for that is not here.
  private func isWaiting() -> Bool {
    guard store.isWaiting() else { return false }
    // What tells how else numbers are written comes beside the first of them.
    requests += needs.count + (trips == 0 && wantsNotation ? 1 : 0)
    trips += 1
    return true
  }

  /// The documents that may answer a query; lists that are not here are asked for.
  @inline(never)
  private func candidates(_ query: SearchQuery) throws(MalformedBytes) -> Candidates {
    for candidates in known where candidates.query === query { return candidates }
    let candidates = try Candidates(query, store: store)
    if candidates.isWhole {
      let usual = max(limit, Self.blocksOfRound) + Self.requestsBeside - requests
      // A question is answered best by what has been read, not by what the lists promise.
      let isWhole = limit == 0 || depth == QueryMeaning.Depth.words.rawValue
      candidates.allowance = isWhole ? Self.unlimited : max(usual, Self.leastTexts)
      known.append(candidates)
    }
    return candidates
  }

  /// What the browser's module answers: the answer, or what is needed for it, as records of fields.
  ///
  /// What is needed: `n`, and how much is to be told of what the query means, or where parts of files are needed first,
  /// how much may be to be told then; then a record for each part: name, offset and length. The answer: `a`, 1 where
  /// every document was read that may answer, and how many documents answer; the addresses; then a record for each hit,
  /// as `Finding` writes it.
  public var reply: [UInt8] {
    var records = RecordWriter()
    if let findings {
      records.field([UInt8(ascii: "a")])
      records.field(isWhole(findings) ? 1 : 0)
      records.field(findings.documentCount)
      records.endRecord()
      for address in findings.addresses { records.field(address) }
      records.endRecord()
      for finding in findings.shown(limit: limit) { finding.write(to: &records, store.manifest) }
      return records.bytes
    }
    records.field([UInt8(ascii: "n")])
    records.field(wantedMeaning?.rawValue ?? (wantsNotation ? QueryMeaning.Depth.notation.rawValue : 0))
    records.endRecord()
    for part in needs {
      records.field(name(of: part))
      records.field(part.offset)
      records.field(part.length)
      records.endRecord()
    }
    return records.bytes
  }
}
