/// Leaves out what belongs to the page and not to the text: page numbers, rules and comments.
enum PageFurniture {
  /// The lines without furniture, and a repair for each that was left out.
  static func remove(from lines: [Line]) -> (lines: [Line], repairs: [Repair]) {
    var repairs: [Repair] = []
    var kept: [Line] = []
    var followsBlank = false
    for var line in lines {
      if !line.isTableRow, isPageNumber(line.glyphs) || isRule(line.glyphs) || isComment(line.glyphs) {
        repairs.append(Repair(line: line.number, before: line.string, after: "", rule: .pageFurniture))
        followsBlank = true
        continue
      }
      line.followsBlank = line.followsBlank || followsBlank
      followsBlank = false
      kept.append(line)
    }
    return (kept, repairs)
  }

  /// `— 6 —`, `- 6 -`, `第6页`, `第6页 共9页`; torn, `— —  6`.
  private static func isPageNumber(_ glyphs: [Glyph]) -> Bool {
    let text = glyphs.filter { !$0.isBlank }
    let digits = text.filter { $0.scalar.isDigit }
    guard !digits.isEmpty, digits.count <= 8, text.count <= 12 else { return false }
    let others = text.filter { !$0.scalar.isDigit }
    if others.count == 2, others.allSatisfy({ "—-–－―".unicodeScalars.contains($0.scalar) }) {
      return digits.count <= 4 && glyphs.contains(where: \.isBlank)
    }
    return text.starts(with: "第") && others.contains { $0.scalar == "页" }
      && others.allSatisfy { "第页共，/".unicodeScalars.contains($0.scalar) }
  }

  /// A line that is an HTML comment as a whole.
  private static func isComment(_ glyphs: [Glyph]) -> Bool {
    glyphs.starts(with: "<!--") && glyphs.ends(with: "-->")
  }

  /// A line of dashes, stars or box characters.
  private static func isRule(_ glyphs: [Glyph]) -> Bool {
    guard let first = glyphs.first?.scalar, glyphs.count >= 3 else { return false }
    let isRuler = "-*_=─━—―－＿".unicodeScalars.contains(first)
    return isRuler && glyphs.allSatisfy { $0.scalar == first || $0.isBlank }
  }
}
