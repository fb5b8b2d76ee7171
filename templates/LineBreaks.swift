/// Where lines of Chinese text may not end although browsers would let them, and where they may although browsers
/// would not. Works on UTF-8.
enum LineBreaks {
  /// The end of what a line must not break that begins here: 50万元, 22号, 第十九条, 〔2017〕22号.
  static func unbreakableEnd(in bytes: [UInt8], at position: Int) -> Int? {
    switch bytes[position] {
    case digits: quantityEnd(in: bytes, at: position)
    case ordinal[0]: ordinalEnd(in: bytes, at: position)
    case openBracket[0]: documentNumberEnd(in: bytes, at: position)
    default: nil
    }
  }

  /// Where a line may end at a quotation mark that stands here: before an opening one after a Chinese character, and
  /// after a closing one before a Chinese character. Browsers take these marks for Latin ones, which keep to their
  /// neighbours (Unicode Standard Annex 14, QU), and space out the line before a row of them. Between two marks there
  /// is none: they would no longer be set close.
  static func breakAtQuote(in bytes: [UInt8], at position: Int) -> Int? {
    guard bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return nil }
    switch bytes[position + 2] {
    case 0x98, 0x9C: return position >= 3 && isHan(bytes, at: position - 3) ? position : nil
    case 0x99, 0x9D: return position + 3 < bytes.count && isHan(bytes, at: position + 3) ? position + 3 : nil
    default: return nil
    }
  }

  /// Whether a Chinese character of the basic plane (U+3400 to U+9FFF) begins here.
  private static func isHan(_ bytes: [UInt8], at position: Int) -> Bool {
    switch bytes[position] {
    case 0xE4...0xE9: true
    case 0xE3: position + 1 < bytes.count && bytes[position + 1] >= 0x90
    default: false
    }
  }

  /// A number with its unit: 50万元, 3.5亿元, 20%; some documents put a blank between the two.
  private static func quantityEnd(in bytes: [UInt8], at position: Int) -> Int? {
    let number = numberEnd(in: bytes, at: position)
    let end = number < bytes.count && bytes[number] == UInt8(ascii: " ") ? number + 1 : number
    guard end < bytes.count, let candidates = units[bytes[end]] else { return nil }
    return candidates.first { matches($0, in: bytes, at: end) }.map { end + $0.count }
  }

  /// 第十九条, 第3章.
  private static func ordinalEnd(in bytes: [UInt8], at position: Int) -> Int? {
    guard matches(ordinal, in: bytes, at: position) else { return nil }
    var end = position + ordinal.count
    let start = end
    while end < bytes.count {
      if digits.contains(bytes[end]) {
        end += 1
      } else if let numeral = numerals.first(where: { matches($0, in: bytes, at: end) }) {
        end += numeral.count
      } else {
        break
      }
    }
    guard end > start else { return nil }
    return divisions.first { matches($0, in: bytes, at: end) }.map { end + $0.count }
  }

  /// 〔2017〕22号.
  private static func documentNumberEnd(in bytes: [UInt8], at position: Int) -> Int? {
    guard matches(openBracket, in: bytes, at: position) else { return nil }
    let year = position + openBracket.count
    let yearEnd = numberEnd(in: bytes, at: year)
    guard yearEnd > year, matches(closeBracket, in: bytes, at: yearEnd) else { return nil }
    let number = yearEnd + closeBracket.count
    let end = numberEnd(in: bytes, at: number)
    return end > number && matches(numberSign, in: bytes, at: end) ? end + numberSign.count : nil
  }

  private static func numberEnd(in bytes: [UInt8], at position: Int) -> Int {
    var end = position
    while end < bytes.count,
      digits.contains(bytes[end])
        || bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.count && digits.contains(bytes[end + 1])
    {
      end += 1
    }
    return end
  }

  private static func matches(_ word: [UInt8], in bytes: [UInt8], at position: Int) -> Bool {
    guard position + word.count <= bytes.count else { return false }
    for offset in word.indices where bytes[position + offset] != word[offset] { return false }
    return true
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let ordinal = Array("第".utf8)
  private static let openBracket = Array("〔".utf8)
  private static let closeBracket = Array("〕".utf8)
  private static let numberSign = Array("号".utf8)
  private static let numerals = "一二三四五六七八九十百零〇".map { Array(String($0).utf8) }
  private static let divisions = "条章节款项编".map { Array(String($0).utf8) }
  /// By their first byte, the longer first.
  private static let units = Dictionary(
    grouping: [
      "平方米", "个工作日", "个百分点", "万元", "亿元", "个月", "周岁", "小时", "元", "年", "月", "日", "号", "条", "项",
      "人", "名", "个", "岁", "倍", "天", "次", "届", "所", "家", "级", "分", "期", "套", "%", "％",
    ].map { Array($0.utf8) }, by: { $0[0] })
}
