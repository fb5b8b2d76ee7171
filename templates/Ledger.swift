import HTMLTemplate
import PolicyModel

/// Documents as a ledger: region, title and number, date, whether they hold, how many benefits.
struct Ledger {
  var layout: Layout
  var policies: [Policy]
  /// Whether our summaries stand under the titles.
  var hasSummaries = false

  var html: HTML {
    """
    <table class="ledger"><thead><tr><th scope="col">地区</th><th scope="col">文件</th><th scope="col">成文日期</th>\
    <th scope="col">状态</th><th scope="col">待遇</th></tr></thead>
    <tbody>
    \(each: policies, row)
    </tbody></table>
    """
  }

  private func row(_ policy: Policy) -> HTML {
    let matter = policy.frontMatter
    return """
      <tr><td class="place">\(layout.site.portal.region(matter.region)?.name.zh ?? "未载明")</td>\
      <td class="name"><a href="\(layout.address("policies/\(policy.slug)/"))">\(TitleText(title: matter.title).html)</a>\
      <p>\(remarks(policy))</p>\
      \(given: hasSummaries ? matter.summary : nil, { "<p class=\"summary\">\($0)</p>" })</td>\
      <td class="date">\(date(matter.signed))</td><td class="validity">\(standing(matter.validity(on: layout.site.asOf)))</td>\
      <td class="count">\(count(policy))</td></tr>

      """
  }

  private func remarks(_ policy: Policy) -> HTML {
    let annexes = policy.provisions.count { $0.kind == .annex }
    let number = policy.frontMatter.number.map { OfficialText(text: $0).html } ?? "文号未载明"
    return "\(number)\(if: annexes > 0, "，含\(annexes)个附件")"
  }

  private func date(_ date: PolicyDate?) -> HTML {
    guard let date else { return "<span class=\"narrow-only\">成文日期</span>未载明" }
    if date.month == nil { return "\(date.description)（月、日未载明）" }
    return "\(date.description)\(if: date.day == nil, "（日未载明）")"
  }

  private func standing(_ validity: Validity) -> HTML {
    "\(if: validity == .unknown, "<span class=\"narrow-only\">有效性</span>")\(validity.words)"
  }

  private func count(_ policy: Policy) -> HTML {
    let count = layout.site.benefits(of: policy).count
    return count == 0 ? "<span class=\"narrow-only\">待遇</span>待整理" : "\(count)项<span class=\"narrow-only\">待遇</span>"
  }
}

/// A small count as it is written in Chinese words: 五份, 十二份; digits from a hundred on.
func chineseCount(_ count: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1..<100).contains(count) else { return String(count) }
  if count == 2 { return "两" }
  let (tens, ones) = (count / 10, count % 10)
  return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
}
