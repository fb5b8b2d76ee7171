/// What has been fetched of an index, and what has been asked for.
final class IndexStore {
  let manifest: IndexManifest
  /// The parts of files that are to be fetched next, in order of files and places.
  private(set) var needs: [FilePart] = []
  /// The id of each slot; empty while neither the ids have been fetched nor a text of its document.
  private(set) var identifiers: [[UInt8]]
  /// Leaves carry what their traditional characters become: no table is needed.
  let folding = TextFolding.withoutTable

  private var pieces: [[UInt8]]
  private var leaves: [Leaf?]
  /// Leaves as they came.
  private var raw: [[UInt8]]
  /// Made when the first text is read.
  private var reading: LeafReading?
  /// Blocks that were asked for: each is read as soon as it comes, while others are on their way.
  private var awaited: [UInt32] = []
  private var wantedPieces: [UInt64] = []
  private var wantedLeaves: [UInt64] = []
  private var wantsIdentifiers = false

  /// Parts of one file that lie closer than this are fetched as one: a request costs about as much.
  private static let gap = 300

  init(_ manifest: IndexManifest) {
    self.manifest = manifest
    identifiers = [[UInt8]](repeating: [], count: manifest.leaves.count)
    pieces = [[UInt8]](repeating: [], count: 1 << manifest.pieceBits)
    leaves = [Leaf?](repeating: nil, count: manifest.leafStarts[manifest.leafStarts.count - 1])
    raw = [[UInt8]](repeating: [], count: leaves.count)
  }

  /// Whether texts were asked for that are not here.
  var hasWantedLeaves: Bool { !wantedLeaves.isEmpty }

  /// Whether something was asked for that is not here; it stands in `needs` then.
  func isWaiting() -> Bool {
    needs = []
    KeySort.sort(&wantedPieces)
    KeySort.sort(&wantedLeaves)
    for number in wantedPieces { need(manifest.place(ofPiece: Int(number)), gap: Self.gap) }
    for key in wantedLeaves {
      need(manifest.place(ofLeaf: Int(UInt32(truncatingIfNeeded: key)), slot: Int(key >> 32)), gap: 0)
    }
    if wantsIdentifiers { needs.append(FilePart(kind: .identifiers, file: 0, offset: 0, length: 0)) }
    wantedPieces = []
    wantedLeaves = []
    wantsIdentifiers = false
    return !needs.isEmpty
  }

  private func need(_ part: FilePart, gap: Int) {
    if let last = needs.last, last.kind == part.kind, last.file == part.file,
      part.offset <= last.offset + last.length + gap
    {
      needs[needs.count - 1].length = max(last.length, part.offset + part.length - last.offset)
    } else {
      needs.append(part)
    }
  }

  /// The postings of a hash; nil while they are not here.
  func postings(of hash: UInt32) throws(MalformedBytes) -> [UInt32]? {
    let number = PostingPiece.number(of: hash, bits: manifest.pieceBits)
    guard manifest.place(ofPiece: number).length > 0 else { return [] }
    guard !pieces[number].isEmpty else {
      wantedPieces.append(UInt64(number))
      return nil
    }
    let lists = try PostingPiece.decode(
      pieces[number], number: number, bits: manifest.pieceBits, leaves: manifest.leaves, wanted: hash)
    return lists.isEmpty ? [] : lists[0].postings
  }

  /// A block's leaf; nil while it is not here.
  @inline(never)
  func leaf(of posting: UInt32) throws(MalformedBytes) -> Leaf? {
    let slot = Int(posting >> IndexLayout.blockBits)
    let number = number(ofLeaf: posting)
    if let leaf = leaves[number] { return leaf }
    // A block that is too long for one leaf says so in its first.
    let end = number + Leaf.count(raw[number])
    guard end <= manifest.leafStarts[slot + 1] else { throw MalformedBytes() }
    var block: [UInt8] = []
    var isWhole = true
    for next in number..<end {
      if raw[next].isEmpty {
        wantedLeaves.append(UInt64(slot) << 32 | UInt64(next))
        isWhole = false
      }
      block += raw[next]
    }
    guard isWhole else {
      awaited.append(posting)
      return nil
    }
    let leaf = try reader().leaf(block)
    leaves[number] = leaf
    identifiers[slot] = leaf.slice(leaf.id)
    return leaf
  }

  /// The number of the leaf that a block begins with, counted over all. The names lie in the first leaf of their
  /// document, which the first block of text begins with too.
  func number(ofLeaf posting: UInt32) -> Int {
    let block = Int(posting & (1 << IndexLayout.blockBits - 1))
    return manifest.leafStarts[Int(posting >> IndexLayout.blockBits)] + max(0, block - 1)
  }

  /// Asks for the ids.
  func wantIdentifiers() { wantsIdentifiers = manifest.has(.identifiers) }

  /// Takes the bytes of a part that was needed; it throws when they are not what was written.
  func provide(_ part: FilePart, _ bytes: [UInt8]) throws(MalformedBytes) {
    guard part.length == 0 || bytes.count == part.length else { throw MalformedBytes() }
    switch part.kind {
    case .pieces: try providePieces(part, bytes)
    case .leaves: try provideLeaves(part, bytes)
    default: identifiers = try IdentifierList.decode(bytes, count: manifest.leaves.count)
    }
  }

  /// What reads texts; it throws when the primer is not what was written.
  func reader() throws(MalformedBytes) -> LeafReading {
    if let reading { return reading }
    let reading = try LeafReading(manifest.primer)
    self.reading = reading
    return reading
  }

  private func providePieces(_ part: FilePart, _ bytes: [UInt8]) throws(MalformedBytes) {
    // Texts will follow: what reads them is made while other pieces are on their way.
    _ = try reader()
    let first = part.file * IndexLayout.piecesOfFile
    for number in first..<min(first + IndexLayout.piecesOfFile, pieces.count) {
      let own = manifest.place(ofPiece: number)
      let start = own.offset - part.offset
      guard own.length > 0, start >= 0, start + own.length <= bytes.count else { continue }
      pieces[number] = bytes.part(start..<start + own.length)
    }
  }

  private func provideLeaves(_ part: FilePart, _ bytes: [UInt8]) throws(MalformedBytes) {
    let first = manifest.firstLeaf(ofFile: part.file) + part.offset / IndexLayout.leaf
    for number in 0..<bytes.count / IndexLayout.leaf where first + number < raw.count {
      raw[first + number] = bytes.part(number * IndexLayout.leaf..<(number + 1) * IndexLayout.leaf)
    }
    let postings = awaited
    awaited = []
    for posting in postings { _ = try leaf(of: posting) }
    wantedLeaves = []
  }
}

/// The model that reads blocks and pieces of the lexicon, one after another.
final class LeafReading {
  private let model: TextModel
  private let primed: TextModel.Mark

  init(_ primer: [UInt8]) throws(MalformedBytes) {
    model = try TextModel(primer: primer)
    primed = model.mark()
  }

  /// Reads a piece of the lexicon; it throws when it is not what was written.
  func text(_ piece: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    model.rewind(to: primed)
    return try CodedText.decode(piece, with: model)
  }

  /// Reads a block's leaves; it throws when they are not what was written.
  func leaf(_ leaves: [UInt8]) throws(MalformedBytes) -> Leaf {
    model.rewind(to: primed)
    return try Leaf(leaves, model)
  }
}
