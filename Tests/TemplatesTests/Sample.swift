import PolicyModel
import Testing

@testable import Templates

/// A small portal for tests.
enum Sample {
  static let hostile = "\"><script>alert('x')</script>&"

  static func policy(title: String = "晋中市推进高质量发展柔性引才实施办法（试行）") -> Policy {
    var matter = FrontMatter(title: title, source: SourceDocument(file: "source.txt", sha256: "ab12"))
    matter.number = "市办发〔2023〕10号"
    matter.issuers = ["中共晋中市委办公室", "晋中市人民政府办公室"]
    matter.signed = PolicyDate("2023-07-31")
    matter.effective = PolicyDate("2023-07-31")
    matter.status = .inForce
    matter.trial = true
    matter.region = "shanxi/jinzhong"
    matter.interpreter = "市委人才工作领导小组办公室"
    matter.noticeTitle = "关于印发《\(title)》的通知"
    matter.reviewed = PolicyDate("2026-11-20").map { Review(on: $0, by: "张三") }
    matter.relations = [Relation(kind: .implements, title: "改革的实施意见", number: "市发〔2017〕22号")]
    let doubt = Doubt(field: .text, range: 9..<13, why: "换页处")
    let blocks = [
      TextBlock(text: "关于印发《\(title)》的通知"), TextBlock(text: "现印发给你们。"), TextBlock(text: title),
      TextBlock(level: 1, text: "第一章 总则"), TextBlock(level: 2, text: "第一条"),
      TextBlock(text: "根据《改革的实施意见》（市发〔2017〕22号），制定本办法。"), TextBlock(text: "（一）项目合作。"),
      TextBlock(text: "（二）兼职服务。"), TextBlock(level: 2, text: "第二条"),
      TextBlock(text: "所占比例最高可达到100%。（牵头部门：市人社局；配合部门：市财政局）", doubts: [doubt]),
      TextBlock(text: "按前款办理。"), TextBlock(text: "", rows: [["学历", "金额"], ["博士", "2000元"]]),
      TextBlock(level: 1, text: "第二章 附则"), TextBlock(level: 2, text: "第三条"),
      TextBlock(text: "本办法由市委人才工作领导小组办公室负责解释，自发文之日起施行。"),
    ]
    return Policy(
      slug: "jinzhong-2023-10", frontMatter: matter,
      provisions: ProvisionTree.build(blocks, frontMatter: matter), path: "policy.md")
  }

  static func benefit(title: String = "一次性奖励") -> PublishedBenefit {
    let source = CitedWords(policy: "jinzhong-2023-10", provision: "第二条", anchor: "art2", quote: "最高可达到100%")
    var benefit = PublishedBenefit(
      id: "award", policy: "jinzhong-2023-10", title: LocalizedText(zh: title, en: nil), kind: .cash,
      applicants: [.individual],
      gift: .tiers([
        .init(
          label: LocalizedText(zh: "“晋中英才”", en: nil),
          figure: .init(
            number: LocalizedText(zh: "100", en: "1,000,000"), unit: LocalizedText(zh: "万元", en: "yuan"),
            fen: 100_000_000)),
        .init(
          label: LocalizedText(zh: "特殊贡献人才", en: nil),
          figure: .init(number: LocalizedText(zh: "一事一议", en: nil), unit: nil)),
      ]), source: source)
    benefit.period = LocalizedText(zh: "一次性", en: "once")
    let note = LocalizedText(zh: "突出与否，文件没有定义", en: "Outstanding is not defined")
    benefit.requirement = Requirement(
      .all([
        Requirement(.one(LocalizedText(zh: "已获称号", en: "Holds a title")), source: source),
        Requirement(.assessed(LocalizedText(zh: "贡献突出", en: nil)), note: note),
      ]))
    return benefit
  }

  static func site(policy: Policy = policy(), benefits: [PublishedBenefit] = [benefit()]) throws -> Site {
    let asOf = try #require(PolicyDate("2026-11-21"))
    var settings = PortalSettings(
      name: LocalizedText(zh: "人才政策服务", en: nil), tagline: LocalizedText(zh: "原文、搜索和自查", en: nil),
      baseURL: "https://rencai.example.gov.cn/portal/")
    settings.frequentSearches = [LocalizedText(zh: "人才公寓", en: nil)]
    let regions = [
      Region(path: "shanxi", name: LocalizedText(zh: "山西省", en: nil)),
      Region(path: "shanxi/jinzhong", name: LocalizedText(zh: "晋中市", en: nil)),
    ]
    let page = Page(
      slug: "help", title: LocalizedText(zh: "使用帮助", en: nil), summary: nil,
      body: LocalizedText(zh: "<p>怎样<em>查找</em></p>", en: nil))
    let portal = Portal(settings: settings, regions: regions, policies: [policy], pages: [page])
    return Site(
      portal: portal, benefits: benefits, assets: ["site.css": "site.1a2b.css"],
      asOf: asOf)
  }

  /// Every page of a site.
  static func pages(of site: Site) -> [any PortalPage] {
    var pages: [any PortalPage] = [
      HomePage(site: site), PolicyListPage(site: site), BenefitsPage(site: site), RegionsPage(site: site),
      SearchPage(site: site), NotFoundPage(site: site),
    ]
    pages += site.portal.policies.map { PolicyPage(site: site, policy: $0, sourceSize: 10_240) }
    pages += site.portal.policies.map { HistoryPage(site: site, policy: $0) }
    pages += site.portal.regions.map { RegionPage(site: site, region: $0) }
    pages += site.benefits.flatMap { benefit in
      site.portal.policies.filter { $0.slug == benefit.policy }
        .map { BenefitPage(site: site, benefit: benefit, policy: $0) }
    }
    pages += [
      BenefitSelectionPage(site: site, kind: .cash), AudiencesPage(site: site), SiteMapPage(site: site),
    ]
    pages += site.portal.pages.map { OwnPage(site: site, page: $0) }
    return pages
  }
}
