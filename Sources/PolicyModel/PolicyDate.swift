/// A date as a document tells it: it may be cut to the month or to the year.
public struct PolicyDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, four digits.
  public var year: Int
  /// The month, 1 to 12; nil when only the year is known.
  public var month: Int?
  /// The day of the month, from 1; nil when only the month or the year is known.
  public var day: Int?

  /// Reads `2023-07-31`, `2023-07` or `2023`; nil when it is not a date of the calendar.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// Makes a date; nil when the month or the day is not in the calendar, or a day stands without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is so many days after 1970-01-01 (Gregorian calendar; Hinnant's civil from days).
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// ISO 8601, as far as the date is known.
  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ([String(year)] + [month, day].compactMap { $0.map(padded) }).joined(separator: "-")
  }

  /// `2023年7月31日`, as far as the date is known.
  public var chinese: String {
    var text = "\(year)年"
    if let month { text += "\(month)月" }
    if let day { text += "\(day)日" }
    return text
  }

  /// `31 July 2023`, as far as the date is known.
  public var english: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard let month else { return "\(year)" }
    return (day.map { "\($0) " } ?? "") + "\(months[month - 1]) \(year)"
  }

  /// Days since 1970-01-01 of the first day the date may mean (Gregorian calendar).
  public var dayNumber: Int {
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let month = month ?? 1
    let day = day ?? 1
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Orders by day; of two that begin on the same day the vaguer one comes first.
  public static func < (lhs: PolicyDate, rhs: PolicyDate) -> Bool {
    (lhs.year, lhs.month ?? 0, lhs.day ?? 0) < (rhs.year, rhs.month ?? 0, rhs.day ?? 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
