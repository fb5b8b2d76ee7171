import FileTree
import Foundation
import PolicyModel
import Testing

@testable import PolicyImport

/// The statutes of the corpus, unpacked below the folder that PORTALGEN_CORPUS names.
///
/// A release build reads them all; a debug build, which is many times slower, every fortieth.
private enum Statutes {
  static let paths: [String] = {
    guard let folder = ProcessInfo.processInfo.environment["PORTALGEN_CORPUS"],
      let files = try? Files.listFiles(below: folder)
    else { return [] }
    let texts = files.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    #if DEBUG
      return texts.enumerated().filter { $0.offset.isMultiple(of: 40) }.map(\.element)
    #else
      return texts
    #endif
  }()
}

@Suite(.enabled(if: !Statutes.paths.isEmpty, "PORTALGEN_CORPUS names no folder of statutes"))
struct StatuteTests {
  @Test("imports every statute, with the characters it has")
  func characters() throws {
    var read = 0
    for path in Statutes.paths {
      let bytes = try Files.read(path)
      let document = try Importer(received: nil).read(bytes: bytes, fileName: path)
      var source = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      for repair in document.repairs where repair.rule != .suspected { source[repair.line - 1] = repair.after }
      #expect(Self.folded(source.joined()) == Self.folded(document.blocks.map(\.glyphs.string).joined()), "\(path)")
      read += 1
    }
    #expect(read == Statutes.paths.count)
  }

  @Test("finds the articles that begin the source's lines, in their order")
  func articles() throws {
    for path in Statutes.paths {
      let bytes = try Files.read(path)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      let expected = lines.compactMap { ProvisionLabel.scan($0) }.filter { $0.style == .article }.map(\.segment)
      let found = try Importer(received: nil).read(bytes: bytes, fileName: path).labels
        .filter { $0.style == .article }.map(\.segment)
      let missing = expected.difference(from: found).removals
      #expect(missing.isEmpty, "\(path)")
    }
  }

  /// Without white space and Markdown's marks, punctuation at full width.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isBlank && !"#*\r\n".unicodeScalars.contains(scalar) {
      switch scalar {
      case "(": folded.append("（")
      case ")": folded.append("）")
      case ",": folded.append("，")
      case ":": folded.append("：")
      case ";": folded.append("；")
      case "?": folded.append("？")
      case "!": folded.append("！")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
