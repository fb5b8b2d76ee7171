/// Weighs the torn figures once the paragraphs are whole: what is certain, what is flagged, and why.
struct TornReview {
  /// The repairs, one a line.
  private(set) var repairs: [Repair] = []
  /// Why a figure is not certain, by its index.
  private(set) var doubts: [Int: String] = [:]

  init(_ torn: TornFigures, paragraphs: [Paragraph], confirmations: Confirmations) {
    guard !torn.edits.isEmpty else { return }
    let witness = OrderWitness(figures: torn.figures, paragraphs: paragraphs)
    let settled = paragraphs.reduce(into: [Int: String]()) {
      $0.merge(witness.settled(in: $1.glyphs)) { first, _ in first }
    }
    for edit in torn.edits {
      var repair = Repair(
        line: edit.line, before: edit.before, after: edit.after, rule: .tornFigure, certainty: edit.certainty,
        figures: torn.figures[edit.figures].count { !$0.text.isEmpty }, alternatives: edit.alternatives)
      var reasons = edit.reasons
      var doubtful = edit.misplaced
      for (group, readings) in edit.reordered {
        if let witness = settled[group[0]] {
          reasons.append(witness)
          continue
        }
        let names = group.map { torn.figures[$0].text }.joined(separator: "、")
        let why = "\(names)谁先谁后，只凭原件行末的次序，文中没有旁证"
        repair.certainty = max(repair.certainty, .probable)
        repair.alternatives += readings
        reasons.append(why)
        for figure in group where doubtful[figure] == nil { doubtful[figure] = why }
      }
      if !reasons.isEmpty { repair.why = reasons.joined(separator: "；") }
      let key = RepairKey(line: repair.line, before: repair.before, after: repair.after)
      repair.confirmation = confirmations.byRepair[key]
      if repair.confirmation == nil { doubts.merge(doubtful) { first, _ in first } }
      repairs.append(repair)
    }
  }
}
