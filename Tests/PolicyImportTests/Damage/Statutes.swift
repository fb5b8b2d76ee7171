import FileTree
import Foundation

/// The statutes of the corpus: in the folder that PORTALGEN_CORPUS names, else beside the repository, as files or in
/// `laws.tar.xz`.
///
/// A release build, or PORTALGEN_CORPUS_ALL, reads them all; a debug build, which is many times slower, a sample.
enum Statutes {
  /// The folder that holds them as files; nil where there are none.
  static let folder: String? = {
    let folder = ProcessInfo.processInfo.environment["PORTALGEN_CORPUS"] ?? "../shared/corpus"
    return markdown(below: folder).isEmpty ? unpack("\(folder)/laws.tar.xz") : folder
  }()

  static let paths: [String] = {
    let environment = ProcessInfo.processInfo.environment
    let texts = folder.map(markdown) ?? []
    #if DEBUG
      guard environment["PORTALGEN_CORPUS_ALL"] == nil else { return texts }
      var generator = SeededGenerator(seed: 2908)
      return Array(texts.shuffled(using: &generator).prefix(70))
    #else
      return texts
    #endif
  }()

  private static func markdown(below folder: String) -> [String] {
    guard let files = try? Files.listFiles(below: folder) else { return [] }
    return files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { "\(folder)/\($0)" }
  }

  /// Unpacks an archive into a folder of its own, once for each size of it; nil where there is none.
  private static func unpack(_ archive: String) -> String? {
    let manager = FileManager.default
    guard let size = (try? manager.attributesOfItem(atPath: archive))?[.size] as? Int else { return nil }
    let folder = manager.temporaryDirectory.appendingPathComponent("portalgen-statutes-\(size)").path
    guard !manager.fileExists(atPath: folder) else { return folder }
    let partial = folder + "-\(ProcessInfo.processInfo.processIdentifier)"
    try? manager.createDirectory(atPath: partial, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "-xJf", archive, "-C", partial]
    guard (try? tar.run()) != nil else { return nil }
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else { return nil }
    try? manager.moveItem(atPath: partial, toPath: folder)
    return folder
  }
}
