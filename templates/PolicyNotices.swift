import HTMLTemplate
import PolicyModel

/// What a reader should do before leaning on a document that is not simply in force.
struct PolicyNotices {
  var site: Site
  var policy: Policy
  var relations: [RelatedDocument]

  var html: HTML {
    "\(each: sentences, { "<p class=\"notice\">\($0)</p>\n" })"
  }

  private var sentences: [HTML] { [standing, review].compactMap { $0 } }

  /// Why it may not hold; nil where it does.
  private var standing: HTML? {
    let matter = policy.frontMatter
    switch matter.validity(on: site.asOf) {
    case .inForce(trial: true) where matter.expires == nil:
      let word = matter.title.contains("暂行") ? "暂行" : "试行"
      return site.markup(
        "这份文件标明“\(word)”，但没有写明\(word)到哪一天。申报之前，请向\(contact)确认是否仍在执行。",
        """
        This policy is marked as a trial, but does not say until when. Before you apply, ask \(contact) whether it \
        is still applied.
        """)
    case .inForce: return nil
    case .notYetInForce:
      return site.markup(
        "这份文件还没有开始施行。\(given: matter.effective, { "自\($0.chinese)起施行。" })",
        "This policy is not in force yet. \(given: matter.effective, { "It takes effect on \($0.english)." })")
    case .expired:
      return site.markup(
        "这份文件的有效期已过。申报之前，请向\(contact)确认是否有新的规定。",
        "This policy has expired. Before you apply, ask \(contact) whether there are new rules.")
    case .amended:
      return site.markup(
        "这份文件已经修改\(successor)。下面是修改之前的文字。",
        "This policy has been amended\(successor). Below is the text before the amendment.")
    case .repealed:
      return site.markup(
        "这份文件已经废止\(successor)。下面的文字供查考。",
        "This policy has been repealed\(successor). The text below is kept for reference.")
    case .unknown:
      return site.markup(
        "这份文件是否仍然有效，还没有人确认。申报之前，请先问\(contact)。",
        "Nobody has confirmed whether this policy is still in force. Before you apply, ask \(contact).")
    }
  }

  private var review: HTML? {
    guard policy.frontMatter.reviewed == nil else { return nil }
    return site.markup(
      "这份文件还没有经人与原件逐字核对，正式发布之前请勿引用。",
      "This text has not been held against the original yet. Please do not cite it before it has.")
  }

  private var contact: HTML {
    let body = policy.frontMatter.interpreter ?? policy.frontMatter.issuers.first
    return body.map(site.chinese) ?? "\(site.say("发文机关", "its issuer"))"
  }

  private var successor: HTML {
    let next = relations.first { $0.relation.kind == .replacedBy }
    return "\(given: next, { site.markup("，由\($0.shortHTML)代替", " and replaced by \($0.shortHTML)") })"
  }
}
