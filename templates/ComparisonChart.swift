import HTMLTemplate
import PolicyModel

/// One matter as bars: those with larger amounts first, then what is given in words, then those that state nothing.
struct ComparisonChart {
  var layout: Layout
  var matter: ComparedMatter

  private var site: Site { layout.site }

  var html: HTML {
    let most = matter.entries.compactMap { $0.amount?.fen }.max()
    let axis = most.map(ChartAxis.init)
    return """
      <section class="section ruled"><h2 class="chart-title">\(title(hasAmounts: most != nil))</h2>
      <ol class="chart\(if: axis == nil, " in-words")">\(each: sorted, { bar($0, axis) })</ol>
      \(given: axis, ticks)<p class="remark">\(remark(hasAmounts: most != nil))</p></section>

      """
  }

  private var sorted: [ComparedMatter.Entry] {
    let entries = matter.entries
    let stated = entries.filter { $0.amount != nil }.enumerated().sorted { a, b in
      (b.element.amount?.fen ?? 0, a.offset) < (a.element.amount?.fen ?? 0, b.offset)
    }
    return stated.map(\.element) + entries.filter { $0.amount == nil && words(of: $0) != nil }
      + entries.filter { $0.amount == nil && words(of: $0) == nil }
  }

  /// What it gives that is not measured in money.
  private func words(of entry: ComparedMatter.Entry) -> LocalizedText? {
    guard case .words(let words) = entry.benefit?.gift else { return nil }
    return words
  }

  private func bar(_ entry: ComparedMatter.Entry, _ axis: ChartAxis?) -> HTML {
    """
    <li><p class="of">\(given: site.portal.region(entry.policy.frontMatter.region), { "<b>\(site.words($0.name))</b>" })\
    \(given: entry.benefit, { "<a href=\"\(layout.link($0.place))\">\(site.words($0.title))</a>" })</p>
    <div class="plot">\(figure(entry, axis))</div></li>

    """
  }

  private func figure(_ entry: ComparedMatter.Entry, _ axis: ChartAxis?) -> HTML {
    if let axis, let amount = entry.amount {
      return """
        <svg width="\(axis.percent(of: amount.fen ?? 0))%" height="28" aria-hidden="true"><rect width="100%" height="28"/></svg>\
        \(FigureText(site: site, figure: amount).html)
        """
    }
    if let words = words(of: entry) { return "<span class=\"given\">\(site.words(words.capitalized))</span>" }
    return "<span class=\"unstated\">\(site.say("未写明", "not stated"))</span>"
  }

  private func ticks(_ axis: ChartAxis) -> HTML {
    let per = matter.measure == .monthly ? site.say("/月", " a month") : ""
    return """
      <p class="ticks" aria-hidden="true">\(each: axis.ticks(in: site.language), { "<span>\($0)</span>" })\
      <span>\(axis.unit(in: site.language))\(per)</span></p>

      """
  }

  private func title(hasAmounts: Bool) -> String {
    let name = matter.name
    guard hasAmounts else {
      return site.say("\(name.zh)：写给个人的主要一项", "\(name.text(.en)): the leading benefit for individuals")
    }
    return site.say("\(name.zh)：写给个人的最高金额", "\(name.text(.en)): the highest amount stated for individuals")
  }

  private func remark(hasAmounts: Bool) -> String {
    guard hasAmounts else {
      return site.say(
        "这类待遇不以金额计；虚线框表示文件没有写明，不表示没有。",
        "Benefits of this kind are not measured in money. A dashed frame means not stated, not none.")
    }
    return site.say(
      "取每份文件里写给个人的同类金额中最高的一项；没有金额的照写内容，虚线框表示文件没有写明，不表示零。",
      """
      The highest amount of the kind that each policy states for individuals; where there is none, what it gives in \
      words. A dashed frame means not stated, not zero.
      """)
  }
}
