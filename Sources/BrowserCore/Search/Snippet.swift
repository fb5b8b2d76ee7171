/// The part of a unit's text that is shown, and the marks in it.
struct Snippet {
  let bytes: [UInt8]
  let unit: Leaf.Unit
  let match: UnitMatch

  /// How many characters are shown, unless the words found take more.
  private static let length = 90
  /// How far before the words the beginning of their sentence is looked for.
  private static let reach = 36
  /// How many characters are shown before the words where no sentence begins within reach.
  private static let lead = 12

  /// The text and the marks, which count UTF-16 code units.
  func cut() -> (text: [UInt8], marks: [Range<Int>]) {
    let closest = match.closest()
    let places = match.text.places
    let found = closest.lowerBound
    // The label is shown beside the snippet, so it is left out where no word stands in it.
    var first = 0
    if place(found) >= unit.labelEnd {
      while place(first) < unit.labelEnd { first += 1 }
    }
    let beginning = first > 0 ? unit.labelEnd : unit.text.lowerBound
    guard places.count - first > Self.length else {
      return assemble(beginning..<unit.text.upperBound, isCutBefore: false)
    }
    var start = first
    if found - first > Self.reach {
      start = found - Self.reach
      while start <= found, !beginsSentence(start) { start += 1 }
      if start > found { start = found - Self.lead }
    }
    let end = max(start + Self.length, closest.upperBound)
    return assemble(
      (start > first ? place(start) : beginning)..<(end < places.count ? place(end) : unit.text.upperBound),
      isCutBefore: start > first)
  }

  private func beginsSentence(_ character: Int) -> Bool {
    // 。；！？ as folding leaves them, or a new line.
    switch match.text.scalars[character - 1] {
    case 0x3002, 0x3B, 0x21, 0x3F: true
    default: bytes[place(character) - 1] == 0x0A
    }
  }

  private func assemble(_ part: Range<Int>, isCutBefore: Bool) -> (text: [UInt8], marks: [Range<Int>]) {
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    var text = isCutBefore ? ellipsis : []
    text += bytes.part(part)
    if part.upperBound < unit.text.upperBound { text += ellipsis }

    var marks: [Range<Int>] = []
    var place = part.lowerBound
    var units = isCutBefore ? 1 : 0
    var start = 0
    // Where words touch or overlap they have one mark.
    var markedEnd = -1
    for occurrence in 0..<match.count {
      let range = match.range(occurrence)
      let lower = self.place(range.lowerBound)
      var upper = self.place(range.upperBound - 1) + 1
      while upper < unit.text.upperBound, isInside(upper) { upper += 1 }
      guard lower >= part.lowerBound, upper <= part.upperBound, upper > markedEnd else { continue }
      while place < upper {
        if place == lower, lower > markedEnd { start = units }
        if !isInside(place) { units += bytes[place] < 0xF0 ? 1 : 2 }
        place += 1
      }
      if lower <= markedEnd { marks.removeLast() }
      marks.append(start..<units)
      markedEnd = upper
    }
    return (text, marks)
  }

  /// Whether a byte continues a character.
  private func isInside(_ place: Int) -> Bool {
    bytes[place] & 0xC0 == 0x80
  }

  private func place(_ folded: Int) -> Int {
    Int(match.text.places[folded])
  }
}
