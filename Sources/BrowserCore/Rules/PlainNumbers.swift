/// Dates as days since 1970-01-01 of the Gregorian calendar.
public enum DayNumber {
  /// Reads `2023-07-31`; nil when it is not a day of the calendar.
  public static func parse(_ text: [UInt8]) -> Int64? {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
    let year = digits(text, 0, 4)
    let month = digits(text, 5, 7)
    let day = digits(text, 8, 10)
    guard year >= 0, month >= 1, month <= 12, day >= 1, day <= length(ofMonth: month, year: year) else { return nil }
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", with the years counted from 1200
    // years before year 0, so that nothing divided is negative.
    let y = (month <= 2 ? year - 1 : year) + 1200
    let yearOfEra = y % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = y / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(days - 719_468 - 3 * 146_097)
  }

  /// A number of so many digits; −1 for anything else.
  @inline(never)
  private static func digits(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var value = 0
    for place in start..<end {
      let digit = Int(text[place]) - 0x30
      guard digit >= 0, digit <= 9 else { return -1 }
      value = value * 10 + digit
    }
    return value
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }
}

/// Decimal numbers as they are typed.
public enum DecimalNumber {
  /// Reads digits, with a sign before and up to `fractionDigits` after a point; the value is in units of the last of
  /// these, so `12.5` with two of them is 1250. Nil for anything else and for more than 15 digits.
  public static func parse(_ text: [UInt8], fractionDigits: Int) -> Int64? {
    var value: Int64 = 0
    var digits = 0
    var point = -1
    for place in text.indices {
      let digit = Int64(text[place]) - 0x30
      if digit == -3, place == 0 { continue }
      if digit == -2, point < 0, digits > 0 {
        point = digits
        continue
      }
      guard digit >= 0, digit <= 9, digits < 15 else { return nil }
      value = value * 10 + digit
      digits += 1
    }
    var fraction = point < 0 ? 0 : digits - point
    guard digits > 0, point < 0 || fraction > 0, fraction <= fractionDigits else { return nil }
    while fraction < fractionDigits {
      value *= 10
      fraction += 1
    }
    return text[0] == 0x2D ? -value : value
  }
}
