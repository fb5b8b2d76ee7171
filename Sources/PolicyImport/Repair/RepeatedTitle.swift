/// Leaves out a title that was emitted twice: web pages give it as the page's name and again above the text.
enum RepeatedTitle {
  /// The lines without the second title, and a repair for each line that was left out.
  static func remove(from lines: [Line]) -> (lines: [Line], repairs: [Repair]) {
    guard let place = find(in: lines) else { return (lines, []) }
    var rest = lines
    rest.removeSubrange(place)
    let repairs = lines[place].map { Repair(line: $0.number, before: $0.string, after: "", rule: .repeatedTitle) }
    return (rest, repairs)
  }

  /// Where the second title stands: lines before the text that say the same as lines above them.
  private static func find(in lines: [Line]) -> Range<Int>? {
    let head = lines.prefix { !$0.isTableRow && !$0.glyphs.contains(anyOf: "。；") && $0.glyphs.count <= 80 }.prefix(16)
    for first in head.indices {
      for firstEnd in (first + 1)...min(first + 4, head.endIndex) {
        let title = text(head[first..<firstEnd])
        guard title.count >= 8, isTitle(head[first..<firstEnd]) else { continue }
        for second in head.indices where second >= firstEnd {
          for end in (second + 1)...min(second + 4, head.endIndex) where text(head[second..<end]) == title {
            return second..<end
          }
        }
      }
    }
    return nil
  }

  private static func isTitle(_ lines: ArraySlice<Line>) -> Bool {
    let glyphs = lines.flatMap(\.glyphs)
    return LineNature.date(glyphs) == nil && !BodyNames.endsAsBody(glyphs) && glyphs.label == nil
      && !LineNature.isHistory(glyphs)
  }

  private static func text(_ lines: ArraySlice<Line>) -> [Unicode.Scalar] {
    lines.flatMap { $0.glyphs.lazy.filter { !$0.isBlank }.map(\.scalar) }
  }
}
