/// Cuts a line into segments: each a text with the figures that were moved behind it.
struct SegmentScan {
  private let glyphs: [Glyph]
  private let line: Int
  private let font: TornFont
  /// Whether the document is known to be damaged, so that less need be shown by a line.
  private let isKnown: Bool
  /// How the next line begins.
  private let next: ArraySlice<Glyph>
  private var segments: [TornSegment] = []
  /// Where the text of the segment begins.
  private var start = 0
  /// The holes since then, and those before a unit.
  private var holes = 0
  private var demandingHoles = 0
  /// Where the last hole ends.
  private var holeEnd = 0

  /// The segments of a line, in order.
  static func segments(
    of glyphs: [Glyph], line: Int, before next: [Glyph], font: TornFont, isKnown: Bool
  ) -> [TornSegment] {
    var scan = SegmentScan(glyphs: glyphs, line: line, before: next, font: font, isKnown: isKnown)
    scan.run()
    return scan.segments
  }

  private init(glyphs: [Glyph], line: Int, before next: [Glyph], font: TornFont, isKnown: Bool) {
    (self.glyphs, self.line, self.font, self.isKnown) = (glyphs, line, font, isKnown)
    self.next = next.prefix(4)
  }

  private mutating func run() {
    var index = 0
    while index < glyphs.count {
      if glyphs[index].isBlank {
        index = endOfBlanks(at: index)
      } else if let group = TokenGroup(glyphs, at: index, font: font) {
        index = take(group)
      } else {
        index += 1
      }
    }
    if start < glyphs.count || segments.isEmpty {
      segments.append(TornSegment(glyphs[start...], tokens: [], line: line, font: font))
    }
    segments[segments.count - 1].following = Array(next)
  }

  private mutating func endOfBlanks(at index: Int) -> Int {
    var end = index
    while end < glyphs.count, glyphs[end].isBlank { end += 1 }
    if index > start, end < glyphs.count, !font.sets(glyphs, at: index - 1), !font.sets(glyphs, at: end) {
      holes += 1
      holeEnd = end
      if asksForFigure(from: index, to: end) { demandingHoles += 1 }
    }
    return end
  }

  /// Whether what stands about blanks cannot do without something between: a unit, brackets, a stop.
  private func asksForFigure(from start: Int, to end: Int) -> Bool {
    let (before, after) = (glyphs[start - 1].scalar, glyphs[end].scalar)
    return FigureUnits.leading(glyphs[end...]) != nil || FigureFit.isBracketed(before, after)
      || before.isChinese && !before.isStop && "，。；".unicodeScalars.contains(after)
  }

  private mutating func take(_ group: TokenGroup) -> Int {
    let isMoved = wasMoved(group)
    let isAlone = group.end == glyphs.count && group.tokens.count == 1 && holes == 0 && group.start > start
    guard isMoved || isAlone && glyphs[group.start - 1].isBlank else { return group.end }
    var segment = TornSegment(glyphs[start..<group.start], tokens: group.tokens, line: line, font: font)
    segment.keepsItsToken = !isMoved
    if group.isLabel, isReference(group) { segment.doubt = "“\(group.tokens[0].string)”可能是编号，也可能是正文所引" }
    segments.append(segment)
    var end = group.end
    while end < glyphs.count, glyphs[end].isBlank { end += 1 }
    (start, holeEnd) = (end, end)
    (holes, demandingHoles) = (0, 0)
    return end
  }

  /// Whether a group was moved here: it touches the text before it, and ends its font run.
  private func wasMoved(_ group: TokenGroup) -> Bool {
    guard group.start > start, !group.isTooLong, !isValue(group) else { return false }
    let touches = !glyphs[group.start - 1].isBlank || font.partsFigures
    // No line ends in a plus; where its place left no blank, nothing says where it stood.
    let isEvident = holes > 0 || !group.isMere || isKnown && group.isStraySign && !introduces(group)
    guard group.end < glyphs.count else {
      if group.isLabel { return isKnown || (touches || standsApart(group)) && !isReference(group) }
      if touches { return isEvident }
      // No text ends in a range that begins with its dash.
      let isCut = group.tokens[0].first?.scalar.isLongDash ?? false
      return isKnown ? holes > 0 || group.tokens.count > 1 || isCut : provesDamage(group)
    }
    // What follows is set in another font: a note, or text that does not count the figure.
    let next = glyphs[group.end...].drop { $0.isBlank }
    let opensNote = next.first.map { "（〔(【［".unicodeScalars.contains($0.scalar) } ?? false
    let closesSentence = "）〕”。；".unicodeScalars.contains(glyphs[group.start - 1].scalar)
    let isBehindHole =
      isKnown ? places > 0 || closesSentence || group.isLabel : demandingHoles >= group.tokens.count
    guard glyphs[group.end].isBlank || opensNote && isBehindHole || isKnownOrPlain(group) && standsBetweenRuns(group)
    else {
      return false
    }
    if group.isLabel {
      return isKnown && (touches || standsBetweenRuns(group)) || (touches || standsApart(group)) && isStray(group)
    }
    let endsRun = isKnown || holes > 0
    return (touches || isKnownOrPlain(group) && standsBetweenRuns(group)) && isEvident
      && (opensNote || endsRun && (holes > 0 && isKnown || FigureUnits.leading(next) == nil))
  }

