import BrowserCore

/// Lets words of the importer, which are written in simplified characters, find themselves in traditional text.
enum HanForms {
  private static let folding = TextFolding()
  private static let range: Range<UInt32> = 0x4E00..<0xA000

  /// One bit for each character of the range: whether it has a simplified form. Most of a text has none.
  private static let traditional: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: range.count / 64)
    for value in range where folding.fold(value) != value {
      bits[Int(value - range.lowerBound) / 64] |= 1 << UInt64((value - range.lowerBound) % 64)
    }
    return bits
  }()

  /// The traditional forms of characters.
  private static let formsBySimplified = Dictionary(
    grouping: range.compactMap(Unicode.Scalar.init).filter(isTraditional), by: simplified)

  /// Whether a character has a simplified form.
  static func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
    guard range.contains(scalar.value) else { return false }
    let place = Int(scalar.value - range.lowerBound)
    return traditional[place / 64] >> UInt64(place % 64) & 1 != 0
  }

  /// The simplified form of a character; the character itself where it has none.
  static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isTraditional(scalar) else { return scalar }
    // 於 is 于 and 後 is 后 whatever a dictionary says; the table holds what texts use.
    return Unicode.Scalar(folding.fold(scalar.value)) ?? scalar
  }

  /// A text in simplified characters.
  static func simplified(_ text: String) -> String { String(text.unicodeScalars.lazy.map(simplified)) }

  /// A character and its traditional forms.
  static func forms(of scalar: Unicode.Scalar) -> [Unicode.Scalar] { [scalar] + (formsBySimplified[scalar] ?? []) }
}

extension Unicode.Scalar {
  /// Whether it is another character or the traditional form of it.
  func reads(_ other: Unicode.Scalar) -> Bool {
    self == other || HanForms.isTraditional(self) && HanForms.simplified(self) == other
  }
}
