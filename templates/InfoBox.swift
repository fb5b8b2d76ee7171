import HTMLTemplate
import PolicyModel

/// What identifies a document, in the order government sites give it; what the document does not tell reads 未载明.
struct InfoBox {
  var layout: Layout
  var policy: Policy

  private var site: Site { layout.site }
  private var bodies: BodyLinks { BodyLinks(layout: layout, policy: policy) }

  var html: HTML {
    let matter = policy.frontMatter
    let validity = matter.validity(on: site.asOf)
    let rows: [(String, HTML?)] = [
      (site.say("索引号", "Index number"), matter.indexNumber.map(site.chinese)),
      (site.say("主题分类", "Subject"), matter.subject.map(site.chinese)),
      (site.say("发文机关", "Issued by"), issuers),
      (site.say("发文字号", "Number"), matter.number.map { site.chinese(html: OfficialText(text: $0).html) }),
      (site.say("成文日期", "Signed"), matter.signed.map(date)),
      (site.say("发布日期", "Published"), matter.published.map(date)),
      (site.say("施行日期", "In force from"), effect(matter.effective)),
      (site.say("有效期至", "In force until"), matter.expires.map(date)),
      (
        site.say("解释机关", "Interpreted by"),
        matter.interpreter.map { "\(bodies.link($0))\(place(where: matter.isInterpreterNamed))" }
      ),
      (site.say("有效性", "Status"), validity == .unknown ? nil : "\(validity.words.text(site.language))"),
    ]
    let unstated: HTML = "<span class=\"ink2\">\(site.say("未载明", "Not stated"))</span>"
    return "<dl class=\"info\">\(each: rows, { "<div><dt>\($0.0)</dt><dd>\($0.1 ?? unstated)</dd></div>" })</dl>"
  }

  /// Each issuer, leading to its page where it has one.
  private var issuers: HTML? {
    let names = policy.frontMatter.issuers
    guard !names.isEmpty else { return nil }
    return "\(each: names.enumerated(), { "\(if: $0 > 0, "、<wbr>")\(bodies.link($1))" })"
  }

  /// From when it holds: the day and the unit that says so, or that unit's words where they name no day.
  private func effect(_ day: PolicyDate?) -> HTML? {
    let rule = policy.allProvisions.lazy.compactMap { effectClause(in: $0.text) }.last
    let place = place { node in rule.map { node.text.contains($0) } ?? false }
    if let day { return "\(date(day))\(place)" }
    return rule.map { "\(site.chinese($0))\(place)" }
  }

  /// `自公布之日起施行`.
  private func effectClause(in text: String) -> String? {
    text.split { "，。；".contains($0) }.compactMap { clause -> String? in
      guard let start = clause.firstIndex(of: "自"), Self.effects.contains(where: clause.hasSuffix) else { return nil }
      return String(clause[start...])
    }.last
  }

  private func date(_ date: PolicyDate) -> HTML {
    site.markup(OfficialText(text: date.chinese).html, "\(date.english)")
  }

  /// A link to the last unit that says so, in brackets.
  private func place(where says: (Provision) -> Bool) -> HTML {
    guard let unit = policy.units(where: says).last else { return HTML() }
    let cited = citation(of: unit.path)
    let link: HTML = "<a href=\"#\(unit.anchor)\">\(site.chinese(cited))</a>"
    return cited.hasPrefix("（") ? "\(site.say("，", ", "))\(link)" : site.markup("（\(link)）", " (\(link))")
  }

  /// How documents say from when they hold.
  private static let effects = ["日起施行", "日起实施", "日起执行"]
}
