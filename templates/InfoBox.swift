import HTMLTemplate
import PolicyModel

/// What identifies a document, in the order government sites give it; what the document does not tell reads 未载明.
struct InfoBox {
  var policy: Policy
  var asOf: PolicyDate

  var html: HTML {
    let matter = policy.frontMatter
    let rows: [(String, HTML?)] = [
      ("索引号", matter.indexNumber.map { "\($0)" }),
      ("主题分类", matter.subject.map { "\($0)" }),
      ("发文机关", matter.issuers.isEmpty ? nil : "\(matter.issuers.joined(separator: "、"))"),
      ("发文字号", matter.number.map { OfficialText(text: $0).html }),
      ("成文日期", matter.signed.map(date)),
      ("发布日期", matter.published.map(date)),
      ("施行日期", effect(matter.effective)),
      ("有效期至", matter.expires.map(date)),
      ("解释机关", matter.interpreter.map { "\($0)\(place(where: matter.isInterpreterNamed))" }),
      ("有效性", matter.validity(on: asOf) == .unknown ? nil : "\(matter.validity(on: asOf).words)"),
    ]
    return """
      <dl class="info">\(each: rows, { row in
        "<div><dt>\(row.0)</dt><dd>\(row.1 ?? "<span class=\"ink2\">未载明</span>")</dd></div>"
      })</dl>
      """
  }

  /// From when it holds: the day and the unit that says so, or that unit's words where they name no day.
  private func effect(_ day: PolicyDate?) -> HTML? {
    let rule = policy.allProvisions.lazy.compactMap { effectClause(in: $0.text) }.last
    let place = place { node in rule.map { node.text.contains($0) } ?? false }
    if let day { return "\(date(day))\(place)" }
    return rule.map { "\($0)\(place)" }
  }

  /// `自公布之日起施行`.
  private func effectClause(in text: String) -> String? {
    text.split { "，。；".contains($0) }.compactMap { clause -> String? in
      guard let start = clause.firstIndex(of: "自"), Self.effects.contains(where: clause.hasSuffix) else { return nil }
      return String(clause[start...])
    }.last
  }

  private func date(_ date: PolicyDate) -> HTML {
    OfficialText(text: date.chinese).html
  }

  /// A link to the last unit that says so, in brackets.
  private func place(where says: (Provision) -> Bool) -> HTML {
    guard let unit = policy.provisions.flatMap(\.units).last(where: { $0.subtree.contains(where: says) }) else {
      return HTML()
    }
    let cited = citation(of: unit.path)
    let link: HTML = "<a href=\"#\(unit.anchor)\">\(cited)</a>"
    return cited.hasPrefix("（") ? "，\(link)" : "（\(link)）"
  }

  /// How documents say from when they hold.
  private static let effects = ["日起施行", "日起实施", "日起执行"]
}
