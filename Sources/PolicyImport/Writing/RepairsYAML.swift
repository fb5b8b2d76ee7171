import Diagnostics
import YAML

/// repairs.yaml: what the import changed, and what people confirmed.
enum RepairsYAML {
  /// The whole file.
  static func write(_ document: ImportedPolicy, policySHA256: String) -> String {
    var text = "source_sha256: \(document.frontMatter.source.sha256 ?? "")\n"
    text += "policy_sha256: \(policySHA256)\n"
    let counts = document.counts
    text += "counts: { width: \(counts.width), blanks: \(counts.blanks), "
    text += "joined_lines: \(counts.joinedLines), markup: \(counts.markup) }\n"
    text += sequence("repairs", document.repairs.filter { $0.rule != .suspected })
    text += sequence("suspected", document.repairs.filter { $0.rule == .suspected })
    return text
  }

  private static func sequence(_ key: String, _ repairs: [Repair]) -> String {
    guard !repairs.isEmpty else { return "\(key): []\n" }
    return "\(key):\n" + repairs.map(entry).joined()
  }

  private static func entry(_ repair: Repair) -> String {
    var text = "  - line: \(repair.line)\n"
    text += "    before: \(YAMLScalar.write(repair.before))\n"
    text += "    after: \(YAMLScalar.write(repair.after))\n"
    text += "    rule: \(repair.rule.rawValue)\n"
    if repair.rule != .suspected { text += "    certainty: \(repair.certainty.rawValue)\n" }
    if repair.figures > 0 { text += "    figures: \(repair.figures)\n" }
    if !repair.alternatives.isEmpty {
      text += "    alternatives:\n"
      for reading in repair.alternatives { text += "      - \(YAMLScalar.write(reading))\n" }
    }
    if let why = repair.why { text += "    why: \(YAMLScalar.write(why))\n" }
    if let confirmation = repair.confirmation {
      text += "    confirmed:\n"
      text += "      by: \(YAMLScalar.write(confirmation.by))\n"
      text += "      on: \(YAMLScalar.write(confirmation.on))\n"
      text += "      reason: \(YAMLScalar.write(confirmation.reason))\n"
    }
    return text
  }

  /// What an earlier repairs.yaml holds that a new import honours.
  struct Record {
    /// The SHA-256 of the policy.md that was written with it.
    var policySHA256: String?
    /// Confirmations by line, before and after.
    var confirmations: [RepairKey: Confirmation] = [:]
  }

  /// Reads an earlier repairs.yaml; what it cannot read it reports.
  static func read(_ text: String, path: String, into diagnostics: inout [Diagnostic]) throws(Diagnostic) -> Record {
    var record = Record()
    guard var root = YAMLMapping(try parseYAML(text, path: path), into: &diagnostics) else { return record }
    record.policySHA256 = root.string("policy_sha256", into: &diagnostics)
    for node in root.sequence("repairs", into: &diagnostics) {
      guard var entry = YAMLMapping(node, into: &diagnostics), let confirmed = entry.node("confirmed"),
        let line = entry.requiredString("line", into: &diagnostics).flatMap({ Int($0) }),
        var fields = YAMLMapping(confirmed, into: &diagnostics),
        let by = fields.requiredString("by", into: &diagnostics),
        let on = fields.requiredString("on", into: &diagnostics),
        let reason = fields.requiredString("reason", into: &diagnostics)
      else { continue }
      let key = RepairKey(
        line: line, before: entry.string("before", into: &diagnostics) ?? "",
        after: entry.string("after", into: &diagnostics) ?? "")
      record.confirmations[key] = Confirmation(by: by, on: on, reason: reason)
    }
    return record
  }
}

/// What a confirmation is kept by.
struct RepairKey: Sendable, Hashable {
  var line: Int
  var before: String
  var after: String
}
