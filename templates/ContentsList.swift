import HTMLTemplate
import PolicyModel

/// The contents of a policy page: what stands beside the text and leads into it.
struct ContentsList {
  var site: Site
  var policy: Policy
  var benefitCount: Int

  var html: HTML {
    """
    <nav class="toc no-print" aria-label="\(site.say("目录", "Contents"))"><details><summary>\(Icon.chevron.html)\
    <span>\(site.say("目录", "Contents"))\
    \(if: !summary.isEmpty, "<span class=\"toc-count\">\(site.say("：", ": "))\(summary)</span>")</span></summary>
    <ol>\(each: entries, { entry in
      """
      <li><a href="#\(entry.anchor)"\(attribute: "lang", entry.isOurs ? nil : site.chineseAttribute)><span>\(entry.label)\
      \(if: !entry.heading.isEmpty, "<span class=\"heading\(if: entry.label.hasSuffix("、"), " close")\">\(entry.heading)</span>")</span>\
      \(if: !entry.range.isEmpty, "<small>\(entry.range)</small>")</a></li>

      """
    })</ol></details></nav>
    """
  }

  private struct Entry {
    var anchor: String
    var label: String
    var heading = ""
    var range = ""
    var isOurs = false
  }

  private var entries: [Entry] {
    var entries: [Entry] = []
    if benefitCount > 0 {
      entries.append(
        Entry(
          anchor: "benefits", label: site.say("本文件中的待遇", "Benefits"),
          range: site.say("\(benefitCount)项", "\(benefitCount)"),
          isOurs: true))
    }
    if let notice = policy.provisions.firstIndex(where: { $0.kind == .notice }),
      policy.provisions[notice...].contains(where: { $0.kind == .title })
    {
      entries.append(Entry(anchor: "issuing-notice", label: site.say("印发通知", "Issuing notice"), isOurs: true))
    }
    for node in policy.provisions {
      if node.isDivision {
        let title = node.children.first { $0.kind == .title }?.text ?? ""
        entries.append(
          Entry(
            anchor: node.anchor, label: node.label, heading: node.heading.isEmpty ? title : node.heading,
            range: unitRange(node.units)))
      } else if node.isUnit {
        entries.append(Entry(anchor: node.anchor, label: node.label, heading: opening(of: node)))
      }
    }
    return entries
  }

  /// 第一至三条.
  private func unitRange(_ units: [Provision]) -> String {
    guard let first = units.first, let last = units.last else { return "" }
    // The parts of an annex restart their count, and a range over several counts would say nothing.
    return Set(units.map(\.label)).count == units.count ? range(from: first.label, to: last.label) : ""
  }

  /// A unit's heading, else how its text begins.
  private func opening(of unit: Provision) -> String {
    if !unit.heading.isEmpty { return unit.heading.filter { $0 != "。" } }
    let clause = unit.text.prefix { !"，。；：、".contains($0) }
    return clause.count <= 14 ? String(clause) : clause.prefix(12) + "……"
  }

  /// 7章26条, 7 chapters, 26 articles.
  private var summary: String {
    let units = policy.provisions.flatMap(\.units)
    let counts: [(count: Int, zh: String, one: String, many: String)] = [
      (policy.provisions.count { $0.kind == .chapter }, "章", "chapter", "chapters"),
      (policy.provisions.count { $0.kind == .section && $0.isDivision }, "个部分", "part", "parts"),
      (units.count { $0.kind == .article }, "条", "article", "articles"),
      (
        policy.provisions.filter { $0.kind != .annex }.flatMap(\.units).count { $0.kind != .article }, "项", "item",
        "items"
      ),
      (policy.provisions.count { $0.kind == .annex }, "个附件", "annex", "annexes"),
    ]
    return counts.filter { $0.count > 0 }.map { site.count($0.count, $0.zh, $0.one, $0.many) }
      .joined(separator: site.say("", ", "))
  }
}
