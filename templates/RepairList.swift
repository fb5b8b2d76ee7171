import HTMLTemplate
import PolicyModel

/// The lines an import changed, before and after, provision by provision; what is not certain comes first.
struct RepairList {
  private let layout: Layout
  private let policy: Policy
  private let placed: [Placed]

  /// A changed line and the provision that holds it.
  private struct Placed {
    var line: RepairedLine
    var difference: LineDifference
    var node: Provision?
  }

  init(layout: Layout, policy: Policy) {
    self.layout = layout
    self.policy = policy
    let places = policy.repairedLines.isEmpty ? nil : RepairPlaces(policy)
    var place = 0
    placed = policy.repairedLines.filter { !$0.isFurniture }.map { line in
      let difference = LineDifference(line.before, line.after)
      return Placed(
        line: line, difference: difference,
        node: places?.node(of: line.after, offset: difference.firstChange, from: &place))
    }
  }

  var html: HTML {
    """
    \(if: !changed.isEmpty, legend)\
    \(section(say("待核对", "To be confirmed"), changed.filter { $0.line.standing == .doubtful }))\
    \(section(say("已归位", "Put back"), changed.filter { $0.line.standing != .doubtful }))\
    \(section(say("疑有错字，照录未改", "Suspected errors, left as they are"), placed.filter { $0.line.standing == .suspected }))\
    \(leftOut)
    """
  }

  private var changed: [Placed] { placed.filter { $0.line.standing != .suspected } }

  private var site: Site { layout.site }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  private var legend: HTML {
    """
    <p class="legend"><span><del lang="zh-Hans">2000</del> \(say("原来的位置", "where it stood"))</span> \
    <span><ins lang="zh-Hans">2000</ins> \(say("归位后", "put back"))</span></p>

    """
  }

  private func section(_ title: String, _ lines: [Placed]) -> HTML {
    guard !lines.isEmpty else { return HTML() }
    return """
      <section class="section"><h2>\(title)\(site.markup("<small>\(lines.count)行</small>", " <small>\(lines.count)</small>"))</h2>
      \(each: groups(lines), group)</section>

      """
  }

  /// Lines of one provision that follow each other.
  private func groups(_ lines: [Placed]) -> [[Placed]] {
    var groups: [[Placed]] = []
    for line in lines {
      if let last = groups.last?.last, last.node?.anchor == line.node?.anchor {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups
  }

  private func group(_ lines: [Placed]) -> HTML {
    """
    <div class="repair">
    <h3>\(given: lines.first?.node, heading)\(if: lines.first?.node == nil, "\(say("文件之外", "Outside the text"))")\(given: lines.first, standing)</h3>
    <table class="diff" role="table"><thead role="rowgroup"><tr role="row">\(each: columns, {
      "<th role=\"columnheader\" scope=\"col\">\($0)</th>"
    })</tr></thead><tbody role="rowgroup">
    \(each: lines, row)</tbody></table></div>

    """
  }

  private var columns: [String] {
    [say("原件行", "Line"), say("收到的文本", "As received"), say("整理后的文本", "In order")]
  }

  private func heading(_ node: Provision) -> HTML {
    let words = node.heading.filter { $0 != "。" }
    return """
      <a href="\(layout.link(policy.place, fragment: node.anchor))">\(site.chinese(citation(of: node.path)))</a>\
      \(if: !words.isEmpty, " \(site.chinese(words))")
      """
  }

  private func standing(_ placed: Placed) -> HTML {
    let (icon, words): (Icon, String) =
      switch placed.line.standing {
      case .certain: (.likely, say("没有别的读法", "no other reading"))
      case .confirmed: (.likely, say("经人确认", "confirmed by a person"))
      case .doubtful: (.needInfo, say("待核对", "to be confirmed"))
      case .suspected: (.needInfo, say("疑有错字", "suspected"))
      }
    return " <span class=\"state state-\(icon.rawValue)\">\(icon.html)\(words)</span>"
  }

  private func row(_ placed: Placed) -> HTML {
    let line = placed.line
    let isDoubtful = line.standing == .doubtful
    return """
      <tr role="row"><td role="cell" class="line">\(line.line)</td>\
      <td role="cell"\(attribute: "lang", site.chineseAttribute)>\(each: placed.difference.old, {
        $0.isChange ? "<del>\($0.text)</del>" : "\($0.text)"
      })</td>\
      <td role="cell"\(attribute: "lang", site.chineseAttribute)>\(each: placed.difference.new, { part in
        if !part.isChange { return "\(part.text)" }
        return isDoubtful ? "<mark class=\"doubt\">\(part.text)</mark>" : "<ins>\(part.text)</ins>"
      })</td></tr>
      \(given: reason(line), { "<tr role=\"row\"><td role=\"cell\"></td><td role=\"cell\" colspan=\"2\" class=\"reason\">\($0)</td></tr>\n" })
      """
  }

  private func reason(_ line: RepairedLine) -> HTML? {
    var parts: [HTML] = []
    if !line.alternatives.isEmpty {
      let readings = line.alternatives.map { "“\($0)”" }.joined(separator: "、")
      parts.append(site.markup("也可能是\(readings)。", "It may also read \(site.chinese(readings)). "))
    }
    if let why = line.why { parts.append(site.chinese(sentence(why))) }
    if case .confirmed(let name, let date, let reason) = line.standing {
      parts.append(
        site.markup(
          "\(date?.chinese ?? "")\(name)确认：\(reason)。",
          "\(site.chinese(name)) confirmed it\(given: date, { " on \($0.english)" }): \(site.chinese(reason))."))
    }
    return parts.isEmpty ? nil : "\(each: parts, { $0 })"
  }

  private var leftOut: HTML {
    let lines = policy.repairedLines.filter(\.isFurniture)
    guard !lines.isEmpty else { return HTML() }
    return """
      <section class="section"><h2>\(say("略去的页码、横线和重复的标题", "Page numbers, rules and repeated titles left out"))</h2>
      <ol class="events">\(each: lines, { line in
        """
        <li><span>\(say("第\(line.line)行", "line \(line.line)"))</span><span>\(site.chinese(line.before))</span></li>

        """
      })</ol></section>

      """
  }
}
