import HTMLTemplate
import PolicyModel

/// Every benefit of the self-check in one table, so that the page is of use where scripts do not run.
struct CheckTable {
  var rows: [BenefitSummary]
  var layout: Layout

  var html: HTML {
    """
    <details class="check-table" id="check-table" open>
    <summary><h2>全部待遇一览</h2></summary>
    <table role="table">
    <caption class="vh">全部待遇的条件、金额和条款</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">待遇</th>\
    <th role="columnheader" scope="col">条件</th><th role="columnheader" scope="col">金额或内容</th>\
    <th role="columnheader" scope="col">条款</th></tr></thead>
    <tbody role="rowgroup">
    \(each: rows, row)</tbody>
    </table>
    </details>
    """
  }

  private func row(_ row: BenefitSummary) -> HTML {
    let policy = layout.site.portal.policies.first { $0.slug == row.policy }
    let region = layout.site.portal.region(policy?.frontMatter.region)
    let target = layout.address("policies/\(row.policy)/", fragment: row.anchor)
    return """
      <tr role="row"><th role="rowheader" scope="row">\(row.title.zh)<small>\(region?.name.zh)</small></th>
      <td role="cell"><span class="cell-name">条件</span>\(list(of: row.condition))</td>
      <td role="cell"><span class="cell-name">金额或内容</span><ul>\(each: row.amounts, { "<li>\($0.zh)</li>" })</ul></td>
      <td role="cell"><span class="cell-name">条款</span>\
      <a class="provision-label" href="\(target)">\(citation(of: row.provision))</a>\
      <small>\(policy?.frontMatter.number ?? policy?.frontMatter.title)</small></td></tr>

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
    case .one(let text): "<li>\(text.zh)</li>"
    case .all(let parts): "<li>以下各项都满足：<ul>\(each: parts, item)</ul></li>"
    case .any(let parts): "<li>以下任一项：<ul>\(each: parts, item)</ul></li>"
    case .atLeast(let count, let parts): "<li>以下至少\(count)项：<ul>\(each: parts, item)</ul></li>"
    case .not(let part): "<li>不属于以下情况：<ul>\(item(of: part))</ul></li>"
    }
  }
}
