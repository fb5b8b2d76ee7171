import BrowserCore

nonisolated(unsafe) private var search: IndexSearch?

/// Takes the `count` bytes of an index's manifest, open; 0, or a negative ExportError. An index that was there stays if the
/// new one is not well-formed.
@_expose(wasm, "portal_open_index")
@_cdecl("portal_open_index")
public func portalOpenIndex(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let manifest = try? IndexManifest(bytes) else { throw .malformedIndex }
    search = IndexSearch(manifest)
    return 0
  } catch {
    return error.rawValue
  }
}

/// Begins a search for the `count` bytes of a query in UTF-8, for at most `limit` hits, or for all with 0; with
/// `namesUnread` for the addresses of all documents too, which else are those that were read. Then as portal_step.
@_expose(wasm, "portal_search")
@_cdecl("portal_search")
public func portalSearch(_ count: Int32, _ limit: Int32, _ namesUnread: Int32) -> Int32 {
  do throws(ExportError) {
    let query = try takeInput(count)
    guard let search else { throw .noIndex }
    search.ask(query, limit: Int(max(limit, 0)), namesUnread: namesUnread != 0)
    return portalStep()
  } catch {
    return error.rawValue
  }
}

/// Takes the `count` bytes of the part that `needs` named at `number`; 0, or a negative ExportError.
@_expose(wasm, "portal_provide")
@_cdecl("portal_provide")
public func portalProvide(_ count: Int32, _ number: Int32) -> Int32 {
  receive(count) { search, bytes throws(MalformedBytes) in try search.provide(Int(number), bytes) }
}

/// The text of the `count` bytes of a piece of the lexicon; gives its length, or a negative ExportError.
@_expose(wasm, "portal_words")
@_cdecl("portal_words")
public func portalWords(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let piece = try takeInput(count)
    guard let search else { throw .noIndex }
    guard let text = try? search.words(piece) else { throw .malformedIndex }
    return deliver(text)
  } catch {
    return error.rawValue
  }
}

/// Takes the `count` bytes that portal_meaning or portal_notations gave, where `meaning` asked for them; 0, or a negative ExportError.
@_expose(wasm, "portal_take_meaning")
@_cdecl("portal_take_meaning")
public func portalTakeMeaning(_ count: Int32) -> Int32 {
  receive(count) { search, bytes throws(MalformedBytes) in try search.take(meaning: bytes) }
}

private func receive(
  _ count: Int32, by take: (IndexSearch, [UInt8]) throws(MalformedBytes) -> Void
) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let search else { throw .noIndex }
    do { try take(search, bytes) } catch { throw .malformedIndex }
    return 0
  } catch {
    return error.rawValue
  }
}

/// Goes on with the search: its answer or what it needs first, as `reply` writes them. Length 0 means the whole file.
@_expose(wasm, "portal_step")
@_cdecl("portal_step")
public func portalStep() -> Int32 {
  guard let search else { return ExportError.noIndex.rawValue }
  guard (try? search.step()) != nil else { return ExportError.malformedIndex.rawValue }
  return deliver(search.reply)
}
