/// Changes a repairs.yaml line by line, so that what people wrote in it stays.
struct RecordEditing {
  private var lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Puts a confirmation at the end of an entry, which must have none.
  mutating func confirm(_ entry: RepairsYAML.Entry, _ confirmation: Confirmation) {
    let column = max(1, entry.column)
    var end = entry.line
    while end < lines.count, lines[end].prefix(while: { $0 == " " }).count >= column - 1, !lines[end].isEmpty {
      end += 1
    }
    let indent = String(repeating: " ", count: column - 1)
    let added = RepairsYAML.confirmed(confirmation, indent: indent).split(separator: "\n")
    lines.insert(contentsOf: added, at: min(end, lines.count))
  }

  /// Names the policy.md that goes with it.
  mutating func setPolicyHash(_ digest: String) {
    guard let place = lines.firstIndex(where: { $0.hasPrefix("policy_sha256:") }) else { return }
    lines[place] = "policy_sha256: \(digest)"
  }
}
