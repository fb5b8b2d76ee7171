/// Dates and document numbers, which people type without the signs of official texts.
enum OfficialNumber {
  /// A query's words as one date or one document number, folded: 2023年7月31日 for 2023-07-31, 市办发(2023)10号 for
  /// 市办发2023 10; nothing where they are neither. `wordEnd` is where the first word ends within the run.
  @inline(never)
  static func form(of run: [UInt32], wordEnd: Int) -> [UInt32] {
    // The year is the first run of digits.
    var start = 0
    while start < run.count, !Numeral.isDigit(run[start]) { start += 1 }
    let yearEnd = end(run, start)
    guard yearEnd - start == 4 || wordEnd == start + 4, start + 4 < run.count, run[start] == 0x31 || run[start] == 0x32
    else { return [] }
    var position = start + 4
    // What parts year and number: a bracket, 年, 第, a hyphen, a point, a slash, or the end of a word.
    var isParted = position == wordEnd
    var isBracketed = false
    while position < run.count, !Numeral.isDigit(run[position]) {
      switch run[position] {
      case 0x29: isBracketed = true
      case 0x5E74, 0x7B2C, 0x2D, 0x2E, 0x2F: break
      default: return []
      }
      isParted = true
      position += 1
    }
    let numberEnd = end(run, position)
    guard isParted, numberEnd > position, numberEnd - position < 5 else { return [] }
    let year = run[start..<start + 4]
    let number = run[position..<numberEnd]
    let sign = numberEnd < run.count ? run[numberEnd] : 0
    // 2023-07-31, 2023.7 and the like.
    if start == 0, !isBracketed, wordEnd == run.count, sign == 0 || sign == run[4] {
      return date(run, from: 4)
    }
    // 号 or the end.
    guard sign == 0 || sign == 0x53F7 && numberEnd + 3 >= run.count, start > 0 || wordEnd == 4 else { return [] }
    var form = Array(run[..<(start > 0 && run[start - 1] == 0x28 ? start - 1 : start)])
    form.append(0x28)
    form += year
    form.append(0x29)
    form += number
    form.append(0x53F7)
    return form == run ? [] : form
  }

  /// Where the year and the number of a document end that begin at a place, as (2023)10号; 0 where none begin.
  static func signedEnd(of run: [UInt32], at start: Int) -> Int {
    guard run[start] == 0x28 else { return 0 }
    let yearEnd = end(run, start + 1)
    guard yearEnd == start + 5, yearEnd < run.count, run[yearEnd] == 0x29 else { return 0 }
    let numberEnd = end(run, yearEnd + 1)
    return numberEnd > yearEnd + 1 && numberEnd < run.count && run[numberEnd] == 0x53F7 ? numberEnd + 1 : 0
  }

  private static func date(_ run: [UInt32], from yearEnd: Int) -> [UInt32] {
    var form = Array(run[..<yearEnd])
    form.append(0x5E74)
    var position = yearEnd
    // 月, then 日.
    var sign: UInt32 = 0x6708
    while position < run.count, sign != 0, run[position] != 0x5E74 {
      position += 1
      let end = end(run, position)
      guard end > position, end - position < 3 else { return [] }
      if run[position] == 0x30 { position += 1 }
      form += run[position..<end]
      form.append(sign)
      sign = sign == 0x6708 ? 0x65E5 : 0
      position = end
    }
    return position == run.count ? form : []
  }

  private static func end(_ run: [UInt32], _ start: Int) -> Int {
    var end = start
    while end < run.count, Numeral.isDigit(run[end]) { end += 1 }
    return end
  }
}
