import HTMLTemplate
import PolicyModel

/// Where a text comes from and what was done to it, and the documents it names.
struct PolicySources {
  var policy: Policy
  var relations: [RelatedDocument]
  /// The portal's documents that name this one.
  var namedBy: [(title: String, address: Address)]
  /// Count of bytes of the document as received.
  var sourceSize: Int?

  var html: HTML {
    """
    <div class="sources no-print">
    \(if: !relations.isEmpty || !namedBy.isEmpty, relatedDocuments)
    <section class="section" id="source"><h2>来源与核对</h2>
    <ul>
    <li><p><a href="\(Address(relative: source.file))">收到的原件\(given: sourceSize, { "（\(fileKind)，\(size($0))）" })</a></p>
    \(given: source.sha256, { "<p class=\"ink2\">SHA-256：<code>\($0)</code></p>" })\
    \(given: source.received, { "<p class=\"ink2\">收到日期：\($0.chinese)</p>" })\
    \(given: source.url.flatMap(Address.init), { "<p><a href=\"\($0)\">原件发布页</a></p>" })</li>
    <li><p>\(repairs)</p></li>
    \(if: !doubtful.isEmpty, "<li><p>待核对\(doubtCount)处：\(doubtLinks)</p></li>\n")\
    <li><p>\(review)</p></li>
    </ul></section>
    </div>
    """
  }

  private var source: SourceDocument { policy.frontMatter.source }

  private var relatedDocuments: HTML {
    """
    <section class="section" id="related"><h2>相关文件</h2>
    <ul>\(each: relations, { "<li>\($0.html)</li>\n" })\(each: namedBy, {
      "<li><p><a href=\"\($0.address)\">\($0.title)</a></p><p class=\"ink2\">引用本文件</p></li>\n"
    })</ul></section>
    """
  }

  /// What the import changed, by kind, and the register that lists each change.
  private var repairs: HTML {
    let summary = policy.repairs
    let kinds: [(count: Int, words: (Int) -> String)] = [
      (summary.figures, { "放回错位的数字\($0)个" }),
      (summary.doubtfulFigures, { "另有\($0)个没有把握，已在文中标出待核对" }),
      (summary.joinedLines, { "接回断行\($0)处" }), (summary.width, { "标点改为全角\($0)个" }),
      (summary.furniture, { "略去页码、横线\($0)处" }), (summary.blanksAndMarks, { "略去多余的空格和排版标记\($0)处" }),
    ]
    let made = kinds.filter { $0.count > 0 }.map { $0.words($0.count) }
    if made.isEmpty { return "导入时文字没有改动。" }
    let register: HTML = "<a href=\"\(Address(relative: "repairs.yaml"))\">逐条登记</a>"
    return "导入时\(made.joined(separator: "，"))；没有增删文字。\(register)"
  }

  private var review: HTML {
    guard let reviewed = policy.frontMatter.reviewed else { return "还没有经人与原件核对。" }
    return "\(reviewed.on.chinese)由\(reviewed.by)与原件核对。"
  }

  private var doubtful: [Provision] {
    policy.allProvisions.filter { !$0.doubts.isEmpty }
  }

  private var doubtCount: Int { doubtful.reduce(0) { $0 + $1.doubts.count } }

  private var doubtLinks: HTML {
    "\(each: doubtful.enumerated(), { "\(if: $0 > 0, "、")<a href=\"#\($1.anchor)\">\(citation(of: $1.path))</a>" })"
  }

  private var fileKind: String {
    switch source.file.split(separator: ".").last {
    case "txt": "文本"
    case "md": "Markdown"
    case "html", "htm": "网页"
    case "pdf": "PDF"
    case "docx", "doc", "wps": "文字处理文件"
    default: "文件"
    }
  }

  private func size(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) KB" }
    return "\((bytes + 512 * 1024) / (1024 * 1024)) MB"
  }
}
