import HTMLTemplate
import PolicyModel

/// Every benefit of the self-check in one table, so that the page is of use where scripts do not run; where they do, they
/// read the names from it.
struct CheckTable {
  var rows: [PublishedBenefit]
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

  private func row(_ row: PublishedBenefit) -> HTML {
    let policy = site.policy(row.policy)
    let region = site.portal.region(policy?.frontMatter.region)
    let target = layout.link("policies/\(row.policy)/", fragment: row.anchor)
    let names = cellNames.map { "<span class=\"cell-name\">\($0)</span>" as HTML }
    return """
      <tr role="row"><th role="rowheader" scope="row"><span>\(site.words(row.title))</span>\
      <small>\(given: region, { site.words($0.name) })</small></th>
      <td role="cell">\(names[0])\(given: row.requirement, { RequirementList(site: site, requirement: $0).html })</td>
      <td role="cell">\(names[1])<ul>\(each: row.lines, { "<li>\(site.words($0))</li>" })</ul></td>
      <td role="cell">\(names[2])\
      <a class="provision-label" href="\(target)">\(site.chinese(citation(of: row.source.provision)))</a>\
      <small>\(given: policy?.frontMatter.number ?? policy?.frontMatter.title, site.chinese)</small></td></tr>

      """
  }
}
