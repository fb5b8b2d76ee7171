/// Characters that numbers are written with.
enum Numeral {
  /// Whether a folded character may stand within a number: digits, their points and commas, Chinese numerals.
  static func isPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x2C, 0x2E: true
    default: false
    }
  }
}
