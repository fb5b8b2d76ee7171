import Diagnostics
import PolicyModel
import YAML

extension RuleReader {
  /// audiences.yaml; `names` are the names of all benefits.
  mutating func readAudiences(_ node: YAMLNode, names: [String]) -> [Audience] {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return [] }
    let nodes = map.sequence("audiences", into: &diagnostics)
    map.finish(into: &diagnostics)
    var audiences: [Audience] = []
    for node in nodes {
      guard let audience = audience(node, names: names) else { continue }
      if audiences.contains(where: { $0.id == audience.id }) {
        report(
          "rule-duplicate-id", at: audience.location,
          Wording(zh: "人群“\(audience.id)”写了两次", en: "the audience '\(audience.id)' is written twice"),
          mend: Wording(zh: "请换一个 id", en: "choose another id"))
      }
      audiences.append(audience)
    }
    return audiences
  }

  private mutating func audience(_ node: YAMLNode, names: [String]) -> Audience? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let id = map.required("id", into: &diagnostics)
    let name = text(map.required("name", into: &diagnostics))
    let answers = map.node("answers").map { readAnswers($0) }
    let others = map.node("others").map { readAnswers($0) }
    let example = map.node("example").flatMap { audienceExample($0, names: names) }
    map.finish(into: &diagnostics)
    guard let id, let word = id.string(into: &diagnostics), let name else { return nil }
    var audience = Audience(id: word, name: name, location: id.location)
    audience.example = example
    let applicants = Benefit.Applicant.allCases.map(\.rawValue)
    if (answers == nil) != applicants.contains(word) || (answers == nil) != (others == nil) {
      report(
        "rule-audience-answers", at: id.location,
        Wording(
          zh: "看不出“\(word)”是谁", en: "who '\(word)' is cannot be told"),
        mend: Wording(
          zh: "请写上 answers（这样的人会答什么）和 others（其他人会答什么）；申请主体（\(applicants.joined(separator: "、"))）两样都不写",
          en: "write 'answers', what such a person answers, and 'others', what others answer; neither for a sort of "
            + "applicant (\(applicants.joined(separator: ", ")))"))
    }
    audience.answers = answers ?? []
    audience.others = others ?? []
    return audience
  }

  private mutating func audienceExample(_ node: YAMLNode, names: [String]) -> Audience.Example? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let benefit = map.required("benefit", into: &diagnostics)
    let words = text(map.required("words", into: &diagnostics))
    map.finish(into: &diagnostics)
    guard let benefit, let name = benefit.string(into: &diagnostics), let words else { return nil }
    guard names.contains(name) else {
      reportUnknown("rule-unknown-benefit", name, among: names, at: benefit.location, zh: "这项待遇", en: "benefit")
      return nil
    }
    return Audience.Example(benefit: name, words: words)
  }
}
