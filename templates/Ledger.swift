import HTMLTemplate
import PolicyModel

/// Documents as a ledger: region, title and number, date, whether they hold, how many benefits.
struct Ledger {
  var layout: Layout
  var policies: [Policy]
  /// Whether our summaries stand under the titles.
  var hasSummaries = false

  private var site: Site { layout.site }

  var html: HTML {
    """
    <table class="ledger"><thead><tr>\(each: [
      site.say("地区", "Region"), site.say("文件", "Document"), site.say("成文日期", "Signed"), site.say("状态", "Status"),
      site.say("待遇", "Benefits"),
    ], { "<th scope=\"col\">\($0)</th>" })</tr></thead>
    <tbody>
    \(each: policies, row)
    </tbody></table>
    """
  }

  /// A section of some documents; nothing where there are none.
  static func section(_ layout: Layout, _ title: String, _ policies: [Policy]) -> HTML {
    guard !policies.isEmpty else { return HTML() }
    return """
      <section class="section"><h2>\(title)</h2>
      \(Ledger(layout: layout, policies: policies).html)</section>

      """
  }

  private func row(_ policy: Policy) -> HTML {
    let matter = policy.frontMatter
    let summary = hasSummaries ? matter.localizedSummary : nil
    return """
      <tr><td class="place">\(region(matter))</td>\
      <td class="name"><a href="\(layout.link(policy.place))">\(PolicyTitle(site: site, policy: policy).html)</a>\
      \(given: PolicyTitle(site: site, policy: policy).original, { "<p class=\"original\">\($0)</p>" })\
      <p>\(remarks(policy))</p>\(given: summary, { "<p class=\"summary\">\(site.words($0))</p>" })</td>\
      <td class="date">\(date(matter.signed))</td><td class="validity">\(standing(matter.validity(on: site.asOf)))</td>\
      <td class="count">\(count(policy))</td></tr>

      """
  }

  private func region(_ matter: FrontMatter) -> HTML {
    site.portal.region(matter.region).map { site.words($0.name) } ?? "\(site.say("未载明", "Not stated"))"
  }

  private func remarks(_ policy: Policy) -> HTML {
    let annexes = policy.provisions.count { $0.kind == .annex }
    let number: HTML =
      policy.frontMatter.number.map { site.chinese(html: OfficialText(text: $0).html) }
      ?? "\(site.say("文号未载明", "no number stated"))"
    guard annexes > 0 else { return number }
    return "\(number)\(site.say("，含\(annexes)个附件", ", with \(annexes) \(annexes == 1 ? "annex" : "annexes")"))"
  }

  private func date(_ date: PolicyDate?) -> HTML {
    guard let date else {
      return "<span class=\"narrow-only\">\(site.say("成文日期", "Signed: "))</span>\(site.say("未载明", "Not stated"))"
    }
    let missing =
      date.month == nil
      ? site.say("（月、日未载明）", " (day not stated)") : date.day == nil ? site.say("（日未载明）", " (day not stated)") : ""
    return "\(site.say(date.description, date.english))\(missing)"
  }

  private func standing(_ validity: Validity) -> HTML {
    """
    \(if: validity == .unknown, "<span class=\"narrow-only\">\(site.say("有效性", "Status: "))</span>")\
    \(validity.words.text(site.language))
    """
  }

  private func count(_ policy: Policy) -> HTML {
    let count = site.benefits(of: policy).count
    guard count > 0 else {
      return "<span class=\"narrow-only\">\(site.say("待遇", "benefits "))</span>\(site.say("待整理", "to come"))"
    }
    return "\(site.say("\(count)项", "\(count)"))<span class=\"narrow-only\">\(site.say("待遇", " benefits"))</span>"
  }
}
