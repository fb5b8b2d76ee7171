import Diagnostics
import PolicyModel
import YAML

/// Splits a Markdown file into front matter and body, and reads a policy's front matter.
enum FrontMatterReader {
  /// The YAML between the two `---` lines, the body after them, and the line the body begins on.
  struct Parts {
    var yaml: YAMLNode
    var body: String
    var bodyLine: Int
  }

  static func split(_ file: TextFile, into diagnostics: inout [Diagnostic]) -> Parts? {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      diagnostics.append(
        Diagnostic(
          "front-matter-missing", at: SourceLocation(path: file.path, line: 1, column: 1),
          Wording(zh: "文件开头缺少文件信息", en: "the front matter is missing"),
          mend: Wording(
            zh: "请在第一行写“---”，下面写“title: …”和“source: …”，再用一行“---”结束",
            en: "begin with a line '---', then 'title: …' and 'source: …', then a line '---'")))
      return nil
    }
    do throws(Diagnostic) {
      let yaml = try parseYAML(lines[1..<end].joined(separator: "\n"), path: file.path, firstLine: 2)
      return Parts(yaml: yaml, body: lines[(end + 1)...].joined(separator: "\n"), bodyLine: end + 2)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  static func read(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> FrontMatter? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let title = map.requiredString("title", into: &diagnostics)
    // What else is wrong is told too where one of the two required keys is missing.
    var facts = FrontMatter(title: title ?? "", source: SourceDocument(file: ""))
    facts.titleEN = map.string("title_en", into: &diagnostics)
    facts.number = map.string("number", into: &diagnostics)
    facts.issuers = map.strings("issuers", into: &diagnostics)
    facts.signed = map.node("signed")?.date(into: &diagnostics)
    facts.published = map.node("published")?.date(into: &diagnostics)
    facts.effective = map.node("effective")?.date(into: &diagnostics)
    facts.expires = map.node("expires")?.date(into: &diagnostics)
    facts.status = map.node("status")?.option(PolicyStatus.self, into: &diagnostics)
    facts.trial = map.bool("trial", into: &diagnostics) ?? false
    facts.region = map.string("region", into: &diagnostics)
    facts.addressees = map.strings("addressees", into: &diagnostics)
    facts.interpreter = map.string("interpreter", into: &diagnostics)
    facts.audience = map.strings("audience", into: &diagnostics)
    facts.topics = map.strings("topics", into: &diagnostics)
    facts.summary = map.string("summary", into: &diagnostics)
    facts.summaryEN = map.string("summary_en", into: &diagnostics)
    facts.indexNumber = map.string("index_number", into: &diagnostics)
    facts.subject = map.string("subject", into: &diagnostics)
    facts.disclosure = map.string("disclosure", into: &diagnostics)
    facts.noticeTitle = map.string("notice_title", into: &diagnostics)
    facts.contact = map.string("contact", into: &diagnostics)
    facts.interprets = map.string("interprets", into: &diagnostics)
    facts.reviewed = map.node("reviewed").flatMap { Self.review($0, into: &diagnostics) }
    let source = map.required("source", into: &diagnostics).flatMap { Self.source($0, into: &diagnostics) }
    facts.relations = map.sequence("relations", into: &diagnostics).compactMap {
      Self.relation($0, into: &diagnostics)
    }
    map.finish(into: &diagnostics)
    guard title != nil, let source else { return nil }
    facts.source = source
    return facts
  }

  private static func review(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> Review? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let on = map.required("on", into: &diagnostics)?.date(into: &diagnostics)
    let by = map.requiredString("by", into: &diagnostics)
    map.finish(into: &diagnostics)
    guard let on, let by else { return nil }
    return Review(on: on, by: by)
  }

  private static func source(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> SourceDocument? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let file = map.requiredString("file", into: &diagnostics)
    let sha256 = map.string("sha256", into: &diagnostics)
    let url = map.string("url", into: &diagnostics)
    let received = map.node("received")?.date(into: &diagnostics)
    map.finish(into: &diagnostics)
    return file.map { SourceDocument(file: $0, sha256: sha256, url: url, received: received) }
  }

  private static func relation(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> Relation? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let kind = map.required("kind", into: &diagnostics)?.option(Relation.Kind.self, into: &diagnostics)
    let title = map.string("title", into: &diagnostics)
    let number = map.string("number", into: &diagnostics)
    map.finish(into: &diagnostics)
    return kind.map { Relation(kind: $0, title: title, number: number) }
  }
}
