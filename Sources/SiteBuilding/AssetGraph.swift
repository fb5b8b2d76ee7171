import FileTree

/// The styles, scripts and data under /assets/, each with a hash of its bytes in its name.
///
/// A script that imports another names it `from "./name.js"`; the published one names it with its hash, so a change
/// deep down renames all that lead to it.
struct AssetGraph {
  /// The published names by the plain ones, both without a folder.
  private(set) var names: [String: String] = [:]
  /// The scripts that each script imports, directly or not, before it runs, all by their plain names, in order of the
  /// names.
  var imports: [String: [String]] {
    directImports.mapValues { names in
      var reached = Set(names)
      var open = names
      while let name = open.popLast() {
        open += (directImports[name] ?? []).filter { reached.insert($0).inserted }
      }
      return reached.sorted()
    }
  }
  /// The files, in order of their paths.
  var files: [OutputFile] { published.values.sorted { $0.path < $1.path } }

  private var published: [String: OutputFile] = [:]
  private var pending: [String: [UInt8]] = [:]
  private var directImports: [String: [String]] = [:]

  /// Publishes files by their plain names. Imports of what has not been published by then stay as they are.
  mutating func publish(_ sources: [String: [UInt8]]) {
    pending = sources
    for name in sources.keys.sorted() { publish(name) }
  }

  private mutating func publish(_ name: String) {
    guard var bytes = pending.removeValue(forKey: name) else { return }
    if name.hasSuffix(".js") || name.hasSuffix(".css") {
      bytes = Array(SourceComments.removed(from: String(decoding: bytes, as: UTF8.self)).utf8)
    }
    if name.hasSuffix(".js") {
      bytes = Array(ScriptSpaces.removed(from: String(decoding: bytes, as: UTF8.self)).utf8)
      bytes = rewriteImports(of: name, in: bytes)
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let hashed = "\(name[..<dot]).\(SHA256.hexDigest(of: bytes).prefix(12))\(name[dot...])"
    names[name] = hashed
    published[name] = OutputFile(path: "assets/" + hashed, bytes: bytes)
  }

  private mutating func rewriteImports(of name: String, in bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    let fetchedLater = Self.imports(of: text, after: ["import(\"./"])
    for imported in Self.imports(of: text, after: ["from \"./", "import \"./"]) + fetchedLater {
      publish(imported)
      guard let hashed = names[imported] else { continue }
      if !fetchedLater.contains(imported) { directImports[name, default: []].append(imported) }
      text = text.replacing("\"./\(imported)\"", with: "\"./\(hashed)\"")
    }
    return Array(text.utf8)
  }

  /// The names after such openings as `from "./`, each once.
  private static func imports(of script: String, after openings: [String]) -> [String] {
    var names: [String] = []
    for opening in openings {
      for range in script.ranges(of: opening) {
        let name = String(script[range.upperBound...].prefix { $0 != "\"" && $0 != "\n" })
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
