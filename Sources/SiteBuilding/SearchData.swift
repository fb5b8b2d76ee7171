import BrowserCore
import BrowserModule
import FileTree
import PolicyModel
import SearchIndexing

/// What the search needs beside its script: the core, the index, and what the page says of each policy.
struct SearchData: Sendable {
  let portal: Portal
  /// The benefits of each policy, by its slug.
  let benefits: [String: [PublishedBenefit]]
  let asOf: PolicyDate
  let index: IndexFiles

  init(portal: Portal, benefits: [PublishedBenefit], asOf: PolicyDate, index: IndexFiles) {
    self.portal = portal
    self.benefits = Dictionary(grouping: benefits, by: \.policy)
    self.asOf = asOf
    self.index = index
  }

  /// The generated modules by their plain names: the cores and the manifest as text, so that they are compressed on the
  /// way and come in the same round as the scripts; and the policies.
  var scripts: [String: [UInt8]] {
    [
      "search-core.js": CompiledCore.search.script(exporting: "core"),
      "search-notation.js": CompiledCore.notation.script(exporting: "core", after: .search),
      "search-meaning.js": CompiledCore.meaning.script(exporting: "core", after: .search) + lexicon,
      "search-manifest.js": Array("export const manifest = \"\(Base64.encode(index.manifest))\";\n".utf8),
      "search-data.js": policies(isEnglish: false),
      "search-data-en.js": policies(isEnglish: true),
    ]
  }

  /// Where the lexicon lies, and the content of its head.
  private var lexicon: [UInt8] {
    var json = JSONWriter()
    json.string(index.lexiconHead)
    let name = index.files.first { $0.name.hasPrefix("l") }?.name.dropLast(4) ?? ""
    return Array("export const lexicon = ".utf8) + json.bytes + Array(";\nexport const file = \"\(name)\";\n".utf8)
  }

  /// The files of the index; the manifest is among them for the terminal.
  var files: [OutputFile] {
    let hash = SHA256.hexDigest(of: index.manifest).prefix(8)
    return (index.files + [IndexFiles.File(name: "m0.\(hash).bin", bytes: index.manifest)])
      .map { OutputFile(path: "assets/search/\($0.name)", bytes: $0.bytes) }
  }

  /// What the page says of each policy, in one language.
  private func policies(isEnglish: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for policy in portal.policies { write(policy, isEnglish: isEnglish, to: &json) }
    json.endArray()
    return Array("export const policies = ".utf8) + json.bytes + Array(";\n".utf8)
  }

  private func write(_ policy: Policy, isEnglish: Bool, to json: inout JSONWriter) {
    func say(_ text: LocalizedText) -> String { isEnglish ? text.en ?? text.zh : text.zh }
    let facts = policy.frontMatter
    let region = portal.region(facts.region)
    // What a policy does not have is left out: of some thousand policies this is the page's largest file.
    json.beginObject()
    json.member("slug", policy.slug)
    json.member("title", isEnglish ? facts.titleEN ?? facts.title : facts.title)
    for (name, text) in [
      ("number", facts.number), ("region", facts.region), ("regionName", region.map { say($0.name) }),
      ("level", facts.region.map { $0.contains("/") ? "city" : "province" }), ("date", facts.signed?.description),
      ("year", (facts.signed?.year).map { String($0) } ?? Self.year(ofNumber: facts.number)),
    ] as [(StaticString, String?)] {
      if let text { json.member(name, text) }
    }
    let above = portal.regions.filter { facts.region?.hasPrefix($0.path + "/") == true }
    if !above.isEmpty {
      json.key("regionNames")
      json.beginObject()
      for region in above {
        json.key(region.path.utf8)
        json.string(say(region.name).utf8)
      }
      json.endObject()
    }
    json.member("status", say(facts.validity(on: asOf).words))
    json.member("audience", facts.audience)
    json.member("topics", facts.topics.map { topic in portal.vocabulary.topic(topic).map { say($0.name) } ?? topic })
    let kinds = Self.kinds(of: benefits[policy.slug] ?? [])
    if !kinds.isEmpty {
      json.key("gives")
      json.beginObject()
      for (kind, paths) in kinds {
        json.key(say(kind.words).utf8)
        json.strings(paths)
      }
      json.endObject()
    }
    json.endObject()
  }

  /// The kinds of benefits, and the paths of the provisions that give them, each once.
  private static func kinds(of benefits: [PublishedBenefit]) -> [(kind: Benefit.Kind, paths: [String])] {
    Benefit.Kind.allCases.compactMap { kind in
      let paths = Set(benefits.filter { $0.kind == kind }.map(\.source.provision)).sorted()
      return paths.isEmpty ? nil : (kind, paths)
    }
  }

  /// The year in a document number, 2017 in 晋发〔2017〕47号.
  private static func year(ofNumber number: String?) -> String? {
    guard let number, let open = number.firstIndex(of: "〔") else { return nil }
    let year = number[number.index(after: open)...].prefix(4)
    return year.count == 4 && year.allSatisfy(\.isNumber) ? String(year) : nil
  }
}

extension CompiledCore {
  /// A script that exports the packed module as text.
  func script(exporting name: String) -> [UInt8] {
    Self.script(exporting: name, packed.isEmpty ? Packing.pack(bytes) : packed)
  }

  /// The same for a module that is unpacked behind the first bytes of another, of which much stands in both.
  func script(exporting name: String, after known: CompiledCore) -> [UInt8] {
    Self.script(exporting: name, Packing.pack(bytes, after: Array(known.bytes.prefix(Packing.window))))
  }

  private static func script(exporting name: String, _ packed: [UInt8]) -> [UInt8] {
    Array("export const \(name) = \"\(Base64.encode(packed))\";\n".utf8)
  }
}
