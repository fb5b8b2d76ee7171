import HTMLTemplate
import PolicyModel

/// A policy: what it is and whether it holds, what it gives, its text, and where the text comes from.
public struct PolicyPage: PortalPage {
  private let policy: Policy
  private let layout: Layout
  private let benefits: [PublishedBenefit]
  private let relations: [RelatedDocument]
  private let sourceSize: Int?

  /// Makes the page; `sourceSize` counts the bytes of the document as received.
  public init(site: Site, policy: Policy, sourceSize: Int?) {
    self.policy = policy
    self.sourceSize = sourceSize
    var layout = Layout(
      site: site, path: "policies/\(policy.slug)/", title: policy.frontMatter.title, section: .policies)
    layout.description = policy.frontMatter.summary
    layout.article = ArticleTags(policy)
    layout.styles = ["policy.css"]
    let region = site.portal.region(policy.frontMatter.region)
    layout.breadcrumbs = [
      .init("政策文件", "policies/"),
      region.map { .init($0.name.zh, "regions/\($0.path)/") } ?? .init(policy.frontMatter.number ?? policy.slug),
    ]
    self.layout = layout
    benefits = site.benefits(of: policy)
    relations = RelatedDocument.all(of: policy, layout: layout)
  }

  /// `policies/<slug>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <article class="policy" data-title="\(matter.title)"\(attribute: "data-number", matter.number)\
      \(attribute: "data-report", layout.site.portal.settings.owner.errorReport)>
      \(header)
      \(InfoBox(policy: policy, asOf: layout.site.asOf).html)
      <p class="print-only">文字与原件不一致的，以发文机关公布的原件为准。</p>
      \(PolicyNotices(policy: policy, relations: relations, asOf: layout.site.asOf).html)
      <div class="policy-grid">
      \(ContentsList(policy: policy, benefitCount: benefits.count).html)
      <div class="policy-main">
      \(if: !benefits.isEmpty, benefitSection)
      \(textSection)
      \(PolicySources(
        policy: policy, relations: relations, namedBy: RelatedDocument.naming(policy, layout: layout),
        sourceSize: sourceSize
      ).html)
      </div>
      </div>
      <p class="print-only print-foot">打印日期：<span data-print-date></span>　网址：<span data-print-address></span></p>
      </article>
      """)
  }

  private var matter: FrontMatter { policy.frontMatter }

  private var header: HTML {
    let region = layout.site.portal.region(matter.region)
    return """
      <p class="print-only print-head"><span>\(layout.site.portal.settings.name.zh)</span><span>\(matter.number)</span></p>
      <header class="policy-head">
      <p class="over"><span class="region">\(given: region, { "\(layout.site.fullName(of: $0))" })</span>\
      \(given: matter.number, { "<span class=\"n\">\($0)</span>" })</p>
      <h1>\(TitleText(title: matter.title).html)</h1>
      <p class="standing">\(ValidityLabel(validity: matter.validity(on: layout.site.asOf)).html)\
      \(given: matter.effective, { "<span class=\"ink2\">自\(OfficialText(text: $0.chinese).html)起施行</span>" })</p>
      </header>
      """
  }

  private var benefitSection: HTML {
    """
    <section class="section no-print" id="benefits">
    <div class="section-head"><h2>本文件中的待遇</h2><p>由本站整理，共<span class="n">\(benefits.count)项</span></p></div>
    \(BenefitList(benefits: benefits) { _ in "" }.html)
    <p class="actions"><a class="button" href="\(layout.address("check/", query: [("policy", policy.slug)]))">\
    用这份文件自查</a></p>
    </section>
    """
  }

  private var textSection: HTML {
    """
    <section class="section" id="text">
    <div class="text-head no-print"><h2>文件原文</h2><p><button type="button" class="link" data-read hidden>朗读</button>\
    <button type="button" class="link" data-print hidden>打印</button>\
    <a href="\(Address(relative: matter.source.file))">下载原件</a>\
    <a href="\(layout.address("data/policies/\(policy.slug).json"))">条款数据</a></p></div>
    <div class="official">
    \(OfficialDocument(
      layout: layout, policy: policy,
      notes: ProvisionNotes(layout: layout, policy: policy, benefits: benefits, relations: relations)
    ).html)
    </div>
    </section>
    """
  }
}
