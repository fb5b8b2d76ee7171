public import BrowserCore
public import FileTree

/// The browser's search over the files of an index, natively.
public struct SearchSession: Sendable {
  /// Why there is no answer.
  public enum Failure: Error, Sendable {
    /// A file cannot be read.
    case missing(FileError)
    /// A file is truncated, corrupted or of another version; its name.
    case damaged(String)
  }

  private let manifest: IndexManifest
  private let read: @Sendable (String) throws(FileError) -> [UInt8]

  /// Opens an index by the bytes of its manifest; `read` gives the bytes of a file by its name.
  public init(
    manifest: [UInt8], read: @escaping @Sendable (String) throws(FileError) -> [UInt8]
  ) throws(MalformedBytes) {
    self.manifest = try IndexManifest(manifest)
    self.read = read
  }

  /// Opens an index that is at hand as a whole.
  public init(_ index: IndexFiles) throws(MalformedBytes) {
    let files = Dictionary(index.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    try self.init(manifest: index.manifest) { name throws(FileError) in
      guard let bytes = files[name] else { throw FileError(.read, name, code: 2) }
      return bytes
    }
  }

  /// Searches for what a visitor typed; at most `limit` hits, or all for 0, in the order of the search page.
  public func search(_ query: String, limit: Int) throws(Failure) -> SearchAnswer {
    try search(Array(query.utf8), limit: limit)
  }

  /// The same for bytes, which need not be UTF-8.
  public func search(_ utf8: [UInt8], limit: Int) throws(Failure) -> SearchAnswer {
    let search = IndexSearch(manifest)
    search.ask(utf8, limit: limit)
    while true {
      do { try search.step() } catch { throw .damaged("") }
      if let answer = search.answer { return answer }
      for (number, part) in search.needs.enumerated() {
        let name = String(decoding: search.name(of: part), as: UTF8.self) + ".bin"
        let bytes = try file(name)
        let end = part.length == 0 ? bytes.count : part.offset + part.length
        guard end <= bytes.count else { throw .damaged(name) }
        do {
          try search.provide(number, Array(bytes[part.offset..<end]))
        } catch {
          throw .damaged(name)
        }
      }
      guard search.needs.isEmpty, let depth = search.wantedMeaning else { continue }
      let meaning = depth == .words ? try self.meaning(utf8, search) : QueryMeaning.notations(utf8)
      do { try search.take(meaning: meaning) } catch { throw .damaged("") }
    }
  }

  /// What a query may mean by the lexicon.
  private func meaning(_ utf8: [UInt8], _ search: IndexSearch) throws(Failure) -> [UInt8] {
    let name = String(decoding: search.lexiconName, as: UTF8.self) + ".bin"
    let bytes = try file(name)
    do {
      let lexicon = try LexiconStore(SealedFile.content(bytes))
      while true {
        try lexicon.ask(utf8)
        if lexicon.needs.isEmpty { return try lexicon.meaning(utf8) }
        for (number, part) in lexicon.needs.enumerated() {
          guard part.upperBound <= bytes.count else { throw MalformedBytes() }
          try lexicon.provide(number, search.words(Array(bytes[part])))
        }
      }
    } catch {
      throw .damaged(name)
    }
  }

  private func file(_ name: String) throws(Failure) -> [UInt8] {
    do { return try read(name) } catch { throw .missing(error) }
  }
}
