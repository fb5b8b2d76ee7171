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

  init() {}
}

extension Unicode.Scalar {
  /// Digits, Latin letters and the signs among them: what a Chinese text often has in a font of its own.
  var isFigurePart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x25, 0x2B, 0x2D...0x2F, 0x3A, 0x7E, 0xFF05, 0xFF0B, 0xFF0E: true  // % + - . / : ~ ％ ＋ ．
    default: false
    }
  }

  /// A dash or wave as wide as a Chinese character, or half as wide.
  var isLongDash: Bool {
    switch value {
    case 0x2013...0x2015, 0xFF0D, 0xFF5E: true
    default: false
    }
  }
}
