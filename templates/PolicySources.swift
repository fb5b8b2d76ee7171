import HTMLTemplate
import PolicyModel

/// Where a text comes from and what was done to it, and the documents it names.
struct PolicySources {
  var layout: Layout
  var policy: Policy
  var relations: [RelatedDocument]
  /// The portal's documents that name this one.
  var namedBy: [(title: String, address: Address)]
  /// Count of bytes of the document as received.
  var sourceSize: Int?

  var html: HTML {
    """
    <div class="sources no-print">
    \(if: !relations.isEmpty || !namedBy.isEmpty || !alike.isEmpty, relatedDocuments)
    <section class="section" id="source"><h2>\(say("来源与核对", "Source and proofreading"))</h2>
    <ul>
    <li><p><a href="\(file(source.file))">\(say("收到的原件", "The document as received"))\
    \(given: sourceSize, { site.markup("（\(fileKind)，\(size($0))）", " (\(fileKind), \(size($0)))") })</a></p>
    \(given: source.sha256, { "<p class=\"ink2\">SHA-256\(say("：", ": "))<code>\($0)</code></p>" })\
    \(given: source.received, { "<p class=\"ink2\">\(say("收到日期：", "Received on "))\(site.words($0))</p>" })\
    \(given: source.url.flatMap(Address.init), {
      "<p><a href=\"\($0)\">\(say("原件发布页", "Where it was published"))</a></p>"
    })</li>
    <li><p>\(repairs)</p></li>
    \(if: !doubtful.isEmpty, "<li><p>\(doubts)</p></li>\n")\
    <li><p>\(review)</p></li>
    </ul></section>
    </div>
    """
  }

  private var site: Site { layout.site }
  private var source: SourceDocument { policy.frontMatter.source }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  /// The address of a file published beside the policy.
  private func file(_ name: String) -> Address { layout.address(policy.place + name) }

  private var relatedDocuments: HTML {
    """
    <section class="section" id="related"><h2>\(say("相关文件", "Related documents"))</h2>
    <ul>\(each: relations, { "<li>\($0.html)</li>\n" })\(each: namedBy, {
      """
      <li><p><a href="\($0.address)">\(site.chinese($0.title))</a></p>\
      <p class="ink2">\(say("引用本文件", "cites this policy"))</p></li>

      """
    })\(each: alike, { other in
      let region = site.portal.region(other.frontMatter.region)
      return """
        <li><p><a href="\(layout.link(other.place))">\(PolicyTitle(site: site, policy: other).html)</a></p>\
        <p class="ink2">\(given: region, { "\(site.words($0.name))\(say("，", ", "))" })\
        \(given: other.frontMatter.number, { "\(site.chinese(html: OfficialText(text: $0).html))\(say("，", ", "))" })\
        \(say("同类主题", "on like topics"))</p></li>

        """
    })</ul></section>
    """
  }

  /// The documents that share most topics with this one, and are not related to it otherwise.
  private var alike: [Policy] {
    let topics = Set(policy.frontMatter.topics)
    let others = site.portal.policies.enumerated().map { place, other in
      (policy: other, place: place, shared: topics.intersection(other.frontMatter.topics).count)
    }
    let linked = relations.compactMap(\.address) + namedBy.map(\.address)
    return others.filter { other in
      other.shared > 0 && other.policy.slug != policy.slug && !linked.contains(layout.link(other.policy.place))
    }
    .sorted { ($1.shared, $0.place) < ($0.shared, $1.place) }.prefix(3).map(\.policy)
  }

  /// What the import changed, by kind, and the register that lists each change.
  private var repairs: HTML {
    let summary = policy.repairs
    let kinds: [(count: Int, words: (Int) -> String)] = [
      (summary.figures, { say("放回错位的数字\($0)个", "\($0) displaced figures put back") }),
      (
        summary.doubtfulFigures,
        { say("另有\($0)个没有把握，已在文中标出待核对", "\($0) more that are uncertain and marked in the text") }
      ),
      (summary.joinedLines, { say("接回断行\($0)处", "\($0) broken lines joined") }),
      (summary.width, { say("标点改为全角\($0)个", "\($0) punctuation marks widened") }),
      (
        summary.furniture,
        { say("略去页码、横线、重复的标题和目录\($0)处", "\($0) page numbers, rules, repeated titles and contents left out") }
      ),
      (summary.blanksAndMarks, { say("略去多余的空格和排版标记\($0)处", "\($0) superfluous blanks and layout marks left out") }),
    ]
    let made = kinds.filter { $0.count > 0 }.map { $0.words($0.count) }
    let register: HTML = "<a href=\"\(layout.link(policy.historyPlace))\">\(say("历史与修复", "History and repairs"))</a>"
    if made.isEmpty {
      return site.markup("导入时文字没有改动。\(register)", "The import changed nothing in the text. \(register)")
    }
    return site.markup(
      "导入时\(made.joined(separator: "，"))；没有增删文字。\(register)",
      "On import: \(made.joined(separator: ", ")); no words were added or lost. \(register)")
  }

  private var review: HTML {
    guard let reviewed = policy.frontMatter.reviewed else {
      return "\(say("还没有经人与原件核对。", "Nobody has held this text against the original yet."))"
    }
    return site.markup(
      "\(reviewed.on.chinese)由\(reviewed.by)与原件核对。",
      "Held against the original on \(reviewed.on.english) by \(site.chinese(reviewed.by)).")
  }

  private var doubtful: [Provision] {
    policy.allProvisions.filter { !$0.doubts.isEmpty }
  }

  private var doubts: HTML {
    let count = doubtful.reduce(0) { $0 + $1.doubts.count }
    let links: HTML = """
      \(each: doubtful.enumerated(), {
        "\(if: $0 > 0, "、")<a href=\"#\($1.anchor)\">\(site.chinese(citation(of: $1.path)))</a>"
      })
      """
    return site.markup("待核对\(count)处：\(links)", "Figures to be confirmed: \(count), in \(links)")
  }

  private var fileKind: String {
    switch source.file.split(separator: ".").last {
    case "txt": say("文本", "text")
    case "md": "Markdown"
    case "html", "htm": say("网页", "web page")
    case "pdf": "PDF"
    case "docx", "doc", "wps": say("文字处理文件", "word processor file")
    default: say("文件", "file")
    }
  }

  private func size(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) KB" }
    return "\((bytes + 512 * 1024) / (1024 * 1024)) MB"
  }
}
