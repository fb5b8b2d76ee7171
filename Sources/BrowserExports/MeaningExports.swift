import BrowserCore

nonisolated(unsafe) private var lexicon: LexiconStore?

/// Takes the `count` bytes of the content of a lexicon's head; 0, or a negative ExportError.
@_expose(wasm, "portal_open_lexicon")
@_cdecl("portal_open_lexicon")
public func portalOpenLexicon(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let head = try takeInput(count)
    guard let store = try? LexiconStore(head) else { throw .malformedIndex }
    lexicon = store
    return 0
  } catch {
    return error.rawValue
  }
}

/// The parts of the lexicon's file that telling the meaning of the `count` bytes of a query in UTF-8 takes: a record each,
/// with offset and length; once there is none, portal_meaning tells it. Gives the length, or a negative ExportError.
@_expose(wasm, "portal_ask_lexicon")
@_cdecl("portal_ask_lexicon")
public func portalAskLexicon(_ count: Int32) -> Int32 {
  answer(count) { lexicon, query throws(MalformedBytes) in
    try lexicon.ask(query)
    return lexicon.reply
  }
}

/// Takes the `count` bytes that portal_words gave for the part that was named at `number`; 0, or a negative ExportError.
@_expose(wasm, "portal_provide_words")
@_cdecl("portal_provide_words")
public func portalProvideWords(_ count: Int32, _ number: Int32) -> Int32 {
  answer(count) { lexicon, bytes throws(MalformedBytes) in
    try lexicon.provide(Int(number), bytes)
    return []
  }
}

/// What the `count` bytes of a query in UTF-8 may mean, as portal_take_meaning takes it; gives its length, or a negative
/// ExportError.
@_expose(wasm, "portal_meaning")
@_cdecl("portal_meaning")
public func portalMeaning(_ count: Int32) -> Int32 {
  answer(count) { lexicon, query throws(MalformedBytes) in try lexicon.meaning(query) }
}

private func answer(
  _ count: Int32, by make: (LexiconStore, [UInt8]) throws(MalformedBytes) -> [UInt8]
) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let lexicon else { throw .noIndex }
    guard let made = try? make(lexicon, bytes) else { throw .malformedIndex }
    return deliver(made)
  } catch {
    return error.rawValue
  }
}
