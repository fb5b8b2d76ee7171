/// What a visitor typed, taken apart.
///
/// White space parts words, all of which must be found. What stands in quotation marks is one run, spaces dropped as
/// everywhere. A word after a hyphen-minus must not be found, unless there is no other word: then the hyphen is text.
struct QueryWords {
  /// One run that must be found, folded.
  struct Word: Sendable {
    let run: [UInt32]
    /// Whether it stood in quotation marks, and so may be written in no other way.
    let isQuoted: Bool
  }

  /// The runs that must be found, each once; at most 32, of which the first are kept.
  private(set) var words: [Word] = []
  /// The folded runs that must not be found.
  private(set) var excluded: [[UInt32]] = []
  /// All words as one run.
  private(set) var phrase: [UInt32] = []
  /// Where words begin in it.
  private(set) var borders: [Int] = []

  /// Takes apart a query in UTF-8.
  init(_ utf8: [UInt8], folding: TextFolding) {
    let pieces = Self.pieces(of: utf8)
    for piece in pieces where !piece.isNegative { add(folding.fold(utf8, in: piece.text).scalars, piece.isQuoted) }
    let hasPositive = !words.isEmpty
    for piece in pieces where piece.isNegative {
      if hasPositive {
        let run = folding.fold(utf8, in: piece.text).scalars
        if !run.isEmpty { excluded.append(run) }
      } else {
        // Without another word the hyphen is text like any other.
        add(folding.fold(utf8, in: piece.text.lowerBound - 1..<piece.text.upperBound).scalars, piece.isQuoted)
      }
    }
  }

  /// The words as they stand, without looking for what else they may mean.
  var query: SearchQuery {
    var terms: [SearchTerm] = []
    for word in words { terms.append(SearchTerm(word.run)) }
    return SearchQuery(terms: terms, excluded: excluded, phrase: phrase)
  }

  /// Whether numbers stand in it that texts may write in another way: a digit, or numerals side by side or before what
  /// they count, but for the numbers of documents in the signs of official texts.
  var holdsNumber: Bool {
    var isAfterNumeral = false
    var officialEnd = 0
    for (place, scalar) in phrase.enumerated() {
      officialEnd = max(officialEnd, OfficialNumber.signedEnd(of: phrase, at: place))
      if place < officialEnd {
        isAfterNumeral = false
        continue
      }
      if Numeral.isDigit(scalar)
        || isAfterNumeral
          && (Numeral.isNumeral(scalar) || Numeral.isCounted(scalar, byOne: phrase[place - 1] == 0x4E00))
      {
        return true
      }
      isAfterNumeral = Numeral.isNumeral(scalar)
    }
    return false
  }

  private mutating func add(_ run: [UInt32], _ isQuoted: Bool) {
    guard !run.isEmpty else { return }
    borders.append(phrase.count)
    phrase += run
    for word in words where word.run == run { return }
    if words.count < SearchQuery.maximalCount { words.append(Word(run: run, isQuoted: isQuoted)) }
  }

  private struct Piece {
    var text: Range<Int>
    var isNegative: Bool
    var isQuoted: Bool
  }

  private static func pieces(of utf8: [UInt8]) -> [Piece] {
    var scalars: [UInt32] = []
    var places: [Int] = []
    var place = 0
    while place < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
      scalars.append(scalar)
      places.append(place)
      place += length
    }
    places.append(utf8.count)
    var pieces: [Piece] = []
    var start = 0
    while start < scalars.count {
      let isNegative = scalars[start] == 0x2D && start + 1 < scalars.count
      if isNegative { start += 1 }
      let closing = closingMark(scalars, after: start)
      var end = start
      while end < scalars.count, closing > 0 ? end < closing : !isSpace(scalars[end]) { end += 1 }
      // A mark that none closes is on its way to a pair.
      let isOpen = closing == 0 && end > start + 1 && isQuotationMark(scalars[start])
      let first = closing > 0 || isOpen ? start + 1 : start
      if isNegative || end > start {
        pieces.append(Piece(text: places[first]..<places[end], isNegative: isNegative, isQuoted: closing > 0))
      }
      // What ends a piece is white space or a mark that white space follows.
      start = end + 1
    }
    return pieces
  }

  /// Where the quotation mark is closed that opens at a place, if white space or the end follows; else 0.
  private static func closingMark(_ scalars: [UInt32], after start: Int) -> Int {
    guard isQuotationMark(scalars[start]) else { return 0 }
    var place = start + 1
    while place < scalars.count, !isQuotationMark(scalars[place]) { place += 1 }
    return place < scalars.count && (place + 1 == scalars.count || isSpace(scalars[place + 1])) ? place : 0
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0x3000 || scalar == 0xA0
  }

  /// Straight, full-width and curved marks, and the corner brackets of traditional text.
  private static func isQuotationMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xFF02, 0x201C, 0x201D, 0x300C...0x300F: true
    default: false
    }
  }
}
