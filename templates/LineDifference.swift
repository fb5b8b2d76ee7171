/// What parts two readings of one line: words that only the old one has, and words that only the new one has.
struct LineDifference {
  /// A stretch of a line, and whether the other line lacks it.
  struct Part {
    var text: String
    var isChange: Bool
  }

  var old: [Part]
  var new: [Part]

  /// Compares two lines; numbers and Latin words move as wholes.
  init(_ before: String, _ after: String) {
    let (old, new) = (Self.words(of: before), Self.words(of: after))
    let difference = new.difference(from: old)
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    self.old = Self.parts(old, changed: removed)
    self.new = Self.parts(new, changed: inserted)
  }

  /// Count of characters before the first change of the new line.
  var firstChange: Int {
    new.first.map { $0.isChange ? 0 : $0.text.count } ?? 0
  }

  private static func words(of line: String) -> [Substring] {
    var words: [Substring] = []
    var start = line.startIndex
    while start < line.endIndex {
      var end = line.index(after: start)
      if isFigure(line[start]) {
        while end < line.endIndex, isFigure(line[end]) { end = line.index(after: end) }
      }
      words.append(line[start..<end])
      start = end
    }
    return words
  }

  private static func isFigure(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character.isLetter || character == "." || character == "%")
  }

  private static func parts(_ words: [Substring], changed: Set<Int>) -> [Part] {
    var parts: [Part] = []
    for (place, word) in words.enumerated() {
      // Blanks are no words: one that went with a figure is not shown as a loss.
      let isChange = changed.contains(place) && word != " " && word != "　"
      if let last = parts.last, last.isChange == isChange {
        parts[parts.count - 1].text += word
      } else {
        parts.append(Part(text: String(word), isChange: isChange))
      }
    }
    return parts
  }
}
