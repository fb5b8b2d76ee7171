import Diagnostics
import YAML

/// A file of rules: its path, as messages name it, and its text.
public struct RuleFile: Sendable {
  /// The path.
  public var path: String
  /// The text.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The YAML it holds; nil, and a diagnostic, when it is none.
  func node(into diagnostics: inout [Diagnostic]) -> YAMLNode? {
    do throws(Diagnostic) {
      return try parseYAML(text, path: path)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}
