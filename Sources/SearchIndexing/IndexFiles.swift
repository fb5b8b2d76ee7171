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
  /// The content of the head of the lexicon's file.
  public var lexiconHead: [UInt8]

  /// Makes the index of so many documents; `document` gives each by its number, and is called from several jobs.
  public static func make(
    count: Int, address: (prefix: String, suffix: String), lexicon: LexiconContents = LexiconContents(), jobs: Int,
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
  /// `lexicon` is what helps where the plain query falls short.
  static func join(_ parts: [IndexPart], address: (prefix: String, suffix: String), lexicon: LexiconContents, jobs: Int)
    async -> IndexFiles
  {
    let ordered = parts.sorted {
      ($0.key, IdentifierList.opening(of: $0.id).lexicographic, $0.id.lexicographic)
        < ($1.key, IdentifierList.opening(of: $1.id).lexicographic, $1.id.lexicographic)
    }
    var contents = IndexManifest.Contents()
    contents.prefix = Array(address.prefix.utf8)
    contents.suffix = Array(address.suffix.utf8)
    contents.primer = LeafWriter.primer
    contents.leaves = ordered.map { $0.leaves.count / IndexLayout.leaf }
    contents.isOutOfForce = ordered.map(\.isOutOfForce)
    let postings = PostingFiles(parts: ordered, leaves: contents.leaves)
    let pieces = await postings.pieces(jobs: jobs)
    contents.pieceBits = postings.bits
    contents.pieceSizes = pieces.map { $0.count / IndexLayout.pieceUnit(bits: postings.bits) }
    let texts = Self.leafFiles(ordered)
    contents.slotCounts = texts.map(\.slotCount)

    let words = LexiconWriter.encode(lexicon)
    let kinds = [
      stride(from: 0, to: pieces.count, by: IndexLayout.piecesOfFile).map { start in
        Array(pieces[start..<min(start + IndexLayout.piecesOfFile, pieces.count)].joined())
      },
      texts.map(\.bytes),
      [ordered.isEmpty ? [] : SealedFile.encode(IdentifierList.encode(ordered.map(\.id)))], [words.file],
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
    return IndexFiles(
      files: files, manifest: IndexManifest.encode(contents), lexiconHead: words.head)
  }

  /// The files of leaves, in the order of the keys: 2 to a power of them, so that they have about 400 KB.
  private static func leafFiles(_ parts: [IndexPart]) -> [(slotCount: Int, bytes: [UInt8])] {
    let total = parts.reduce(0) { $0 + $1.leaves.count }
    var bits = 0
    while bits < 16, total >> bits > 560_000 { bits += 1 }
    var files = [(slotCount: Int, bytes: [UInt8])](repeating: (0, []), count: 1 << bits)
    for part in parts {
      let number = IndexLayout.leafFile(of: part.key, bits: bits)
      files[number].slotCount += 1
      files[number].bytes += part.leaves
    }
    return files
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// The bytes as something that can be put in order.
  var lexicographic: String { String(decoding: self, as: UTF8.self) }
}
