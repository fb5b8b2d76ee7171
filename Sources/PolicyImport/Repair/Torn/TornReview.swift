/// Weighs the torn figures once the paragraphs are whole: what is certain, what is flagged, and why.
struct TornReview {
  /// The repairs, one a line.
  private(set) var repairs: [Repair] = []
  /// Why a figure is not certain, by its index.
  private(set) var doubts: [Int: String] = [:]

  init(_ torn: TornFigures, paragraphs: [Paragraph], confirmations: Confirmations) {
    let witness = OrderWitness(figures: torn.figures, paragraphs: paragraphs)
    let settled = paragraphs.reduce(into: Set<Int>()) { $0.formUnion(witness.settled(in: $1.glyphs)) }
    for edit in torn.edits {
      var repair = Repair(
        line: edit.line, before: edit.before, after: edit.after, rule: .tornFigure, certainty: edit.certainty,
        figures: edit.figures.count, alternatives: edit.alternatives, why: edit.why)
      var doubtful: [Int: String] = [:]
      for figure in edit.misplaced { doubtful[figure] = edit.why ?? "" }
      for (group, readings) in edit.reordered where !settled.isSuperset(of: group) {
        let names = group.map { torn.figures[$0].text }.joined(separator: "、")
        let why = "\(names)的先后只凭行末次序，无旁证"
        repair.certainty = max(repair.certainty, .probable)
        repair.alternatives += readings
        repair.why = repair.why ?? why
        for figure in group where doubtful[figure] == nil { doubtful[figure] = why }
      }
      repair.confirmation =
        confirmations.byRepair[
          RepairKey(line: repair.line, before: repair.before, after: repair.after)]
      if repair.confirmation == nil { doubts.merge(doubtful) { first, _ in first } }
      repairs.append(repair)
    }
  }
}
