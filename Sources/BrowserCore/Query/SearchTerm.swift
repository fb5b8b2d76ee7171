/// One thing that must be found, in any of its forms; each is a folded run.
struct SearchTerm: Sendable {
  /// How it may be written: never empty, and for what a visitor typed that comes first.
  let forms: [[UInt32]]

  /// A term that is found as it is written and in no other way.
  init(_ run: [UInt32]) {
    forms = [run]
  }

  /// A term that is found in each of several forms.
  init(forms: [[UInt32]]) {
    self.forms = forms
  }

  /// Where a form of the term stands in a text.
  ///
  /// What was typed is found wherever it stands. Another form is found only where no longer number holds it: 10万, meant
  /// by 100000, is not in 110万.
  @inline(never)
  func places(ofForm number: Int, in text: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in text.places(of: forms[number]) {
      let range = start..<start + forms[number].count
      if number > 0, Numeral.isCut(range, in: text.scalars) { continue }
      if !Self.cutsWord(range, in: text) { found.append(range) }
    }
    return found
  }

  /// Whether three letters or more are only a part of another word: car is not in card, and engineer is in engineers.
  @inline(never)
  private static func cutsWord(_ range: Range<Int>, in text: FoldedText) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound - 1, joins(place, in: text) { place += 1 }
    return range.count > 2 && place == range.upperBound - 1
      && (joins(range.lowerBound - 1, in: text) || range.count == 3 && joins(place, in: text))
  }

  /// Whether a letter stands at a place and another directly behind it.
  @inline(never)
  private static func joins(_ place: Int, in text: FoldedText) -> Bool {
    place >= 0 && place + 1 < text.places.count && text.places[place] + 1 == text.places[place + 1]
      && text.scalars[place] &- 0x61 < 26 && text.scalars[place + 1] &- 0x61 < 26
  }
}
