/// Figures that follow each other, parted by blanks.
struct TokenGroup {
  let start: Int
  let end: Int
  let tokens: [[Glyph]]
  /// What its only token can be; nil where there are several.
  private let kind: FigureToken.Kind?

  /// No line of a page holds more; what has more is a table or no text at all.
  private static let limit = 40

  /// The group that begins at an index; nil when none begins there.
  init?(_ glyphs: [Glyph], at index: Int, font: TornFont) {
    guard font.sets(glyphs, at: index), index == 0 || !font.sets(glyphs, at: index - 1) else { return nil }
    var tokens: [[Glyph]] = []
    var end = index
    var place = index
    while place < glyphs.count {
      let tokenStart = place
      while place < glyphs.count, Self.isPart(glyphs, place, font) { place += 1 }
      guard place > tokenStart else { break }
      if tokens.count <= Self.limit { Self.append(Array(glyphs[tokenStart..<place]), to: &tokens) }
      end = place
      while place < glyphs.count, glyphs[place].isBlank { place += 1 }
    }
    (self.start, self.end, self.tokens) = (index, end, tokens)
    kind = tokens.count == 1 ? FigureToken(tokens[0]).kind : nil
  }

  /// Whether it is longer than any that page layout tears.
  var isTooLong: Bool { tokens.count > Self.limit }

  /// A stop or sign alone: it ends a text more often than it was torn from one.
  var isMere: Bool { kind == .symbol }

  /// Whether it is a sign that no line ends in, or a colon, and nothing else.
  var isStraySign: Bool { isMere && (tokens[0].first.map { "+＋%％/:".unicodeScalars.contains($0.scalar) } ?? false) }

  /// Whether it is the label of a list and nothing else.
  var isLabel: Bool { kind == .label }

  /// A dash or an ampersand between two digits, letters or their signs is part of the figure in any font: `10—20`,
  /// `R&D`.
  private static func isPart(_ glyphs: [Glyph], _ index: Int, _ font: TornFont) -> Bool {
    if font.sets(glyphs, at: index) { return true }
    return (glyphs[index].scalar.isLongDash || glyphs[index].scalar == "&") && index > 0 && index + 1 < glyphs.count
      && glyphs[index - 1].scalar.isFigurePart && glyphs[index + 1].scalar.isFigurePart
  }

  /// A group of three digits that begins with 0 cannot be a figure of its own: `10 000`.
  private static func append(_ token: [Glyph], to tokens: inout [[Glyph]]) {
    let isGroup = token.count == 3 && token[0].scalar == "0" && token.allSatisfy(\.scalar.isDigit)
    guard isGroup, let last = tokens.last, (last.last?.scalar.isDigit ?? false),
      last.reversed().prefix(while: \.scalar.isDigit).count <= 3, let line = last.last?.line
    else {
      tokens.append(token)
      return
    }
    tokens[tokens.count - 1] += [Glyph(" ", line: Int(line))] + token
  }
}
