/// What some benefits give together.
private struct RuleTotal {
  var low: Int64 = 0
  var high: Int64 = -1
  /// The benefit whose currency it is in.
  var currencyOf = -1
}

/// How the sums of a choice are put together.
private enum RuleJoin {
  /// Added up.
  case sum
  /// From the least to the most of one of them.
  case span
  /// The first, less the others.
  case difference
}

extension RuleEvaluation {
  /// Writes the groups with at least two members that may be due, a total for each choice their rule leaves.
  func writeGroups(_ verdicts: [RuleVerdict], to out: inout JSONWriter) {
    out.beginArray()
    for group in 0..<program.head(.groups) {
      let list = Int(truncatingIfNeeded: program.group(group, .members))
      var members: [RuleVerdict] = []
      for place in 0..<program.count(list) {
        for verdict in verdicts where verdict.benefit == program.item(list, place) && verdict.state.rawValue < 3 {
          members.append(verdict)
        }
      }
      if members.count > 1 { write(group, members, to: &out) }
    }
    out.endArray()
  }

  private func write(_ group: Int, _ members: [RuleVerdict], to out: inout JSONWriter) {
    let rule = RuleGroupRule(rawValue: Int(truncatingIfNeeded: program.group(group, .rule))) ?? .chooseOne
    out.beginObject()
    out.key("id")
    out.string(program.strings[Int(truncatingIfNeeded: program.group(group, .id))])
    out.key("rule")
    out.string(rule.name)
    out.key("members")
    write(members, to: &out)
    out.key("total")
    out.beginArray()
    switch rule {
    case .chooseOne:
      for member in members { writeTotal(of: [member], .sum, to: &out) }
    case .highest: writeTotal(of: mayBeHighest(members), .span, to: &out)
    case .newestThenHighest: writeTotal(of: mayBeHighest(newest(members)), .span, to: &out)
    case .capTotal: writeTotal(of: members, .sum, limit: program.group(group, .maximum), to: &out)
    case .supersedes:
      // While it is not certain that the first is due, the next may be it.
      var candidates: [RuleVerdict] = []
      for member in members where candidates.last?.state != .likely { candidates.append(member) }
      writeTotal(of: candidates, .span, to: &out)
    case .deduct:
      let first = program.item(Int(truncatingIfNeeded: program.group(group, .members)), 0)
      writeTotal(of: members, members[0].benefit == first ? .difference : .sum, to: &out)
    }
    out.endArray()
    out.endObject()
  }

  private func newest(_ members: [RuleVerdict]) -> [RuleVerdict] {
    var latest = Int64.min
    for member in members { latest = max(latest, program.benefit(member.benefit, .document)) }
    var newest: [RuleVerdict] = []
    for member in members where program.benefit(member.benefit, .document) == latest { newest.append(member) }
    return newest
  }

  /// Those that no other is sure to exceed; what has no number may be the highest.
  private func mayBeHighest(_ members: [RuleVerdict]) -> [RuleVerdict] {
    var certain: Int64 = 0
    for member in members where member.state == .likely { certain = max(certain, member.amount?.totalMinimum ?? 0) }
    var candidates: [RuleVerdict] = []
    for member in members {
      guard let amount = member.amount else { continue }
      if !amount.open.isEmpty || amount.totalMaximum ?? .max >= certain { candidates.append(member) }
    }
    return candidates
  }

  private func writeTotal(
    of members: [RuleVerdict], _ join: RuleJoin, limit: Int64 = -1, to out: inout JSONWriter
  ) {
    var total = RuleTotal()
    var isCapped = false
    var isMixed = false
    for member in members {
      guard let amount = member.amount, let most = amount.totalMaximum else { continue }
      let least = amount.totalMinimum ?? 0
      isCapped = isCapped || amount.totalMinimum == nil
      if total.currencyOf < 0 {
        total = RuleTotal(low: least, high: most, currencyOf: member.benefit)
        continue
      }
      isMixed = isMixed || currency(total.currencyOf) != currency(member.benefit)
      switch join {
      case .sum:
        total = RuleTotal(low: plus(total.low, least), high: plus(total.high, most), currencyOf: total.currencyOf)
      case .span: (total.low, total.high) = (min(total.low, least), max(total.high, most))
      case .difference: (total.low, total.high) = (max(0, total.low - most), max(0, total.high - least))
      }
    }
    if limit >= 0 { (total.low, total.high) = (min(total.low, limit), min(total.high, limit)) }
    if isMixed { total.currencyOf = -1 }

    let hasSum = total.currencyOf >= 0
    var parts: [[UInt8]] = []
    if hasSum {
      parts.append(range(isCapped ? nil : RuleSum(fen: total.low), RuleSum(fen: total.high), total.currencyOf))
    }
    for member in members {
      guard let amount = member.amount else { continue }
      for text in hasSum && amount.totalMaximum != nil ? amount.open : [amount.text] where !parts.contains(text) {
        parts.append(text)
      }
    }
    out.beginObject()
    out.key("choice")
    write(members, to: &out)
    out.key("text")
    out.string(list(parts))
    out.key("total_min")
    write(hasSum && !isCapped ? total.low : nil, to: &out)
    out.key("total_max")
    write(hasSum ? total.high : nil, to: &out)
    out.key("currency")
    if hasSum { out.string(currency(total.currencyOf)) } else { out.null() }
    out.endObject()
  }

  /// A sum; the greatest number where it is too large, since no sum of money is.
  @inline(never)
  private func plus(_ sum: Int64, _ more: Int64) -> Int64 {
    let (result, overflow) = sum.addingReportingOverflow(more)
    return overflow ? .max : result
  }

  private func write(_ members: [RuleVerdict], to out: inout JSONWriter) {
    out.beginArray()
    for member in members { out.string(id(of: member.benefit)) }
    out.endArray()
  }
}

extension RuleGroupRule {
  /// The name rules and reports use.
  fileprivate var name: StaticString {
    switch self {
    case .chooseOne: "choose_one"
    case .highest: "highest"
    case .newestThenHighest: "newest_then_highest"
    case .capTotal: "cap_total"
    case .supersedes: "supersedes"
    case .deduct: "deduct"
    }
  }
}
