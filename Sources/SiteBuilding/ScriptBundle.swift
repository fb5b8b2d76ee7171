/// Scripts that one page needs joined into one, which is fetched at once and packs better than many small ones.
///
/// Each script becomes a function of its own that gives what the script exports, so names need not differ between scripts.
/// What belongs to other pages too stays apart and is imported as before.
struct ScriptBundle {
  private let sources: [String: [UInt8]]
  private let isJoined: (String) -> Bool
  private var apart: [String] = []
  private var joined: Set<String> = []
  private var parts: [String] = []

  /// Joins a script with those it imports whose names are to be joined; what it exports itself, the whole exports.
  ///
  /// A script may import `{ names } from "./file.js"`, and export functions, classes and constants where it declares
  /// them, each in a line that begins with the word.
  init(entry: String, of sources: [String: [UInt8]], joining isJoined: @escaping (String) -> Bool) {
    self.sources = sources
    self.isJoined = isJoined
    joined = [entry]
    let (lines, exports) = body(of: entry)
    parts.append(lines)
    if !exports.isEmpty { parts.append("export { \(exports.joined(separator: ", ")) };\n") }
  }

  /// The joined script. Its imports, which come before all else wherever they stand, are last: a packed module that stands
  /// first is compressed best.
  var bytes: [UInt8] {
    let imports = apart.map { "import * as \(Self.variable(for: $0)) from \"./\($0)\";" }
    return Array((parts + imports).joined(separator: "\n").utf8)
  }

  /// The lines of a script, its imports taken from what comes before it, and the names it exports.
  private mutating func body(of name: String) -> (lines: String, exports: [String]) {
    var lines: [String] = []
    var exports: [String] = []
    let text = String(decoding: sources[name] ?? [], as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("import {"), let imported = Self.imported(in: line) {
        join(imported.file)
        lines.append("const {\(imported.names)} = \(Self.variable(for: imported.file));")
      } else if line.hasPrefix("export ") {
        let declaration = line.dropFirst("export ".count)
        exports += Self.name(of: declaration).map { [$0] } ?? []
        lines.append(String(declaration))
      } else {
        lines.append(String(line))
      }
    }
    return (lines.joined(separator: "\n"), exports)
  }

  private mutating func join(_ name: String) {
    guard isJoined(name), sources[name] != nil else {
      if !apart.contains(name) { apart.append(name) }
      return
    }
    guard joined.insert(name).inserted else { return }
    let (lines, exports) = body(of: name)
    parts.append(
      "const \(Self.variable(for: name)) = (() => {\n\(lines)\nreturn { \(exports.joined(separator: ", ")) };\n})();")
  }

  /// The names and the file of `import { a, b as c } from "./file.js";`.
  private static func imported(in line: Substring) -> (names: String, file: String)? {
    let parts = line.split(separator: "\"")
    guard parts.count > 1, parts[1].hasPrefix("./"), let close = line.firstIndex(of: "}") else { return nil }
    let names = String(line[..<close].dropFirst("import {".count)).replacing(" as ", with: ": ")
    return (names, String(parts[1].dropFirst(2)))
  }

  /// The name that `async function name(`, `class Name {` or `const name =` declares.
  private static func name(of declaration: Substring) -> String? {
    let words = declaration.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }.map(String.init)
    return words.first { !["async", "function", "class", "const", "let"].contains($0) }
  }

  /// `$check_words_zh` for `check-words-zh.js`.
  private static func variable(for file: String) -> String {
    "$" + String(file.dropLast(".js".count).map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
