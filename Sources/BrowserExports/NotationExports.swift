import BrowserCore

/// What the `count` bytes of a query in UTF-8 may mean with its numbers in other notations, as portal_take_meaning takes
/// it; gives its length, or a negative ExportError.
@_expose(wasm, "portal_notations")
@_cdecl("portal_notations")
public func portalNotations(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    return deliver(QueryMeaning.notations(try takeInput(count)))
  } catch {
    return error.rawValue
  }
}
