import PolicyModel
import YAML

/// Writes policy.md: front matter, then the document as CommonMark.
enum PolicyMarkdown {
  /// The whole file.
  static func write(_ frontMatter: FrontMatter, _ blocks: [OutlineBlock], doubts: [Int: String]) -> String {
    var text = Array(("---\n" + FrontMatterYAML.write(frontMatter) + "---\n").utf8)
    text.reserveCapacity(text.count + blocks.reduce(0) { $0 + $1.glyphs.count * 3 + 16 })
    let newline = UInt8(ascii: "\n")
    var places = FlagPlaces(doubts: doubts)
    for block in blocks {
      text.append(newline)
      if block.isTable {
        MarkdownText.writeTable(block.glyphs, places: &places, to: &text)
        continue
      }
      if let level = block.level { text += (String(repeating: "#", count: level) + " ").utf8 }
      let flags = places.flags(in: block.glyphs)
      MarkdownText.write(block.glyphs, isParagraph: block.level == nil, flags: flags, to: &text)
      text.append(newline)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Writes front matter in the order people know it; keys the document is silent on stay empty for staff to fill.
enum FrontMatterYAML {
  static func write(_ frontMatter: FrontMatter) -> String {
    var text = ""
    func line(_ key: String, _ value: String?) {
      let value = value ?? ""
      text += value.isEmpty ? "\(key):\n" : "\(key): \(value)\n"
    }
    func plain(_ text: String?) -> String? { text.map { YAMLScalar.write($0) } }
    func list(_ texts: [String]) -> String { YAMLScalar.writeList(texts) }

    line("title", plain(frontMatter.title))
    line("title_en", plain(frontMatter.titleEN))
    line("number", plain(frontMatter.number))
    line("issuers", list(frontMatter.issuers))
    line("signed", frontMatter.signed?.description)
    line("published", frontMatter.published?.description)
    line("effective", frontMatter.effective?.description)
    line("expires", frontMatter.expires?.description)
    line("status", frontMatter.status?.rawValue)
    line("trial", frontMatter.trial ? "true" : "false")
    line("region", plain(frontMatter.region))
    line("addressees", list(frontMatter.addressees))
    line("interpreter", plain(frontMatter.interpreter))
    line("audience", list(frontMatter.audience))
    line("topics", list(frontMatter.topics))
    line("summary", plain(frontMatter.summary))
    line("summary_en", plain(frontMatter.summaryEN))
    let stated: [(String, String?)] = [
      ("index_number", frontMatter.indexNumber), ("subject", frontMatter.subject),
      ("disclosure", frontMatter.disclosure), ("notice_title", frontMatter.noticeTitle),
      ("contact", frontMatter.contact),
    ]
    for case (let key, let value?) in stated { line(key, plain(value)) }
    line("reviewed", nil)
    line("source", source(frontMatter.source))
    if !frontMatter.relations.isEmpty {
      text += "relations:\n"
      for relation in frontMatter.relations { text += "  - " + entry(relation) + "\n" }
    }
    return text
  }

  private static func source(_ source: SourceDocument) -> String {
    var parts = ["file: " + YAMLScalar.write(source.file, inFlow: true)]
    if let sha256 = source.sha256 { parts.append("sha256: " + YAMLScalar.write(sha256, inFlow: true)) }
    if let url = source.url { parts.append("url: " + YAMLScalar.write(url, inFlow: true)) }
    if let received = source.received { parts.append("received: \(received)") }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  private static func entry(_ relation: Relation) -> String {
    var parts = ["kind: \(relation.kind.rawValue)"]
    if let title = relation.title { parts.append("title: " + YAMLScalar.write(title, inFlow: true)) }
    if let number = relation.number { parts.append("number: " + YAMLScalar.write(number, inFlow: true)) }
    return "{ " + parts.joined(separator: ", ") + " }"
  }
}
