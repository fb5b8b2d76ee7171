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
  let bodies: [String: [String: [ResponsibleBody]]]
  /// The compiled benefits by their names.
  private let compiled: [String: RuleSource.Benefit]

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
    compiled = Dictionary(
      source.benefits.map { (String(decoding: source.strings[$0.id], as: UTF8.self), $0) },
      uniquingKeysWith: { first, _ in first })
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
      put("contact", contact(frontMatter), to: &out)
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

  /// Whom to ask where a benefit names nobody: who is named for it, who interprets the document, or who issued it.
  private func contact(_ document: FrontMatter) -> LocalizedText {
    if let contact = document.contact { return LocalizedText(zh: contact, en: nil) }
    if let body = document.interpreter { return LocalizedText(zh: "\(body)（负责解释）", en: "\(body) (interprets it)") }
    let issuers = document.issuers.joined(separator: "、")
    return LocalizedText(zh: "\(issuers)（发文机关）", en: "\(issuers) (issued it)")
  }

  func put(_ name: String, _ text: LocalizedText, to out: inout JSONWriter) {
    put(name, text.text(language), to: &out)
  }

  func put(_ cite: Citation, to out: inout JSONWriter) {
    put("at", cite.at, to: &out)
    put("quote", cite.quote, to: &out)
  }

  func put(_ name: String, _ text: String, to out: inout JSONWriter) {
    out.key(Array(name.utf8))
    put(text, to: &out)
  }

  func put(_ text: String?, to out: inout JSONWriter) {
    guard let text else { return out.null() }
    let bytes = Array(text.utf8)
    if let position = positions[bytes] { out.number(position) } else { out.string(bytes) }
  }

  /// The positions of the facts a benefit's condition and amount read, those behind derived facts and guards included.
  func facts(of benefit: Benefit) -> [Int] {
    guard let compiled = compiled[benefit.name] else { return [] }
    let bases = compiled.amounts.filter { $0 >= 0 }.map { source.amounts[$0].baseFact }.filter { $0 >= 0 }
    return source.facts(below: [compiled.who] + compiled.conditions).union(compiled.by).union(bases).sorted()
  }

  /// Where the provisions that rules cite stand on their pages.
  private func writeAnchors(to out: inout JSONWriter) {
    let cited = citedPaths
    out.key("anchors")
    out.beginObject()
    let withRules = Set(policies.map(\.policy))
    for document in documents where withRules.contains(document.slug) {
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
