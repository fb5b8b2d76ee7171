/// What a visitor typed, understood.
///
/// White space parts words, all of which must be found. What stands in quotation marks is one run, spaces dropped as
/// everywhere. A word after a hyphen-minus must not be found, unless there is no other word: then the hyphen is text.
public struct SearchQuery: Sendable {
  /// The runs that must be found, folded, each once; at most 32, of which the first are kept.
  var terms: [[UInt32]] = []
  /// The runs that must not be found, folded.
  var excluded: [[UInt32]] = []
  /// All terms as one run: units that hold it come first.
  var phrase: [UInt32] = []

  private static let maximalCount = 32

  /// Reads a query in UTF-8.
  public init(_ utf8: [UInt8], folding: TextFolding) {
    let words = Self.words(of: utf8)
    let hasPositive = words.contains { !$0.isNegative && !folding.fold(utf8, in: $0.text).scalars.isEmpty }
    for word in words {
      let isExcluded = word.isNegative && hasPositive
      // Without another word the hyphen, and quotation marks that do not pair, are text like any other.
      let run = folding.fold(utf8, in: word.isNegative && !hasPositive ? word.whole : word.text).scalars
      guard !run.isEmpty else { continue }
      if isExcluded {
        excluded.append(run)
      } else {
        phrase += run
        if terms.count < Self.maximalCount, !terms.contains(where: { $0 == run }) { terms.append(run) }
      }
    }
  }

  private struct Word {
    var whole: Range<Int>
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
      let start = place
      let isNegative = scalar == 0x2D && place + 1 < utf8.count
      if isNegative { place += 1 }
      if let quoted = quotedText(utf8, at: place) {
        words.append(Word(whole: start..<quoted.end, text: quoted.text, isNegative: isNegative))
        place = quoted.end
        continue
      }
      let textStart = place
      while place < utf8.count {
        let (scalar, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
        if isSpace(scalar) { break }
        place += length
      }
      words.append(Word(whole: start..<place, text: textStart..<place, isNegative: isNegative))
    }
    return words
  }

  /// Text between quotation marks, when one opens at `place` and another closes before white space or the end.
  private static func quotedText(_ utf8: [UInt8], at place: Int) -> (text: Range<Int>, end: Int)? {
    let (opening, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
    guard isQuotationMark(opening) else { return nil }
    var position = place + length
    while position < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: position, end: utf8.count)
      if isQuotationMark(scalar) {
        let end = position + length
        guard end == utf8.count || isSpace(UTF8Scalar.decode(utf8, at: end, end: utf8.count).scalar) else { return nil }
        return (place + UTF8Scalar.decode(utf8, at: place, end: utf8.count).length..<position, end)
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
