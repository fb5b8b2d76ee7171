/// Leaves out what belongs to the page and not to the text: page numbers, running heads, what browsers print round a
/// page, rules and comments.
enum PageFurniture {
  /// The lines without furniture, and a repair for each that was left out or shortened.
  static func remove(from lines: [Line]) -> (lines: [Line], repairs: [Repair]) {
    var isLeftOut = lines.map { line in !line.isTableRow && PageMark.isOne(line.glyphs) }
    for place in PrintHeader.find(in: lines) { isLeftOut[place] = true }
    for place in BareNumbers.find(in: lines) { isLeftOut[place] = true }
    for place in RunningHeads.find(in: lines, pageMarks: isLeftOut) { isLeftOut[place] = true }
    var repairs: [Repair] = []
    var kept: [Line] = []
    var (followsMark, endsPage) = (false, false)
    for (place, var line) in lines.enumerated() {
      if isLeftOut[place] {
        repairs.append(Repair(line: line.number, before: line.string, after: "", rule: .pageFurniture))
        followsMark = true
        endsPage = endsPage || line.followsPageBreak || !PageMark.isRuleOrComment(line.glyphs)
        continue
      }
      line.followsBlank = line.followsBlank || followsMark
      line.followsPageBreak = line.followsPageBreak || endsPage
      (followsMark, endsPage) = (false, false)
      if let text = PageMark.behindSiteMark(line.glyphs), !line.isTableRow {
        repairs.append(Repair(line: line.number, before: line.string, after: text.string, rule: .pageFurniture))
        line.glyphs = Array(text)
      }
      if let cut = PageMark.joined(to: line.glyphs), !line.isTableRow {
        let before = line.string
        line.glyphs = Array(cut.text)
        line.followsPageBreak = line.followsPageBreak || cut.isAtStart
        endsPage = !cut.isAtStart
        repairs.append(Repair(line: line.number, before: before, after: line.string, rule: .pageFurniture))
      }
      kept.append(line)
    }
    return (kept, repairs)
  }
}
