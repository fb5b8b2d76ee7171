import HTMLTemplate
import PolicyModel
import Testing

@testable import Templates

@Suite struct PagesTests {
  @Test("no page has a script or a style of its own, or an attribute that is one")
  func nothingInline() throws {
    for page in Sample.pages(of: try Sample.site()) {
      let html = page.html.description
      #expect(!html.contains("<style"), "\(page.path)")
      #expect(
        html.ranges(of: "<script").count == html.ranges(of: "<script src=").count
          + html.ranges(of: "<script type=\"module\" src=").count)
      #expect(html.ranges(of: "style=\"").isEmpty)
      #expect(!html.contains(/<[^>]*\son[a-z]+=/))
    }
  }

  @Test("every page carries its security policy before anything is loaded, and the government tags")
  func head() throws {
    for page in Sample.pages(of: try Sample.site()) {
      let html = page.html.description
      let policy = try #require(html.firstRange(of: "Content-Security-Policy"))
      let load = try #require(html.firstRange(of: "<link"))
      #expect(policy.lowerBound < load.lowerBound)
      for tag in ["SiteName", "SiteDomain", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"] {
        #expect(html.contains("<meta name=\"\(tag)\" content=\""), "\(page.path) \(tag)")
      }
      #expect(html.contains("content=\"rencai.example.gov.cn\""))
    }
  }

  @Test("headings begin with one h1 and skip no level")
  func headings() throws {
    for page in Sample.pages(of: try Sample.site()) {
      let levels = page.html.description.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
      let body = levels.drop { $0 != 1 }
      #expect(levels.filter { $0 == 1 }.count == 1, "\(page.path)")
      #expect(body.count == levels.count, "\(page.path)")
      for (above, below) in zip(body, body.dropFirst()) { #expect(below <= above + 1, "\(page.path)") }
    }
  }

  @Test("ids are unique on a page")
  func ids() throws {
    for page in Sample.pages(of: try Sample.site()) {
      let ids = page.html.description.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(page.path)")
    }
  }

  @Test("links within a page lead to an id that is there")
  func fragments() throws {
    for page in Sample.pages(of: try Sample.site()) {
      let html = page.html.description
      for link in html.matches(of: /href="#([^"]+)"/) {
        #expect(html.contains(" id=\"\(link.output.1)\""), "\(page.path) #\(link.output.1)")
      }
    }
  }

  @Test("a hostile title stays text on every page")
  func hostileTitles() throws {
    let site = try Sample.site(
      policy: Sample.policy(title: Sample.hostile), benefits: [Sample.benefit(title: Sample.hostile)])
    for page in Sample.pages(of: site) {
      let html = page.html.description
      #expect(!html.contains("<script>"), "\(page.path)")
      #expect(!html.contains("alert('x')"), "\(page.path)")
    }
  }

  @Test("addresses lead from each page's own depth, and from the host's root where the page may be served anywhere")
  func addresses() throws {
    let site = try Sample.site()
    #expect(HomePage(site: site).html.description.contains("href=\"assets/site.1a2b.css\""))
    #expect(PolicyListPage(site: site).html.description.contains("href=\"../assets/site.1a2b.css\""))
    let region = try #require(site.portal.regions.last)
    #expect(RegionPage(site: site, region: region).html.description.contains("href=\"../../../assets/site.1a2b.css\""))
    #expect(NotFoundPage(site: site).html.description.contains("href=\"/portal/assets/site.1a2b.css\""))
  }

  @Test("what the owner has not filled in says so")
  func identity() throws {
    var site = try Sample.site()
    #expect(HomePage(site: site).html.description.contains("<dt>主办单位</dt><dd>〔待填写〕</dd>"))
    site.portal.settings.owner.sponsor = "晋中市<人才>办"
    site.portal.settings.owner.errorReport = "javascript:alert(1)"
    let html = HomePage(site: site).html.description
    #expect(html.contains("<dt>主办单位</dt><dd>晋中市&lt;人才&gt;办</dd>"))
    #expect(!html.contains("javascript:"))
  }

  @Test("the search page alone may fetch and run the core")
  func searchPolicy() throws {
    for page in Sample.pages(of: try Sample.site()) {
      #expect(page.html.description.contains("wasm-unsafe-eval") == (page.path == "search/"), "\(page.path)")
    }
  }
}
