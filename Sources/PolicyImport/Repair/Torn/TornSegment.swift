/// A font run of a physical line whose digits and Latin words text extraction moved to its end.
///
/// `每人每月 元；其他院校博士研究2000` has one hole and one token; `…贴息。2 （牵头部门：…` is two segments.
struct TornSegment {
  /// What the extraction left in place, the blanks of the holes included.
  var text: [Glyph]
  /// Where in `text` the holes are: each a run of blanks between two characters.
  var holes: [Range<Int>]
  /// The digits and Latin words found behind the text, in order.
  var tokens: [[Glyph]]
  /// Whether the only token stands where the author wrote it, at the end.
  var keepsItsToken = false
  /// The index of the line it belongs to.
  var line: Int

  /// The segments of a line, in order.
  static func split(_ glyphs: [Glyph], line: Int) -> [TornSegment] {
    var segments: [TornSegment] = []
    var text: [Glyph] = []
    var index = 0
    while index < glyphs.count {
      guard let group = TokenGroup(glyphs, at: index) else {
        text.append(glyphs[index])
        index += 1
        continue
      }
      if group.isTorn(after: text, in: glyphs) {
        segments.append(TornSegment(text, tokens: group.tokens, line: line))
        text = []
        index = group.end
        while index < glyphs.count, glyphs[index].isBlank { index += 1 }
      } else if group.end == glyphs.count, text.last?.isBlank ?? false, group.tokens.count == 1,
        holes(in: Array(text.trimmed)).isEmpty
      {
        var segment = TornSegment(text, tokens: group.tokens, line: line)
        segment.keepsItsToken = true
        segments.append(segment)
        text = []
        index = group.end
      } else {
        text += glyphs[index..<group.end]
        index = group.end
      }
    }
    if !text.isEmpty || segments.isEmpty { segments.append(TornSegment(text, tokens: [], line: line)) }
    return segments
  }

  /// Whether it could not have been written so: a blank where a figure is missing and figures behind the text, or the
  /// label of a list behind the text.
  var showsDamage: Bool {
    guard !keepsItsToken, !tokens.isEmpty, !text.isEmpty else { return false }
    let hasFigure = tokens.contains { $0.contains { $0.scalar.isDigit || $0.scalar.isLatinLetter } }
    return hasFigure && hasHole || tokens.contains { FigureToken($0).kind == .label }
  }

  /// Whether a blank stands in it where no author puts one.
  var hasHole: Bool { holes.contains { !followsOrdinal($0) } }

  /// Whether a hole is the blank after the label of an article: `第一条 为…`.
  func followsOrdinal(_ hole: Range<Int>) -> Bool {
    let before = text[..<hole.lowerBound]
    return before.first?.scalar == "第" && before.count <= 9
      && before.last.map { "章节条编".unicodeScalars.contains($0.scalar) } ?? false
  }

  fileprivate init(_ text: [Glyph], tokens: [[Glyph]], line: Int) {
    self.text = Array(text.trimmed)
    self.holes = Self.holes(in: self.text)
    self.tokens = tokens
    self.line = line
  }

  private static func holes(in text: [Glyph]) -> [Range<Int>] {
    var holes: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index].isBlank { index += 1 }
      if index > start {
        if start > 0, index < text.count, !text[start - 1].scalar.isTokenPart, !text[index].scalar.isTokenPart {
          holes.append(start..<index)
        }
      } else {
        index += 1
      }
    }
    return holes
  }
}

/// Tokens of the other font that follow each other, parted by blanks.
private struct TokenGroup {
  let start: Int
  let end: Int
  let tokens: [[Glyph]]

  /// The group that begins at an index; nil when none begins there.
  init?(_ glyphs: [Glyph], at index: Int) {
    guard glyphs[index].scalar.isTokenPart, index == 0 || !glyphs[index - 1].scalar.isTokenPart else { return nil }
    var tokens: [[Glyph]] = []
    var end = index
    var place = index
    while place < glyphs.count {
      let tokenStart = place
      while place < glyphs.count, glyphs[place].scalar.isTokenPart || Self.isLoneDash(glyphs, at: place) {
        place += 1
      }
      guard place > tokenStart else { break }
      tokens.append(Array(glyphs[tokenStart..<place]))
      end = place
      while place < glyphs.count, glyphs[place].isBlank { place += 1 }
    }
    (self.start, self.end, self.tokens) = (index, end, tokens)
  }

  /// Whether the group was moved here: it touches the text before it, and ends its font run.
  func isTorn(after text: [Glyph], in glyphs: [Glyph]) -> Bool {
    guard let before = text.last, end == glyphs.count || glyphs[end].isBlank else { return false }
    if !before.isBlank {
      // A stop alone ends a text more often than it was torn from one.
      let isStop = tokens.count == 1 && tokens[0].count == 1 && tokens[0].contains(anyOf: ".:/-")
      return !isStop || TornSegment(text, tokens: [], line: 0).hasHole
    }
    return tokens.count == 1 && FigureToken(tokens[0]).kind == .label
  }

  /// A dash between blanks, which travels with the figures.
  private static func isLoneDash(_ glyphs: [Glyph], at index: Int) -> Bool {
    guard "—～－".unicodeScalars.contains(glyphs[index].scalar), index > 0, glyphs[index - 1].isBlank else {
      return false
    }
    return index + 1 == glyphs.count || glyphs[index + 1].isBlank
  }
}

/// What a torn token can be.
struct FigureToken {
  /// The kinds that ask for different neighbours.
  enum Kind { case label, number, percent, ratio, latin, symbol }

  let kind: Kind
  let text: String
  /// The value of a whole number.
  let value: Int?

  init(_ glyphs: [Glyph]) {
    text = glyphs.string
    let scalars = Array(text.unicodeScalars)
    let digits = scalars.prefix { $0.isDigit }.count
    value = digits == scalars.count ? Int(text) : nil
    switch scalars.last {
    case _ where digits == 0: kind = scalars.contains { $0.isLatinLetter } ? .latin : .symbol
    case "." where (1...2).contains(digits) && digits == scalars.count - 1: kind = .label
    case "%", "％": kind = .percent
    default: kind = scalars.contains(":") ? .ratio : scalars.contains { $0.isLatinLetter } ? .latin : .number
    }
  }
}
