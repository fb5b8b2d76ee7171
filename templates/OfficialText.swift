import HTMLTemplate

/// A document's own words, as they stand: numbers are kept with their units, lines may end at quotation marks, and
/// figures that are not certain are marked. Not a character is added or taken.
struct OfficialText {
  /// A figure that is not certain, and the id of the sentence that says why.
  struct Mark {
    var range: Range<Int>
    var reason: String
  }

  var text: String
  /// In order; their ranges count characters of `text`.
  var marks: [Mark] = []

  var html: HTML {
    let bytes = Array(text.utf8)
    let doubts = self.doubts
    var html = HTML()
    var written = 0
    var position = 0
    var next = 0
    func appendText(upTo end: Int) {
      if end > written { html.append(utf8: bytes[written..<end]) }
      written = end
    }
    while position < bytes.count {
      if next < doubts.count, position == doubts[next].range.lowerBound {
        appendText(upTo: position)
        var words = HTML()
        words.append(utf8: bytes[doubts[next].range])
        html.append("<mark class=\"doubt\" aria-describedby=\"\(doubts[next].reason)\">\(words)</mark>")
        (written, position) = (doubts[next].range.upperBound, doubts[next].range.upperBound)
        next += 1
        continue
      }
      let limit = next < doubts.count ? doubts[next].range.lowerBound : bytes.count
      if let end = LineBreaks.unbreakableEnd(in: bytes, at: position), end <= limit {
        appendText(upTo: position)
        var words = HTML()
        words.append(utf8: bytes[position..<end])
        html.append("<span class=\"n\">\(words)</span>")
        (written, position) = (end, end)
      } else if let place = LineBreaks.breakAtQuote(in: bytes, at: position), place > written, place <= limit {
        appendText(upTo: place)
        html.append("<wbr>")
        position += 3
      } else {
        position += 1
      }
    }
    appendText(upTo: bytes.count)
    return html
  }

  /// The marks as ranges of UTF-8 bytes, in order; those that reach outside the text or into one before are left out.
  private var doubts: [Mark] {
    var end = 0
    return marks.compactMap { mark in
      guard mark.range.lowerBound >= 0,
        let first = text.index(text.startIndex, offsetBy: mark.range.lowerBound, limitedBy: text.endIndex),
        let last = text.index(first, offsetBy: mark.range.count, limitedBy: text.endIndex), first < last
      else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: first)
      guard start >= end else { return nil }
      end = start + text.utf8.distance(from: first, to: last)
      return Mark(range: start..<end, reason: mark.reason)
    }
  }
}
