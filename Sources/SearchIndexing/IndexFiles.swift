public import BrowserCore
import FileTree

/// The files of an index.
public struct IndexFiles: Sendable, Hashable {
  /// One file.
  public struct File: Sendable, Hashable {
    /// Its name, which carries a hash of its bytes.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// All files but the manifest, in order of kind and number.
  public var files: [File]
  /// The manifest.
  public var manifest: [UInt8]

  /// Makes the index of so many documents; `document` gives each by its number, and is called from several jobs.
  public static func make(
    count: Int, address: (prefix: String, suffix: String), lexicon: [UInt8] = [], jobs: Int,
    document: @escaping @Sendable (Int) -> IndexedDocument
  ) async -> IndexFiles {
    let isOneOfMany = count > IndexLayout.maximalSingle
    let parts = await withTaskGroup(of: [IndexPart].self) { group in
      for job in 0..<jobs {
        group.addTask {
          let cutter = BlockCutter(folding: TextFolding())
          return stride(from: job, to: count, by: jobs).map {
            cutter.part(of: document($0), isOneOfMany: isOneOfMany)
          }
        }
      }
      var parts: [IndexPart] = []
      for await own in group { parts += own }
      return parts
    }
    return await join(parts, address: address, lexicon: lexicon, jobs: jobs)
  }

  /// Joins what documents bring; the same parts give the same bytes, in whatever order they come.
  ///
  /// `lexicon` is what helps where the plain query falls short; empty where there is none.
  static func join(_ parts: [IndexPart], address: (prefix: String, suffix: String), lexicon: [UInt8], jobs: Int)
    async -> IndexFiles
  {
    let ordered = parts.sorted { ($0.key, $0.id.lexicographic) < ($1.key, $1.id.lexicographic) }
    let slots = Self.slots(of: ordered.map(\.key))
    var contents = IndexManifest.Contents()
    contents.prefix = Array(address.prefix.utf8)
    contents.suffix = Array(address.suffix.utf8)
    contents.primer = LeafWriter.primer
    contents.leaves = [Int](repeating: 0, count: (slots.last ?? -1) + 1)
    contents.isOutOfForce = [Bool](repeating: false, count: contents.leaves.count)
    for (part, slot) in zip(ordered, slots) {
      contents.leaves[slot] = part.leaves.count / IndexLayout.leaf
      contents.isOutOfForce[slot] = part.isOutOfForce
    }
    let postings = PostingFiles(parts: ordered, slots: slots, leaves: contents.leaves)
    let pieces = await postings.pieces(jobs: jobs)
    contents.pieceBits = postings.bits
    contents.pieceSizes = pieces.map { $0.count / IndexLayout.pieceUnit }
    contents.slotsOfFile = Self.slotsOfFile(contents.leaves)

    let deflater = Deflater()
    func packed(_ bytes: [UInt8]) -> [UInt8] {
      bytes.isEmpty ? [] : PackedFile.encode(bytes, packed: deflater.pack(bytes))
    }
    let kinds = [
      stride(from: 0, to: pieces.count, by: IndexLayout.piecesOfFile).map { start in
        Array(pieces[start..<min(start + IndexLayout.piecesOfFile, pieces.count)].joined())
      },
      leafFiles(ordered, slots, contents),
      [packed(IdentifierList.encode(ordered.map(\.id)))], [packed(TextFolding.table)], [packed(lexicon)],
    ]
    var files: [File] = []
    for (kind, own) in zip(IndexManifest.Kind.allCases, kinds) {
      let names = own.map { $0.isEmpty ? 0 : UInt32(SHA256.hexDigest(of: $0).prefix(8), radix: 16) ?? 0 }
      contents.names.append(names)
      for (number, bytes) in own.enumerated() where !bytes.isEmpty {
        files.append(
          File(name: text(IndexManifest.name(kind, number, hash: names[number])) + ".bin", bytes: bytes))
      }
    }
    return IndexFiles(files: files, manifest: packed(IndexManifest.encode(contents)))
  }

  /// The slots for keys in order: in a table of a power of two, at least a quarter empty, each at the place that its key
  /// calls for or the first free one behind it.
  private static func slots(of keys: [UInt32]) -> [Int] {
    var size = 1
    while size * 3 < keys.count * 4 { size *= 2 }
    var slots: [Int] = []
    for key in keys { slots.append(max((slots.last ?? -1) + 1, Int(UInt64(key) * UInt64(size) >> 32))) }
    return slots
  }

  /// How many slots, a power of two, make files of about 200 KB.
  private static func slotsOfFile(_ leaves: [Int]) -> Int {
    let total = leaves.reduce(0, +) * IndexLayout.leaf
    var count = 1
    while count < leaves.count, total / leaves.count * count < 140_000 { count *= 2 }
    return count
  }

  private static func leafFiles(
    _ parts: [IndexPart], _ slots: [Int], _ contents: IndexManifest.Contents
  ) -> [[UInt8]] {
    var files = [[UInt8]](
      repeating: [], count: (contents.leaves.count + contents.slotsOfFile - 1) / contents.slotsOfFile)
    for (part, slot) in zip(parts, slots) { files[slot / contents.slotsOfFile] += part.leaves }
    return files
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// The bytes as something that can be put in order.
  var lexicographic: String { String(decoding: self, as: UTF8.self) }
}
