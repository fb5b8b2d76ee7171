import HTMLTemplate
import PolicyModel

/// What is known of a document's history, and what the import did to its text, line by line.
public struct HistoryPage: PortalPage {
  private let policy: Policy
  private let layout: Layout

  /// Makes the page.
  public init(site: Site, policy: Policy) {
    self.policy = policy
    let title = PolicyTitle(site: site, policy: policy)
    var layout = Layout(
      site: site, place: policy.historyPlace,
      title: site.say("历史与修复：\(title.text)", "History and repairs: \(title.text)"), section: .policies)
    layout.description = site.say(
      "这份文件的日期和核对记录，以及导入时每一处改动的前后对照。",
      "The dates of this policy, who checked it, and every change made to its text on import.")
    let region = site.portal.region(policy.frontMatter.region).map { site.words($0.name) }
    layout.breadcrumbs = [
      .policies(site),
      .init(policy.frontMatter.number.map(site.chinese) ?? region ?? title.html, policy.place),
      .init("\(site.say("历史与修复", "History"))"),
    ]
    layout.styles = ["history.css"]
    layout.feed = policy.feedPath
    self.layout = layout
  }

  /// `policies/<slug>/history/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      \(layout.pageHead(
        "\(say("历史与修复", "History and repairs"))",
        lead: "<a href=\"\(layout.link(policy.place))\">\(PolicyTitle(site: site, policy: policy).html)</a>"))
      \(eventSection)
      \(importSection)
      \(RepairList(layout: layout, policy: policy).html)
      """)
  }

  private var site: Site { layout.site }
  private var source: SourceDocument { policy.frontMatter.source }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  // MARK: What happened

  private var eventSection: HTML {
    """
    <section class="section"><h2>\(say("版本与日期", "Versions and dates"))</h2>
    <ol class="events">\(each: policy.events, { event in
      """
      <li><time datetime="\(event.date.description)">\(site.words(event.date))</time>\
      <span>\(site.words(event.words))</span></li>

      """
    })</ol>
    \(if: !policy.earlier.isEmpty, earlierTexts)\
    <p class="remark">\(if: policy.earlier.isEmpty, "\(say("本站只有这一个版本的文本。", "This is the only version of the text on this site. "))")\
    <a href="\(layout.address(policy.feedPath))">\(say("订阅这份文件的变动", "Feed of this policy"))</a></p></section>
    """
  }

  private var earlierTexts: HTML {
    """
    <ul class="index">\(each: policy.earlier, { version in
      let date = site.words(version.date)
      return """
        <li><a href="\(layout.link(policy.place(of: version)))">\(say("\(date)的文本，与现行文本对照", "The text of \(date), beside the one in force"))</a></li>

        """
    })</ul>
    """
  }

  // MARK: What the import did

  private var importSection: HTML {
    let summary = policy.repairs
    let counts: [(Int, String)] = [
      (summary.figures + summary.doubtfulFigures, say("个数字归位", "figures put back")),
      (summary.doubtfulFigures, say("个待核对", "of them to be confirmed")),
      (summary.joinedLines, say("处断行接回", "broken lines joined")),
      (summary.width, say("个标点改为全角", "marks widened")),
      (summary.furniture, say("行页码、横线略去", "page numbers and rules left out")),
      (summary.blanksAndMarks, say("处空格、排版标记略去", "blanks and layout marks left out")),
    ]
    return """
      <section class="section"><h2>\(say("从收到的文本到这里的文本", "From the text received to the text here"))</h2>
      <div class="texts"><div><p class="ink2">\(say("从", "From"))</p><p><b>\(say("收到的文本", "The text received"))</b></p>
      <p><a href="\(layout.address(policy.place + source.file))">\(say("下载", "Download"))</a>\
      \(given: source.sha256, { " <span class=\"ink2\">SHA-256 <code>\($0.prefix(8) + "…" + $0.suffix(4))</code></span>" })</p></div>
      <div><p class="ink2">\(say("到", "To"))</p><p><b>\(say("整理后的文本", "The text in order"))</b></p>
      <p><a href="\(layout.address(policy.place + "policy.md"))">\(say("下载", "Download"))</a>\
      \(if: !policy.repairedLines.isEmpty, """
         <a href="\(layout.address(policy.place + "repairs.yaml"))">\(say("修复登记（数据）", "The register as data"))</a>
        """)</p></div></div>
      <ul class="counts">\(each: counts.filter { $0.0 > 0 }, { "<li><b>\($0.0)</b> <span>\($0.1)</span></li>" })\
      <li><b>0</b> <span>\(say("个字增删", "words added or lost"))</span></li></ul></section>
      """
  }
}
