import Diagnostics

/// The mark of secrecy at a document's head; a document that bears one must not come near a public site.
enum SecrecyMark {
  /// Throws when one of the first lines is marked 秘密, 机密 or 绝密.
  static func refuse(_ lines: [Line], fileName: String) throws(Diagnostic) {
    for line in lines.prefix(40) where isMarked(line.glyphs) {
      throw Diagnostic(
        "import-secret", at: SourceLocation(path: fileName, line: line.number, column: 1),
        Wording(zh: "这份文件标有密级，不能导入", en: "this document is marked secret and cannot be imported"),
        mend: Wording(zh: "请先按规定办理公开审查", en: "have it cleared for publication first"))
    }
  }

  /// `机密`, `秘密★1年`, `000012　绝 密 ★ 长期`, `密级：秘密`; 商业秘密 and 国家秘密 in a text are no marks.
  static func isMarked(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 80, glyphs.contains(where: { $0.scalar == "密" }) else { return false }
    let text = glyphs.filter { !$0.isBlank }
    if let star = text.firstIndex(where: { "★☆".unicodeScalars.contains($0.scalar) }),
      words.contains(where: { text[..<star].ends(with: $0) })
    {
      return true
    }
    var rest = text.drop { $0.scalar.isDigit }
    for before in ["份号", "密级和保密期限", "密级", "特急", "加急", "急件"] where rest.starts(with: before) {
      rest = rest.dropFirst(before.unicodeScalars.count).drop {
        "：:".unicodeScalars.contains($0.scalar) || $0.scalar.isDigit
      }
    }
    guard words.contains(where: { rest.starts(with: $0) }) else { return false }
    let after = rest.dropFirst(2)
    guard let next = after.first?.scalar else { return true }
    return next.isDigit || "*＊".unicodeScalars.contains(next)
      || ["长期", "特急", "加急", "平急", "特提"].contains { after.starts(with: $0) }
  }

  private static let words = ["秘密", "机密", "绝密"]
}
