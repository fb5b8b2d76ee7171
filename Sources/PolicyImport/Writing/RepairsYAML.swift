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
    if !document.notes.isEmpty { text += "front_matter:\n" + document.notes.map(entry).joined() }
    return text
  }

  private static func entry(_ note: FrontMatterNote) -> String {
    var text = "  - key: \(note.key)\n"
    if note.line > 0 { text += "    line: \(note.line)\n" }
    text += "    before: \(YAMLScalar.write(note.before))\n"
    text += "    after: \(YAMLScalar.write(note.after))\n"
    text += "    rule: \(note.rule.rawValue)\n"
    return text + "    why: \(YAMLScalar.write(note.why))\n"
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
      text += confirmed(confirmation, indent: "    ")
    }
    return text
  }

  /// The lines that record a person's word below an entry.
  static func confirmed(_ confirmation: Confirmation, indent: String) -> String {
    var text = indent + "confirmed:\n"
    text += indent + "  by: \(YAMLScalar.write(confirmation.by))\n"
    text += indent + "  on: \(YAMLScalar.write(confirmation.on))\n"
    text += indent + "  reason: \(YAMLScalar.write(confirmation.reason))\n"
    if let reading = confirmation.reading { text += indent + "  reading: \(YAMLScalar.write(reading))\n" }
    return text
  }

  /// What an earlier repairs.yaml holds that a new import honours and a review goes through.
  struct Record {
    /// The SHA-256 of the policy.md that was written with it.
    var policySHA256: String?
    /// The SHA-256 of the document as received.
    var sourceSHA256: String?
    /// Repairs and suspicions, in order.
    var entries: [Entry] = []

    /// Confirmations by line, before and after.
    var confirmations: [RepairKey: Confirmation] {
      Dictionary(entries.compactMap { entry in entry.repair.confirmation.map { (entry.key, $0) } }) { first, _ in first
      }
    }
  }

  /// One entry, and the line of the file its first key stands on.
  struct Entry {
    var repair: Repair
    var line: Int
    var column: Int

    var key: RepairKey { RepairKey(repair) }
  }

  /// Reads an earlier repairs.yaml; what it cannot read it reports.
  static func read(_ text: String, path: String, into diagnostics: inout [Diagnostic]) throws(Diagnostic) -> Record {
    var record = Record()
    guard var root = YAMLMapping(try parseYAML(text, path: path), into: &diagnostics) else { return record }
    record.policySHA256 = root.string("policy_sha256", into: &diagnostics)
    record.sourceSHA256 = root.string("source_sha256", into: &diagnostics)
    for key in ["repairs", "suspected"] {
      for node in root.sequence(key, into: &diagnostics) {
        guard let repair = repair(node, into: &diagnostics) else { continue }
        record.entries.append(Entry(repair: repair, line: node.location.line, column: node.location.column))
      }
    }
    return record
  }

  private static func repair(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> Repair? {
    guard var entry = YAMLMapping(node, into: &diagnostics),
      let line = entry.requiredString("line", into: &diagnostics).flatMap({ Int($0) })
    else { return nil }
    let rule = entry.string("rule", into: &diagnostics).flatMap { Repair.Rule(rawValue: $0) } ?? .suspected
    let certainty = entry.string("certainty", into: &diagnostics).flatMap { Repair.Certainty(rawValue: $0) } ?? .certain
    var repair = Repair(
      line: line, before: entry.string("before", into: &diagnostics) ?? "",
      after: entry.string("after", into: &diagnostics) ?? "", rule: rule, certainty: certainty,
      figures: entry.string("figures", into: &diagnostics).flatMap { Int($0) } ?? 0,
      alternatives: entry.strings("alternatives", into: &diagnostics), why: entry.string("why", into: &diagnostics))
    if let confirmed = entry.node("confirmed"), var fields = YAMLMapping(confirmed, into: &diagnostics),
      let by = fields.requiredString("by", into: &diagnostics),
      let on = fields.requiredString("on", into: &diagnostics),
      let reason = fields.requiredString("reason", into: &diagnostics)
    {
      let reading = fields.string("reading", into: &diagnostics)
      repair.confirmation = Confirmation(by: by, on: on, reason: reason, reading: reading)
    }
    return repair
  }
}

/// What a confirmation is kept by.
struct RepairKey: Sendable, Hashable {
  var line: Int
  var before: String
  var after: String

  init(line: Int, before: String, after: String) {
    (self.line, self.before, self.after) = (line, before, after)
  }

  init(_ repair: Repair) {
    self.init(line: repair.line, before: repair.before, after: repair.after)
  }
}
