/// The styles, scripts and icons the pages use, as they stand in templates/assets.
public enum StaticAssets {
  /// A file of templates/assets: its name and its text.
  public struct File: Sendable, Hashable {
    /// The file name, such as `site.css`.
    public var name: String
    /// Its text.
    public var text: String
  }

  /// All files, in order of their names.
  public static let files: [File] = EmbeddedAssets.files.map { File(name: $0.name, text: $0.text) }
}
