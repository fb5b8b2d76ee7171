import HTMLTemplate
import PolicyModel

/// What the policies say on the same matter, side by side: a chart of one kind of amount, and a table of all kinds.
public struct ComparisonPage: PortalPage {
  private let site: Site
  private let layout: Layout
  private let charts: [ComparisonChart]
  private let chart: ComparisonChart

  /// The pages: one for each sort of amounts that can be compared, the first at `compare/` itself.
  public static func all(site: Site) -> [ComparisonPage] {
    let charts = ComparisonChart.all(site: site)
    return charts.map { ComparisonPage(site: site, charts: charts, chart: $0) }
  }

  private init(site: Site, charts: [ComparisonChart], chart: ComparisonChart) {
    self.site = site
    self.charts = charts
    self.chart = chart
    let isFirst = chart.kinds == charts.first?.kinds
    let kind = chart.name.text(site.language)
    let name = site.say("地区比较", "Compare regions")
    var layout = Layout(
      site: site, place: isFirst ? "compare/" : chart.place,
      title: isFirst ? name : site.say("\(name)：\(kind)", "\(name): \(kind)"), section: .regions)
    layout.description = site.say("各份文件写明的同类待遇放在一起看。", "What the policies state on the same matter, side by side.")
    layout.breadcrumbs =
      isFirst ? [.init("\(name)")] : [.init("\(name)", "compare/"), .init("\(kind)")]
    layout.styles = ["compare.css"]
    self.layout = layout
  }

  /// `compare/`, or `compare/<kind>/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    layout.page(
      """
      <header class="page-head"><h1>\(layout.title)</h1>
      <p class="lead">\(site.say(
        "把各份文件写明的内容放在一起看。对象、条件和年份各不相同，金额高低不等于待遇优劣。",
        """
        What the policies state, side by side. They differ in whom they are for, in conditions and in years: a larger \
        sum is not a better benefit.
        """))</p></header>
      <nav class="compare-kinds" aria-label="\(site.say("比较的金额", "Amounts to compare"))"><ul>\(each: charts, { other in
        let address = layout.link(other.kinds == charts.first?.kinds ? "compare/" : other.place)
        return """
          <li><a href="\(address)"\(attribute: "aria-current", other.kinds == chart.kinds ? "page" : nil)>\
          \(other.name.text(site.language))</a></li>
          """
      })</ul></nav>
      <section class="section ruled"><h2 class="chart-title">\(site.say(
        "\(chart.name.zh)：写给个人的最高金额", "\(chart.name.text(.en)): the highest amount stated for individuals"))</h2>
      \(chart.html(layout))
      <p class="remark">\(site.say(
        "取每份文件里写给个人的同类金额中最高的一项；虚线框表示文件没有写明，不表示零。",
        "The highest amount of the kind that each policy states for individuals. A dashed frame means not stated, not zero."))</p></section>
      \(ComparisonTable(layout: layout).html)
      <p><a href="\(layout.link("regions/"))">\(site.say("按地区看文件", "The policies by region"))</a></p>
      """)
  }
}

/// The highest amount of one sort that each policy states for individuals.
struct ComparisonChart {
  /// The kinds of benefit whose amounts can be held against each other.
  var kinds: [Benefit.Kind]
  /// The policies, those with larger amounts first, then those that state none.
  var bars: [(policy: Policy, benefit: PublishedBenefit?)]

  /// Where its page stands.
  var place: String { "compare/\(kinds[0].rawValue)/" }

  /// A chart for each sort of which at least two policies state amounts; what is paid by the month or year is another
  /// measure and left out.
  static func all(site: Site) -> [ComparisonChart] {
    let sorts: [[Benefit.Kind]] = [[.cash, .allowance], [.project], [.housing], [.loan], [.equity]]
    return sorts.compactMap { kinds in
      let stated = site.benefits.filter {
        kinds.contains($0.kind) && $0.nature != .direction && $0.applicants.contains(.individual) && $0.isPaidOnce
      }
      let bars = site.portal.policies.enumerated().map { place, policy in
        let highest = stated.filter { $0.policy == policy.slug }.max { $0.highestFen < $1.highestFen }
        return (place: place, policy: policy, benefit: highest)
      }
      guard bars.count(where: { $0.benefit != nil }) >= 2 else { return nil }
      let sorted = bars.sorted {
        (-($0.benefit?.highestFen ?? 0), $0.place) < (-($1.benefit?.highestFen ?? 0), $1.place)
      }
      return ComparisonChart(kinds: kinds, bars: sorted.map { ($0.policy, $0.benefit) })
    }
  }

