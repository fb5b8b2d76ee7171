/// A paragraph, heading or table of a document's text, before it is known what it is.
public struct TextBlock: Sendable, Hashable {
  /// The heading level, 1 to 6; nil for paragraphs and tables.
  public var level: Int?
  /// Its text.
  public var text: String
  /// Figures that are not certain; their ranges count characters of `text`.
  public var doubts: [Doubt]
  /// The rows of a table, the header first; empty otherwise.
  public var rows: [[String]]
  /// The line it begins on.
  public var line: Int

  /// Makes a block.
  public init(level: Int? = nil, text: String, doubts: [Doubt] = [], rows: [[String]] = [], line: Int = 0) {
    self.level = level
    self.text = text
    self.doubts = doubts
    self.rows = rows
    self.line = line
  }

  /// The label it begins with.
  var label: ProvisionLabel? { rows.isEmpty ? ProvisionLabel.scan(text) : nil }
}
