/// A place in a file: line and column count characters from 1, as an editor shows them.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The file, as the user named it or relative to the content folder's parent.
  public var path: String
  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int
  /// The column in characters, from 1; 0 when the whole line is meant.
  public var column: Int

  /// Makes a location; without line and column it means the whole file.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// Orders by path, then line, then column.
  public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
    (lhs.path, lhs.line, lhs.column) < (rhs.path, rhs.line, rhs.column)
  }
}
