import Diagnostics
import HTMLTemplate
import PolicyModel
import Testing

@testable import Templates

@Suite struct TermNotesTests {
  private func term(_ id: String, _ name: String, aliases: [String] = []) -> Term {
    var term = Term(
      id: id, name: LocalizedText(zh: name, en: "\(id) in English"),
      explanation: LocalizedText(zh: "\(name)的意思。", en: "What \(id) means."),
      location: SourceLocation(path: "glossary.yaml"))
    term.aliases = aliases
    return term
  }

  @Test("of names that overlap the longer one counts, and other names count too")
  func finder() {
    let finder = TermFinder([term("talent", "人才"), term("flat", "人才公寓"), term("card", "绿卡", aliases: ["晋中人才绿卡"])])
    #expect(finder.terms(in: "入住人才公寓，凭晋中人才绿卡").map(\.id) == ["flat", "card"])
    #expect(finder.terms(in: "人才的人才").map(\.id) == ["talent"])
    #expect(finder.terms(in: "人").isEmpty)
  }

  @Test("a term is explained beside the provision that uses it first in its chapter")
  func notes() throws {
    let policy = Sample.policy()
    var site = try Sample.site(policy: policy)
    site.portal.vocabulary.terms = [term("project", "项目合作"), term("rule", "办法")]
    site = Site(portal: site.portal, benefits: site.benefits, assets: site.assets, asOf: site.asOf)
    let html = PolicyPage(site: site, policy: policy, sourceSize: nil).html.description
    #expect(
      html.contains(
        "<dt>术语</dt><dd><details class=\"term\"><summary>办法</summary><p>办法的意思。 <a href=\"../../glossary/#term-rule\">术语表</a></p></details>"
      ))
    // 第一条 of chapter one and 第三条 of chapter two.
    #expect(html.matches(of: /<summary>办法<\/summary>/).count == 2)
    #expect(html.matches(of: /<summary>项目合作<\/summary>/).count == 1)
  }
}
