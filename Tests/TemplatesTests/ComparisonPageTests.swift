import PolicyModel
import Testing

@testable import Templates

/// What policies state side by side.
@Suite struct ComparisonPageTests {
  private func benefit(_ policy: String, fen: Int64, unit: String = "万元") -> PublishedBenefit {
    var benefit = Sample.benefit()
    benefit.policy = policy
    let number = LocalizedText(zh: "\(fen / 1_000_000)", en: nil)
    benefit.gift = .tiers([.init(figure: .init(number: number, unit: LocalizedText(zh: unit, en: nil), fen: fen))])
    return benefit
  }

  private func site(_ benefits: [PublishedBenefit]) throws -> Site {
    var other = Sample.policy()
    other.slug = "other"
    other.frontMatter.region = "shanxi"
    var site = try Sample.site(benefits: benefits)
    site.portal.policies.append(other)
    return site
  }

  @Test("bars are as long as the highest amounts, in one page for each sort two policies state")
  func bars() throws {
    let pages = ComparisonPage.all(
      site: try site([benefit("jinzhong-2023-10", fen: 100_000_000), benefit("other", fen: 10_000_000)]))
    #expect(pages.map(\.path) == ["compare/"])
    let html = try #require(pages.first).html.description
    let jinzhong = try #require(html.firstRange(of: "<svg width=\"100.0%\""))
    let other = try #require(html.firstRange(of: "<svg width=\"10.0%\""))
    #expect(jinzhong.lowerBound < other.lowerBound)
  }

  @Test("what a policy gives in words stands among the bars, and one without any says so")
  func words() throws {
    var inKind = benefit("other", fen: 0)
    inKind.gift = .words(LocalizedText(zh: "免费入住", en: nil))
    inKind.kind = .housing
    var sum = benefit("jinzhong-2023-10", fen: 100_000_000)
    sum.kind = .housing
    let page = try #require(ComparisonPage.all(site: try site([sum, inKind])).first)
    #expect(page.html.description.contains("<span class=\"given\">免费入住</span>"))
  }

  @Test("a scale ends at a round number that holds the amount, in four equal parts")
  func scale() {
    #expect(ChartAxis(100_000_000).ticks(in: .zh) == ["0", "25", "50", "75", "100"])
    #expect(ChartAxis(22_000_000).ticks(in: .zh) == ["0", "6", "12", "18", "24"])
    #expect(ChartAxis(200_000).ticks(in: .zh) == ["0", "500", "1000", "1500", "2000"])
    #expect(ChartAxis(10_000_000).ticks(in: .en).last == "100,000")
    #expect(ChartAxis(10_000_000).percent(of: 1) == "0.5")
  }

  @Test("one policy alone, or rates beside sums, are no comparison")
  func nothingToCompare() throws {
    let sum = benefit("jinzhong-2023-10", fen: 100_000_000)
    #expect(ComparisonPage.all(site: try site([sum])).isEmpty)
    #expect(ComparisonPage.all(site: try site([sum, benefit("other", fen: 1_000_000, unit: "元/月")])).isEmpty)
  }
}
