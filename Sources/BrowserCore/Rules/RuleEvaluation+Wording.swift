extension RuleEvaluation {
  /// One of two texts, in the language of the answers.
  @inline(never)
  func words(_ zh: Int64, _ en: Int64) -> [UInt8] {
    program.strings[Int(truncatingIfNeeded: answers.isEnglish ? en : zh)]
  }

  /// One of two fixed texts.
  @inline(never)
  func fixed(_ zh: StaticString, _ en: StaticString) -> [UInt8] {
    let text = answers.isEnglish ? en : zh
    return Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The unit of a benefit's sums: 元, `CNY `.
  func unit(_ benefit: Int) -> [UInt8] {
    words(program.benefit(benefit, .unitZH), program.benefit(benefit, .unitEN))
  }

  /// `50万元至500万元`, `CNY 500,000 to 5,000,000`; one sum where both are the same; `最高2000万元` without the first.
  func range(_ low: RuleSum?, _ high: RuleSum, _ benefit: Int) -> [UInt8] {
    let currency = answers.isEnglish ? unit(benefit) : []
    let most = digits(high, benefit)
    guard let low else { return joined(fixed("最高", "up to "), currency, most) }
    if low.fen == high.fen { return joined(currency, most, []) }
    return joined(joined(currency, digits(low, benefit), fixed("至", " to ")), most, [])
  }

  @inline(never)
  private func joined(_ first: [UInt8], _ second: [UInt8], _ third: [UInt8]) -> [UInt8] {
    first + second + third
  }

  /// Texts one after the other: `专科文件未写明；境外院校文件未写明`.
  func list(_ parts: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for part in parts { result = result.isEmpty ? part : joined(result, fixed("；", "; "), part) }
    return result
  }

  /// A sum as it is written, without its currency in English: `12万元`, `120,000`.
  @inline(never)
  func digits(_ sum: RuleSum, _ benefit: Int) -> [UInt8] {
    if sum.zh >= 0 { return words(sum.zh, sum.en) }
    var whole = max(0, sum.fen) / 100
    let cents = max(0, sum.fen) % 100
    var scale: [UInt8] = []
    if !answers.isEnglish, cents == 0, whole > 0, whole % 10_000 == 0 {
      let isLarge = whole % 100_000_000 == 0
      whole /= isLarge ? 100_000_000 : 10_000
      scale = fixed(isLarge ? "亿" : "万", "")
    }
    var number = JSONWriter()
    number.number(whole)
    var digits = number.bytes
    if answers.isEnglish {
      var place = digits.count - 3
      while place > 0 {
        digits.insert(0x2C, at: place)
        place -= 3
      }
    }
    if cents > 0 {
      digits.append(0x2E)
      digits.append(0x30 + UInt8(cents / 10))
      digits.append(0x30 + UInt8(cents % 10))
    }
    return answers.isEnglish ? digits : joined(digits, scale, unit(benefit))
  }
}

/// A sum of money, and the texts it is written with; −1 where it was computed.
struct RuleSum {
  var fen: Int64
  var zh: Int64 = -1
  var en: Int64 = -1
}
