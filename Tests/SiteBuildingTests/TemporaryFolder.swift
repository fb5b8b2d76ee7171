import FileTree
import Foundation

/// A folder of a test's own, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path = NSTemporaryDirectory() + "/site-" + UUID().uuidString

  /// Makes the folder with files in it, paths relative to it.
  init(_ files: [String: String] = [:]) throws {
    try Files.createDirectory(path)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? Files.remove(path)
  }

  func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    if let slash = file.lastIndex(of: "/") { try Files.createDirectory(String(file[..<slash])) }
    try Files.write(Array(text.utf8), to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Files.read(path + "/" + name), as: UTF8.self)
  }
}
