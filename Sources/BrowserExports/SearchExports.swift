import BrowserCore

nonisolated(unsafe) private var index: SearchIndex?
nonisolated(unsafe) private var lexicon: Lexicon?
nonisolated(unsafe) private var searcher: Searcher?

/// Takes the `count` bytes of an index file; 0, or a negative ExportError. An index that was there stays if the new one
/// is not well-formed.
@_expose(wasm, "portal_load_index")
@_cdecl("portal_load_index")
public func portalLoadIndex(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let decoded = try? IndexFormat.decode(bytes) else { throw .malformedIndex }
    index = decoded
    searcher = Searcher(decoded, lexicon: lexicon)
    return 0
  } catch {
    return error.rawValue
  }
}

/// Takes the `count` bytes of a lexicon file; 0, or a negative ExportError. From then on queries mean what it says.
@_expose(wasm, "portal_load_lexicon")
@_cdecl("portal_load_lexicon")
public func portalLoadLexicon(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let decoded = try? LexiconFormat.decode(bytes) else { throw .malformedIndex }
    lexicon = decoded
    if let index { searcher = Searcher(index, lexicon: decoded) }
    return 0
  } catch {
    return error.rawValue
  }
}

/// Searches for the `count` bytes of a query in UTF-8: a JSON array of at most `limit` hits, or of all for 0.
@_expose(wasm, "portal_search")
@_cdecl("portal_search")
public func portalSearch(_ count: Int32, _ limit: Int32) -> Int32 {
  do throws(ExportError) {
    let query = try takeInput(count)
    guard let searcher else { throw .noIndex }
    return deliver(SearchHit.json(searcher.search(query, limit: Int(max(limit, 0)))))
  } catch {
    return error.rawValue
  }
}
