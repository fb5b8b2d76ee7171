import Diagnostics
import PolicyModel
import YAML

/// Reads bodies.yaml, topics.yaml and glossary.yaml.
enum VocabularyReader {
  /// `bodies:` by region, each body's id and name: `jilin/jilin: { renshe: { zh: 市人社局, en: … } }`.
  static func bodies(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> [Body] {
    guard var regions = YAMLMapping(node, into: &diagnostics) else { return [] }
    var bodies: [Body] = []
    for region in regions.allEntries() {
      for named in names(region.value, into: &diagnostics) {
        var body = Body(region: region.key, id: named.id, name: named.name)
        body.aliases = named.aliases
        bodies.append(body)
      }
    }
    return bodies
  }

  /// Each topic's id and name: `housing: { zh: 住房, en: Housing }`.
  static func topics(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> [Topic] {
    names(node, into: &diagnostics).map { Topic(id: $0.id, name: $0.name) }
  }

  /// Each term's id with `zh`, `en`, `aliases`, `explanation` and `definitions`.
  static func terms(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> [Term] {
    guard var entries = YAMLMapping(node, into: &diagnostics) else { return [] }
    var terms: [Term] = []
    for entry in entries.allEntries() {
      checkID(entry.key, at: entry.value.location, into: &diagnostics)
      guard var map = YAMLMapping(entry.value, into: &diagnostics) else { continue }
      let zh = map.requiredString("zh", into: &diagnostics)
      let en = map.string("en", into: &diagnostics)
      let aliases = map.strings("aliases", into: &diagnostics)
      let explanation = map.required("explanation", into: &diagnostics)?.localizedText(into: &diagnostics)
      let definitions = map.sequence("definitions", into: &diagnostics).compactMap {
        definition($0, into: &diagnostics)
      }
      map.finish(into: &diagnostics)
      guard let zh, let explanation else { continue }
      var term = Term(
        id: entry.key, name: LocalizedText(zh: zh, en: en), explanation: explanation, location: entry.value.location)
      term.aliases = aliases
      term.definitions = definitions
      terms.append(term)
    }
    return terms
  }

  private static func definition(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> Citation? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let policy = map.requiredString("policy", into: &diagnostics)
    let at = map.required("at", into: &diagnostics)
    let quote = map.required("quote", into: &diagnostics)
    map.finish(into: &diagnostics)
    guard let policy, let at, let quote, let path = at.string(into: &diagnostics),
      let words = quote.string(into: &diagnostics)
    else { return nil }
    return Citation(policy: policy, at: path, quote: words, location: at.location, quoteLocation: quote.location)
  }

  private static func names(
    _ node: YAMLNode, into diagnostics: inout [Diagnostic]
  ) -> [(id: String, name: LocalizedText, aliases: [String])] {
    guard var entries = YAMLMapping(node, into: &diagnostics) else { return [] }
    return entries.allEntries().compactMap { entry in
      checkID(entry.key, at: entry.value.location, into: &diagnostics)
      guard var map = YAMLMapping(entry.value, into: &diagnostics) else { return nil }
      let zh = map.requiredString("zh", into: &diagnostics)
      let en = map.string("en", into: &diagnostics)
      let aliases = map.strings("aliases", into: &diagnostics)
      map.finish(into: &diagnostics)
      return zh.map { (entry.key, LocalizedText(zh: $0, en: en), aliases) }
    }
  }

  /// An id stands in addresses.
  private static func checkID(_ id: String, at location: SourceLocation, into diagnostics: inout [Diagnostic]) {
    guard id.isEmpty || !id.utf8.allSatisfy(isPlain) else { return }
    diagnostics.append(
      Diagnostic(
        "malformed-id", at: location,
        Wording(zh: "“\(id)”不能用作网址", en: "'\(id)' cannot stand in an address"),
        mend: Wording(
          zh: "请只用小写字母、数字和连字符", en: "use lower-case letters, digits and hyphens only")))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}
