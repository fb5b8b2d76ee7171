import BrowserCore
import PolicyModel

extension RuleCatalog {
  /// The benefits as a table, column by column, so that what is alike stands together and packs well. A name with a dot
  /// is a member of a member; a benefit that has nothing in a column has null there.
  func writeBenefits(to out: inout JSONWriter) {
    let benefits = policies.flatMap(\.benefits).filter { $0.who != nil }
    func column(_ name: String, _ write: (Benefit, inout JSONWriter) -> Void) {
      out.key(Array(name.utf8))
      out.beginArray()
      for benefit in benefits { write(benefit, &out) }
      out.endArray()
    }
    func texts(_ name: String, _ text: (Benefit) -> LocalizedText?) {
      column(name) { put(text($0)?.text(language), to: &$1) }
    }
    out.beginObject()
    column("id") { put($0.name, to: &$1) }
    column("nature") { $1.string(Array($0.nature.rawValue.utf8)) }
    column("effective.from") { put($0.effective?.from.description, to: &$1) }
    column("effective.to") { put($0.effective?.to.text, to: &$1) }
    column("gives.at") { put($0.gives?.cite.at, to: &$1) }
    column("gives.quote") { put($0.gives?.cite.quote, to: &$1) }
    column("gives.payout") { write($0.gives?.payout, to: &$1) }
    column("gives.payers") { write($0.gives?.payers ?? [], to: &$1) }
    texts("apply.to") { $0.apply?.to }
    texts("apply.materials") { $0.apply?.materials }
    texts("apply.deadline") { $0.apply?.deadline }
    texts("apply.contact") { $0.apply?.contact }
    texts("note") { $0.note }
    for role in [ResponsibleBody.Role.lead, .responsible] {
      column(role.rawValue) { benefit, out in
        let names = bodies(benefit, role)
        if names.isEmpty { return out.null() }
        out.beginArray()
        for name in names { put(name, to: &out) }
        out.endArray()
      }
    }
    column("facts") { benefit, out in
      out.beginArray()
      for fact in facts(of: benefit) { out.number(fact) }
      out.endArray()
    }
    out.endObject()
  }

  /// Who leads or answers for what a benefit gives: named at its provision, or else at the nearest one around it.
  private func bodies(_ benefit: Benefit, _ role: ResponsibleBody.Role) -> [String] {
    var path = benefit.gives?.cite.at ?? ""
    while !path.isEmpty {
      let bodies = bodies[benefit.policy]?[path] ?? []
      if !bodies.isEmpty { return bodies.filter { $0.role == role }.map(\.name) }
      path = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
    return []
  }

  private func write(_ payout: Amount.Payout?, to out: inout JSONWriter) {
    switch payout {
    case nil: out.null()
    case .once: out.string("once")
    case .every(let period, let months, let isMaximum, let paid):
      out.beginObject()
      out.member("every", period.rawValue)
      if let months { out.member(isMaximum ? "max_months" : "for_months", months.value) }
      if let paid { put("paid", paid, to: &out) }
      out.endObject()
    case .instalments(let count, let period):
      out.beginObject()
      out.member("instalments", count.value)
      out.member("every", period.rawValue)
      out.endObject()
    }
  }

  private func write(_ payers: [Amount.Payer], to out: inout JSONWriter) {
    if payers.isEmpty { return out.null() }
    out.list(payers) { out, payer in
      put("name", payer.name, to: &out)
      if let share = payer.share { out.member("share", share.text) }
    }
  }
}

extension Benefit.Effective.End {
  /// The day, `unstated` or `until_replaced`.
  var text: String {
    switch self {
    case .on(let day): day.description
    case .unstated: "unstated"
    case .untilReplaced: "until_replaced"
    }
  }
}
