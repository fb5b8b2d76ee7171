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
      (
        "施行日期",
        matter.effective.map { "\(date($0))\(place { node in Self.effects.contains(where: node.text.holds) })" }
      ),
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

  private func date(_ date: PolicyDate) -> HTML {
    OfficialText(text: date.chinese).html
  }

  /// A link to the last unit that says so, in brackets.
  private func place(where says: (Provision) -> Bool) -> HTML {
    guard let unit = policy.provisions.flatMap(\.units).last(where: { $0.subtree.contains(where: says) }) else {
      return HTML()
    }
    return "（<a href=\"#\(unit.anchor)\">\(citation(of: unit.path))</a>）"
  }

  /// How documents say from when they hold.
  private static let effects = ["日起施行", "日起实施", "日起执行"]
}
