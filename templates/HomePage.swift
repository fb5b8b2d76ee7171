import HTMLTemplate
import PolicyModel

/// The home page: its two tools in the band, then what the documents give, to whom, and the documents themselves.
public struct HomePage: PortalPage {
  private let site: Site
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    self.site = site
    let settings = site.portal.settings
    var layout = Layout(site: site, place: "", title: settings.name.text(site.language), section: .home)
    layout.description = settings.tagline.text(site.language)
    layout.styles = ["home.css"]
    self.layout = layout
  }

  /// The site's root, or that of its language.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    var layout = layout
    layout.bandContent = tools
    let policies = site.portal.policies
    return layout.page(
      """
      \(if: site.language == .en, Self.chineseFirst)\
      \(HomeSituations(layout: layout).html)
      <section class="section"><h2>\(site.count(policies, "份文件", "policy", "policies"))</h2>
      \(Ledger(layout: layout, policies: policies).html)</section>
      \(if: !kinds.isEmpty, kindSection)
      \(promises)
      """)
  }

  private static let chineseFirst: HTML = """
    <p class="notice">The policies are published in Chinese. English titles and summaries are ours, for reference; \
    the Chinese text prevails.</p>

    """

  private var promises: HTML {
    site.markup(
      """
      <section class="section promises" aria-label="本站的三句话">
      <div><h2>原文照录</h2><p>条款按原文排印，序号不重编，每处修复都列明。拿不准的数字标出“待核对”。</p></div>
      <div><h2>每个结论有出处</h2><p>金额和条件都连着文件里的原句，点开就能看到。</p></div>
      <div><h2>结论供参考</h2><p>能否享受，由文件写明的部门审核决定，不由本站决定。</p></div>
      </section>
      """,
      """
      <section class="section promises" aria-label="What we promise">
      <div><h2>The text as issued</h2><p>Provisions keep their own wording and numbers. Every repair is listed, and a \
      doubtful figure carries a mark.</p></div>
      <div><h2>A source for every result</h2><p>Each amount and each condition opens the sentence it comes from, in the \
      original Chinese.</p></div>
      <div><h2>An estimate, not a decision</h2><p>The department named in the document decides.</p></div>
      </section>
      """)
  }

  // MARK: Tools

  private var tools: HTML {
    let settings = site.portal.settings
    return """
      <div class="wrap band-hero">
      <h1 class="vh">\(settings.name.text(site.language))</h1>
      <section><h2>\(site.say("文件里写了什么", "What do the policies say?"))</h2>
      <p>\(searchPromise)</p>
      \(SearchBox(
        layout: layout, action: layout.link(Place.search), id: "home-q",
        label: site.say("关键词、文号或金额", "Search words"),
        placeholder: site.say("关键词、文号或金额", "housing, 人才公寓"), classes: "searchbox large"
      ).html)
      \(FrequentSearches(layout: layout).html)</section>
      <section><h2>\(site.say("我能享受什么", "What can I get?"))</h2>
      <p>\(site.say(
        "一次回答一个问题，逐项看到结论、金额，和它所依据的那一句。",
        "One question at a time. Each answer comes with the amount and the sentence behind it."))</p>
      <a class="button apricot" href="\(layout.link(Place.check))">\(site.say("开始自查", "Start the self-check"))\
      \(Icon.arrow.html)</a>
      <p class="pledge">\(site.say("答案只留在您的浏览器里，不上传，不记录。", "Your answers stay in your browser."))</p></section>
      </div>
      """
  }

  private var searchPromise: String {
    let count = site.portal.policies.count
    return site.say(
      "在\(chineseCount(count))份人才政策的每一条里查找，结果直达原文。",
      "Search every provision of \(englishCount(count)) talent \(count == 1 ? "policy" : "policies"), in Chinese or by English title."
    )
  }

  // MARK: Kinds

  private var kinds: [BenefitKind] { BenefitKind.all(of: site.benefits) }

  private var kindSection: HTML {
    """
    <section class="section"><h2>\(site.say("按类别找待遇", "Benefits by kind"))</h2>
    <ul class="kinds">\(each: kinds, { kind in
      """
      <li><a href="\(layout.link(kind.kind.place))">\(kind.kind.words.text(site.language))</a>\
      <span>\(kind.benefits.count)</span></li>
      """
    })</ul></section>
    """
  }
}
