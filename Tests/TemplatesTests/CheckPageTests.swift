import PolicyModel
import Testing

@testable import Templates

@Suite struct CheckPageTests {
  private let row = {
    var row = PublishedBenefit(
      id: "award", policy: "jinzhong-2023-10", title: LocalizedText(zh: "一次性奖励", en: nil), kind: .cash,
      applicants: [.individual], gift: .direction,
      source: CitedWords(policy: "jinzhong-2023-10", provision: "附件1/三/（二）", anchor: "fj1-s3-i2", quote: "奖励"))
    func one(_ words: String) -> Requirement { Requirement(.one(LocalizedText(zh: words, en: nil))) }
    let two = Requirement(.atLeast(2, [one("甲"), Requirement(.assessed(LocalizedText(zh: "乙", en: nil)))]))
    row.requirement = Requirement(.all([one("已获称号"), Requirement(.any([one("在晋中工作"), two]))]))
    row.lines = [LocalizedText(zh: "晋中英才：100万元", en: nil)]
    return row
  }()

  private func page(_ rows: [PublishedBenefit]) throws -> String {
    let day = try #require(PolicyDate("2026-11-21"))
    let settings = PortalSettings(
      name: LocalizedText(zh: "人才政策服务", en: nil), tagline: LocalizedText(zh: "", en: nil),
      baseURL: "https://example.gov.cn/")
    let portal = Portal(settings: settings, regions: [], policies: [], pages: [])
    let site = Site(portal: portal, benefits: [], assets: ["check-zh.js": "check.0f.js"], asOf: day)
    return String(decoding: CheckPage(site: site, rows: rows).html.rendered, as: UTF8.self)
  }

  @Test("lets nothing out and runs nothing of its own in the page")
  func security() throws {
    let html = try page([row])
    #expect(
      html.replacing("&#39;", with: "'").contains(
        """
        content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; \
        connect-src 'none'; form-action 'none'; base-uri 'none'"
        """))
    #expect(html.contains("<script type=\"module\" src=\"../assets/check.0f.js\"></script>"))
    #expect(!html.contains("<form"))
    #expect(!html.contains("style=\""))
    #expect(!html.contains("onclick"))
  }

  @Test("holds every benefit with its conditions, its amounts and the way to the provision")
  func table() throws {
    let html = try page([row])
    #expect(html.contains("一次性奖励"))
    #expect(
      html.contains(
        """
        <ul><li>已获称号</li><li>以下任一项：<ul><li>在晋中工作</li>\
        <li>以下至少2项：<ul><li>甲</li><li>乙</li></ul></li></ul></li></ul>
        """))
    #expect(html.contains("<li>晋中英才：<span class=\"n\">100万元</span></li>"))
    #expect(html.contains("<a class=\"provision-label\" href=\"../policies/jinzhong-2023-10/#fj1-s3-i2\">附件1 三（二）</a>"))
  }

  @Test("shows the table open, with words for those whose browser runs no scripts")
  func withoutScripts() throws {
    let html = try page([row])
    #expect(html.contains("<details class=\"check-table\" id=\"check-table\" open>"))
    #expect(html.contains("逐题自查要由浏览器运行脚本"))
  }

  @Test("holds the drawings that the scripts refer to")
  func drawings() throws {
    let html = try page([])
    for name in ["likely", "needs_recognition", "need_info", "not_met", "not_in_force"] {
      #expect(html.contains("<symbol id=\"icon-\(name)\""))
    }
    for name in ["tick", "cross", "diamond", "seal", "chevron"] {
      #expect(html.contains("<symbol id=\"icon-\(name)\""))
    }
  }

  @Test("shows what the rules say as text, whatever it holds")
  func hostileText() throws {
    var hostile = row
    hostile.title.zh = "<img src=x onerror=alert(1)>"
    hostile.requirement = Requirement(.not(Requirement(.one(LocalizedText(zh: "</ul><script>", en: nil)))))
    hostile.source.anchor = "\"><script>"
    let html = try page([hostile])
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(html.contains("<li>不属于以下情况：<ul><li>&lt;/ul&gt;&lt;script&gt;</li></ul></li>"))
    #expect(!html.contains("<script>"))
  }
}
