import PolicyModel
import Testing

@Suite struct PolicyDifferenceTests {
  private func policy(_ articles: [(label: String, text: String)]) -> Policy {
    var policy = Policy(
      slug: "a", frontMatter: FrontMatter(title: "办法", source: SourceDocument(file: "source.txt")), provisions: [],
      path: "policy.md")
    policy.provisions = articles.enumerated().map { place, article in
      Provision(
        path: article.label, anchor: "art\(place + 1)", kind: .article, label: article.label, text: article.text)
    }
    return policy
  }

  private func words(_ old: [(label: String, text: String)], _ new: [(label: String, text: String)]) -> [String] {
    PolicyDifference(from: policy(old), to: policy(new)).changes.map { change in
      switch change {
      case .changed(let old, let new): "\(old.text)→\(new.text)"
      case .moved(let old, let new): "\(old.label)→\(new.label)"
      case .added(let new): "+\(new.label)"
      case .removed(let old): "-\(old.label)"
      }
    }
  }

  @Test("the same words at the same places are no change")
  func same() {
    #expect(words([("第一条", "甲"), ("第二条", "乙")], [("第一条", "甲"), ("第二条", "乙")]).isEmpty)
  }

  @Test("other words at the same path are a change, a new article moves those after it")
  func changes() {
    #expect(
      words(
        [("第一条", "给予5万元"), ("第二条", "乙"), ("第三条", "丙")],
        [("第一条", "给予10万元"), ("第二条", "新"), ("第三条", "乙"), ("第四条", "丙")])
        == ["给予5万元→给予10万元", "+第二条", "第二条→第三条", "第三条→第四条"])
  }

  @Test("what is gone stands after what it followed, the last one too")
  func removals() {
    #expect(
      words([("第一条", "甲"), ("第二条", "乙"), ("第三条", "丙"), ("第四条", "丁")], [("第一条", "甲"), ("第三条", "丙")])
        == ["-第二条", "-第四条"])
  }
}
