import PolicyModel
import Testing

@testable import Templates

@Suite struct CoveragePageTests {
  @Test("says for each provision what it gives, why it gives nothing, or that nobody has looked")
  func entries() throws {
    let site = try Sample.site()
    let page = CoveragePage(
      site: site,
      coverage: [
        "jinzhong-2023-10": [
          CoveredProvision(path: "第二条", anchor: "art2", benefits: ["award"], reason: nil),
          CoveredProvision(
            path: "第三条", anchor: "art3", benefits: [], reason: LocalizedText(zh: "附则", en: "Final rules")),
          CoveredProvision(path: "第一条", anchor: "art1", benefits: [], reason: nil),
        ]
      ])
    let html = page.html.description
    #expect(html.contains("共3条，其中1条待整理</p>"))
    #expect(html.contains("<a href=\"../benefits/jinzhong-2023-10/award/\">一次性奖励</a>"))
    #expect(html.contains("<span class=\"ink2\">附则</span>"))
    #expect(html.contains("<span class=\"ink2\">待整理</span>"))
  }
}
