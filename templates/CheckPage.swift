import HTMLTemplate
import PolicyModel

/// The self-check: the frame its scripts fill, and the table that says the same without them.
public struct CheckPage: PortalPage {
  private let layout: Layout
  private let rows: [PublishedBenefit]

  /// Makes the page; `rows` stand in the order of the policies and of their benefits.
  public init(site: Site, rows: [PublishedBenefit]) {
    var layout = Layout(
      site: site, place: "check/", title: site.say("我能享受什么", "What can I get?"), section: .check)
    layout.description = site.say(
      "回答几个问题，看看哪些人才待遇可能适合您。答案不离开您的浏览器。",
      "Answer a few questions and see which benefits may be yours. Your answers stay in your browser.")
    layout.contentSecurityPolicy = .selfCheck
    layout.styles = ["check.css"]
    layout.modules = ["check-\(site.language.rawValue).js"]
    self.layout = layout
    self.rows = rows
  }

  /// `check/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <div id="check" data-root="\(layout.address(""))"\
      \(attribute: "data-report", layout.site.portal.settings.owner.errorReport)>
      <header class="check-intro">
      <h1>\(layout.title)</h1>
      <p class="check-lead">\(layout.say(
        "回答几个问题，看看哪些待遇可能适合您。每一条结论都附有文件原句。",
        "Answer a few questions and see which benefits may be yours. Every result comes with the policy's own sentence."))</p>
      <p class="check-limits">\(layout.say(
        "这是按文件条文推算的参考，不是审核决定，也不是申请；以主管部门审核为准。",
        "This is an estimate from the text, neither a decision nor an application; the responsible department decides."))</p>
      </header>
      <div class="notice" id="check-message">
      <p>\(layout.say(
        "逐题自查要由浏览器运行脚本。这里没有出现问题的，请直接看下表：各项待遇的条件和金额都在表中。",
        """
        The questions need scripts to run in your browser. If you see none here, read the table below: it holds the \
        conditions and amounts of every benefit.
        """))</p>
      </div>
      </div>
      <p class="vh" id="check-live" role="status"></p>
      \(CheckTable(rows: rows, layout: layout).html)
      \(Icon.sprite())
      """)
  }
}
