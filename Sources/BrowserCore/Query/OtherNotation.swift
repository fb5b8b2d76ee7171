/// The notation that texts use where people type another: 第十九条 for 第19条, 100万元 for 1000000元, 二年 for 两年.
enum OtherNotation {
  /// The other ways to write a folded run; none when it holds no number that is written otherwise.
  static func forms(of run: [UInt32]) -> [[UInt32]] {
    var forms: [[UInt32]] = []
    var style: UInt8 = 0
    while let next = NumeralStyle(rawValue: style) {
      add(rewritten(run, next), to: &forms, besides: run)
      style += 1
    }
    return forms
  }

  private static func add(_ form: [UInt32], to forms: inout [[UInt32]], besides run: [UInt32]) {
    guard !form.isEmpty, form != run else { return }
    for known in forms where known == form { return }
    forms.append(form)
  }

  /// A run with its numbers in one style; nothing where the style does not write each of them.
  @inline(never)
  private static func rewritten(_ run: [UInt32], _ style: NumeralStyle) -> [UInt32] {
    var form: [UInt32] = []
    var hasNumber = false
    var position = 0
    while position < run.count {
      // 百分之.
      let isPercent =
        position + 3 < run.count && run[position] == 0x767E && run[position + 1] == 0x5206
        && run[position + 2] == 0x4E4B
      let start = isPercent ? position + 3 : position
      guard let number = Numeral(in: run, at: start), isPercent || isNumber(number, from: start, in: run) else {
        form.append(run[position])
        position += 1
        continue
      }
      position = number.end
      var value = number.hundredths
      let next = sign(run, position)
      if isPercent || next == 0x25 {
        if next == 0x25 { position += 1 }
        if style == .chinese {
          form.append(0x767E)
          form.append(0x5206)
          form.append(0x4E4B)
        }
        guard style.write(value, to: &form) else { return [] }
        if style != .chinese { form.append(0x25) }
        hasNumber = true
        continue
      }
      // People type 10w for ten times ten thousand.
      if next == 0x77, sign(run, position + 1) &- 0x61 > 25 {
        value *= 10_000
        position += 1
      }
      // 第, where a unit of law follows without it.
      if isUnitOfLaw(next), start == 0 || run[start - 1] != 0x7B2C { form.append(0x7B2C) }
      // A year is written digit by digit, and nothing else is.
      let isYear = next == 0x5E74 && number.end - start == 4 && value > 100_000
      switch style {
      case .chinese where isYear, .year where !isYear: return []
      default: break
      }
      guard style.write(value, to: &form) else { return [] }
      hasNumber = true
    }
    return hasNumber ? form : []
  }

  /// Whether what could be a number is one: 一次性 and 统一 hold none.
  private static func isNumber(_ number: Numeral, from start: Int, in run: [UInt32]) -> Bool {
    let length = number.end - start
    // 二百 and 三千万 are numbers whatever follows.
    if Numeral.isDigit(run[start]) || length > 2 || length == 2 && number.hundredths >= 10_000 { return true }
    switch sign(run, number.end) {
    case 0: return length == 2 && start == 0
    // 元 年 月 日 天 岁 人 名 倍 成 个 周 次; but 一次性, 一个 and their like are words.
    case 0x5143, 0x5E74, 0x6708, 0x65E5, 0x5929, 0x5C81, 0x4EBA, 0x540D, 0x500D, 0x6210, 0x4E2A, 0x5468, 0x6B21:
      return length > 1 || number.hundredths > 100
    case let next: return isUnitOfLaw(next)
    }
  }

  /// The character at a place; 0 past the end.
  private static func sign(_ run: [UInt32], _ position: Int) -> UInt32 {
    position < run.count ? run[position] : 0
  }

  /// 编 章 节 条 款.
  private static func isUnitOfLaw(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7F16, 0x7AE0, 0x8282, 0x6761, 0x6B3E: true
    default: false
    }
  }
}
