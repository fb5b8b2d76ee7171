import PolicyModel

/// Reads dates as official documents write them.
enum ChineseDate {
  /// `2023年7月31日`, `2023年7月`, `二〇二三年七月三十一日` as the whole text; nil for anything else.
  static func parse(_ text: some StringProtocol) -> PolicyDate? {
    let units: [Character] = ["年", "月", "日"]
    var numbers: [Int] = []
    var digits = ""
    for character in text where !character.isWhitespace {
      if numbers.count < 3, character == units[numbers.count] {
        guard let number = Int(digits) ?? ChineseNumeral.parse(digits) else { return nil }
        numbers.append(number)
        digits = ""
      } else {
        digits.append(character)
      }
    }
    guard digits.isEmpty, numbers.count >= 2, (1900...2100).contains(numbers[0]) else { return nil }
    return PolicyDate(year: numbers[0], month: numbers[1], day: numbers.count > 2 ? numbers[2] : nil)
  }
}
