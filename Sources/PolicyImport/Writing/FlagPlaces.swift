import PolicyModel

/// Finds where the flags of doubtful figures stand: behind the figure, but never in a label or directly behind one.
///
/// A doubt about a label is flagged at the end of what the block holds of the same line of the source; where it holds
/// nothing but the label, in the block that follows.
struct FlagPlaces {
  private struct Pending {
    var line: Int32
    var why: String
  }

  private let doubts: [Int: String]
  /// What was found in a label and has no place yet.
  private var pending: [Pending] = []

  /// `doubts` gives for a figure why it is not certain.
  init(doubts: [Int: String]) {
    self.doubts = doubts
  }

  /// For the next block of a document, why the text up to a glyph is doubtful, by the glyph's index.
  mutating func flags(in block: ArraySlice<Glyph>) -> [Int: [String]] {
    guard !pending.isEmpty || !doubts.isEmpty && block.contains(where: { $0.figure >= 0 }) else { return [:] }
    let glyphs = Array(block)
    let label = glyphs.label.map { Self.end(of: $0, in: glyphs) } ?? 0
    var flags: [Int: [String]] = [:]
    for end in glyphs.indices where Self.endsFigure(glyphs, at: end) {
      guard let why = doubts[Int(glyphs[end].figure)] else { continue }
      if end < label {
        pending.append(Pending(line: glyphs[end].line, why: "“\(glyphs[..<label].trimmed.string)”：\(why)"))
      } else {
        flags[end, default: []].append(why)
      }
    }
    pending.removeAll { doubt in
      guard let place = glyphs[label...].lastIndex(where: { $0.line == doubt.line && !$0.isBlank }) else {
        return false
      }
      flags[place, default: []].append(doubt.why)
      return true
    }
    return flags
  }

  private static func endsFigure(_ glyphs: [Glyph], at index: Int) -> Bool {
    glyphs[index].figure >= 0 && (index + 1 == glyphs.count || glyphs[index + 1].figure != glyphs[index].figure)
  }

  private static func end(of label: LabelSpan, in glyphs: [Glyph]) -> Int {
    (glyphs.firstIndex { !$0.isBlank } ?? 0) + label.length
  }
}