  /// Whether it stands where it was written, no place asking for it: behind a colon, `账号：1211001`, or as a telephone
  /// number.
  private func isValue(_ group: TokenGroup) -> Bool {
    guard group.tokens.count == 1, !group.isLabel, !group.isMere, places == 0 else { return false }
    let before = glyphs[group.start - 1].scalar
    guard before == "：" || before == ":" || FigureToken(group.tokens[0]).isTelephone else { return false }
    let text = glyphs[start..<group.start]
    return !text.indices.dropFirst().contains { FigureFit.isDemanded(before: text[..<$0], after: text[$0...]) }
  }

  /// Whether several figures for as many blanks speak for themselves, or the document does.
  private func isKnownOrPlain(_ group: TokenGroup) -> Bool {
    isKnown || group.tokens.count > 1 && holes >= group.tokens.count
  }

  /// Whether it stands behind a closing bracket that nothing parts from what follows: `（吉发〔 〕 号）2022 18落地`.
  private func standsBetweenRuns(_ group: TokenGroup) -> Bool {
    let previous = glyphs[..<group.start].last { !$0.isBlank }
    let next = glyphs[group.end].scalar
    if group.isLabel { return isKnown && "“《".unicodeScalars.contains(next) }
    guard previous.map({ "）〕”》".unicodeScalars.contains($0.scalar) }) ?? false else { return false }
    guard group.tokens.count <= places + 1, places > 0 || FigureToken(group.tokens[0]).kind != .latin else {
      return false
    }
    return next.isStop || next.isChinese && places > 0
  }

  /// The holes of the segment, and the place at the line's start where its first word asks for a figure.
  private var places: Int {
    let asks = FigureUnits.leading(glyphs[start...]) != nil || "、．号％".unicodeScalars.contains(glyphs[start].scalar)
    return holes + (start == 0 && asks ? 1 : 0)
  }

  /// Whether as many units behind blanks wait for its figures, though a blank parts these from the text: forms and
  /// tables hold no sentences.
  private func provesDamage(_ group: TokenGroup) -> Bool {
    demandingHoles >= group.tokens.count && glyphs[start..<group.start].contains(anyOf: "，。；")
      && group.tokens.allSatisfy { FigureToken($0).kind != .symbol }
  }

  /// Whether it is the colon before a list: `包括下列内容:`.
  private func introduces(_ group: TokenGroup) -> Bool {
    guard group.tokens[0].first?.scalar == ":", !glyphs[group.start - 1].scalar.isStop else { return false }
    return next.first.map { "（(第一1①".unicodeScalars.contains($0.scalar) } ?? true
  }

  /// Whether a wide gap parts it from the text.
  private func standsApart(_ group: TokenGroup) -> Bool {
    group.start - start > 3 && glyphs[(group.start - 3)..<group.start].allSatisfy(\.isBlank)
  }

  /// `见附件1.` at the end of a sentence is no label of a list.
  private func isReference(_ group: TokenGroup) -> Bool {
    let text = glyphs[..<group.start].suffix(2)
    return text.ends(with: "附件") || text.ends(with: "附表")
      || text.last.map { "表图第".unicodeScalars.contains($0.scalar) } ?? true
  }

  /// A label behind the first character of what it labels: `附件： 吉1. 林市…`.
  private func isStray(_ group: TokenGroup) -> Bool {
    let before = glyphs[max(start, holeEnd)..<group.start].filter { !$0.isBlank }
    return before.count == 1 && !before.contains(anyOf: "表图第式例：")
  }
}
