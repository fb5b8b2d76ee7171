/// The ways in which texts write a number.
enum NumeralStyle: UInt8 {
  /// 1000000.
  case digits
  /// 100万.
  case tenThousands
  /// 一百万.
  case chinese
  /// 两年 where `chinese` gives 二年.
  case spoken
  /// 二〇二三.
  case year
  /// 1,000,000.
  case grouped

  /// Appends a number, given in hundredths; false, and nothing of use is appended, where this style does not write it.
  func write(_ hundredths: Int64, to run: inout [UInt32]) -> Bool {
    let value = hundredths / 100
    switch self {
    case .digits: break
    case .tenThousands:
      guard hundredths >= 1_000_000, hundredths % 10_000 == 0 else { return false }
      let isLarge = hundredths % 100_000_000 == 0 && hundredths >= 10_000_000_000
      Self.digits(hundredths / (isLarge ? 100_000_000 : 10_000), grouped: false, to: &run)
      run.append(isLarge ? 0x4EBF : 0x4E07)
      return true
    case .grouped:
      guard value >= 1000 else { return false }
    case .chinese, .spoken, .year:
      guard value * 100 == hundredths, value < 1_000_000_000_000 else { return false }
      let start = run.count
      Self.chinese(value, asYear: self == .year, to: &run)
      guard self == .spoken else { return true }
      // 两 stands alone or before 百, 千, 万 and 亿.
      guard run[start] == 0x4E8C, value == 2 || value > 99 else { return false }
      run[start] = 0x4E24
      return true
    }
    Self.digits(hundredths, grouped: self == .grouped, to: &run)
    return true
  }

  @inline(never)
  private static func digits(_ hundredths: Int64, grouped: Bool, to run: inout [UInt32]) {
    var place: Int64 = 10_000_000_000_000_000
    var rest = hundredths
    var hasDigit = false
    while place > 0, place >= 100 || rest > 0 {
      if place == 10 { run.append(0x2E) }
      let digit = rest / place
      rest -= digit * place
      if digit > 0 || place <= 100 { hasDigit = true }
      if hasDigit { run.append(0x30 + UInt32(digit)) }
      if grouped, hasDigit, place == 100_000 || place == 100_000_000 || place == 100_000_000_000 { run.append(0x2C) }
      place /= 10
    }
  }

  /// 十九, 一百零八, 一千二百六十, 一百万; as a year digit by digit.
  @inline(never)
  private static func chinese(_ value: Int64, asYear: Bool, to run: inout [UInt32]) {
    let start = run.count
    var place: Int64 = 100_000_000_000
    var isAfterZero = false
    var hasGroup = false
    while place > 0 {
      let digit = value / place % 10
      // The place within a group of four: 1000, 100, 10 or 1.
      let within = place >= 100_000_000 ? place / 100_000_000 : place >= 10_000 ? place / 10_000 : place
      if digit == 0 {
        if asYear, run.count > start { run.append(0x3007) }
        isAfterZero = run.count > start
      } else {
        if isAfterZero, !asYear { run.append(0x96F6) }
        isAfterZero = false
        hasGroup = true
        // 十九, not 一十九.
        if digit != 1 || within != 10 || run.count > start || asYear { run.append(name(digit)) }
        if within > 1, !asYear { run.append(within == 10 ? 0x5341 : within == 100 ? 0x767E : 0x5343) }
      }
      if within == 1, hasGroup, !asYear {
        if place > 1 { run.append(place > 10_000 ? 0x4EBF : 0x4E07) }
        hasGroup = false
        isAfterZero = false
      }
      place /= 10
    }
    if run.count == start { run.append(0x96F6) }
  }

  /// 一 to 九.
  private static func name(_ digit: Int64) -> UInt32 {
    switch digit {
    case 1: 0x4E00
    case 2: 0x4E8C
    case 3: 0x4E09
    case 4: 0x56DB
    case 5: 0x4E94
    case 6: 0x516D
    case 7: 0x4E03
    case 8: 0x516B
    default: 0x4E5D
    }
  }
}
