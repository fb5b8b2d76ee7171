/// What a document's PDF sets in the font of its figures, so that text extraction moves it along with them.
struct TornFont: Sendable {
  /// Whether long dashes are among it; in some documents they are set in the font of the Chinese.
  var movesDashes = false

  /// Whether a character of the text belongs to a figure.
  func sets(_ scalar: Unicode.Scalar) -> Bool { scalar.isFigurePart || movesDashes && scalar.isLongDash }

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
    movesDashes = moves > stays
    isUncertain = moves == stays || moves > 0 && stays > 0
  }

  /// Whether a dash moved with the figures; nil where nothing tells.
  private static func moved(_ glyphs: [Glyph], at index: Int) -> Bool? {
    guard index > 0, !glyphs[index - 1].scalar.isLongDash else { return nil }
    let before = glyphs[index - 1]
    let next = glyphs[(index + 1)...].first { !$0.scalar.isLongDash }
    let previous = glyphs[..<index].last { !$0.isBlank }
    if before.isBlank {
      if next?.scalar.isChinese ?? false { return false }
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
