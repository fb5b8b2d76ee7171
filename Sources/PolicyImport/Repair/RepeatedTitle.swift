/// Leaves out a title that was emitted twice: web pages give it as the page's name and again above the text.
enum RepeatedTitle {
  /// The lines without the page's titles, and a repair for each line that was left out.
  static func remove(from lines: [Line]) -> (lines: [Line], repairs: [Repair]) {
    var rest = lines
    var repairs: [Repair] = []
    for _ in 0..<limit {
      guard let place = find(in: rest) else { break }
      repairs += rest[place].map { Repair(line: $0.number, before: $0.string, after: "", rule: .repeatedTitle) }
      rest.removeSubrange(place)
    }
    return (rest, repairs)
  }

  /// No page gives its title more often.
  private static let limit = 16

  /// Where a title stands that others before the text repeat: the page's above the document's, but the second where
  /// the document's own history or contents stand between them.
  private static func find(in lines: [Line]) -> Range<Int>? {
    let head = lines.prefix(16).prefix {
      !$0.isTableRow && $0.glyphs.count <= 80 && !$0.glyphs.contains(anyOf: "。；")
    }
    guard head.count > 1 else { return nil }
    // The words of one line, of two, of three, of four from each line on.
    let texts = head.indices.map { start in
      ((start + 1)...min(start + 4, head.endIndex)).map { text(head[start..<$0]) }
    }
    for first in head.indices {
      for firstEnd in (first + 1)...min(first + 4, head.endIndex) {
        let title = texts[first][firstEnd - first - 1]
        guard title.count >= 8, isTitle(head[first..<firstEnd]) else { continue }
        for second in head.indices where second >= firstEnd {
          for end in (second + 1)...min(second + 4, head.endIndex) {
            let other = texts[second][end - second - 1]
            if other.count >= 8, firstEnd == first + 1, isNamed(title, other) { return first..<firstEnd }
            guard other == title else { continue }
            let isOwn = head[firstEnd..<second].contains { LineNature.isHistory($0.glyphs) || $0.glyphs.label != nil }
            return isOwn ? second..<end : first..<firstEnd
          }
        }
      }
    }
    return nil
  }

  /// Whether a title ends or begins a page's own name for it: `某市人才政策：某市人才办法`, `某发〔2023〕1号《某市人才办法》`,
  /// `国务院公报/2020年/某市人才办法`, `某市人才办法_某市人民政府`, `某市人才办法全文`.
  private static func isNamed(_ named: [Unicode.Scalar], _ title: [Unicode.Scalar]) -> Bool {
    guard named.count > title.count else { return false }
    if named.suffix(title.count).elementsEqual(title) {
      return "：:号/＞»".unicodeScalars.contains(named[named.count - title.count - 1])
    }
    guard named.starts(with: title) else { return false }
    let rest = named[title.count...]
    return "_|｜".unicodeScalars.contains(rest[rest.startIndex])
      || "-－—–".unicodeScalars.contains(rest[rest.startIndex]) && rest.dropFirst().allSatisfy(\.isChinese)
      || ["全文", "原文", "最新全文", "全文阅读"].contains { rest.elementsEqual($0.unicodeScalars) }
  }

  private static func isTitle(_ lines: ArraySlice<Line>) -> Bool {
    let glyphs = lines.flatMap(\.glyphs)
    return LineNature.date(glyphs) == nil && glyphs.label == nil
      && (!BodyNames.endsAsBody(glyphs) || glyphs.contains(anyOf: "_|｜"))
      && !LineNature.isHistory(glyphs) && !LineNature.beginsWithDecimal(glyphs)
  }

  private static func text(_ lines: ArraySlice<Line>) -> [Unicode.Scalar] {
    TitleKey.scalars(lines.lazy.map(\.glyphs).joined())
  }
}
