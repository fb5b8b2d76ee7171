import BrowserCore
import PolicyModel

/// The words that belong to the compiled rules in one language, as JSON for whoever shows results.
///
/// A text that the program holds too stands as its position among the program's strings.
struct RuleCatalog {
  let catalogue: FactCatalogue
  let policies: [PolicyBenefits]
  let documents: [Policy]
  let regions: [Region]
  let asOf: PolicyDate
  let source: RuleSource
  let language: SiteLanguage
  /// What changes with the rules.
  let version: String
  /// Where the program has each of its strings.
  let positions: [[UInt8]: Int]
  let terms: QuestionTerms
  /// The bodies that provisions name, by slug and path.
  private let bodies: [String: [String: [ResponsibleBody]]]

  init(_ rules: CompiledRules, source: RuleSource, terms: [Term], in language: SiteLanguage) {
    self.terms = QuestionTerms(rules.catalogue.facts, terms)
    catalogue = rules.catalogue
    policies = rules.policies
    documents = rules.documents
    regions = rules.regions
    asOf = rules.asOf
    version = rules.version
    self.source = source
    self.language = language
    bodies = Dictionary(
      rules.documents.map { policy in
        (
          policy.slug,
          Dictionary(policy.allProvisions.map { ($0.path, $0.bodies) }, uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      source.strings.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  var json: [UInt8] {
    var out = JSONWriter()
    out.beginObject()
    out.key("version")
    out.string(Array(version.utf8))
    out.key("built")
    out.string(Array(asOf.description.utf8))
    writeQuestions(to: &out)
    out.key("terms")
    out.list(terms.used) { out, term in
      put("name", term.name, to: &out)
      put("text", term.explanation, to: &out)
    }
    out.key("policies")
    out.list(documents) { out, policy in
      let frontMatter = policy.frontMatter
      out.member("slug", policy.slug)
      put("title", LocalizedText(zh: frontMatter.title, en: frontMatter.titleEN), to: &out)
      out.member("number", frontMatter.number)
      out.member("region", frontMatter.region)
      out.member("url", "policies/\(policy.slug)/")
    }
    out.key("benefits")
    writeBenefits(to: &out)
    out.key("groups")
    out.list(policies.flatMap(\.groups)) { out, group in
      out.member("id", group.policy + "/" + group.id)
      out.member("policy", group.policy)
      out.member("rule", group.rule.rawValue)
      out.member("members", group.members)
      put(group.cite, to: &out)
    }
    writeAnchors(to: &out)
    out.endObject()
    return out.bytes
  }

  private func writeQuestions(to out: inout JSONWriter) {
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

  private func put(_ name: String, _ text: LocalizedText, to out: inout JSONWriter) {
    put(name, text.text(language), to: &out)
  }

  private func put(_ cite: Citation, to out: inout JSONWriter) {
    put("at", cite.at, to: &out)
    put("quote", cite.quote, to: &out)
  }

  private func put(_ name: String, _ text: String, to out: inout JSONWriter) {
    out.key(Array(name.utf8))
    put(text, to: &out)
  }

  private func put(_ text: String?, to out: inout JSONWriter) {
    guard let text else { return out.null() }
    let bytes = Array(text.utf8)
    if let position = positions[bytes] { out.number(position) } else { out.string(bytes) }
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
    let position = catalogue.facts.firstIndex { $0.id == fact.id }
    let guards = facts(below: position.map { [source.facts[$0].appliesWhen] } ?? [])
    if !guards.isEmpty { out.member("guards", guards.map { catalogue.facts[$0].id }) }
  }

  /// The benefits as a table, column by column, so that what is alike stands together and packs well. A name with a dot
  /// is a member of a member; a benefit that has nothing in a column has null there.
  private func writeBenefits(to out: inout JSONWriter) {
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
      out.member("share", payer.share.text)
    }
  }

  /// The positions of the facts a benefit's condition and amount read, those behind derived facts and guards included.
  private func facts(of benefit: Benefit) -> [Int] {
    guard
      let compiled = source.benefits.first(where: { source.strings[$0.id].elementsEqual(benefit.name.utf8) })
    else { return [] }
    let bases = compiled.amounts.filter { $0 >= 0 }.map { source.amounts[$0].baseFact }.filter { $0 >= 0 }
    return Set(facts(below: [compiled.who] + compiled.conditions) + compiled.by + bases).sorted()
  }

  /// The positions of the facts that conditions read; a node that is not there reads none.
  private func facts(below nodes: [Int]) -> [Int] {
    var facts: Set<Int> = []
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
    for node in nodes { walk(node) }
    return facts.sorted()
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
        out.key(provision.path.utf8)
        out.string(provision.anchor.utf8)
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
