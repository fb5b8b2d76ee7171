import FileTree
import Foundation
import PortalCommands
import Synchronization

/// Runs portalgen in a folder of its own, without a process.
final class CommandLineRun: Sendable {
  let folder = NSTemporaryDirectory() + "/run-" + UUID().uuidString
  private let streams = Mutex((output: "", error: ""))

  /// Makes the folder with files in it; paths are relative to it.
  init(_ files: [String: String] = [:]) throws {
    try Files.createDirectory(folder)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? Files.remove(folder)
  }

  var output: String { streams.withLock { $0.output } }
  /// What went to standard error, with the folder's own path left out.
  var error: String { streams.withLock { $0.error }.replacing(folder + "/", with: "") }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = path(name)
    if let slash = file.lastIndex(of: "/") { try Files.createDirectory(String(file[..<slash])) }
    try Files.write(bytes, to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Files.read(path(name)), as: UTF8.self)
  }

  /// Runs with words in which `@` stands for the folder; the streams hold what this run wrote.
  func callAsFunction(_ words: String..., language: String = "C.UTF-8", typing lines: [String] = []) async -> ExitStatus
  {
    streams.withLock { $0 = ("", "") }
    let typed = Mutex(lines[...])
    let console = Console(
      output: { text in self.streams.withLock { $0.output += text } },
      error: { text in self.streams.withLock { $0.error += text } },
      readLine: { typed.withLock { $0.popFirst() } },
      environment: ["LANG": language, "SOURCE_DATE_EPOCH": "1795190400"])
    return await CommandLineTool.run(words.map { $0.replacing("@", with: folder) }, console: console)
  }
}
