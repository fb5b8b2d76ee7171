public import Diagnostics

/// Parses one YAML document (YAML 1.1 as libyaml reads it).
///
/// Duplicate keys and tabs are refused; anchors, aliases and `<<` are resolved, and an override of a merged key is no
/// duplicate. `firstLine` is the line of `path` on which the text begins, for front matter.
public func parseYAML(_ text: String, path: String, firstLine: Int = 1) throws(Diagnostic) -> YAMLNode {
  try refuseTabs(in: text, path: path, firstLine: firstLine)
  let events = EventReader(text, path: path, firstLine: firstLine)
  var composer = Composer(events: events)
  return try composer.document()
}

private func refuseTabs(in text: String, path: String, firstLine: Int) throws(Diagnostic) {
  guard text.utf8.contains(UInt8(ascii: "\t")) else { return }
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard let tab = line.firstIndex(of: "\t") else { continue }
    let column = line.distance(from: line.startIndex, to: tab) + 1
    throw Diagnostic(
      "yaml-tab", at: SourceLocation(path: path, line: firstLine + number, column: column),
      Wording(zh: "YAML 里不能用制表符", en: "a tab cannot stand in YAML"),
      mend: Wording(zh: "请改用空格", en: "use spaces instead"))
  }
}
