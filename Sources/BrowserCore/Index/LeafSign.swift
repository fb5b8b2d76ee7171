/// The signs that part a block's text, which no text of a unit holds: `LeafWriter` drops them there.
enum LeafSign {
  /// Ends an id, a title, a path, an anchor and a name.
  static let field: UInt32 = 1
  /// Ends a label and a heading.
  static let head: UInt32 = 2
  /// Ends a unit's text.
  static let text: UInt32 = 3
  /// Ends a unit's text where pairs of a traditional character and what it folds to follow, up to the next `text`.
  static let traditional: UInt32 = 4
  /// Ends the block.
  static let end: UInt32 = 15
  /// A unit begins with this plus its role.
  static let role: UInt32 = 16
  /// The same for a unit that only says what those behind it stand under.
  static let above: UInt32 = 24
  /// Stands for a path's last segment that is the unit's own label.
  static let label = UInt8(ascii: "=")
  /// Stands for an anchor's last segment that counts on from the one in its place before.
  static let next = UInt8(ascii: "+")
}
