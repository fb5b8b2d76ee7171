import PolicyModel

/// Parts the provisions of a line into which a whole statute ran: a blank before each label is what is left of the line
/// breaks.
enum RunInBlanks {
  /// The lines, each such line in its paragraphs.
  static func part(_ lines: [Line]) -> [Line] {
    let least = RunInIndents.least(lines)
    guard lines.contains(where: { $0.glyphs.count >= least && !$0.isTableRow }) else { return lines }
    return lines.flatMap { line in
      let cuts = line.glyphs.count >= least && !line.isTableRow ? cuts(in: line.glyphs) : []
      return cuts.isEmpty ? [line] : parts(of: line, at: cuts)
    }
  }

  /// Where paragraphs begin; none where fewer than three articles in a row stand behind blanks, or two sections below
  /// a title.
  private static func cuts(in glyphs: [Glyph]) -> [Int] {
    var cuts: [Int] = []
    var (article, item, articles, sections) = (0, 0, 0, 0)
    for index in glyphs.indices.dropFirst() where glyphs[index - 1].isBlank && !glyphs[index].isBlank {
      let before = glyphs[..<index].lastIndex { !$0.isBlank }.map { glyphs[$0].scalar }
      let endsSentence = before.map { "。；：！？".unicodeScalars.contains($0) } ?? false
      guard let label = glyphs[index...].label else {
        let isHead = article == 0 && sections == 0
        if isHead ? endsHeadLine(glyphs, before: index, cuts.last ?? 0) : endsSentence { cuts.append(index) }
        continue
      }
      switch label.style {
      case .part, .chapter, .section:
        cuts.append(index)
      case .article where label.number == article + 1 || label.number == article && label.inserted > 0:
        articles += 1
        (article, item) = (label.number, 0)
        cuts.append(index)
      case .han where endsSentence && label.number == sections + 1:
        (sections, item) = (label.number, 0)
        cuts.append(index)
      case .bracketedHan where endsSentence && (label.number == 1 || label.number == item + 1):
        item = label.number
        cuts.append(index)
      default:
        if endsSentence { cuts.append(index) }
      }
    }
    let isTitled = cuts.first.map { LineNature.endsAsTitle(Array(glyphs[..<$0].trimmed)) } ?? false
    return articles >= 3 || sections >= 2 && isTitled ? cuts : []
  }

  /// Whether a line of the head, or of the notice there, ends before a blank: a title, a number, the note of a
  /// statute's history, addressees, a sentence, a signature.
  private static func endsHeadLine(_ glyphs: [Glyph], before index: Int, _ start: Int) -> Bool {
    // The bound keeps long lines linear.
    guard index - start <= 400 else { return false }
    let line = Array(glyphs[start..<index].trimmed)
    if let last = line.last?.scalar, "。！？".unicodeScalars.contains(last) { return true }
    if LineNature.hasOpenBracket(line) { return false }
    return LineNature.endsAsTitle(line) || LineNature.isNumber(line) || LineNature.isBracketed(line)
      || Signature.isOne(line)
      || (line.last?.scalar == "：" && LineNature.areAddressees(line[...].dropLast()))
  }

  private static func parts(of line: Line, at cuts: [Int]) -> [Line] {
    zip([0] + cuts, cuts + [line.glyphs.count]).map { start, end in
      var part = line
      part.glyphs = Array(line.glyphs[start..<end].trimmed)
      part.extent = .paragraph
      part.followsPageBreak = start == 0 && line.followsPageBreak
      return part
    }
  }
}
