import BrowserCore
import PolicyModel

/// The words that belong to the compiled rules, as JSON for whoever shows results.
struct RuleCatalog {
  let catalogue: FactCatalogue
  let policies: [PolicyBenefits]
  let documents: [Policy]
  let regions: [Region]
  let asOf: PolicyDate
  let source: RuleSource
  let program: [UInt8]

  var json: [UInt8] {
    var out = JSONWriter()
    out.beginObject()
    out.key("version")
    out.string(Array(version.utf8))
    out.key("built")
    out.string(Array(asOf.description.utf8))
    writeQuestions(to: &out)
    out.key("policies")
    out.list(documents) { out, policy in
      let frontMatter = policy.frontMatter
      out.member("slug", policy.slug)
      out.member("title", LocalizedText(zh: frontMatter.title, en: frontMatter.titleEN))
      out.member("number", frontMatter.number)
      out.member("region", frontMatter.region)
      out.member("url", "policies/\(policy.slug)/")
    }
    out.key("benefits")
    out.list(policies.flatMap(\.benefits).filter { $0.who != nil }) { write($1, to: &$0) }
    out.key("groups")
    out.list(policies.flatMap(\.groups)) { out, group in
      out.member("id", group.policy + "/" + group.id)
      out.member("policy", group.policy)
      out.member("rule", group.rule.rawValue)
      out.member("members", group.members)
      out.member("at", group.cite.at)
      out.member("quote", group.cite.quote)
    }
    writeAnchors(to: &out)
    out.endObject()
    return out.bytes
  }

