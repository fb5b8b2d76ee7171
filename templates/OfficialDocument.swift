import HTMLTemplate
import PolicyModel

/// A document's own text as the page shows it: label, text and margin notes side by side, every node with its anchor.
struct OfficialDocument {
  var layout: Layout
  var policy: Policy
  var notes: ProvisionNotes

  var html: HTML {
    let (notice, document) = parts
    return """
      \(if: !notice.isEmpty, folded(notice))
      \(document.map { render($0, level: 3) })
      """
  }

  /// The notice that carries the document, frame included, and the document.
  private var parts: (notice: ArraySlice<Provision>, document: ArraySlice<Provision>) {
    let all = policy.provisions[...]
    guard let notice = all.lastIndex(where: { $0.kind == .notice }),
      let title = all[notice...].firstIndex(where: { $0.kind == .title })
    else { return ([], all) }
    return (all[..<title], all[title...])
  }

  private func folded(_ notice: ArraySlice<Provision>) -> HTML {
    """
    <details class="fold" id="issuing-notice"><summary>\(Icon.chevron.html)\
    <span>\(layout.say("印发通知", "Issuing notice"))\
    \(given: policy.frontMatter.noticeTitle, { "\(layout.say("：", ": "))\(layout.site.chinese($0))" })</span></summary>
    \(notice.map { render($0, level: 3) })
    </details>
    """
  }

  private func render(_ node: Provision, level: Int) -> HTML {
    if node.isDivision { return division(node, level: level) }
    if node.isUnit { return unit(node, level: level) }
    if node.kind == .title {
      return "<p class=\"doc-title\" id=\"\(node.anchor)\">\(TitleText(title: node.text).html)</p>\n"
    }
    return """
      <div class="provision frame frame-\(node.kind.rawValue)" id="\(node.anchor)" \
      data-path="\(citation(of: node.path))"><div class="text">\(body(node))</div></div>

      """
  }

  private func division(_ node: Provision, level: Int) -> HTML {
    let (opens, closes) = heading(min(level, 6))
    return """
      <section class="division division-\(node.kind.rawValue)" id="\(node.anchor)" data-path="\(citation(of: node.path))">
      \(opens)<a class="label" href="#\(node.anchor)">\(node.label)</a>\
      \(if: !node.heading.isEmpty, "<span class=\"heading\">\(official(node, .heading))</span>")\(closes)
      \(if: !node.text.isEmpty, "<div class=\"provision\"><div class=\"text\"><p>\(official(node, .text))</p></div></div>\n")\
      \(reasons(node))\(node.children.map { render($0, level: level + 1) })
      </section>

      """
  }

  private func unit(_ node: Provision, level: Int) -> HTML {
    let (opens, closes) = heading(min(level, 6), class: "label")
    return """
      <section class="provision" id="\(node.anchor)" data-path="\(citation(of: node.path))">\
      \(opens)<a href="#\(node.anchor)">\(node.label)</a>\(closes)
      <div class="text">\(body(node))</div>
      \(notes.html(of: node))</section>

      """
  }

  /// The words of a node and of all below it.
  private func body(_ node: Provision) -> HTML {
    """
    \(if: !(node.heading + node.text).isEmpty, "<p>\(words(node))</p>")\(reasons(node))\
    \(table(node))\(node.children.map(child))
    """
  }

  private func child(_ node: Provision) -> HTML {
    switch node.kind {
    case .paragraph, .table:
      return "<div id=\"\(node.anchor)\">\(body(node))</div>"
    default:
      let label: HTML =
        node.label.isEmpty ? "" : "<a class=\"label\" href=\"#\(node.anchor)\">\(node.label)</a>"
      return """
        <div class="item\(if: !"（(".contains(node.label.first ?? "（"), " item-short")" id="\(node.anchor)" data-path="\(citation(of: node.path))"><p>\(label)\(words(node))</p>\
        \(reasons(node))\(table(node))\(node.children.map(child))</div>
        """
    }
  }

  private func words(_ node: Provision) -> HTML {
    "\(if: !node.heading.isEmpty, "<b>\(official(node, .heading))</b>")\(official(node, .text))"
  }

  private func table(_ node: Provision) -> HTML {
    guard let header = node.rows.first else { return HTML() }
    return """
      <table><thead><tr>\(each: header, { "<th scope=\"col\">\(OfficialText(text: $0).html)</th>" })</tr></thead>\
      <tbody>\(each: node.rows.dropFirst(), { row in
        "<tr>\(each: row, { "<td>\(OfficialText(text: $0).html)</td>" })</tr>"
      })</tbody></table>
      """
  }

  // MARK: Doubts

  private func official(_ node: Provision, _ field: Doubt.Field) -> HTML {
    let marks = node.doubts.enumerated().filter { $0.element.field == field }
      .map { OfficialText.Mark(range: $0.element.range, reason: reasonID(node, $0.offset)) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    return OfficialText(text: field == .text ? node.text : node.heading, marks: marks).html
  }

  /// The same reason for several figures stands once.
  private func reasonID(_ node: Provision, _ index: Int) -> String {
    let first = node.doubts.firstIndex { $0.why == node.doubts[index].why } ?? index
    return "why-\(node.anchor)-\(first + 1)"
  }

  /// Why figures are not certain, and what follows from it.
  private func reasons(_ node: Provision) -> HTML {
    let different = node.doubts.enumerated().filter { index, doubt in
      node.doubts.firstIndex { $0.why == doubt.why } == index
    }
    return """
      \(each: different, { index, doubt in
        """
        <p class="why" id="\(reasonID(node, index))">\(sentence(doubt.why))核对之前，本站不把它用作待遇的依据。</p>
        """
      })
      """
  }

  private func heading(_ level: Int, class name: String? = nil) -> (opens: HTML, closes: HTML) {
    ("<h\(level)\(attribute: "class", name)>", "</h\(level)>")
  }
}
