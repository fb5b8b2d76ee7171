/// What a document's PDF sets in the font of its figures, so that text extraction moves it along with them.
struct TornFont: Sendable {
  /// Whether long dashes are among it; in some documents they are set in the font of the Chinese.
  var movesDashes = false

  /// Whether blanks part the figures from the text they were moved behind.
  var partsFigures = false

  /// Whether a character of the text belongs to a figure; a stroke between words does not: `月- 月`.
  func sets(_ glyphs: [Glyph], at index: Int) -> Bool {
    let scalar = glyphs[index].scalar
    return scalar.isFigurePart && !Self.isLoneStroke(glyphs, at: index) || movesDashes && scalar.isLongDash
  }

  private static func isLoneStroke(_ glyphs: [Glyph], at index: Int) -> Bool {
    guard "-/~".unicodeScalars.contains(glyphs[index].scalar) else { return false }
    let before = glyphs[..<index].last { !$0.isBlank }
    let after = glyphs[(index + 1)...].first { !$0.isBlank }
    return before?.scalar.isChinese ?? false && after?.scalar.isChinese ?? false
  }

  /// Whether the lines speak for both or for neither, so that a dash among figures may belong to either.
  var isUncertain = false

  /// The font as the lines show it.
  ///
  /// A dash beside a blank within a line, or behind a unit, stayed where the figures left it (`给予 万元— 万元`,
  /// `元—3000 5000`); one among the figures at the line's end moved with them (`。3 —5%`, `给予—500`).
  init(of lines: [Line]) {
    var stays = 0
    var moves = 0
    for line in lines {
      for index in line.glyphs.indices where line.glyphs[index].scalar.isLongDash {
        switch Self.moved(line.glyphs, at: index) {
        case true?: moves += 1
        case false?: stays += 1
        case nil: break
        }
      }
    }
    let parted = lines.compactMap { Self.parts($0.glyphs) }
    let weight = parted.reduce(0) { $0 + ($1.isParted ? $1.weight : -$1.weight) }
    partsFigures = weight > 0 && parted.contains { $0.weight > 1 || parted.count > 1 }
    movesDashes = moves > stays
    isUncertain = moves == stays || moves > 0 && stays > 0
  }

  /// Whether a blank stands before the figures behind a text that lost them, and how much the text says so: 2 with two
  /// empty places or the stop of a label at its start, 1 with one place or the label itself behind it; nil where
  /// nothing tells.
  private static func parts(_ glyphs: [Glyph]) -> (isParted: Bool, weight: Int)? {
    guard glyphs.last?.scalar.isFigurePart ?? false,
      let end = glyphs.lastIndex(where: { !$0.isBlank && !$0.scalar.isFigurePart && !$0.scalar.isLongDash })
    else { return nil }
    let text = glyphs[...end]
    let figures = glyphs[(end + 1)...].split(whereSeparator: \.isBlank)
    let isParted = glyphs[end + 1].isBlank
    let holes = text.indices.dropFirst().filter { text[$0 - 1].isBlank && !text[$0].isBlank }
    if holes.isEmpty, figures.count == 1, text.count > 6 {
      let token = FigureToken(Array(figures[0]))
      if let first = text.first?.scalar, "、．".unicodeScalars.contains(first), token.value != nil {
        return (isParted, 2)
      }
      return token.kind == .label && (text.last?.scalar.isChinese ?? false) ? (isParted, 1) : nil
    }
    guard holes.count == figures.count || holes.count + 1 == figures.count else { return nil }
    let empty = holes.filter { hole in
      let before = text[..<hole].last { !$0.isBlank }?.scalar
      return FigureUnits.leading(text[hole...]) != nil || FigureFit.isBracketed(before, text[hole].scalar)
        || "的，。；）".unicodeScalars.contains(text[hole].scalar) || before == "〕" && text[hole].scalar == "号"
    }
    if empty.count > 1 { return (isParted, 2) }
    return empty.count == 1 && text.contains(anyOf: "，。；〔（[") ? (isParted, 1) : nil
  }

  /// Whether a dash moved with the figures; nil where nothing tells.
  private static func moved(_ glyphs: [Glyph], at index: Int) -> Bool? {
    guard index > 0, !glyphs[index - 1].scalar.isLongDash else { return nil }
    let before = glyphs[index - 1]
    let next = glyphs[(index + 1)...].first { !$0.scalar.isLongDash }
    let previous = glyphs[..<index].last { !$0.isBlank }
    if before.isBlank {
      // Nothing between brackets begins with a dash.
      if next?.scalar.isChinese ?? false || "（〔(".unicodeScalars.contains(previous?.scalar ?? " ") { return false }
      if next == nil, glyphs[..<(index - 1)].contains(where: \.isBlank) { return true }
      // Behind the text, with the figures: `…创业资助。对支 —50`.
      if next?.scalar.isDigit ?? false,
        glyphs[index...].allSatisfy({ $0.isBlank || $0.scalar.isFigurePart || $0.scalar.isLongDash })
      {
        return true
      }
      return previous?.scalar.isFigurePart ?? false ? true : nil
    }
    if before.scalar.isFigurePart {
      return next?.scalar.isFigurePart ?? false && glyphs.contains(where: \.isBlank) ? true : nil
    }
    guard let next else { return glyphs.contains(where: \.isBlank) && !endsUnit(before.scalar) ? true : nil }
    if next.isBlank {
      let follower = glyphs[(index + 1)...].first { !$0.isBlank && !$0.scalar.isLongDash }
      return follower?.scalar.isChinese ?? false ? false : nil
    }
    // `10元—20元` within a line was not torn.
    let follower = glyphs[(index + 1)...].first { !$0.scalar.isFigurePart && !$0.scalar.isLongDash }
    return next.scalar.isDigit && follower?.isBlank ?? true ? !endsUnit(before.scalar) : nil
  }

  private static func endsUnit(_ scalar: Unicode.Scalar) -> Bool { "元人名年月日天个岁米亩倍％".unicodeScalars.contains(scalar) }
}
