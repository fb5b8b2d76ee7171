/// One character of a document with the line of the source it stood on.
struct Glyph: Sendable, Hashable {
  /// The character.
  var scalar: Unicode.Scalar
  /// The line of the source, from 1.
  var line: Int32
  /// The torn figure it belongs to, as an index into the figures of the document; -1 for all other text.
  var figure: Int32 = -1

  init(_ scalar: Unicode.Scalar, line: Int, figure: Int = -1) {
    self.scalar = scalar
    self.line = Int32(truncatingIfNeeded: line)
    self.figure = Int32(truncatingIfNeeded: figure)
  }

  /// Whether it is a blank of any width.
  var isBlank: Bool { scalar.isBlank }
}

extension Unicode.Scalar {
  /// Blanks of any width, the byte order mark and zero-width spaces included; line ends are not among them.
  var isBlank: Bool {
    // Most of a text lies beyond.
    if value > 0x3000 { return value == 0xFEFF }
    return switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// `0` to `9`.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Chinese punctuation before which no author leaves a blank.
  var isStop: Bool {
    switch self {
    case "，", "。", "；", "：", "、", "）", "”", "》", "〕": true
    default: false
    }
  }

  /// `A` to `Z`, `a` to `z`.
  var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Chinese characters, their punctuation and full-width forms: what a Chinese font sets.
  var isChinese: Bool {
    if (0x4E00...0x9FFF).contains(value) { return true }
    return switch value {
    case 0x2E80...0x2FDF, 0x3001...0x303F, 0x31C0...0x31EF, 0x3400...0x4DBF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0x00B7, 0x2460...0x24FF: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text as glyphs of one line.
  func glyphs(line: Int) -> [Glyph] { unicodeScalars.map { Glyph($0, line: line) } }
}

extension RandomAccessCollection where Element == Glyph, Index == Int {
  /// The text.
  var string: String { String(lazy.map(\.scalar)) }

  /// The text without blanks at its two ends.
  var trimmed: SubSequence {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return self[start..<end]
  }

  /// Whether the text begins with some other.
  func starts(with text: String) -> Bool {
    var index = startIndex
    for scalar in text.unicodeScalars {
      guard index < endIndex, self[index].scalar.reads(scalar) else { return false }
      index += 1
    }
    return true
  }

  /// Whether the text ends with some other.
  func ends(with text: String) -> Bool {
    var index = endIndex
    for scalar in text.unicodeScalars.reversed() {
      guard index > startIndex, self[index - 1].scalar.reads(scalar) else { return false }
      index -= 1
    }
    return true
  }

  /// Whether one of some characters stands in it.
  func contains(anyOf characters: String) -> Bool {
    let filter = ScalarFilter(characters.unicodeScalars)
    return contains { filter.mayHold($0.scalar) && characters.unicodeScalars.contains($0.scalar) }
  }
}
