/// Cuts a line into segments: each a text with the figures that were moved behind it.
struct SegmentScan {
  private let glyphs: [Glyph]
  private let line: Int
  private let font: TornFont
  /// Whether the document is known to be damaged, so that less need be shown by a line.
  private let isKnown: Bool
  private var segments: [TornSegment] = []
  /// Where the text of the segment begins.
  private var start = 0
  /// The holes since then, and those before a unit.
  private var holes = 0
  private var demandingHoles = 0
  /// Where the last hole ends.
  private var holeEnd = 0

  /// The segments of a line, in order.
  static func segments(of glyphs: [Glyph], line: Int, font: TornFont, isKnown: Bool) -> [TornSegment] {
    var scan = SegmentScan(glyphs: glyphs, line: line, font: font, isKnown: isKnown)
    scan.run()
    return scan.segments
  }

  private init(glyphs: [Glyph], line: Int, font: TornFont, isKnown: Bool) {
    (self.glyphs, self.line, self.font, self.isKnown) = (glyphs, line, font, isKnown)
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
  }

  private mutating func endOfBlanks(at index: Int) -> Int {
    var end = index
    while end < glyphs.count, glyphs[end].isBlank { end += 1 }
    if index > start, end < glyphs.count, !font.sets(glyphs[index - 1].scalar), !font.sets(glyphs[end].scalar) {
      holes += 1
      holeEnd = end
      if FigureUnits.leading(glyphs[end...]) != nil { demandingHoles += 1 }
    }
    return end
  }

  private mutating func take(_ group: TokenGroup) -> Int {
    let isMoved = wasMoved(group)
    let isAlone = group.end == glyphs.count && group.tokens.count == 1 && holes == 0 && group.start > start
    guard isMoved || isAlone && glyphs[group.start - 1].isBlank else { return group.end }
    var segment = TornSegment(glyphs[start..<group.start], tokens: group.tokens, line: line, font: font)
    segment.keepsItsToken = !isMoved
    segments.append(segment)
    var end = group.end
    while end < glyphs.count, glyphs[end].isBlank { end += 1 }
    (start, holeEnd) = (end, end)
    (holes, demandingHoles) = (0, 0)
    return end
  }

  /// Whether a group was moved here: it touches the text before it, and ends its font run.
  private func wasMoved(_ group: TokenGroup) -> Bool {
    guard group.start > start, !group.isTooLong else { return false }
    let touches = !glyphs[group.start - 1].isBlank
    let isEvident = holes > 0 || !group.isMere
    guard group.end < glyphs.count else {
      if group.isLabel { return (touches || standsApart(group)) && !isReference(group) }
      return touches && isEvident || isKnown && demandingHoles > 0 && group.tokens.count <= holes + 1
    }
    guard glyphs[group.end].isBlank else { return false }
    if group.isLabel { return (touches || standsApart(group)) && isStray(group) }
    // What follows is set in another font: a note, or text that does not count the figure.
    let next = glyphs[group.end...].drop { $0.isBlank }
    let opensNote = next.first.map { "（〔(【［".unicodeScalars.contains($0.scalar) } ?? false
    return touches && isEvident && (opensNote || holes > 0 && FigureUnits.leading(next) == nil)
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
