import BrowserCore

/// What one document brings to an index, whatever else is in it.
struct IndexPart: Sendable, Hashable {
  /// The document's id.
  var id: [UInt8]
  /// Whether it is out of force.
  var isOutOfForce: Bool
  /// Its leaves.
  var leaves: [UInt8]
  /// Its pairs, references and single characters: hash, then block in the lowest 32 bits; in order, each once.
  var entries: [UInt64]

  /// Where its slot lies.
  var key: UInt32 { IndexLayout.key(of: id) }
}

/// Cuts a document into blocks.
struct BlockCutter {
  let folding: TextFolding
  private let writer = LeafWriter()

  /// Blocks beyond this number would not fit a posting: the rest is one block.
  private static let maximalBlock = 1 << Int(IndexLayout.blockBits) - 2

  init(folding: TextFolding) {
    self.folding = folding
  }

  /// The document's part. Where there are more than 64 documents, a single character is noted for its names and its first
  /// block only.
  func part(of document: IndexedDocument, isOneOfMany: Bool) -> IndexPart {
    var leaves: [UInt8] = []
    var entries = BlockEntries(isOneOfMany: isOneOfMany)
    var start = 0
    while start < document.units.count {
      let number = leaves.count / IndexLayout.leaf
      let end = write(document, from: start, isLast: number >= Self.maximalBlock - 1)
      leaves += writer.finish()
      for unit in document.units[start..<end] {
        // Names that the first leaf has no room for are found as text is.
        let block = UInt64(unit.role.isName && number == 0 ? 0 : number + 1)
        entries.add(folding.fold(unit.label + unit.heading + unit.text).scalars, block: block)
      }
      start = end
    }
    return IndexPart(id: document.id, isOutOfForce: !document.isInForce, leaves: leaves, entries: entries.sorted())
  }

  /// Begins a leaf and writes the units from one on, as many as fit, and into the last leaf all; where the next begins.
  private func write(_ document: IndexedDocument, from start: Int, isLast: Bool) -> Int {
    writer.begin(id: document.id, title: document.title)
    for unit in document.above(start) {
      _ = writer.add(unit, traditional: traditional([unit.text]), mustFit: false, isAbove: true)
    }
    var end = start
    while end < document.units.count,
      writer.add(
        document.units[end], traditional: traditional(document.units[end], isFirst: end == start, of: document),
        mustFit: end > start && !isLast)
    {
      end += 1
    }
    return end
  }

  /// The traditional characters of a unit, and with a block's first those of the title.
  private func traditional(_ unit: IndexedUnit, isFirst: Bool, of document: IndexedDocument) -> [UInt32] {
    traditional((isFirst ? [document.title] : []) + [unit.label, unit.heading, unit.text])
  }

  /// Each traditional character of some texts, followed by what it folds to.
  private func traditional(_ texts: [[UInt8]]) -> [UInt32] {
    var pairs: [UInt32] = []
    for text in texts {
      var place = 0
      while place < text.count {
        // Of the characters that UTF-8 writes in three bytes, those from U+4E00 on.
        guard text[place] >= 0xE4, text[place] <= 0xE9 else {
          place += 1
          continue
        }
        let (scalar, length) = UTF8Scalar.decode(text, at: place, end: text.count)
        place += length
        guard scalar >= 0x4E00, scalar < 0xA000 else { continue }
        let folded = folding.fold(scalar)
        if folded != scalar, !stride(from: 0, to: pairs.count, by: 2).contains(where: { pairs[$0] == scalar }) {
          pairs += [scalar, folded]
        }
      }
    }
    return pairs
  }
}

/// What the blocks of a document are found by.
private struct BlockEntries {
  /// Whether a single character is noted for the names and the first block only that hold it.
  let isOneOfMany: Bool
  private var entries: [UInt64] = []
  private var singles: Set<UInt64> = []

  init(isOneOfMany: Bool) {
    self.isOneOfMany = isOneOfMany
  }

  /// Adds the pairs, references and single characters of a text in a block, or for 0 in the names.
  mutating func add(_ scalars: [UInt32], block: UInt64) {
    for (place, scalar) in scalars.enumerated() {
      if place + 1 < scalars.count {
        entries.append(UInt64(IndexLayout.hash(scalar, scalars[place + 1])) << 32 | block)
      }
      if let number = IndexLayout.number(in: scalars, at: place) { entries.append(UInt64(number.hash) << 32 | block) }
      let single = UInt64(IndexLayout.hash(scalar, 0)) << 32
      if !isOneOfMany || block == 0 || singles.insert(single).inserted { entries.append(single | block) }
    }
  }

  /// All of them in order, each once.
  func sorted() -> [UInt64] {
    var unique: [UInt64] = []
    unique.reserveCapacity(entries.count)
    for entry in entries.sorted() where unique.last != entry { unique.append(entry) }
    return unique
  }
}

extension IndexedDocument {
  /// How much of the text of a unit is kept with those under it in another block.
  private static let maximalLead = 180

  /// What a unit stands under, the outermost first: label and heading, with the beginning of a text that leads to it.
  fileprivate func above(_ number: Int) -> [IndexedUnit] {
    var above: [IndexedUnit] = []
    var depth = units[number].depth
    for unit in units[..<number].reversed() where unit.depth < depth {
      depth = unit.depth
      var end = min(unit.text.count, Self.maximalLead)
      while end < unit.text.count, unit.text[end] & 0xC0 == 0x80 { end -= 1 }
      above.append(
        IndexedUnit(path: [], anchor: [], text: unit.label + unit.heading + unit.text[..<end], depth: depth))
    }
    return above.reversed()
  }
}

extension UnitRole {
  /// Whether it names its document: such units stand before all others and lie in block 0.
  var isName: Bool {
    switch self {
    case .title, .summary: true
    case .text, .frame, .benefit, .term: false
    }
  }
}
