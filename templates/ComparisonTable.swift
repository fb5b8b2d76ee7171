import HTMLTemplate
import PolicyModel

/// Matters by policies: in each cell what the policy gives, where it says so, and how many more there are.
struct ComparisonTable {
  var layout: Layout
  var matters: [ComparedMatter]

  private var site: Site { layout.site }
  private var policies: [Policy] { site.portal.policies.filter { !site.benefits(of: $0).isEmpty } }

  var html: HTML {
    """
    <section class="section"><h2>\(site.say("逐项对照", "Matter by matter"))</h2>
    <table class="comparison" role="table"><thead role="rowgroup"><tr role="row"><td></td>\(each: policies, { policy in
      """
      <th role="columnheader" scope="col"><a href="\(layout.link(policy.place))">\(name(policy))</a>\
      <span>\(given: policy.frontMatter.signed, { "\($0.year)" })</span></th>
      """
    })</tr></thead><tbody role="rowgroup">
    \(each: matters, row)</tbody></table></section>

    """
  }

  private func row(_ matter: ComparedMatter) -> HTML {
    """
    <tr role="row"><th role="rowheader" scope="row">\(matter.name.text(site.language))</th>\(each: policies, { policy in
      let entry = matter.entries.first { $0.policy.slug == policy.slug }
      return "<td role=\"cell\"><span class=\"cell-name\">\(name(policy))</span>\(given: entry, cell)</td>"
    })</tr>

    """
  }

  private func name(_ policy: Policy) -> HTML {
    site.portal.region(policy.frontMatter.region).map { site.words($0.name) }
      ?? PolicyTitle(site: site, policy: policy).html
  }

  private func cell(_ entry: ComparedMatter.Entry) -> HTML {
    guard let benefit = entry.benefit else {
      return "<div><span>\(site.say("文件未写", "nothing stated"))</span></div>"
    }
    let place = layout.link(Place.policy(benefit.policy), fragment: benefit.anchor)
    return """
      <div>\(summary(of: benefit, entry.amount))<a href="\(layout.link(benefit.place))">\(site.words(benefit.title))</a>\
      <a class="place" href="\(place)">\(site.chinese(citation(of: benefit.source.provision)))</a>\
      \(if: entry.others > 0, "<span>\(site.say("另有\(entry.others)项", "\(entry.others) more"))</span>")</div>
      """
  }

  private func summary(of benefit: PublishedBenefit, _ amount: PublishedBenefit.Figure?) -> HTML {
    if amount != nil { return "\(given: benefit.span, { "<b>\(FigureText(site: site, figure: $0).text)</b>" })" }
    if benefit.nature == .direction { return "<b>\(site.say("未写明", "not stated"))</b>" }
    return HTML()
  }
}
