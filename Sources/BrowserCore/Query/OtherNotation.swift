/// The notation that official texts use where people type another: 第十九条 for 第19条, 市办发〔2023〕 for 市办发2023.
enum OtherNotation {
  /// The other ways to write a folded run; none when it holds nothing that would be written otherwise.
  static func forms(of run: [UInt32]) -> [[UInt32]] {
    let form = form(of: run)
    return form.isEmpty ? [] : [form]
  }

  /// A folded run in the notation of official texts; empty when it holds nothing that would be written otherwise.
  @inline(never)
  static func form(of run: [UInt32]) -> [UInt32] {
    var form: [UInt32] = []
    var isOther = false
    var position = 0
    while position < run.count {
      var end = position
      while end < run.count, isDigit(run[end]) { end += 1 }
      let digits = position..<end
      if digits.isEmpty || position == 0 {
        form.append(run[position])
        position += 1
        continue
      }
      if run[position - 1] == 0x7B2C, end < run.count, isUnit(run[end]), digits.count < 5, run[position] != 0x30 {
        form += numeral(run, digits)
        isOther = true
      } else if digits.count == 4, end == run.count, isHan(run[position - 1]) {
        // The year of a document number, with the number itself as the next word.
        form.append(0x28)
        form += run[digits]
        form.append(0x29)
        isOther = true
      } else {
        form += run[digits]
      }
      position = end
    }
    return isOther ? form : []
  }

  /// A number of up to four digits, in Chinese: 十九, 一百零八, 一千二百六十.
  private static func numeral(_ run: [UInt32], _ digits: Range<Int>) -> [UInt32] {
    // 零一二三四五六七八九 and, for ones, tens, hundreds and thousands, what follows the digit.
    let names: [UInt32] = [0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D]
    let places: [UInt32] = [0, 0x5341, 0x767E, 0x5343]
    var numeral: [UInt32] = []
    var isAfterZero = false
    for position in digits {
      let digit = Int(run[position]) - 0x30
      let place = digits.upperBound - 1 - position
      if digit == 0 {
        isAfterZero = true
        continue
      }
      if isAfterZero { numeral.append(names[0]) }
      isAfterZero = false
      // 十九, not 一十九.
      if digit != 1 || place != 1 || digits.count > 2 { numeral.append(names[digit]) }
      if place > 0 { numeral.append(places[place]) }
    }
    return numeral
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar)
  }

  private static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00..<0xA000).contains(scalar)
  }

  /// 编 章 节 条 款 项.
  private static func isUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7F16, 0x7AE0, 0x8282, 0x6761, 0x6B3E, 0x9879: true
    default: false
    }
  }
}
