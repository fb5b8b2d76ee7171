import BrowserCore

/// Lets words of the importer, which are written in simplified characters, find themselves in traditional text.
enum HanForms {
  private static let folding = TextFolding(table: TextFolding.table)

  /// The simplified form of a character; the character itself where it has none.
  static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x4E00..<0xA000).contains(scalar.value) else { return scalar }
    // 於 is 于 and 後 is 后 whatever a dictionary says; the table holds what texts use.
    return Unicode.Scalar(folding.fold(scalar.value)) ?? scalar
  }

  /// A text in simplified characters.
  static func simplified(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(simplified(scalar)) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether it is another character or the traditional form of it.
  func reads(_ other: Unicode.Scalar) -> Bool {
    self == other || value >= 0x4E00 && value < 0xA000 && HanForms.simplified(self) == other
  }
}
