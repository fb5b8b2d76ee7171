extension Unicode.Scalar {
  /// Digits, Latin letters and the signs among them: what a Chinese text often has in a font of its own.
  public var isFigurePart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x25, 0x2B, 0x2D...0x2F, 0x3A, 0x7E, 0xFF05, 0xFF0B, 0xFF0E: true  // % + - . / : ~ ％ ＋ ．
    default: false
    }
  }

  /// A dash or wave as wide as a Chinese character, or half as wide.
  public var isLongDash: Bool {
    switch value {
    case 0x2013...0x2015, 0xFF0D, 0xFF5E: true
    default: false
    }
  }
}
