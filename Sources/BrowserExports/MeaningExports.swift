import BrowserCore

nonisolated(unsafe) private let meaning = QueryMeaning()

/// Takes the `count` bytes of the file with the table of characters; 0, or a negative ExportError.
@_expose(wasm, "portal_take_characters")
@_cdecl("portal_take_characters")
public func portalTakeCharacters(_ count: Int32) -> Int32 {
  take(.traditional, count)
}

/// Takes the `count` bytes of the file with the lexicon; 0, or a negative ExportError.
@_expose(wasm, "portal_take_lexicon")
@_cdecl("portal_take_lexicon")
public func portalTakeLexicon(_ count: Int32) -> Int32 {
  take(.lexicon, count)
}

private func take(_ kind: IndexManifest.Kind, _ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard (try? meaning.take(kind, bytes)) != nil else { throw .malformedIndex }
    return 0
  } catch {
    return error.rawValue
  }
}

/// What the `count` bytes of a query in UTF-8 may mean, as portal_take_meaning takes it: with a `depth` of 1 in other
/// notation, with 2 in other words too. Gives its length, or a negative ExportError.
@_expose(wasm, "portal_meaning")
@_cdecl("portal_meaning")
public func portalMeaning(_ count: Int32, _ depth: Int32) -> Int32 {
  do throws(ExportError) {
    let query = try takeInput(count)
    return deliver(meaning.queries(query, QueryMeaning.Depth(rawValue: Int(depth)) ?? .words))
  } catch {
    return error.rawValue
  }
}
