import HTMLTemplate
import PolicyModel
import Testing

@testable import Templates

@Suite struct HistoryPageTests {
  private func policy() -> Policy {
    var policy = Sample.policy()
    policy.frontMatter.source.received = PolicyDate("2026-11-19")
    var line = RepairedLine(
      line: 7, before: "所占比例最高可达到 。（牵头部门：市人社局；100%", after: "所占比例最高可达到100%。（牵头部门：市人社局；", standing: .doubtful, figures: 1
    )
    line.alternatives = ["所占比例最高可达到10%"]
    line.why = "换页处"
    var number = RepairedLine(line: 9, before: "12", after: "", standing: .certain)
    number.isFurniture = true
    policy.repairedLines = [line, number]
    policy.repairs.doubtfulFigures = 1
    return policy
  }

  private func html(_ policy: Policy, _ language: SiteLanguage = .zh) throws -> String {
    var site = try Sample.site(policy: policy)
    site.language = language
    return HistoryPage(site: site, policy: policy).html.description
  }

  @Test("dates stand the latest first, what the site did before what the document says of itself")
  func events() throws {
    let html = try html(policy())
    let days = html.matches(of: /<time datetime="([^"]*)">/).map { String($0.output.1) }
    #expect(days == ["2026-11-20", "2026-11-19", "2023-07-31", "2023-07-31"])
    #expect(html.contains("<span>与原件核对：张三</span>"))
    #expect(html.contains("href=\"../../../policies/jinzhong-2023-10/feed.xml\""))
  }

  @Test("an earlier text has a page with what changed since and the text itself, and the history leads there")
  func versions() throws {
    var policy = policy()
    var old = Sample.policy()
    let place = try #require(old.provisions.lastIndex { $0.kind == .chapter })
    old.provisions[place].children[0].text = "本办法由市委组织部负责解释，自发文之日起施行。"
    let version = EarlierVersion(date: try #require(PolicyDate("2021-09-01")), policy: old)
    policy.earlier = [version]
    #expect(try html(policy).contains("href=\"../../../policies/jinzhong-2023-10/history/2021-09-01/\""))
    let page = VersionPage(site: try Sample.site(policy: policy), policy: policy, version: version)
    #expect(page.path == "policies/jinzhong-2023-10/history/2021-09-01/")
    let text = page.html.description
    #expect(text.contains("<del>织部</del>"))
    #expect(text.contains("id=\"art3\""))
    #expect(text.contains("policies/jinzhong-2023-10/versions/2021-09-01/policy.md\""))
  }

  @Test("a repaired line stands before and after, in the provision that holds it, with its other reading")
  func repair() throws {
    let html = try html(policy())
    #expect(html.contains("<h3><a href=\"../../../policies/jinzhong-2023-10/#art2\">第二条</a>"))
    #expect(html.contains("所占比例最高可达到 。（牵头部门：市人社局；<del>100%</del>"))
    #expect(html.contains("所占比例最高可达到<mark class=\"doubt\">100%</mark>。（牵头部门：市人社局；"))
    #expect(html.contains("也可能是“所占比例最高可达到10%”。换页处。"))
    #expect(html.contains("<span>第9行</span><span>12</span>"))
  }

  @Test("what a person confirmed is no longer doubtful, and says who and why")
  func confirmed() throws {
    var policy = policy()
    policy.repairedLines[0].standing = .confirmed(by: "李四", on: PolicyDate("2026-11-21"), reason: "与印刷件一致")
    let html = try html(policy)
    #expect(html.contains("<ins>100%</ins>"))
    #expect(html.contains("2026年11月21日李四确认：与印刷件一致。"))
    #expect(html.contains("<span>李四确认1处修复</span>"))
  }

  @Test("on English pages the lines are marked as Chinese")
  func english() throws {
    let html = try html(policy(), .en)
    #expect(html.contains("<td role=\"cell\" lang=\"zh-Hans\">所占比例最高可达到<mark"))
    #expect(html.contains("Held against the original by"))
  }

  @Test("numbers move as wholes, and a blank that goes with them is no loss")
  func difference() {
    let difference = LineDifference("每月 元；其他院校2000", "每月2000元；其他院校")
    #expect(difference.old.filter(\.isChange).map(\.text) == ["2000"])
    #expect(difference.new.filter(\.isChange).map(\.text) == ["2000"])
    #expect(difference.firstChange == 2)
    #expect(LineDifference("一样", "一样").new.map(\.text) == ["一样"])
  }
}
