import HTMLTemplate
import PolicyModel

/// The home page: its two tools in the band, then what the documents give, to whom, and the documents themselves.
public struct HomePage: PortalPage {
  private let site: Site

  /// Makes the page.
  public init(site: Site) {
    self.site = site
  }

  /// The site's root.
  public var path: String { "" }

  /// The whole document.
  public var html: HTML {
    var layout = self.layout
    layout.bandContent = tools
    return layout.page(
      """
      \(if: !amounts.isEmpty, amountSection)
      <section class="section"><h2>\(chineseCount(site.portal.policies.count))份文件</h2>
      \(Ledger(layout: layout, policies: site.portal.policies).html)</section>
      \(if: !kinds.isEmpty, kindSection)
      <section class="section promises" aria-label="本站的三句话">
      <div><h2>原文照录</h2><p>条款按原文排印，序号不重编，每处修复都列明。拿不准的数字标出“待核对”。</p></div>
      <div><h2>每个结论有出处</h2><p>金额和条件都连着文件里的原句，点开就能看到。</p></div>
      <div><h2>结论供参考</h2><p>能否享受，由文件写明的部门审核决定，不由本站决定。</p></div>
      </section>
      """)
  }

  private var layout: Layout {
    var layout = Layout(site: site, path: path, title: site.portal.settings.name.zh, section: .home)
    layout.description = site.portal.settings.tagline.zh
    layout.styles = ["home.css"]
    return layout
  }

  private var tools: HTML {
    let frequent = site.portal.settings.frequentSearches
    let box = SearchBox(
      action: layout.address("search/"), id: "home-q", placeholder: "关键词、文号或金额", classes: "searchbox large")
    return """
      <div class="wrap band-hero">
      <h1 class="vh">\(site.portal.settings.name.zh)</h1>
      <section><h2>文件里写了什么</h2>
      <p>在\(chineseCount(site.portal.policies.count))份人才政策的每一条里查找，结果直达原文。</p>
      \(box.html)
      \(if: !frequent.isEmpty, """
        <p class="frequent"><span>常查</span>\(each: frequent, { words in
          "<a href=\"\(layout.address("search/", query: [("q", words)]))\">\(OfficialText(text: words).html)</a>"
        })</p>
        """)</section>
      <section><h2>我能享受什么</h2>
      <p>一次回答一个问题，逐项看到结论、金额，和它所依据的那一句。</p>
      <a class="button apricot" href="\(layout.address("check/"))">开始自查\(Icon.arrow.html)</a>
      <p class="pledge">答案只留在您的浏览器里，不上传，不记录。</p></section>
      </div>
      """
  }

  // MARK: Amounts

  /// The first benefits with a figure, one a kind before the second of any.
  private var amounts: [(benefit: PublishedBenefit, span: PublishedBenefit.Tier)] {
    let all = site.benefits.compactMap { benefit in benefit.span.map { (benefit, $0) } }
    let firsts = BenefitKind.all(of: all.map(\.0)).compactMap(\.benefits.first)
    let isFirst = { (benefit: PublishedBenefit) in
      firsts.contains { $0.id == benefit.id && $0.policy == benefit.policy }
    }
    return Array((all.filter { isFirst($0.0) } + all.filter { !isFirst($0.0) }).prefix(6))
  }

  private var amountSection: HTML {
    """
    <section class="section"><h2>文件写明的金额</h2>
    <ul class="amounts">\(each: amounts, { benefit, span in
      """
      <li><div><h3><a href="\(address(of: benefit))">\(benefit.title.zh)</a></h3>\
      <p>\(place(of: benefit))<a href="\(layout.address("policies/\(benefit.policy)/", fragment: benefit.anchor))">\
      \(citation(of: benefit.provision))</a></p></div>\
      <p class="figure"><span>\(benefit.period?.prefix { $0 != "，" }.description)</span>\(Amount(tier: span).html)</p></li>

      """
    })</ul></section>
    """
  }

  private func address(of benefit: PublishedBenefit) -> Address {
    layout.address("policies/\(benefit.policy)/", fragment: "benefit-\(benefit.id)")
  }

  private func place(of benefit: PublishedBenefit) -> HTML {
    let policy = site.portal.policies.first { $0.slug == benefit.policy }
    return "\(given: site.portal.region(policy?.frontMatter.region), { "\($0.name.zh)，" })"
  }

  // MARK: Kinds

  private var kinds: [BenefitKind] { BenefitKind.all(of: site.benefits) }

  private var kindSection: HTML {
    """
    <section class="section"><h2>按类别找待遇</h2>
    <ul class="kinds">\(each: kinds, { kind in
      """
      <li><a href="\(layout.address("benefits/", fragment: kind.anchor))">\(kind.name)</a>\
      <span>\(kind.benefits.count)</span></li>
      """
    })</ul></section>
    """
  }
}
