import BrowserCore
import PolicyModel

extension RuleCatalog {
  func writeQuestions(to out: inout JSONWriter) {
    let read = Set(policies.flatMap(\.benefits).filter { $0.who != nil }.flatMap { facts(of: $0) })
      .map { catalogue.facts[$0].id }
    out.key("chapters")
    out.list(catalogue.chapters) { out, chapter in
      out.member("id", chapter.id)
      put("title", chapter.title, to: &out)
    }
    out.key("regions")
    out.list(regions.filter { !$0.isElsewhere }) { out, region in
      out.member("id", region.path)
      put("name", region.name, to: &out)
    }
    out.key("applicants")
    let used = Set(policies.flatMap(\.benefits).flatMap(\.applicants))
    out.list(Benefit.Applicant.allCases.filter { used.contains($0) }) { out, applicant in
      out.member("id", applicant.rawValue)
      put("title", applicant.title, to: &out)
    }
    out.key("facts")
    // A question that no rule reads yet keeps its place and has no words.
    out.list(catalogue.facts) { out, fact in
      if read.contains(fact.id) { write(fact, to: &out) } else { put("id", fact.id, to: &out) }
    }
  }

  private func write(_ fact: Fact, to out: inout JSONWriter) {
    put("id", fact.id, to: &out)
    out.member("type", fact.kind.rawValue)
    out.member("chapter", fact.chapter)
    out.member("determined_by", fact.determinedBy.rawValue)
    put("ask", fact.ask, to: &out)
    if let help = fact.help { put("help", help, to: &out) }
    if fact.options != .none {
      out.key("options")
      let options =
        fact.options == .regions
        ? regions.map { ($0.path, $0.name) } : fact.listedOptions.map { ($0.id, $0.text) }
      out.list(options) { out, option in
        put("id", option.0, to: &out)
        put("text", option.1, to: &out)
      }
    }
    if let unit = fact.unit { put("unit", unit, to: &out) }
    if fact.kind == .int {
      if let minimum = fact.minimum { out.member("min", minimum) }
      if let maximum = fact.maximum { out.member("max", maximum) }
    }
    if fact.isSensitive {
      out.key("sensitive")
      out.bool(true)
    }
    if let why = fact.why { put("why", why, to: &out) }
    if let terms = terms.positions[fact.id] {
      out.key("terms")
      out.beginArray()
      for term in terms { out.number(term) }
      out.endArray()
    }
    let condition = catalogue.position(of: fact.id).map { source.facts[$0].appliesWhen }
    let guards = source.facts(below: condition.map { [$0] } ?? []).sorted()
    if !guards.isEmpty { out.member("guards", guards.map { catalogue.facts[$0].id }) }
  }
}
