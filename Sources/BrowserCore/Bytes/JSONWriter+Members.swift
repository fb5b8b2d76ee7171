/// Members and lists as programs outside the browser write them, of `String`s.
extension JSONWriter {
  /// A member that is a text, or null.
  public mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text.utf8) } else { null() }
  }

  /// A member that is a whole number.
  public mutating func member(_ name: StaticString, _ value: some BinaryInteger) {
    key(name)
    number(Int64(value))
  }

  /// A member that is a list of texts.
  public mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    strings(texts)
  }

  /// A member that is a list of objects, each written by its members.
  public mutating func member<Item>(
    _ name: StaticString, objects items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    list(items, write)
  }

  /// A list of objects, each written by its members.
  public mutating func list<Item>(_ items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void) {
    beginArray()
    for item in items {
      beginObject()
      write(&self, item)
      endObject()
    }
    endArray()
  }

  /// A list of texts.
  public mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text.utf8) }
    endArray()
  }
}
