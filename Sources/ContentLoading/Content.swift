import CommonMark
import Diagnostics
import FileTree
import PolicyModel
import YAML

/// The content folder as loaded: the portal, and the texts whose reading belongs to the self-check.
public struct Content: Sendable {
  /// Everything the site is made from, but for the benefits.
  public var portal: Portal
  /// facts.yaml; nil when there is none.
  public var facts: TextFile?
  /// audiences.yaml; nil when there is none.
  public var audiences: TextFile?
  /// The benefits.yaml of each policy that has one, in the order of the policies.
  public var benefits: [(slug: String, file: TextFile)]

  /// Loads a content folder. Everything wrong is reported; what is whole is returned.
  public static func load(_ folder: String, into diagnostics: inout [Diagnostic]) -> Content {
    var loader = ContentLoader(folder: folder)
    let content = loader.load()
    diagnostics += loader.diagnostics
    return content
  }
}

private struct ContentLoader {
  let folder: String
  var diagnostics: [Diagnostic] = []

  mutating func load() -> Content {
    var settings = SettingsReader.defaults
    if let node = yaml("portal.yaml") { settings = SettingsReader.settings(node, into: &diagnostics) }
    var regions: [Region] = []
    if let node = yaml("regions.yaml") { regions = SettingsReader.regions(node, into: &diagnostics) }
    var policies = self.policies()
    checkRegions(policies, regions: &regions)
    checkDuplicates(policies)
    let rank = Dictionary(regions.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    policies.sort { a, b in
      let (x, y) = (rank[a.frontMatter.region ?? ""] ?? .max, rank[b.frontMatter.region ?? ""] ?? .max)
      if x != y { return x < y }
      if a.frontMatter.signed != b.frontMatter.signed {
        guard let x = a.frontMatter.signed, let y = b.frontMatter.signed else { return a.frontMatter.signed != nil }
        return x > y
      }
      return a.slug < b.slug
    }
    var portal = Portal(settings: settings, regions: regions, policies: policies, pages: pages())
    portal.vocabulary = vocabulary()
    if let node = yaml("synonyms.yaml") { portal.searchWords = SearchWordsReader.words(node, into: &diagnostics) }
    return Content(
      portal: portal, facts: optionalFile("facts.yaml"), audiences: optionalFile("audiences.yaml"),
      benefits: policies.compactMap { policy in
        optionalFile("policies/\(policy.slug)/benefits.yaml").map { (policy.slug, $0) }
      })
  }

  private mutating func optionalFile(_ name: String) -> TextFile? {
    guard Files.kind(folder + "/" + name) != nil else { return nil }
    return TextFile(path: folder + "/" + name, into: &diagnostics)
  }

  private mutating func yaml(_ name: String) -> YAMLNode? {
    guard let file = optionalFile(name) else { return nil }
    do throws(Diagnostic) {
      return try parseYAML(file.text, path: file.path)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private mutating func vocabulary() -> Vocabulary {
    var vocabulary = Vocabulary()
    if let node = yaml("bodies.yaml") { vocabulary.bodies = VocabularyReader.bodies(node, into: &diagnostics) }
    if let node = yaml("topics.yaml") { vocabulary.topics = VocabularyReader.topics(node, into: &diagnostics) }
    if let node = yaml("glossary.yaml") { vocabulary.terms = VocabularyReader.terms(node, into: &diagnostics) }
    return vocabulary
  }

  private mutating func names(in subfolder: String) -> [String] {
    do throws(FileError) {
      return try Files.list(folder + "/" + subfolder).filter { !$0.hasPrefix(".") }
    } catch {
      diagnostics.append(error.diagnostic)
      return []
    }
  }

  private mutating func policies() -> [Policy] {
    names(in: "policies").compactMap { slug in
      let path = "\(folder)/policies/\(slug)"
      guard Files.kind(path) == .directory else { return nil }
      return PolicyLoader.load(slug: slug, folder: path, into: &diagnostics)
    }
  }

  private mutating func pages() -> [Page] {
    guard Files.kind(folder + "/pages") == .directory else { return [] }
    let names = names(in: "pages")
    return names.filter { $0.hasSuffix(".md") && !$0.hasSuffix(".en.md") }.compactMap { name in
      let slug = String(name.dropLast(3))
      return page(slug, translation: names.contains(slug + ".en.md"))
    }
  }

  /// `pages/<slug>.md`, and its English text in `pages/<slug>.en.md`, which has no front matter.
  private mutating func page(_ slug: String, translation isTranslated: Bool) -> Page? {
    let path = "\(folder)/pages/\(slug)"
    guard let file = TextFile(path: path + ".md", into: &diagnostics),
      let parts = FrontMatterReader.split(file, into: &diagnostics),
      var map = YAMLMapping(parts.yaml, into: &diagnostics)
    else { return nil }
    let title = map.required("title", into: &diagnostics)?.localizedText(into: &diagnostics)
    let summary = map.node("summary")?.localizedText(into: &diagnostics)
    map.finish(into: &diagnostics)
    let english = isTranslated ? TextFile(path: path + ".en.md", into: &diagnostics) : nil
    let body = LocalizedText(zh: renderMarkdown(parts.body), en: english.map { renderMarkdown($0.text) })
    return title.map { Page(slug: slug, title: $0, summary: summary, body: body) }
  }

  /// Every policy's region stands in regions.yaml; without that file the paths are their own names.
  private mutating func checkRegions(_ policies: [Policy], regions: inout [Region]) {
    let isFree = regions.isEmpty
    for policy in policies {
      guard let path = policy.frontMatter.region, !regions.contains(where: { $0.path == path }) else { continue }
      if isFree {
        regions.append(Region(path: path, name: LocalizedText(zh: path, en: path)))
        continue
      }
      diagnostics.append(
        Diagnostic(
          "unknown-region", at: SourceLocation(path: policy.path, line: 1),
          Wording(zh: "regions.yaml 里没有地区“\(path)”", en: "regions.yaml has no region '\(path)'"),
          mend: Wording.didYouMean(path, among: regions.map(\.path))
            ?? Wording(zh: "请在 regions.yaml 里加上它", en: "add it to regions.yaml")))
    }
  }

  /// The same document may stand in the portal once.
  private mutating func checkDuplicates(_ policies: [Policy]) {
    var seen: [String: String] = [:]
    for policy in policies {
      let facts = policy.frontMatter
      // Without a number, versions of a law bear the same title: their dates, or their sources, tell them apart.
      let version = facts.number ?? facts.signed?.description ?? facts.source.sha256 ?? ""
      if let other = seen.updateValue(policy.slug, forKey: version + "\n" + facts.title) {
        diagnostics.append(
          Diagnostic(
            "duplicate-policy", at: SourceLocation(path: policy.path, line: 1),
            Wording(
              zh: "与 policies/\(other) 是同一份文件（标题和文号或日期相同）",
              en: "this is the same document as policies/\(other) (title and number or date agree)"),
            mend: Wording(zh: "请删去其中一个文件夹", en: "remove one of the two folders")))
      }
    }
  }
}
