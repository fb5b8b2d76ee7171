/// One file of the site.
struct OutputFile: Sendable, Hashable {
  /// Its path below the site's root.
  var path: String
  /// Its bytes.
  var bytes: [UInt8]
}

extension OutputFile {
  /// Makes a file of text.
  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
