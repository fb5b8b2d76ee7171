/// Reads the character references of HTML that web text and OCR leave behind: `&nbsp;`, `&ldquo;`, `&#8220;`.
enum CharacterReference {
  /// The character a reference stands for, and where it ends; nil when none begins here.
  static func read(_ glyphs: [Glyph], at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard glyphs[index].scalar == "&", let end = glyphs[index...].prefix(10).firstIndex(where: { $0.scalar == ";" })
    else { return nil }
    let name = glyphs[(index + 1)..<end].string
    return scalar(name).map { ($0, end + 1) }
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16).flatMap(text) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(text) }
    return named[name]
  }

  /// A scalar that may stand in a text.
  private static func text(_ value: UInt32) -> Unicode.Scalar? { value < 0x20 ? nil : Unicode.Scalar(value) }

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "middot": "·", "hellip": "…", "times": "×", "permil": "‰",
  ]
}
