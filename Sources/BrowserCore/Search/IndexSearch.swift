/// One search of an index of which only what it needs is fetched: natively and in the browser.
///
/// `step` goes as far as it can with what is at hand. Then either `answer` is there, or `needs` names the parts of files
/// to fetch and `provide`, after which the next `step` starts over: lists first, then texts, in at most three rounds.
public final class IndexSearch {
  /// What was found; nil while something is missing.
  public private(set) var answer: SearchAnswer?
  /// How much of what the query may mean is to be told before the next step; nil where nothing is.
  public private(set) var wantedMeaning: QueryMeaning.Depth?
  /// The parts of files to be fetched before the next step.
  public var needs: [FilePart] { store.needs }

  let store: IndexStore
  private var query: [UInt8] = []
  private var limit = 0
  private var rounds = 0
  /// What is asked: first what was typed alone, then what it may mean.
  private var queries: [SearchQuery] = []
  private var depth = 0

  /// How many blocks of text a round reads, beside the one that is sure to hold a hit of each of them.
  static let blocksOfRound = 10
  private static let maximalRounds = 3

  /// Opens an index by its manifest.
  public init(_ manifest: IndexManifest) {
    store = IndexStore(manifest)
  }

  /// Begins a search for a query in UTF-8: for at least `limit` hits, or for all with 0.
  public func ask(_ utf8: [UInt8], limit: Int) {
    query = utf8
    self.limit = limit
    rounds = 1
    answer = nil
    let words = QueryWords(utf8, folding: store.folding)
    queries = words.words.isEmpty ? [] : [words.query]
    depth = 0
    wantedMeaning = words.holdsNumber ? .notation : nil
  }

  /// Takes what the query may mean, as `QueryMeaning` tells it; it throws when that was not asked for or is not whole.
  public func take(meaning: [UInt8]) throws(MalformedBytes) {
    guard let wantedMeaning else { throw MalformedBytes() }
    queries = try QueryList.decode(meaning)
    depth = wantedMeaning.rawValue
    rounds = 1
    self.wantedMeaning = nil
  }

  /// The kinds of files that telling the meaning takes.
  public var meaningKinds: [IndexManifest.Kind] {
    var kinds: [IndexManifest.Kind] = []
    if wantedMeaning == .words {
      if store.manifest.has(.traditional) { kinds.append(.traditional) }
      if store.manifest.has(.lexicon) { kinds.append(.lexicon) }
    }
    return kinds
  }

  /// Takes the bytes of the part that `needs` names at `number`; it throws when they are not what was written.
  public func provide(_ number: Int, _ bytes: [UInt8]) throws(MalformedBytes) {
    guard needs.indices.contains(number) else { throw MalformedBytes() }
    try store.provide(needs[number], bytes)
  }

  /// The name of a part's file.
  public func name(of part: FilePart) -> [UInt8] {
    store.manifest.name(part.kind, part.file)
  }

  /// The name of the one file of a kind.
  public func name(of kind: IndexManifest.Kind) -> [UInt8] {
    store.manifest.name(kind, 0)
  }

  /// Goes on; it throws when what was provided is not what was written.
  public func step() throws(MalformedBytes) {
    // What is needed to begin with comes in the same round as what it may mean.
    for query in queries where wantedMeaning != nil { _ = try Candidates(query, store: store) }
    if store.isWaiting() || wantedMeaning != nil { return }
    let findings = Findings(store: store)
    guard try collect(in: findings) else { return }
    // Other words and simplified characters are looked for only where what was typed finds nothing: so the answer does
    // not depend on what an earlier search has fetched.
    if findings.isEmpty, !queries.isEmpty, depth < QueryMeaning.Depth.words.rawValue {
      wantedMeaning = .words
    } else {
      answer = findings.answer(limit: limit)
    }
  }

  /// Asks the queries in their order; whether all that it takes was at hand.
  private func collect(in findings: Findings) throws(MalformedBytes) -> Bool {
    while true {
      for query in queries where query.turn == .always { try findings.prefetch(query) }
      if store.isWaiting() { return false }
      for query in queries where findings.isTurn(of: query) {
        let isFirst = findings.isEmpty
        let candidates = try Candidates(query, store: store)
        if store.isWaiting() { return false }
        let blocks = limit == 0 ? Int.max : findings.hitCount >= limit ? 0 : rounds * Self.blocksOfRound
        if isFirst, candidates.documents.count > blocks { store.wantIdentifiers() }
        try findings.add(query, candidates, blocks: blocks, countsUnread: isFirst)
        if store.isWaiting() { return false }
      }
      if findings.hasUnreadDocuments { store.wantIdentifiers() }
      if store.isWaiting() { return false }
      guard limit > 0, findings.hitCount < limit, findings.hasUnread, rounds < Self.maximalRounds - 1 else {
        return true
      }
      rounds += 1
      findings.reset()
    }
  }
}

/// What a search found.
public struct SearchAnswer: Sendable {
  /// The hits, grouped by document, the best first. Each has been seen in the text.
  public var hits: [SearchHit] = []
  /// The slots of all documents that answer, the best first.
  public var documents: [Int] = []
  /// Their addresses.
  public var addresses: [[UInt8]] = []
  /// What is shown beside the titles of those that have been read, such as their numbers.
  public var notes: [[UInt8]] = []
  /// How many hits there are, at least.
  public var hitCount = 0
  /// Whether every document has been read that may answer.
  public var isWhole = true

  /// The answer as a JSON object.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("results")
    json.beginArray()
    for hit in hits { hit.write(to: &json) }
    json.endArray()
    json.key("ids")
    json.beginArray()
    for address in addresses { json.string(address) }
    json.endArray()
    json.key("notes")
    json.beginArray()
    for note in notes { json.string(note) }
    json.endArray()
    json.key("slots")
    json.beginArray()
    for document in documents { json.number(document) }
    json.endArray()
    json.key("hits")
    json.number(hitCount)
    json.key("isWhole")
    json.bool(isWhole)
    json.endObject()
    return json.bytes
  }
}

extension IndexSearch {
  /// What is needed, as a JSON object: parts of files, and where a meaning is wanted how much of it and by which files.
  public var needsJSON: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("needs")
    json.beginArray()
    for part in needs {
      json.beginArray()
      json.string(name(of: part))
      json.number(part.offset)
      json.number(part.length)
      json.endArray()
    }
    json.endArray()
    if let wantedMeaning {
      json.key("meaning")
      json.number(wantedMeaning.rawValue)
      json.key("files")
      json.beginArray()
      for kind in meaningKinds { json.string(name(of: kind)) }
      json.endArray()
    }
    json.endObject()
    return json.bytes
  }
}
