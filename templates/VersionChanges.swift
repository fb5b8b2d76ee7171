import HTMLTemplate
import PolicyModel

/// What has changed since an earlier text: how much, then each provision, old beside new.
struct VersionChanges {
  var layout: Layout
  /// The text in force.
  var policy: Policy
  var version: EarlierVersion

  private var site: Site { layout.site }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  var html: HTML {
    let changes = PolicyDifference(from: version.policy, to: policy).changes
    return """
      <section class="section"><h2>\(say("到现行文本的改动", "Changes up to the text in force"))</h2>
      \(if: changes.isEmpty, "<p class=\"remark\">\(say("两份文本逐字相同。", "The two texts are the same."))</p>", else: counts(changes))
      \(each: changes, block)</section>

      """
  }

  private func counts(_ changes: [PolicyDifference.Change]) -> HTML {
    let kinds = changes.map(word)
    var seen: [String] = []
    for kind in kinds where !seen.contains(kind) { seen.append(kind) }
    return """
      <ul class="counts">\(each: seen, { kind in
        "<li><b>\(kinds.count { $0 == kind })</b> <span>\(say("处", ""))\(kind)</span></li>"
      })</ul>
      """
  }

  private func word(_ change: PolicyDifference.Change) -> String {
    switch change {
    case .changed: say("修改", "changed")
    case .moved: say("移位", "moved")
    case .added: say("新增", "added")
    case .removed: say("删去", "removed")
    }
  }

  private func block(_ change: PolicyDifference.Change) -> HTML {
    let (old, new) = sides(change)
    let difference = LineDifference(old.map(words) ?? "", new.map(words) ?? "")
    let isMove = if case .moved = change { true } else { false }
    return """
      <div class="repair"><h3>\(given: new ?? old, { place(of: $0, isNew: new != nil) })\
       <span class="state">\(word(change))</span></h3>
      \(if: isMove, "<p class=\"remark\">\(given: old, { "\(say("原为", "It was "))\(place(of: $0, isNew: false))" })</p>", else: """
        <table class="diff pair" role="table"><thead role="rowgroup"><tr role="row">\
        <th role="columnheader" scope="col">\(say("较早的文本", "Earlier"))</th>\
        <th role="columnheader" scope="col">\(say("现行文本", "In force"))</th></tr></thead>\
        <tbody role="rowgroup"><tr role="row"><td role="cell"\(attribute: "lang", site.chineseAttribute)>\
        \(each: difference.old, { $0.isChange ? "<del>\($0.text)</del>" : "\($0.text)" })</td>\
        <td role="cell"\(attribute: "lang", site.chineseAttribute)>\
        \(each: difference.new, { $0.isChange ? "<ins>\($0.text)</ins>" : "\($0.text)" })</td></tr></tbody></table>
        """)</div>

      """
  }

  private func sides(_ change: PolicyDifference.Change) -> (old: Provision?, new: Provision?) {
    switch change {
    case .changed(let old, let new), .moved(let old, let new): (old, new)
    case .added(let new): (nil, new)
    case .removed(let old): (old, nil)
    }
  }

  private func words(of provision: Provision) -> String {
    provision.heading + provision.text + provision.rows.joined().joined(separator: " ")
  }

  /// A provision by its path; it leads into the text in force, or down to the earlier one.
  private func place(of provision: Provision, isNew: Bool) -> HTML {
    let words = site.chinese(citation(of: provision.path))
    return isNew
      ? "<a href=\"\(layout.link(policy.place, fragment: provision.anchor))\">\(words)</a>"
      : "<a href=\"#\(provision.anchor)\">\(words)</a>"
  }
}