  /// What its amounts are: 一次性奖励与补贴, 住房.
  var name: LocalizedText {
    kinds == [.cash, .allowance] ? LocalizedText(zh: "一次性奖励与补贴", en: "One-off awards and subsidies") : kinds[0].words
  }

  func html(_ layout: Layout) -> HTML {
    let site = layout.site
    let most = bars.compactMap { $0.benefit?.highestFen }.max() ?? 1
    return """
      <ol class="chart">\(each: bars, { policy, benefit in
        """
        <li><p>\(given: site.portal.region(policy.frontMatter.region), { "<b>\(site.words($0.name))</b>" })\
        \(given: benefit, { "<a href=\"\(layout.link($0.place))\">\(site.words($0.title))</a>" })</p>
        \(given: benefit?.highest, { figure in
          let width = Int(max(1, (figure.fen ?? 0) * 1000 / most))
          return """
            <svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true"><rect width="\(width)" height="1"/></svg>\
            \(Amount(site: site, figure: figure).html)
            """
        })\(if: benefit == nil, "<span class=\"unstated\">\(site.say("未写明", "not stated"))</span>")</li>

        """
      })</ol>
      """
  }
}

extension PublishedBenefit {
  /// The most it gives, as one figure.
  fileprivate var highest: Figure? {
    guard var figure = span else { return nil }
    if let upTo = figure.upTo { figure.number = upTo }
    figure.upTo = nil
    return figure
  }

  fileprivate var highestFen: Int64 { span?.fen ?? 0 }

  /// Whether its figures are sums, not rates such as 元/月.
  fileprivate var isPaidOnce: Bool {
    span?.fen != nil && span?.unit?.zh.contains("/") == false
  }
}

/// Kinds of benefit by policies: in each cell the leading benefit, and how many more there are.
private struct ComparisonTable {
  var layout: Layout

  private var site: Site { layout.site }

  var html: HTML {
    let policies = site.portal.policies.filter { !site.benefits(of: $0).isEmpty }
    let kinds = BenefitKind.all(of: site.benefits).filter { kind in
      Set(kind.benefits.map(\.policy)).count > 1
    }
    return """
      <section class="section"><h2>\(site.say("逐项对照", "Kind by kind"))</h2>
      <table class="comparison" role="table"><thead role="rowgroup"><tr role="row"><td></td>\(each: policies, { policy in
        """
        <th role="columnheader" scope="col"><a href="\(layout.link("policies/\(policy.slug)/"))">\(name(policy))</a>\
        <span>\(given: policy.frontMatter.signed, { "\($0.year)" })</span></th>
        """
      })</tr></thead><tbody role="rowgroup">
      \(each: kinds, { kind in
        """
        <tr role="row"><th role="rowheader" scope="row"><a href="\(layout.link(kind.kind.place))">\
        \(kind.kind.words.text(site.language))</a></th>\(each: policies, { policy in
          "<td role=\"cell\"><span class=\"cell-name\">\(name(policy))</span>\(cell(kind, policy))</td>"
        })</tr>

        """
      })</tbody></table></section>

      """
  }

  private func name(_ policy: Policy) -> HTML {
    site.portal.region(policy.frontMatter.region).map { site.words($0.name) }
      ?? PolicyTitle(site: site, policy: policy).html
  }

  private func cell(_ kind: BenefitKind, _ policy: Policy) -> HTML {
    let all = kind.benefits.filter { $0.policy == policy.slug }
    let due = all.filter { $0.nature != .direction }
    guard let benefit = due.leading(1).first ?? all.first else {
      return "<span class=\"none\">\(site.say("文件未写", "nothing stated"))</span>"
    }
    let more = all.count - 1
    return """
      <div>\(given: benefit.span, { "<b>\(Amount(site: site, figure: $0).text)</b>" })\
      <a href="\(layout.link(benefit.place))">\(site.words(benefit.title))</a>\
      \(if: more > 0, "<span>\(site.say("另有\(more)项", "\(more) more"))</span>")</div>
      """
  }
}
