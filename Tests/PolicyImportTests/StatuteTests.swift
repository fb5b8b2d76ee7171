import FileTree
import PolicyModel
import Testing

@testable import PolicyImport

@Suite(
  .enabled(
    if: !Statutes.paths.isEmpty, "no statutes: PORTALGEN_CORPUS names neither their folder nor that of laws.tar.xz"))
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
      #expect(
        Self.folded(source.filter { !Self.isRule($0) }.joined())
          == Self.folded(document.blocks.map(\.glyphs.string).joined()), "\(path)")
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
      let missing = expected.difference(from: found).insertions
      #expect(missing.isEmpty, "\(path)")
    }
  }

  /// The row of dashes below a table's head.
  private static func isRule(_ line: String) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  /// Without white space, Markdown's marks and the bars of tables, punctuation at full width.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isBlank && !"#*|\r\n".unicodeScalars.contains(scalar) {
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
