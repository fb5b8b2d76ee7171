import HTMLTemplate
import PolicyModel

/// Every benefit of the self-check in one table, so that the page is of use where scripts do not run.
struct CheckTable {
  var rows: [BenefitSummary]
  var layout: Layout

  var html: HTML {
    """
    <details class="check-table" id="check-table" open>
    <summary><h2>\(say("全部待遇一览", "All benefits at a glance"))</h2></summary>
    <table role="table">
    <caption class="vh">\(say("全部待遇的条件、金额和条款", "The conditions, amounts and provisions of all benefits"))</caption>
    <thead role="rowgroup"><tr role="row">\(each: [say("待遇", "Benefit")] + cellNames, {
      "<th role=\"columnheader\" scope=\"col\">\($0)</th>"
    })</tr></thead>
    <tbody role="rowgroup">
    \(each: rows, row)</tbody>
    </table>
    </details>
    """
  }

  private var site: Site { layout.site }
  private func say(_ zh: String, _ en: String) -> String { layout.say(zh, en) }

  private var cellNames: [String] {
    [say("条件", "Conditions"), say("金额或内容", "Amount or content"), say("条款", "Provision")]
  }

  private func row(_ row: BenefitSummary) -> HTML {
    let policy = site.portal.policies.first { $0.slug == row.policy }
    let region = site.portal.region(policy?.frontMatter.region)
    let target = layout.link("policies/\(row.policy)/", fragment: row.anchor)
    let names = cellNames.map { "<span class=\"cell-name\">\($0)</span>" as HTML }
    return """
      <tr role="row"><th role="rowheader" scope="row">\(site.words(row.title))\
      <small>\(given: region, { site.words($0.name) })</small></th>
      <td role="cell">\(names[0])\(list(of: row.condition))</td>
      <td role="cell">\(names[1])<ul>\(each: row.amounts, { "<li>\(site.words($0))</li>" })</ul></td>
      <td role="cell">\(names[2])\
      <a class="provision-label" href="\(target)">\(site.chinese(citation(of: row.provision)))</a>\
      <small>\(given: policy?.frontMatter.number ?? policy?.frontMatter.title, site.chinese)</small></td></tr>

      """
  }

  /// A condition as a list; what must all hold needs no words of its own.
  private func list(of condition: BenefitSummary.Condition) -> HTML {
    switch condition {
    case .all(let parts): "<ul>\(each: parts, item)</ul>"
    case .one, .any, .atLeast, .not: "<ul>\(item(of: condition))</ul>"
    }
  }

  private func item(of condition: BenefitSummary.Condition) -> HTML {
    switch condition {
    case .one(let text): "<li>\(site.words(text))</li>"
    case .all(let parts): group(say("以下各项都满足：", "All of:"), parts)
    case .any(let parts): group(say("以下任一项：", "Any of:"), parts)
    case .atLeast(let count, let parts): group(say("以下至少\(count)项：", "At least \(count) of:"), parts)
    case .not(let part): group(say("不属于以下情况：", "Not:"), [part])
    }
  }

  private func group(_ words: String, _ parts: [BenefitSummary.Condition]) -> HTML {
    "<li>\(words)<ul>\(each: parts, item)</ul></li>"
  }
}
