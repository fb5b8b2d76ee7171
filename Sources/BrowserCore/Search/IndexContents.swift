/// A document as the index knows it; texts are UTF-8.
public struct IndexedDocument: Sendable {
  /// Its name in results.
  public var id: [UInt8]
  /// Its address relative to the site's root, to which `#` and an anchor may be added.
  public var url: [UInt8]
  /// Its title.
  public var title: [UInt8]
  /// Whether it is in force; of two equal hits the one in force comes first.
  public var isInForce: Bool
  /// What can be found in it, in its order.
  public var units: [IndexedUnit]

  /// Makes a document.
  public init(id: [UInt8], url: [UInt8], title: [UInt8], isInForce: Bool, units: [IndexedUnit]) {
    self.id = id
    self.url = url
    self.title = title
    self.isInForce = isInForce
    self.units = units
  }
}

/// The smallest thing that is found: a provision with text of its own, or a title; texts are UTF-8.
public struct IndexedUnit: Sendable {
  /// Its path within the document; empty when it has none.
  public var path: [UInt8]
  /// Its anchor; empty when it is the document itself.
  public var anchor: [UInt8]
  /// Whether its text is the document's title.
  public var isTitle: Bool
  /// Its label, such as 第十九条; label, heading and text are searched as one.
  public var label: [UInt8]
  /// Its heading.
  public var heading: [UInt8]
  /// Its text.
  public var text: [UInt8]

  /// Makes a unit.
  public init(
    path: [UInt8], anchor: [UInt8], isTitle: Bool = false, label: [UInt8] = [], heading: [UInt8] = [], text: [UInt8]
  ) {
    self.path = path
    self.anchor = anchor
    self.isTitle = isTitle
    self.label = label
    self.heading = heading
    self.text = text
  }
}
