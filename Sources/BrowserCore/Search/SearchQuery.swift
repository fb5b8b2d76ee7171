/// What a visitor typed, understood.
///
/// White space parts words, all of which must be found. What stands in quotation marks is one run, spaces dropped as
/// everywhere. A word after a hyphen-minus must not be found, unless there is no other word: then the hyphen is text.
public final class SearchQuery: Sendable {
  /// The runs that must be found, folded, each once; at most 32, of which the first are kept.
  let terms: [[UInt32]]
  /// For each term how official texts would write it, where that differs; else nothing.
  let otherForms: [[UInt32]]
  /// The runs that must not be found, folded.
  let excluded: [[UInt32]]
  /// All terms as one run: units that hold it come first.
  let phrase: [UInt32]

  private static let maximalCount = 32

  /// Reads a query in UTF-8.
  public init(_ utf8: [UInt8], folding: TextFolding) {
    var terms: [[UInt32]] = []
    var excluded: [[UInt32]] = []
    var phrase: [UInt32] = []
    func add(_ run: [UInt32]) {
      guard !run.isEmpty else { return }
      phrase += run
      for term in terms where term == run { return }
      if terms.count < Self.maximalCount { terms.append(run) }
    }
    let words = Self.words(of: utf8)
    for word in words where !word.isNegative { add(folding.fold(utf8, in: word.text).scalars) }
    let hasPositive = !terms.isEmpty
    for word in words where word.isNegative {
      if hasPositive {
        let run = folding.fold(utf8, in: word.text).scalars
        if !run.isEmpty { excluded.append(run) }
      } else {
        // Without another word the hyphen is text like any other.
        add(folding.fold(utf8, in: word.text.lowerBound - 1..<word.text.upperBound).scalars)
      }
    }
    self.terms = terms
    otherForms = terms.map { OtherNotation.form(of: $0) }
    self.excluded = excluded
    self.phrase = phrase
  }

  /// A bit for each term.
  var allTerms: UInt32 {
    terms.count == Self.maximalCount ? .max : 1 << UInt32(terms.count) - 1
  }

  private struct Word {
    var text: Range<Int>
    var isNegative: Bool
  }

  private static func words(of utf8: [UInt8]) -> [Word] {
    var words: [Word] = []
    var place = 0
    while place < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
      if isSpace(scalar) {
        place += length
        continue
      }
      let isNegative = scalar == 0x2D && place + 1 < utf8.count
      if isNegative { place += 1 }
      if let quoted = quotedText(utf8, at: place) {
        words.append(Word(text: quoted.text, isNegative: isNegative))
        place = quoted.end
        continue
      }
      let start = place
      while place < utf8.count {
        let (scalar, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
        if isSpace(scalar) { break }
        place += length
      }
      words.append(Word(text: start..<place, isNegative: isNegative))
    }
    return words
  }

  /// Text between quotation marks, when one opens at `place` and another closes before white space or the end.
  private static func quotedText(_ utf8: [UInt8], at place: Int) -> (text: Range<Int>, end: Int)? {
    let (opening, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
    guard isQuotationMark(opening) else { return nil }
    let start = place + length
    var position = start
    while position < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: position, end: utf8.count)
      if isQuotationMark(scalar) {
        let end = position + length
        guard end == utf8.count || isSpace(UTF8Scalar.decode(utf8, at: end, end: utf8.count).scalar) else { return nil }
        return (start..<position, end)
      }
      position += length
    }
    return nil
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0x3000 || scalar == 0xA0
  }

  private static func isQuotationMark(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0xFF02 || (0x201C...0x201D).contains(scalar)
  }
}
