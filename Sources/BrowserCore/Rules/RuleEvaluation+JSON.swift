extension RuleEvaluation {
  /// The report as JSON: `{verdicts, next, groups}`.
  func json() -> [UInt8] {
    let verdicts = verdicts()
    var out = JSONWriter()
    out.beginObject()
    out.key("verdicts")
    out.beginArray()
    for verdict in verdicts { write(verdict, to: &out) }
    out.endArray()
    out.key("next")
    if let next = next(after: verdicts) { out.string(next) } else { out.null() }
    out.key("groups")
    writeGroups(verdicts, to: &out)
    out.endObject()
    return out.bytes
  }

  /// `slug/id` of a benefit.
  func id(of benefit: Int) -> [UInt8] { program.benefitID(benefit) }

  /// The code of a benefit's currency.
  func currency(_ benefit: Int) -> [UInt8] { program.strings[program.benefitPosition(benefit, .currency)] }

  private func write(_ verdict: RuleVerdict, to out: inout JSONWriter) {
    let who = program.benefitPosition(verdict.benefit, .who)
    out.beginObject()
    out.key("benefit")
    out.string(id(of: verdict.benefit))
    out.key("state")
    out.string(verdict.state.name)
    out.key("amount")
    if let amount = verdict.amount { write(amount, of: verdict.benefit, to: &out) } else { out.null() }
    out.key("because")
    out.beginArray()
    writeLeaves(of: who, under: -1, decidingOnly: true, to: &out)
    out.endArray()
    out.key("conditions")
    out.beginArray()
    writeLeaves(of: who, under: -1, decidingOnly: false, to: &out)
    out.endArray()
    out.key("missing")
    out.beginArray()
    for fact in verdict.missing { out.string(program.factID(fact)) }
    out.endArray()
    out.key("assess")
    out.beginArray()
    var written: [[UInt8]] = []
    for node in verdict.assessments {
      let text = text(of: node)
      if written.contains(text) { continue }
      written.append(text)
      out.string(text)
    }
    out.endArray()
    out.endObject()
  }

  private func write(_ amount: RuleAmountResult, of benefit: Int, to out: inout JSONWriter) {
    out.beginObject()
    out.key("kind")
    out.string(amount.kind.name)
    out.key("text")
    out.string(amount.text)
    out.key("min")
    write(amount.minimum, to: &out)
    out.key("max")
    write(amount.maximum, to: &out)
    out.key("total_min")
    write(amount.totalMinimum, to: &out)
    out.key("total_max")
    write(amount.totalMaximum, to: &out)
    out.key("currency")
    if amount.maximum == nil { out.null() } else { out.string(currency(benefit)) }
    out.key("per")
    switch RulePayout(rawValue: program.benefitPosition(benefit, .payout)) ?? .once {
    case .once, .instalments: out.null()
    case .monthly, .monthlyAtMost: out.string("month")
    case .yearly, .yearlyAtMost: out.string("year")
    }
    out.key("months")
    let months = program.benefit(benefit, .months)
    write(months < 0 ? nil : months, to: &out)
    out.key("open")
    out.beginArray()
    for text in amount.open { out.string(text) }
    out.endArray()
    out.endObject()
  }

  /// The wording of a leaf.
  private func text(of node: Int) -> [UInt8] {
    words(Int64(program.node(node, .zh)), Int64(program.node(node, .en)))
  }

  /// Writes the leaves of a node in file order: all, or only those that decide its value.
  private func writeLeaves(of node: Int, under cited: Int, decidingOnly: Bool, to out: inout JSONWriter) {
    let cited = program.node(node, .at) < 0 ? cited : node
    let kind = program.kind(node)
    if kind.isLeaf {
      writeLeaf(node, kind, citedBy: cited, to: &out)
      return
    }
    let list = program.node(node, .list)
    for place in 0..<program.count(list) {
      let child = program.item(list, place)
      if !decidingOnly || decides(child, of: node) {
        writeLeaves(of: child, under: cited, decidingOnly: decidingOnly, to: &out)
      }
    }
  }

  private func writeLeaf(_ node: Int, _ kind: RuleNodeKind, citedBy cited: Int, to out: inout JSONWriter) {
    out.beginObject()
    out.key("text")
    out.string(text(of: node))
    if kind == .assess {
      out.key("assess")
      out.bool(true)
    } else {
      out.key("fact")
      out.string(program.factID(program.node(node, .number)))
    }
    out.key("value")
    let value = value(node)
    if value == .unknown { out.null() } else { out.bool(value == .yes) }
    out.key("at")
    if cited < 0 { out.null() } else { out.string(program.strings[program.node(cited, .at)]) }
    out.key("quote")
    if cited < 0 || program.node(cited, .quote) < 0 {
      out.null()
    } else {
      out.string(program.strings[program.node(cited, .quote)])
    }
    out.endObject()
  }

  @inline(never)
  func write(_ number: Int64?, to out: inout JSONWriter) {
    if let number { out.number(number) } else { out.null() }
  }
}

extension RuleAmountKind {
  /// The name rules and reports use.
  fileprivate var name: StaticString {
    switch self {
    case .fixed: "fixed"
    case .range: "range"
    case .cap: "cap"
    case .exactShare, .shareAtMost, .shareAtLeast: "share_of"
    case .inKind: "in_kind"
    case .negotiated: "negotiated"
    case .unspecified: "unspecified"
    }
  }
}
