import FileTree

/// A site that has been built.
public struct BuiltSite: Sendable {
  private let path: String

  /// Names the site's folder.
  public init(path: String) {
    self.path = path
  }

  /// The search index that the pages use; nil when the folder holds no site.
  public var searchIndex: (path: String, bytes: [UInt8])? { asset("search.") }

  /// The lexicon that the pages use; nil when the folder holds no site.
  public var lexicon: (path: String, bytes: [UInt8])? { asset("lexicon.") }

  private func asset(_ start: String) -> (path: String, bytes: [UInt8])? {
    let assets = path + "/assets"
    guard let name = try? Files.list(assets).first(where: { $0.hasPrefix(start) && $0.hasSuffix(".bin") }),
      let bytes = try? Files.read(assets + "/" + name)
    else { return nil }
    return (assets + "/" + name, bytes)
  }
}
