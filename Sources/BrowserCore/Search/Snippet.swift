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
    let found = place(closest.lowerBound)
    // The label is shown beside the snippet, so it is left out where no word stands in it.
    let first = found < unit.labelEnd ? unit.text.lowerBound : unit.labelEnd
    let characters = characterPlaces(from: first)
    guard characters.count > Self.length else { return assemble(first..<unit.text.upperBound) }

    var position = 0
    while position + 1 < characters.count, characters[position + 1] <= found { position += 1 }
    let start = start(before: position, characters: characters)
    var end = min(start + Self.length, characters.count)
    let lastFound = place(closest.upperBound - 1)
    while end < characters.count, characters[end] <= lastFound { end += 1 }
    let upper = end < characters.count ? characters[end] : unit.text.upperBound
    return assemble(characters[start]..<upper, cutBefore: start > 0, cutAfter: end < characters.count)
  }

  private func start(before position: Int, characters: [Int]) -> Int {
    guard position > Self.reach else { return 0 }
    for start in position - Self.reach...position where endsSentence(characters[start - 1]) { return start }
    return position - Self.lead
  }

  private func endsSentence(_ place: Int) -> Bool {
    switch UTF8Scalar.decode(bytes, at: place, end: unit.text.upperBound).scalar {
    // 。；！？ and a new line.
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x0A: true
    default: false
    }
  }

  private func assemble(
    _ part: Range<Int>, cutBefore: Bool = false, cutAfter: Bool = false
  ) -> (text: [UInt8], marks: [Range<Int>]) {
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    var text = cutBefore ? ellipsis : []
    text += bytes[part]
    if cutAfter { text += ellipsis }

    var marks: [Range<Int>] = []
    var place = part.lowerBound
    var units = cutBefore ? 1 : 0
    func advance(to end: Int) -> Int {
      while place < end {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: place, end: part.upperBound)
        units += scalar > 0xFFFF ? 2 : 1
        place += length
      }
      return units
    }
    for range in mergedPlaces() where range.lowerBound >= part.lowerBound && range.upperBound <= part.upperBound {
      let start = advance(to: range.lowerBound)
      marks.append(start..<advance(to: range.upperBound))
    }
    return (text, marks)
  }

  /// Where words stand in the file, those that touch or overlap as one.
  private func mergedPlaces() -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for occurrence in 0..<match.count {
      let range = match.range(occurrence)
      let last = place(range.upperBound - 1)
      let end = last + UTF8Scalar.decode(bytes, at: last, end: unit.text.upperBound).length
      let start = place(range.lowerBound)
      if let previous = merged.last, start <= previous.upperBound {
        merged[merged.count - 1] = previous.lowerBound..<max(previous.upperBound, end)
      } else {
        merged.append(start..<end)
      }
    }
    return merged
  }

  private func characterPlaces(from first: Int) -> [Int] {
    var places: [Int] = []
    var place = first
    while place < unit.text.upperBound {
      places.append(place)
      place += UTF8Scalar.decode(bytes, at: place, end: unit.text.upperBound).length
    }
    return places
  }

  private func place(_ folded: Int) -> Int {
    Int(match.text.places[folded])
  }
}
