// Writes text files as one Swift source: AssetEmbeddingTool OUTPUT FILE…
// Raw string literals compile in no time, where literals of bytes take seconds.

import Foundation

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
    let name = path.split(separator: "/").last ?? ""
    source += "(name: \"\(name)\", text: ####\"\"\"\n\(text)\n\"\"\"####),\n"
  } catch {
    print("\(path): error: \(error.localizedDescription)")
    exit(1)
  }
}
source += "  ]\n}\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
