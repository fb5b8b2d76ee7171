/// A change the import made to one line of a document as received, or an error it suspects there and left alone.
public struct RepairedLine: Sendable, Hashable {
  /// How sure the reading is.
  public enum Standing: Sendable, Hashable {
    /// No other reading is left.
    case certain
    /// Another reading is possible; the text carries a flag.
    case doubtful
    /// A person confirmed the reading.
    case confirmed(by: String, on: PolicyDate?, reason: String)
    /// A probable error of the original, left as it is.
    case suspected
  }

  /// The line of the document as received, from 1.
  public var line: Int
  /// The line as received.
  public var before: String
  /// The line as it is read; empty where it is no part of the text.
  public var after: String
  /// How sure the reading is.
  public var standing: Standing
  /// Count of figures put back.
  public var figures: Int
  /// Whether it takes away what is no part of the text: page numbers, rules, contents, a title that stands twice.
  public var isFurniture = false
  /// Other readings of the line.
  public var alternatives: [String] = []
  /// What the reading rests on, or why it is not sure; in Chinese.
  public var why: String?

  /// Makes an entry.
  public init(line: Int, before: String, after: String, standing: Standing, figures: Int = 0) {
    self.line = line
    self.before = before
    self.after = after
    self.standing = standing
    self.figures = figures
  }
}
