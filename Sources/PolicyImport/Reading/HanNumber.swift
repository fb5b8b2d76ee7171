/// Writes numbers in Chinese characters, as labels count: 一, 十, 十二, 一百零三.
enum HanNumber {
  /// A number from 1 to 9999; others in digits.
  static func text(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    var text = ""
    var isGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      guard digit > 0 else {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      // 十二, not 一十二, where the number begins with it.
      if unit != 10 || digit != 1 || !text.isEmpty { text += digits[digit] }
      text += name
    }
    return text
  }

  static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
