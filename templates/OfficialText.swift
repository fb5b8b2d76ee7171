import HTMLTemplate
import PolicyModel

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
    var html = HTML()
    var written = text.startIndex
    for span in spans where span.range.lowerBound >= written {
      html.append(QuoteBreaks(text: text[written..<span.range.lowerBound]).html)
      let words = String(text[span.range])
      if let reason = span.reason {
        html.append("<mark class=\"doubt\" aria-describedby=\"\(reason)\">\(words)</mark>")
      } else {
        html.append("<span class=\"n\">\(words)</span>")
      }
      written = span.range.upperBound
    }
    html.append(QuoteBreaks(text: text[written...]).html)
    return html
  }

  private struct Span {
    var range: Range<String.Index>
    var reason: String?
  }

  /// What is wrapped, in order; where two overlap, the doubt is kept.
  private var spans: [Span] {
    let doubts = marks.compactMap { mark -> Span? in
      guard let start = text.index(text.startIndex, offsetBy: mark.range.lowerBound, limitedBy: text.endIndex),
        let end = text.index(start, offsetBy: mark.range.count, limitedBy: text.endIndex)
      else { return nil }
      return Span(range: start..<end, reason: mark.reason)
    }
    let numbers = UnbreakableRuns(text).ranges.filter { range in !doubts.contains { $0.range.overlaps(range) } }
    return (doubts + numbers.map { Span(range: $0, reason: nil) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Text in which a line may end between a Chinese character and the quotation mark before which or after which it
/// stands. Browsers take these marks for Latin ones, which keep to their neighbours (Unicode Standard Annex 14, QU), and
/// space out the line before a row of them. Between two marks nothing is put: they would no longer be set close.
private struct QuoteBreaks {
  var text: Substring

  var html: HTML {
    var html = HTML()
    var written = text.startIndex
    for mark in text.indices where "“‘”’".contains(text[mark]) {
      let isOpening = "“‘".contains(text[mark])
      let place = isOpening ? mark : text.index(after: mark)
      let neighbour = isOpening ? text[..<mark].last : text[place...].first
      guard let neighbour, place > written, !neighbour.isASCII, neighbour.isLetter else { continue }
      html.append(text: text[written..<place])
      html.append("<wbr>")
      written = place
    }
    html.append(text: text[written...])
    return html
  }
}

/// Finds what a line must not break: 50万元, 22号, 第十九条, 〔2017〕22号.
struct UnbreakableRuns {
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  var ranges: [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var position = 0
    while position < bytes.count {
      if let end = runEnd(at: position) {
        found.append(index(position)..<index(end))
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  private func runEnd(at position: Int) -> Int? {
    switch bytes[position] {
    case Self.digits: quantityEnd(at: position)
    case Self.ordinal[0]: ordinalEnd(at: position) ?? documentNumberEnd(at: position)
    case Self.openBracket[0]: documentNumberEnd(at: position)
    default: nil
    }
  }

  /// A number with its unit: 50万元, 3.5亿元, 20%.
  private func quantityEnd(at position: Int) -> Int? {
    let end = numberEnd(at: position)
    return Self.units.first { matches($0, at: end) }.map { end + $0.count }
  }

  /// 第十九条, 第3章.
  private func ordinalEnd(at position: Int) -> Int? {
    guard matches(Self.ordinal, at: position) else { return nil }
    var end = position + Self.ordinal.count
    let start = end
    while end < bytes.count {
      if Self.digits.contains(bytes[end]) {
        end += 1
      } else if let numeral = Self.numerals.first(where: { matches($0, at: end) }) {
        end += numeral.count
      } else {
        break
      }
    }
    guard end > start else { return nil }
    return Self.divisions.first { matches($0, at: end) }.map { end + $0.count }
  }

  /// 〔2017〕22号.
  private func documentNumberEnd(at position: Int) -> Int? {
    guard matches(Self.openBracket, at: position) else { return nil }
    let year = position + Self.openBracket.count
    let yearEnd = numberEnd(at: year)
    guard yearEnd > year, matches(Self.closeBracket, at: yearEnd) else { return nil }
    let number = yearEnd + Self.closeBracket.count
    let end = numberEnd(at: number)
    return end > number && matches(Self.number, at: end) ? end + Self.number.count : nil
  }

  private func numberEnd(at position: Int) -> Int {
    var end = position
    while end < bytes.count,
      Self.digits.contains(bytes[end])
        || bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.count && Self.digits.contains(bytes[end + 1])
    {
      end += 1
    }
    return end
  }

  private func matches(_ word: [UInt8], at position: Int) -> Bool {
    position + word.count <= bytes.count && bytes[position..<(position + word.count)].elementsEqual(word)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let ordinal = Array("第".utf8)
  private static let openBracket = Array("〔".utf8)
  private static let closeBracket = Array("〕".utf8)
  private static let number = Array("号".utf8)
  private static let numerals = "一二三四五六七八九十百零〇".map { Array(String($0).utf8) }
  private static let divisions = "条章节款项编".map { Array(String($0).utf8) }
  /// The longer first.
  private static let units = [
    "平方米", "个工作日", "个百分点", "万元", "亿元", "个月", "周岁", "小时", "元", "年", "月", "日", "号", "条", "项", "人",
    "名", "个", "岁", "倍", "天", "次", "届", "所", "家", "级", "分", "期", "套", "%", "％",
  ].map { Array($0.utf8) }
}
