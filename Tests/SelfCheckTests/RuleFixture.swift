import Diagnostics
import PolicyModel
import SelfCheck

/// A small portal of one policy, right in every way, to be made wrong one place at a time.
struct RuleFixture {
  var facts = """
    chapters: [{id: work, title: {zh: 单位, en: Work}}]
    facts:
      local: {type: bool, chapter: work, determined_by: self, ask: {zh: 您在本地工作吗？, en: "Do you work here?"}}
      years: {type: int, chapter: work, determined_by: self, unit: {zh: 年, en: years}, min: 0, max: 40, ask: {zh: 工作几年？, en: "How many years?"}}
      level: {type: choice, chapter: work, determined_by: self, ask: {zh: 什么层次？, en: "Which level?"}, options: {
        high: {zh: 高, en: High}, low: {zh: 低, en: Low}}}

    """
  var benefits = """
    benefits:
      - id: bonus
        title: {zh: 奖金, en: Bonus}
        for: individual
        nature: entitlement
        kind: cash
        effective: {from: 2023-07-31, to: unstated, cite: {at: 第三条, quote: 自发布之日起施行}}
        who:
          all:
            - {fact: local, is: true}
            - {fact: years, gte: 5}
          cite: {at: 第一条, quote: 在本市工作满五年的人才}
        gives:
          kind: table
          by: [level]
          rows:
            - {when: {level: high}, amount: 10万元}
            - {when: {level: low}, amount: 5000元}
          cite: {at: 第一条, quote: 高层次的每人10万元，其他的每人5000元}
      - id: room
        title: {zh: 公寓, en: Room}
        for: individual
        nature: entitlement
        kind: housing
        effective: {from: 2023-07-31, to: unstated, cite: {at: 第三条, quote: 自发布之日起施行}}
        who: {benefit: bonus}
        gives: {kind: in_kind, what: {zh: 公寓一间, en: a room}, cite: {at: 第二条, quote: 可入住公寓}}
    groups:
      - {id: either, members: [bonus, room], rule: choose_one, cite: {at: 第二条, quote: 不得重复享受}}
    cases:
      - {name: 高, as_of: 2024-01-01, facts: &ok {local: true, years: 5, level: high}, expect: {bonus: {state: likely, amount: 10万元, total: 100000元}, room: {state: likely}}}
      - {name: 低, as_of: 2024-01-01, facts: {<<: *ok, years: 6, level: low}, expect: {bonus: {state: likely, amount: 5000元}}}
      - {name: 四年, as_of: 2024-01-01, facts: {<<: *ok, years: 4}, expect: {bonus: {state: not_met, because: [years]}, room: {state: not_met}}}
      - {name: 未答, as_of: 2024-01-01, facts: {local: true}, expect: {bonus: {state: need_info, missing: [years, level]}, room: {state: need_info}}}

    """
  var audiences: String?
  var policy: Policy = {
    var matter = FrontMatter(title: "人才办法", source: SourceDocument(file: "source.txt"))
    matter.published = PolicyDate("2023-07-31")
    matter.region = "shanxi/jinzhong"
    func article(_ number: String, _ anchor: String, _ text: String) -> Provision {
      Provision(path: number, anchor: anchor, kind: .article, label: number, text: text)
    }
    return Policy(
      slug: "p", frontMatter: matter,
      provisions: [
        article("第一条", "art1", "在本市工作满五年的人才，高层次的每人 10万元,其他的每人5000元。"),
        article("第二条", "art2", "可入住公寓。两项不得重复享受，不得重复享受的另有规定。可入住公寓的，免费一年。"),
        article("第三条", "art3", "本办法自发布之日起施行，2030年1月1日废止。"),
      ], path: "policies/p/policy.md")
  }()

  init() {
    // The quotes of article 2 must be found once.
    policy.provisions[1].text = "可入住公寓。两项不得重复享受。"
  }

  /// Replaces a piece of one of the two files, which must be there.
  func replacing(_ old: String, _ new: String) throws(Missing) -> RuleFixture {
    var changed = self
    if let range = facts.firstRange(of: old) {
      changed.facts.replaceSubrange(range, with: new)
    } else if let range = benefits.firstRange(of: old) {
      changed.benefits.replaceSubrange(range, with: new)
    } else {
      throw Missing(text: old)
    }
    return changed
  }

  /// A test names a piece that is not in the fixture.
  struct Missing: Error {
    var text: String
  }

  func compile(into diagnostics: inout [Diagnostic]) -> CompiledRules? {
    guard let asOf = PolicyDate("2024-01-01") else { return nil }
    return CompiledRules.compile(
      facts: RuleFile(path: "facts.yaml", text: facts),
      benefits: [("p", RuleFile(path: "benefits.yaml", text: benefits))],
      audiences: audiences.map { RuleFile(path: "audiences.yaml", text: $0) },
      policies: [policy],
      regions: [
        Region(path: "shanxi", name: LocalizedText(zh: "山西省", en: nil)),
        Region(path: "shanxi/jinzhong", name: LocalizedText(zh: "晋中市", en: nil)),
      ], asOf: asOf, into: &diagnostics)
  }

  /// What is wrong with it, as the terminal prints it in English.
  var messages: String {
    var diagnostics: [Diagnostic] = []
    _ = compile(into: &diagnostics)
    return DiagnosticPrinter(language: .en).lines(diagnostics)
  }
}
