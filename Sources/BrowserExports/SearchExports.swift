import BrowserCore

nonisolated(unsafe) private var searcher: Searcher?

/// Takes the `count` bytes of an index file; 0, or a negative ExportError. An index that was there stays if the new one
/// is not well-formed.
@_expose(wasm, "portal_load_index")
@_cdecl("portal_load_index")
public func portalLoadIndex(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let index = try? IndexFormat.decode(bytes) else { throw .malformedIndex }
    searcher = Searcher(index)
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
