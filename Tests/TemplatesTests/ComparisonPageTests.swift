import PolicyModel
import Templates
import Testing

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
    let jinzhong = try #require(html.firstRange(of: "<rect width=\"1000\""))
    let other = try #require(html.firstRange(of: "<rect width=\"100\""))
    #expect(jinzhong.lowerBound < other.lowerBound)
  }

  @Test("one policy alone, or rates beside sums, are no comparison")
  func nothingToCompare() throws {
    let sum = benefit("jinzhong-2023-10", fen: 100_000_000)
    #expect(ComparisonPage.all(site: try site([sum])).isEmpty)
    #expect(ComparisonPage.all(site: try site([sum, benefit("other", fen: 1_000_000, unit: "元/月")])).isEmpty)
  }
}
