/// A document as it goes into an index; texts are UTF-8.
public struct IndexedDocument: Sendable {
  /// Its name in results and addresses.
  public var id: [UInt8]
  /// Its title.
  public var title: [UInt8]
  /// Whether it is in force; of two equal hits the one in force comes first.
  public var isInForce: Bool
  /// Its names and what may be found about it, then its text, in its order.
  public var units: [IndexedUnit]

  /// Makes a document.
  public init(id: [UInt8], title: [UInt8], isInForce: Bool, units: [IndexedUnit]) {
    self.id = id
    self.title = title
    self.isInForce = isInForce
    self.units = units
  }
}

/// What a unit is to its document, for ranking.
public enum UnitRole: UInt8, Sendable {
  /// A part of the text.
  case text = 0
  /// The document's title.
  case title = 1
  /// What stands around the text: letterhead, covering notice, signature and the like.
  case frame = 2
  /// A benefit that it gives: its name, and what it is in a few words.
  case benefit = 3
  /// A term of the glossary, and what it means.
  case term = 4
  /// Another name of the document, or what it says in other words.
  case summary = 5
}

/// The smallest thing that is found: a provision with text of its own, or a title; texts are UTF-8.
public struct IndexedUnit: Sendable {
  /// Its path within the document; empty when it has none.
  public var path: [UInt8]
  /// Its anchor; empty when it is the document itself.
  public var anchor: [UInt8]
  /// What it is to its document.
  public var role: UnitRole
  /// Its label, such as 第十九条; label, heading and text are searched as one.
  public var label: [UInt8]
  /// Its heading.
  public var heading: [UInt8]
  /// Its text.
  public var text: [UInt8]
  /// The benefit's id; empty where it is none.
  public var benefit: [UInt8]
  /// What results call it where it has a name of its own; else empty, and they give the document's title.
  public var name: [UInt8]
  /// How many units it stands under: those before it, each of a smaller depth than the next, that come last.
  public var depth: UInt8

  /// Makes a unit.
  public init(
    path: [UInt8], anchor: [UInt8], role: UnitRole = .text, label: [UInt8] = [], heading: [UInt8] = [], text: [UInt8],
    benefit: [UInt8] = [], name: [UInt8] = [], depth: UInt8 = 0
  ) {
    self.path = path
    self.anchor = anchor
    self.role = role
    self.label = label
    self.heading = heading
    self.text = text
    self.benefit = benefit
    self.name = name
    self.depth = min(depth, Self.maximalDepth)
  }

  /// Deeper units count as this deep.
  static let maximalDepth: UInt8 = 31
}
