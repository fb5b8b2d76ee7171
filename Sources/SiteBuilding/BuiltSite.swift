import FileTree

/// A site that has been built.
public struct BuiltSite: Sendable {
  private let path: String

  /// Names the site's folder.
  public init(path: String) {
    self.path = path
  }

  /// The folder of the search index that the pages use.
  public var searchFolder: String { path + "/assets/search" }

  /// The manifest of the search index; nil when the folder holds no site.
  public var searchManifest: (path: String, bytes: [UInt8])? {
    guard let name = try? Files.list(searchFolder).first(where: { $0.hasPrefix("m0.") }),
      let bytes = try? Files.read(searchFolder + "/" + name)
    else { return nil }
    return (searchFolder + "/" + name, bytes)
  }
}
