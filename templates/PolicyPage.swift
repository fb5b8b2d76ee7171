import HTMLTemplate
import PolicyModel

/// A policy: what it is and whether it holds, what it gives, its text, and where the text comes from.
public struct PolicyPage: PortalPage {
  private let policy: Policy
  private let layout: Layout
  private let title: PolicyTitle
  private let benefits: [PublishedBenefit]
  private let relations: [RelatedDocument]
  private let sourceSize: Int?

  /// How many benefits stand above the text; the others are a page away.
  private static let leadingCount = 6

  /// Makes the page; `sourceSize` counts the bytes of the document as received.
  public init(site: Site, policy: Policy, sourceSize: Int?) {
    self.policy = policy
    self.sourceSize = sourceSize
    let title = PolicyTitle(site: site, policy: policy)
    self.title = title
    var layout = Layout(site: site, place: policy.place, title: title.text, section: .policies)
    layout.description = policy.frontMatter.localizedSummary?.text(site.language)
    layout.article = ArticleTags(policy)
    layout.styles = ["policy.css"]
    layout.feed = policy.feedPath
    let region = site.portal.region(policy.frontMatter.region)
    layout.breadcrumbs = [
      .policies(site),
      region.map { .init(site.words($0.name), $0.place) }
        ?? .init(site.chinese(policy.frontMatter.number ?? policy.slug)),
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
      \(if: layout.site.language == .en, englishSummary)\
      \(InfoBox(layout: layout, policy: policy).html)
      <p class="print-only">\(say(
        "文字与原件不一致的，以发文机关公布的原件为准。",
        "Where this text and the original published by its issuer differ, the original prevails."))</p>
      \(PolicyNotices(site: layout.site, policy: policy, relations: relations).html)
      <div class="policy-grid">
      \(ContentsList(site: layout.site, policy: policy, benefitCount: benefits.count).html)
      <div class="policy-main">
      \(if: !benefits.isEmpty, benefitSection)
      \(textSection)
      \(PolicySources(
        layout: layout, policy: policy, relations: relations,
        namedBy: RelatedDocument.naming(policy, layout: layout), sourceSize: sourceSize
      ).html)
      </div>
      </div>
      \(AddressCode(layout: layout, isShown: true).html)\
      </article>
      """)
  }

  private var matter: FrontMatter { policy.frontMatter }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh, en) }

  private var englishSummary: HTML {
    """
    \(given: matter.localizedSummary, { "<p class=\"lead\">\(layout.site.words($0))</p>\n" })\
    <p class="notice">The policy is published in Chinese. The English title and summary are ours, for reference; \
    the Chinese text prevails.</p>

    """
  }

  private var header: HTML {
    let site = layout.site
    let region = site.portal.region(matter.region)
    return """
      <p class="print-only print-head"><span>\(site.portal.settings.name.text(site.language))</span>\
      <span\(attribute: "lang", site.chineseAttribute)>\(matter.number)</span></p>
      <header class="policy-head">
      <p class="over"><span class="region">\(given: region, { "\(site.fullName(of: $0))" })</span>\
      \(given: matter.number, { "<span class=\"n\"\(attribute: "lang", site.chineseAttribute)>\($0)</span>" })</p>
      <h1>\(title.html)</h1>
      \(given: title.original, { "<p class=\"original\">\($0)</p>\n" })\
      <p class="standing">\(ValidityLabel(site: site, validity: matter.validity(on: site.asOf)).html)\
      \(given: matter.effective, { "<span class=\"ink2\">\(start($0))</span>" })</p>
      </header>
      """
  }

  private func start(_ day: PolicyDate) -> HTML {
    layout.site.markup("自\(OfficialText(text: day.chinese).html)起施行", "from \(day.english)")
  }

  private var benefitSection: HTML {
    """
    <section class="section no-print" id="benefits">
    <div class="section-head"><h2>\(say("本文件中的待遇", "Benefits in this policy"))</h2>\
    <p>\(layout.site.markup(
      "由本站整理，共<span class=\"n\">\(benefits.count)项</span>", "\(benefits.count) in all, put together by this site"))</p></div>
    \(BenefitList(layout: layout, benefits: benefits.leading(Self.leadingCount)).html)
    <p class="actions"><a class="button" href="\(layout.link(Place.check, query: [("policy", policy.slug)]))">\
    \(say("用这份文件自查", "Check yourself against this policy"))</a>\
    \(if: benefits.count > Self.leadingCount, """
      <a href="\(layout.link(policy.benefitsPlace))">\(say("查看全部\(benefits.count)项", "See all \(benefits.count)"))</a>
      """)</p>
    </section>
    """
  }

  private var textSection: HTML {
    """
    <section class="section" id="text">
    <div class="text-head no-print"><h2>\(say("文件原文", "The text, in Chinese"))</h2>\
    <p><button type="button" class="link" data-read hidden>\(say("朗读", "Read aloud"))</button>\
    <button type="button" class="link" data-print hidden>\(say("打印", "Print"))</button>\
    <a href="\(layout.address(policy.place + matter.source.file))">\(say("下载原件", "Original file"))</a>\
    <a href="\(layout.address("data/policies/\(policy.slug).json"))">\(say("条款数据", "Data"))</a>\
    <a href="\(layout.link(policy.historyPlace))">\(say("历史与修复", "History"))</a></p></div>
    <div class="official"\(attribute: "lang", layout.site.chineseAttribute)>
    \(OfficialDocument(
      layout: layout, policy: policy,
      notes: ProvisionNotes(layout: layout, policy: policy, benefits: benefits, relations: relations)
    ).html)
    </div>
    </section>
    """
  }
}
