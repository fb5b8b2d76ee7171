import BrowserCore

extension IndexFiles {
  /// Joins indexes that were made apart: the bytes are those of one index of all their documents.
  public static func merge(_ indexes: [IndexFiles], lexicon: LexiconContents, jobs: Int) async throws(MalformedBytes)
    -> IndexFiles
  {
    var parts: [IndexPart] = []
    var address = (prefix: "", suffix: "")
    for index in indexes {
      let manifest = try IndexManifest(index.manifest)
      address = (
        String(decoding: manifest.prefix, as: UTF8.self), String(decoding: manifest.suffix, as: UTF8.self)
      )
      // Blocks that another primer was read for would mean something else here.
      guard manifest.primer == LeafWriter.primer else { throw MalformedBytes() }
      parts += try index.parts(manifest)
    }
    return await join(parts, address: address, lexicon: lexicon, jobs: jobs)
  }

  /// What each document brought.
  func parts(_ manifest: IndexManifest) throws(MalformedBytes) -> [IndexPart] {
    let files = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    func file(_ kind: IndexManifest.Kind, _ number: Int) throws(MalformedBytes) -> [UInt8] {
      let name = String(decoding: manifest.name(kind, number), as: UTF8.self) + ".bin"
      guard let bytes = files[name] else { throw MalformedBytes() }
      return bytes
    }
    guard manifest.has(.identifiers) else { return [] }
    let ids = try IdentifierList.decode(file(.identifiers, 0), count: manifest.leaves.count)
    var entries = [[UInt64]](repeating: [], count: manifest.leaves.count)
    for number in 0..<1 << manifest.pieceBits {
      let place = manifest.place(ofPiece: number)
      guard place.length > 0 else { continue }
      let bytes = try file(.pieces, place.file)
      guard place.offset + place.length <= bytes.count else { throw MalformedBytes() }
      let lists = try PostingPiece.decode(
        Array(bytes[place.offset..<place.offset + place.length]), number: number, bits: manifest.pieceBits,
        leaves: manifest.leaves, wanted: nil)
      for list in lists {
        for posting in list.postings {
          entries[Int(posting >> IndexLayout.blockBits)].append(
            UInt64(list.hash) << 32 | UInt64(posting & (1 << IndexLayout.blockBits - 1)))
        }
      }
    }
    var parts: [IndexPart] = []
    for (slot, count) in manifest.leaves.enumerated() where count > 0 {
      let place = manifest.place(ofLeaf: manifest.leafStarts[slot], slot: slot)
      let bytes = try file(.leaves, place.file)
      let end = place.offset + count * IndexLayout.leaf
      guard end <= bytes.count else { throw MalformedBytes() }
      parts.append(
        IndexPart(
          id: ids[slot], isOutOfForce: manifest.isOutOfForce[slot], leaves: Array(bytes[place.offset..<end]),
          entries: entries[slot].sorted()))
    }
    return parts
  }
}
