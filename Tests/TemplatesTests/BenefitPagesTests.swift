import PolicyModel
import Testing

@testable import Templates

@Suite struct BenefitPagesTests {
  private func page(_ language: SiteLanguage = .zh, benefit: PublishedBenefit = Sample.benefit()) throws -> String {
    var site = try Sample.site(benefits: [benefit])
    site.language = language
    let policy = try #require(site.portal.policies.first)
    return BenefitPage(site: site, benefit: benefit, policy: policy).html.description
  }

  @Test("shows every amount, every condition and the sentence behind each")
  func whole() throws {
    let html = try page()
    #expect(html.contains("<dt>“晋中英才”</dt><dd><span class=\"amount\">100<small>万元</small></span></dd>"))
    #expect(html.contains("<dt>特殊贡献人才</dt><dd><span class=\"amount words\">一事一议</span></dd>"))
    #expect(html.contains("<b>已获称号</b>"))
    #expect(html.contains("<b>贡献突出</b> 需经认定"))
    #expect(html.contains("<p class=\"remark\">突出与否，文件没有定义</p>"))
    #expect(html.contains("<blockquote><p>最高可达到"))
    #expect(html.contains("href=\"../../../policies/jinzhong-2023-10/#art2\">第二条</a>"))
  }

  @Test("the few that lead have figures, then are firm; each kind stands once before one stands twice")
  func leading() {
    func benefit(_ id: String, _ kind: Benefit.Kind, _ nature: Benefit.Nature, hasFigure: Bool = false)
      -> PublishedBenefit
    {
      var benefit = Sample.benefit()
      (benefit.id, benefit.kind, benefit.nature) = (id, kind, nature)
      if !hasFigure { benefit.gift = .words(LocalizedText(zh: "提供服务", en: nil)) }
      return benefit
    }
    let benefits = [
      benefit("wish", .service, .direction), benefit("title", .title, .discretionary),
      benefit("home", .housing, .entitlement), benefit("flat", .housing, .entitlement),
      benefit("award", .cash, .competitive, hasFigure: true), benefit("bonus", .cash, .entitlement, hasFigure: true),
      benefit("loan", .loan, .discretionary, hasFigure: true),
    ]
    #expect(benefits.leading(9).map(\.id) == ["bonus", "loan", "award", "home", "title", "wish", "flat"])
    #expect(benefits.leading(2).map(\.id) == ["bonus", "loan"])
  }

  @Test("names the bodies of its provision, and says what the document does not")
  func facts() throws {
    let html = try page()
    #expect(html.contains("<dt>牵头</dt><dd>市人社局</dd>"))
    #expect(html.contains("<dt>材料</dt><dd><span class=\"ink2\">文件未写明</span></dd>"))
  }

  @Test("a direction of work is never offered")
  func direction() throws {
    var benefit = Sample.benefit()
    (benefit.nature, benefit.gift, benefit.requirement) = (.direction, .direction, nil)
    let html = try page(benefit: benefit)
    #expect(html.contains("文件只提出工作方向，没有规定可以申领的待遇。"))
    #expect(!html.contains("看我是否符合"))
    #expect(!html.contains("怎样办"))
  }

  @Test("in English the figure counts in yuan, and what has no translation says so")
  func english() throws {
    let html = try page(.en)
    #expect(html.contains("<span class=\"amount\">1,000,000<small> yuan</small></span>"))
    #expect(html.contains("<b>Holds a title</b>"))
    #expect(html.contains("<span lang=\"zh-Hans\">贡献突出</span> <small class=\"untranslated\">(in Chinese)</small>"))
  }

  @Test("the directory leads to a page for each kind and each sort of applicant that has benefits")
  func filters() throws {
    let html = BenefitsPage(site: try Sample.site()).html.description
    #expect(html.contains("<a href=\"../benefits/kinds/cash/\" "))
    #expect(html.contains(" data-value=\"cash\">一次性奖励与资助</a> <b>1</b>"))
    #expect(html.contains("<a href=\"../audiences/individual/\" "))
    #expect(html.contains(" data-value=\"individual\">个人</a> <b>1</b>"))
    #expect(!html.contains("audiences/team/"))
  }

  @Test("a region has a page of its benefits, and the directory names region and audiences of each for the script")
  func regions() throws {
    let site = try Sample.site()
    let region = try #require(site.portal.region("shanxi/jinzhong"))
    let page = BenefitSelectionPage(site: site, region: region)
    #expect(page.path == "benefits/regions/shanxi/jinzhong/")
    #expect(page.html.description.contains("benefits/jinzhong-2023-10/award/"))
    let directory = BenefitsPage(site: site).html.description
    let facet = "data-facet=\"region\" data-value=\"shanxi/jinzhong\""
    #expect(directory.contains("href=\"../benefits/regions/shanxi/jinzhong/\" \(facet)"))
    #expect(directory.contains("data-region=\"shanxi/jinzhong\" data-for=\"individual\""))
  }

  @Test("a range shows both ends once, and a ceiling says so")
  func figures() throws {
    let site = try Sample.site()
    let unit = LocalizedText(zh: "元/月", en: "yuan a month")
    var figure = PublishedBenefit.Figure(
      number: LocalizedText(zh: "300", en: "300"), upTo: LocalizedText(zh: "2000", en: "2,000"), unit: unit)
    #expect(
      FigureText(site: site, figure: figure).html.description
        == "<span class=\"amount\">300<small>至</small> 2000<small>元/月</small></span>")
    figure.upTo = nil
    figure.isCeiling = true
    #expect(
      FigureText(site: site, figure: figure).html.description
        == "<span class=\"amount\"><small>最高</small>300<small>元/月</small></span>")
  }
}
