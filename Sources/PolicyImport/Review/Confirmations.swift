/// What people confirmed at an earlier import, kept by line and readings.
public struct Confirmations: Sendable {
  var byRepair: [RepairKey: Confirmation] = [:]

  /// No confirmation at all.
  public init() {}

  /// A repair with what a person said of it.
  func confirmed(_ repair: Repair) -> Repair {
    guard let confirmation = byRepair[RepairKey(repair)] else { return repair }
    var repair = repair
    repair.confirmation = confirmation
    return repair
  }

  /// The lines as people read them, where that is not what the import made of them.
  func corrected(_ lines: [Line], edits: [TornFigures.Edit]) -> [Line] {
    guard !byRepair.isEmpty else { return lines }
    var readings: [Int: String] = [:]
    for edit in edits {
      let key = RepairKey(line: edit.line, before: edit.before, after: edit.after)
      if let reading = byRepair[key]?.reading { readings[edit.line] = reading }
    }
    return lines.map { line in
      guard let reading = readings[line.number] else { return line }
      var line = line
      line.glyphs = reading.glyphs(line: line.number)
      return line
    }
  }
}
