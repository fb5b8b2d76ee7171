/// A condition in words, as the rules nest it.
public struct Requirement: Sendable, Hashable {
  /// What is required.
  public indirect enum Node: Sendable, Hashable {
    /// One thing.
    case one(LocalizedText)
    /// One thing that several conditions make up, and those.
    case defined(LocalizedText, Requirement)
    /// One thing that only an authority decides.
    case assessed(LocalizedText)
    /// All of them.
    case all([Requirement])
    /// At least one of them.
    case any([Requirement])
    /// At least so many of them.
    case atLeast(Int, [Requirement])
    /// The opposite of what it says.
    case not(Requirement)
  }

  /// What is required.
  public var node: Node
  /// The sentence behind it; nil where a note explains it.
  public var source: CitedWords?
  /// A remark for the reader.
  public var note: LocalizedText?

  /// Makes a condition.
  public init(_ node: Node, source: CitedWords? = nil, note: LocalizedText? = nil) {
    self.node = node
    self.source = source
    self.note = note
  }
}
