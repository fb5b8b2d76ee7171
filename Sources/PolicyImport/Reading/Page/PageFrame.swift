import PolicyModel

/// Takes a document out of the page it was copied with: navigation, information box and buttons before its first words,
/// other articles and the site's foot after its last.
///
/// Only lines outside the document's text are looked at, and a line goes only where the page shows itself; each that
/// goes is recorded.
struct PageFrame {
  /// The lines of the document.
  var lines: [Line]
  /// One for each line that was left out or shortened.
  var repairs: [Repair] = []
  /// What the page says of the document.
  var metadata = PageMetadata()

  /// More lines than any page has before or after its text.
  static let reach = 150

  /// Reads the lines of a document.
  init(_ lines: [Line]) {
    self.lines = lines
    var isLeftOut = [Bool](repeating: false, count: lines.count)
    readHead(leavingOut: &isLeftOut)
    readTail(leavingOut: &isLeftOut)
    guard isLeftOut.contains(true) || !repairs.isEmpty else { return }
    var kept: [Line] = []
    var followsBlank = false
    for (index, var line) in self.lines.enumerated() {
      if isLeftOut[index] {
        followsBlank = true
        continue
      }
      line.followsBlank = line.followsBlank || followsBlank
      followsBlank = false
      kept.append(line)
    }
    self.lines = kept
    repairs.sort { $0.line < $1.line }
  }

  /// Leaves a line out, and says why.
  mutating func leaveOut(
    _ index: Int, _ isLeftOut: inout [Bool], rule: Repair.Rule = .pageFurniture, why: String? = nil
  ) {
    isLeftOut[index] = true
    repairs.append(Repair(line: lines[index].number, before: lines[index].string, after: "", rule: rule, why: why))
  }

  /// The text of a line without the bullet of a list.
  static func withoutBullet(_ glyphs: [Glyph]) -> ArraySlice<Glyph> {
    guard let first = glyphs.first?.scalar else { return [] }
    switch first {
    case "•", "●", "▪", "◆", "■", "·", "|", "｜": return glyphs.dropFirst().trimmed
    case "-",
      "*" where glyphs.count == 1 || glyphs[1].isBlank:
      return glyphs.dropFirst().trimmed
    case _ where first.isDigit:
      // `7. [标题] …`: a list of labels in brackets, counted.
      let rest = glyphs.drop { $0.scalar.isDigit || $0.scalar == "." || $0.isBlank }
      return rest.first.map { $0.scalar == "[" || $0.scalar == "【" } ?? false ? rest : glyphs[...]
    default: return glyphs[...]
    }
  }
}

extension Sequence where Element == Glyph {
  /// The text without blanks, in simplified characters: for comparing with the words of pages.
  var compact: [Glyph] {
    compactMap { glyph in
      if glyph.isBlank { return nil }
      var glyph = glyph
      glyph.scalar = HanForms.simplified(glyph.scalar)
      return glyph
    }
  }
}
