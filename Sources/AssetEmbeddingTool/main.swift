// Writes text files as one Swift source: AssetEmbeddingTool OUTPUT FILE…
// Raw string literals compile in no time, where literals of bytes take seconds. Comments that have lines of their own,
// indentation and empty lines are for those who read the sources: a visitor need not fetch them.

import Foundation

/// A script or a style without what only its readers need; none of ours has a line break within quotes.
func compact(_ text: String) -> String {
  var kept: [Substring] = []
  var isInComment = false
  for line in text.split(separator: "\n") {
    let line = line.drop { $0 == " " }
    let begins = line.hasPrefix("/*") && (!line.contains("*/") || line.hasSuffix("*/"))
    if !isInComment, !begins, !line.hasPrefix("//"), !line.isEmpty { kept.append(line) }
    isInComment = (isInComment || begins) && !line.hasSuffix("*/")
  }
  return kept.joined(separator: "\n")
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: AssetEmbeddingTool OUTPUT FILE…")
  exit(2)
}
var source = """
  /// The files of templates/assets, as text.
  enum EmbeddedAssets {
    static let files: [(name: String, text: String)] = [

  """
for path in arguments.dropFirst(2).sorted() {
  do {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let isDrawing = path.hasSuffix(".svg")
    let name = path.split(separator: "/").last ?? ""
    source += "(name: \"\(name)\", text: ####\"\"\"\n\(isDrawing ? text : compact(text))\n\"\"\"####),\n"
  } catch {
    print("\(path): error: \(error.localizedDescription)")
    exit(1)
  }
}
source += "  ]\n}\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
