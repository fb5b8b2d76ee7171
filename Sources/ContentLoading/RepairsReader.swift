import Diagnostics
import FileTree
import PolicyModel
import YAML

/// Reads repairs.yaml: what the import changed; a policy without that file had no repairs.
enum RepairsReader {
  static func read(_ path: String, into diagnostics: inout [Diagnostic]) -> (RepairSummary, [RepairedLine]) {
    var summary = RepairSummary()
    var lines: [RepairedLine] = []
    guard Files.kind(path) != nil, let file = TextFile(path: path, into: &diagnostics) else { return (summary, lines) }
    do throws(Diagnostic) {
      guard var map = YAMLMapping(try parseYAML(file.text, path: path), into: &diagnostics) else {
        return (summary, lines)
      }
      if let node = map.node("counts"), var counts = YAMLMapping(node, into: &diagnostics) {
        summary.joinedLines = counts.count("joined_lines", into: &diagnostics)
        summary.width = counts.count("width", into: &diagnostics)
        summary.blanksAndMarks =
          counts.count("blanks", into: &diagnostics) + counts.count("markup", into: &diagnostics)
      }
      for node in map.sequence("repairs", into: &diagnostics) + map.sequence("suspected", into: &diagnostics) {
        guard let line = line(node, into: &diagnostics) else { continue }
        add(line, to: &summary)
        lines.append(line)
      }
    } catch {
      diagnostics.append(error)
    }
    return (summary, lines.sorted { $0.line < $1.line })
  }

  private static func line(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> RepairedLine? {
    guard var entry = YAMLMapping(node, into: &diagnostics) else { return nil }
    var line = RepairedLine(
      line: entry.count("line", into: &diagnostics), before: entry.string("before", into: &diagnostics) ?? "",
      after: entry.string("after", into: &diagnostics) ?? "", standing: .doubtful,
      figures: entry.count("figures", into: &diagnostics))
    let rule = entry.string("rule", into: &diagnostics) ?? ""
    if rule == "suspected" { line.standing = .suspected }
    line.isFurniture = ["page-furniture", "table-of-contents", "repeated-title"].contains(rule)
    if entry.string("certainty", into: &diagnostics) == "certain" { line.standing = .certain }
    line.alternatives = entry.strings("alternatives", into: &diagnostics)
    line.why = entry.string("why", into: &diagnostics)
    if let node = entry.node("confirmed"), var confirmed = YAMLMapping(node, into: &diagnostics) {
      line.standing = .confirmed(
        by: confirmed.string("by", into: &diagnostics) ?? "",
        on: confirmed.string("on", into: &diagnostics).flatMap { PolicyDate($0) },
        reason: confirmed.string("reason", into: &diagnostics) ?? "")
      if let reading = confirmed.string("reading", into: &diagnostics) { line.after = reading }
    }
    return line
  }

  private static func add(_ line: RepairedLine, to summary: inout RepairSummary) {
    switch line.standing {
    case _ where line.isFurniture: summary.furniture += 1
    case .suspected: break
    case .certain, .confirmed: summary.figures += line.figures
    case .doubtful: summary.doubtfulFigures += line.figures
    }
  }
}

extension YAMLMapping {
  /// A whole number; 0 when there is none.
  fileprivate mutating func count(_ key: String, into diagnostics: inout [Diagnostic]) -> Int {
    string(key, into: &diagnostics).flatMap { Int($0) } ?? 0
  }
}
