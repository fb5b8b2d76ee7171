public import Diagnostics

/// A value of a YAML document with the place it was written at. Aliases and merge keys are resolved.
public struct YAMLNode: Sendable, Hashable {
  /// What the value is.
  public enum Content: Sendable, Hashable {
    /// Text, and whether it was written without quotes. What type it has is the reader's to say.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// The value.
  public var content: Content
  /// Where it begins.
  public var location: SourceLocation

  /// Makes a node.
  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// Whether nothing is written there: an empty plain scalar.
  public var isEmpty: Bool {
    content == .scalar("", isPlain: true)
  }
}

/// One key of a mapping with its value.
public struct YAMLEntry: Sendable, Hashable {
  /// The key.
  public var key: String
  /// Where the key stands.
  public var location: SourceLocation
  /// Its value.
  public var value: YAMLNode

  /// Makes an entry.
  public init(key: String, at location: SourceLocation, value: YAMLNode) {
    self.key = key
    self.location = location
    self.value = value
  }
}
