import Diagnostics
import FileTree

/// A text file of the content folder.
public struct TextFile: Sendable, Hashable {
  /// Its path, as messages name it.
  public var path: String
  /// Its text, without a byte order mark and with newlines as `\n`.
  public var text: String

  /// Reads a file as UTF-8; reports and returns nil when it cannot be read or is not text.
  public init?(path: String, into diagnostics: inout [Diagnostic]) {
    do throws(FileError) {
      let bytes = try Files.read(path)
      guard let text = Self.decode(bytes, path: path, into: &diagnostics) else { return nil }
      self.init(path: path, text: text)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// Makes a file from text at hand.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  private static func decode(_ bytes: [UInt8], path: String, into diagnostics: inout [Diagnostic]) -> String? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self), !content.contains(0) {
      return text.contains("\r") ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    }
    let line = content.prefix(firstBadByte(content)).count { $0 == UInt8(ascii: "\n") } + 1
    diagnostics.append(
      Diagnostic(
        "not-text", at: SourceLocation(path: path, line: line),
        Wording(zh: "这个文件不是 UTF-8 文本", en: "this file is not UTF-8 text"),
        mend: Wording(
          zh: "请用编辑器另存为 UTF-8，或用 portalgen import 导入原件",
          en: "save it as UTF-8 in an editor, or bring the original in with portalgen import")))
    return nil
  }

  /// How many bytes are text before the first that is not.
  private static func firstBadByte(_ bytes: ArraySlice<UInt8>) -> Int {
    var low = 0
    var high = bytes.count
    // The longest prefix that decodes; a cut inside a character costs three bytes at most.
    while low < high {
      let middle = (low + high + 1) / 2
      let prefix = bytes.prefix(middle)
      let isText = (0..<4).contains { String(validating: prefix.dropLast($0), as: UTF8.self) != nil }
      if isText, !prefix.contains(0) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
