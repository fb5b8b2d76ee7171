/// The comments of scripts and styles, and what indents their lines: they tell their authors something and readers of
/// the site nothing.
enum SourceComments {
  /// The text without the lines that are comments as a whole, those of `//` and blocks from `/*` at a line's start, and
  /// without indentation. A string over several lines may hold nothing that depends on it.
  static func removed(from text: String) -> String {
    var kept: [Substring] = []
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if !isInBlock, words.hasPrefix("//") { continue }
      if isInBlock || words.hasPrefix("/*") {
        isInBlock = !words.contains("*/")
        continue
      }
      kept.append(words)
    }
    return kept.joined(separator: "\n")
  }
}
