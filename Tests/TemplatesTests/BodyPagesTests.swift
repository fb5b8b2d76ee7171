import PolicyModel
import Testing

@testable import Templates

@Suite struct BodyPagesTests {
  private func site(_ language: SiteLanguage = .zh) throws -> Site {
    var portal = try Sample.site().portal
    portal.vocabulary.bodies = [
      Body(
        region: "shanxi/jinzhong", id: "human-resources",
        name: LocalizedText(zh: "市人社局", en: "Municipal Human Resources Bureau")),
      Body(region: "shanxi/jinzhong", id: "party-office", name: LocalizedText(zh: "中共晋中市委办公室", en: nil)),
      Body(region: "shanxi", id: "finance", name: LocalizedText(zh: "市财政局", en: nil)),
    ]
    let day = try #require(PolicyDate("2026-11-21"))
    var site = Site(portal: portal, benefits: [Sample.benefit()], assets: [:], asOf: day)
    site.language = language
    return site
  }

  @Test("lists what the documents make a body responsible for, with its role and its benefits")
  func duties() throws {
    let site = try site()
    let html = BodyPage(site: site, body: try #require(site.portal.vocabulary.bodies.first)).html.description
    #expect(html.contains("<h1>市人社局</h1>"))
    #expect(html.contains("href=\"../../../../policies/jinzhong-2023-10/#art2\">第二条</a>"))
    #expect(html.contains("<td>牵头</td>"))
    #expect(html.contains("benefits/jinzhong-2023-10/award/\">一次性奖励</a>"))
  }

  @Test("finds a body of the region, then of the region it lies in, and nowhere else")
  func regions() throws {
    let vocabulary = try site().portal.vocabulary
    #expect(vocabulary.body("市人社局", in: "shanxi/jinzhong")?.id == "human-resources")
    #expect(vocabulary.body("市财政局", in: "shanxi/jinzhong")?.id == "finance")
    #expect(vocabulary.body("市人社局", in: "shanxi") == nil)
    #expect(vocabulary.body("市人社局", in: nil) == nil)
  }

  @Test("leads from a provision's margin to the body's page")
  func margin() throws {
    let site = try site()
    let policy = try #require(site.portal.policies.first)
    let html = PolicyPage(site: site, policy: policy, sourceSize: nil).html.description
    #expect(html.contains("<a href=\"../../bodies/shanxi/jinzhong/human-resources/\">市人社局</a>"))
  }

  @Test("an issuer's page lists what it issued, and the document's box leads there")
  func issuer() throws {
    let site = try site()
    let policy = try #require(site.portal.policies.first)
    let link = "<a href=\"../../bodies/shanxi/jinzhong/party-office/\">中共晋中市委办公室</a>、<wbr>晋中市人民政府办公室</dd>"
    #expect(PolicyPage(site: site, policy: policy, sourceSize: nil).html.description.contains(link))
    let body = try #require(site.portal.vocabulary.body("中共晋中市委办公室", in: "shanxi/jinzhong"))
    let html = BodyPage(site: site, body: body).html.description
    #expect(html.contains("<h2>发布的文件</h2>"))
    #expect(html.contains("href=\"../../../../policies/jinzhong-2023-10/\""))
  }

  @Test("in English names the body twice, and says the role in English")
  func english() throws {
    let site = try site(.en)
    let page = BodyPage(site: site, body: try #require(site.portal.vocabulary.bodies.first))
    #expect(page.path == "en/bodies/shanxi/jinzhong/human-resources/")
    let html = page.html.description
    #expect(html.contains("Municipal Human Resources Bureau <span lang=\"zh-Hans\">（市人社局）</span>"))
    #expect(html.contains("<td>Lead</td>"))
  }
}
