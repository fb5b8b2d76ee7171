/// The numbers of the amounts that are still possible.
private struct RuleSpan {
  var low: RuleSum?
  var high: RuleSum?
  /// Whether one of them has no least sum: then 最高 stands before the most.
  var isCapped = false

  @inline(never)
  mutating func add(_ newLow: RuleSum?, _ newHigh: RuleSum) {
    if let newLow {
      if newLow.fen < low?.fen ?? .max { low = newLow }
    } else {
      isCapped = true
    }
    if newHigh.fen > high?.fen ?? .min { high = newHigh }
  }
}

extension RuleEvaluation {
  /// The amounts of these rows as one; nil when nothing is due.
  func amount(of rows: [Int], in benefit: Int) -> RuleAmountResult? {
    let result = RuleAmountResult()
    let list = program.benefitPosition(benefit, .amounts)
    var span = RuleSpan()
    var phrases: [[UInt8]] = []
    var seen: [Int] = []
    for row in rows {
      let amount = program.item(list, row)
      if amount < 0 || seen.contains(amount) { continue }
      seen.append(amount)
      add(amount, to: &span, &phrases, result)
    }
    if seen.isEmpty { return nil }
    result.kind = RuleAmountKind(rawValue: Int(truncatingIfNeeded: program.amount(seen[0], .kind))) ?? .fixed
    if seen.count > 1, span.high != nil { result.kind = .range }
    if let high = span.high {
      let text = range(span.isCapped ? nil : span.low, high, benefit)
      if seen.count == 1, let phrase = phrases.first {
        // Of one share the most follows its part: 不超过项目投资总额的30%，最高300万元.
        result.text = phrase + fixed("，", ", ") + text
      } else {
        phrases.insert(text, at: 0)
      }
    }
    if result.text.isEmpty { result.text = self.list(phrases) }
    result.minimum = span.isCapped ? nil : span.low?.fen
    result.maximum = span.high?.fen
    addTotals(of: benefit, to: result)
    return result
  }

  private func add(_ amount: Int, to span: inout RuleSpan, _ phrases: inout [[UInt8]], _ result: RuleAmountResult) {
    let low = sum(amount, .low)
    let high = sum(amount, .high)
    switch RuleAmountKind(rawValue: Int(truncatingIfNeeded: program.amount(amount, .kind))) ?? .fixed {
    case .fixed: span.add(low, low)
    case .range: span.add(low, high)
    case .cap: span.add(nil, high)
    case .inKind, .negotiated, .unspecified:
      let text = words(program.amount(amount, .zh), program.amount(amount, .en))
      if result.open.contains(text) { return }
      phrases.append(text)
      result.open.append(text)
    case .exactShare, .shareAtMost, .shareAtLeast:
      if let part = part(amount) {
        add(amount, part, high, to: &span)
      } else {
        if high.fen >= 0 { span.add(nil, high) }
        phrases.append(words(program.amount(amount, .zh), program.amount(amount, .en)))
        result.open.append(words(program.amount(amount, .baseZH), program.amount(amount, .baseEN)))
      }
    }
  }

  /// The low or high sum of an amount with its texts.
  private func sum(_ amount: Int, _ field: RuleProgram.AmountField) -> RuleSum {
    let isLow = field == .low
    return RuleSum(
      fen: program.amount(amount, field), zh: program.amount(amount, isLow ? .lowZH : .highZH),
      en: program.amount(amount, isLow ? .lowEN : .highEN))
  }

  /// Adds a share whose base is known.
  private func add(_ amount: Int, _ part: RuleSum, _ high: RuleSum, to span: inout RuleSpan) {
    let most = high.fen >= 0 && high.fen < part.fen ? high : part
    switch RuleAmountKind(rawValue: Int(truncatingIfNeeded: program.amount(amount, .kind))) {
    case .shareAtMost: span.add(nil, most)
    case .shareAtLeast: span.add(most, high.fen > most.fen ? high : most)
    default: span.add(most, most)
    }
  }

  /// The part of a base that is known; nil while it is not, and when it is too large to compute with.
  private func part(_ amount: Int) -> RuleSum? {
    let fact = Int(truncatingIfNeeded: program.amount(amount, .baseFact))
    guard fact >= 0, answers.states[fact] == .known else { return nil }
    let (product, overflow) = answers.values[fact].multipliedReportingOverflow(by: program.amount(amount, .low))
    return overflow ? nil : RuleSum(fen: product / 1_000_000)
  }

  /// Sums over all payments; loans and equity have none.
  private func addTotals(of benefit: Int, to result: RuleAmountResult) {
    guard program.benefit(benefit, .entersSums) == 1 else { return }
    let months = program.benefit(benefit, .months)
    var payments: Int64 = 1
    var isMaximum = false
    switch RulePayout(rawValue: program.benefitPosition(benefit, .payout)) ?? .once {
    case .once, .instalments: break
    case .monthly: payments = months
    case .yearly: payments = months / 12
    case .monthlyAtMost:
      payments = months
      isMaximum = true
    case .yearlyAtMost:
      payments = months / 12
      isMaximum = true
    }
    if payments <= 0 { return }
    if !isMaximum { result.totalMinimum = product(result.minimum, payments) }
    result.totalMaximum = product(result.maximum, payments)
  }

  @inline(never)
  private func product(_ sum: Int64?, _ count: Int64) -> Int64? {
    guard let sum else { return nil }
    let (product, overflow) = sum.multipliedReportingOverflow(by: count)
    return overflow ? nil : product
  }
}