  /// Eight hexadecimal digits that change with the rules.
  private var version: String {
    let digits = String(Checksum.crc32(program, in: 0..<program.count), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func writeQuestions(to out: inout JSONWriter) {
    let read = Set(policies.flatMap(\.benefits).filter { $0.who != nil }.flatMap { facts(of: $0) })
    out.key("chapters")
    out.list(catalogue.chapters) { out, chapter in
      out.member("id", chapter.id)
      out.member("title", chapter.title)
    }
    out.key("regions")
    out.list(regions.filter { !$0.isElsewhere }) { out, region in
      out.member("id", region.path)
      out.member("name", region.name)
    }
    out.key("applicants")
    let used = Set(policies.flatMap(\.benefits).flatMap(\.applicants))
    out.list(Benefit.Applicant.allCases.filter { used.contains($0) }) { out, applicant in
      out.member("id", applicant.rawValue)
      out.member("title", applicant.title)
    }
    out.key("facts")
    // A question that no rule reads yet keeps its place and has no words.
    out.list(catalogue.facts) { out, fact in
      if read.contains(fact.id) { write(fact, to: &out) } else { out.member("id", fact.id) }
    }
  }

  private func write(_ fact: Fact, to out: inout JSONWriter) {
    out.member("id", fact.id)
    out.member("type", fact.kind.rawValue)
    out.member("chapter", fact.chapter)
    out.member("determined_by", fact.determinedBy.rawValue)
    out.member("ask", fact.ask)
    if let help = fact.help { out.member("help", help) }
    if fact.options != .none {
      out.key("options")
      let options =
        fact.options == .regions
        ? regions.map { ($0.path, $0.name) } : fact.listedOptions.map { ($0.id, $0.text) }
      out.list(options) { out, option in
        out.member("id", option.0)
        out.member("text", option.1)
      }
    }
    if let unit = fact.unit { out.member("unit", unit) }
    if fact.kind == .int {
      if let minimum = fact.minimum { out.member("min", minimum) }
      if let maximum = fact.maximum { out.member("max", maximum) }
    }
    if fact.isSensitive {
      out.key("sensitive")
      out.bool(true)
    }
    if let why = fact.why { out.member("why", why) }
  }

  private func write(_ benefit: Benefit, to out: inout JSONWriter) {
    out.member("id", benefit.name)
    out.member("policy", benefit.policy)
    out.member("title", benefit.title)
    out.member("for", benefit.applicants.map(\.rawValue))
    out.member("nature", benefit.nature.rawValue)
    out.member("kind", benefit.kind.rawValue)
    if let effective = benefit.effective {
      out.key("effective")
      out.beginObject()
      out.member("from", effective.from.description)
      out.member("to", effective.to.text)
      out.endObject()
    }
    if let gives = benefit.gives { write(gives, to: &out) }
    if let apply = benefit.apply {
      out.key("apply")
      out.beginObject()
      if let to = apply.to { out.member("to", to) }
      if let materials = apply.materials { out.member("materials", materials) }
      if let deadline = apply.deadline { out.member("deadline", deadline) }
      if let contact = apply.contact { out.member("contact", contact) }
      out.member("at", apply.cite.at)
      out.member("quote", apply.cite.quote)
      out.endObject()
    }
    if let note = benefit.note { out.member("note", note) }
    out.member("facts", facts(of: benefit))
  }

  private func write(_ gives: Amount, to out: inout JSONWriter) {
    out.key("gives")
    out.beginObject()
    out.member("at", gives.cite.at)
    out.member("quote", gives.cite.quote)
    out.key("payout")
    switch gives.payout {
    case .once: out.string("once")
    case .every(let period, let months, let isMaximum, let paid):
      out.beginObject()
      out.member("every", period.rawValue)
      if let months { out.member(isMaximum ? "max_months" : "for_months", months.value) }
      if let paid { out.member("paid", paid) }
      out.endObject()
    case .instalments(let count, let period):
      out.beginObject()
      out.member("instalments", count.value)
      out.member("every", period.rawValue)
      out.endObject()
    }
    if !gives.payers.isEmpty {
      out.key("payers")
      out.list(gives.payers) { out, payer in
        out.member("name", payer.name)
        out.member("share", payer.share.text)
      }
    }
    out.endObject()
  }

  /// The facts a benefit's condition and amount read, those behind derived facts and guards included.
  private func facts(of benefit: Benefit) -> [String] {
    guard
      let compiled = source.benefits.first(where: { source.strings[$0.id].elementsEqual(benefit.name.utf8) })
    else { return [] }
    var facts = Set(compiled.by)
    var seen: Set<Int> = []
    func walk(_ index: Int) {
      guard index >= 0, seen.insert(index).inserted else { return }
      let node = source.nodes[index]
      switch node.kind {
      case .assess: break
      case .all, .any, .not, .atLeast: for child in node.list { walk(Int(child)) }
      case .oneOf, .equal, .noLess, .noMore, .more, .less:
        facts.insert(node.number)
        walk(source.facts[node.number].appliesWhen)
      }
    }
    walk(compiled.who)
    for condition in compiled.conditions { walk(condition) }
    for amount in compiled.amounts where amount >= 0 && source.amounts[amount].baseFact >= 0 {
      facts.insert(source.amounts[amount].baseFact)
    }
    return facts.sorted().map { catalogue.facts[$0].id }
  }

  /// Where the provisions that rules cite stand on their pages.
  private func writeAnchors(to out: inout JSONWriter) {
    let cited = citedPaths
    out.key("anchors")
    out.beginObject()
    for document in documents where policies.contains(where: { $0.policy == document.slug }) {
      out.key(Array(document.slug.utf8))
      out.beginObject()
      for provision in document.allProvisions where cited.contains(provision.path) {
        out.member(provision.path, provision.anchor)
      }
      out.endObject()
    }
    out.endObject()
  }

  /// The paths that results and this catalogue name, of whichever policy.
  private var citedPaths: Set<String> {
    var paths = Set(source.nodes.filter { $0.at >= 0 }.map { String(decoding: source.strings[$0.at], as: UTF8.self) })
    for benefit in policies.flatMap(\.benefits) {
      for cite in [benefit.gives?.cite, benefit.apply?.cite, benefit.effective?.cite] {
        if let cite { paths.insert(cite.at) }
      }
    }
    for group in policies.flatMap(\.groups) { paths.insert(group.cite.at) }
    return paths
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

extension JSONWriter {
  /// Writes objects, each by its members.
  mutating func list<T>(_ items: [T], _ write: (inout JSONWriter, T) -> Void) {
    beginArray()
    for item in items {
      beginObject()
      write(&self, item)
      endObject()
    }
    endArray()
  }

  mutating func member(_ name: String, _ value: String?) {
    key(Array(name.utf8))
    if let value { string(Array(value.utf8)) } else { null() }
  }

  mutating func member(_ name: String, _ value: Int64) {
    key(Array(name.utf8))
    number(value)
  }

  mutating func member(_ name: String, _ values: [String]) {
    key(Array(name.utf8))
    beginArray()
    for value in values { string(Array(value.utf8)) }
    endArray()
  }

  mutating func member(_ name: String, _ text: LocalizedText) {
    key(Array(name.utf8))
    beginObject()
    member("zh", text.zh)
    member("en", text.en)
    endObject()
  }
}
