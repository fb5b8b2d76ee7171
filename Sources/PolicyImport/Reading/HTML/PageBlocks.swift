import Markup

/// Cuts a page into blocks, as a browser lays it out; what a browser does not show is left out.
struct PageBlocks {
  private let tree: MarkupTree
  private var blocks: [PageBlock] = []
  private var current: PageBlock
  private var isGapPending = false
  private var isLineEndPending = false
  private var labels = ListLabels()

  /// What a node has from the elements around it.
  private struct Style {
    var isHidden = false
    var isLink = false
    var isPreformatted = false
    var headingLevel = 0
  }

  /// The blocks of a page, in order, empty ones included where line breaks make them.
  static func of(_ tree: MarkupTree) -> [PageBlock] {
    var walk = PageBlocks(tree)
    walk.run()
    return walk.blocks
  }

  private init(_ tree: MarkupTree) {
    self.tree = tree
    current = PageBlock(place: 0)
  }

  private mutating func run() {
    var styles: [Style] = []
    var open: [Int] = []
    var place = 0
    // The styles of nodes that are stepped over are never asked for.
    styles.reserveCapacity(tree.nodes.count)
    func style(of place: Int) -> Style { place >= 0 ? styles[place] : Style() }
    while place < tree.nodes.count {
      let node = tree.nodes[place]
      while let last = open.last, tree.nodes[last].end <= place {
        open.removeLast()
        flush(last)
      }
      var own = style(of: node.parent)
      if !node.isText { Self.apply(node, to: &own) }
      styles.append(own)
      if own.isHidden {
        styles += repeatElement(own, count: node.end - place - 1)
        place = node.end
        continue
      }
      if node.isText {
        add(node, own)
      } else if node.name == "br" {
        breakLine(place)
      } else if node.name == "table", let table = PageTable(at: place, of: tree) {
        flush(place)
        blocks += table.blocks
        styles += repeatElement(own, count: node.end - place - 1)
        place = node.end
        continue
      } else if Self.isBlock(node) {
        flush(node.parent)
        open.append(place)
        current.headingLevel = own.headingLevel
        if node.name == "li" { current.generatedLabel = labels.label(of: place, in: tree) }
      }
      place += 1
    }
    for last in open.reversed() { flush(last) }
    flush(0)
  }

  private static func apply(_ node: MarkupTree.Node, to style: inout Style) {
    let rules = node["style"].map { $0.lowercased().filter { $0 != " " } } ?? ""
    if hidden.contains(node.name) || node["hidden"] != nil || rules.holds("display:none")
      || rules.holds("visibility:hidden")
    {
      style.isHidden = true
    }
    if node.name == "a" { style.isLink = true }
    if node.name == "pre" { style.isPreformatted = true }
    if node.name.utf8.count == 2, node.name.hasPrefix("h"), let level = Int(node.name.dropFirst()), level <= 6 {
      style.headingLevel = level
    }
  }

  /// What is never part of the text.
  private static let hidden: Set<String> = [
    "script", "style", "head", "noscript", "template", "iframe", "object", "embed", "svg", "math", "button", "input",
    "select", "textarea", "audio", "video", "canvas", "map",
  ]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th",
    "thead", "tr", "ul",
  ]

  private static func isBlock(_ node: MarkupTree.Node) -> Bool {
    blockNames.contains(node.name)
      || node["style"]?.lowercased().filter { $0 != " " }.holds("display:block") ?? false
  }

  private mutating func add(_ node: MarkupTree.Node, _ style: Style) {
    var line = node.line
    for scalar in node.text.unicodeScalars {
      switch scalar {
      case "\n" where style.isPreformatted:
        breakLine(node.parent)
        line += 1
      case " ", "\t", "\n", "\r", "\u{0C}":
        isGapPending = true
        if scalar == "\n" {
          isLineEndPending = true
          line += 1
        }
      case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}", "\u{FEFF}": continue
      default: append(scalar, line: line, style)
      }
    }
  }

  /// A gap is one blank; the end of a line in the source is none between Chinese characters.
  private mutating func append(_ scalar: Unicode.Scalar, line: Int, _ style: Style) {
    if isGapPending, let last = current.glyphs.last?.scalar,
      !isLineEndPending || !(last.isChinese && scalar.isChinese)
    {
      current.glyphs.append(Glyph(" ", line: line))
    }
    (isGapPending, isLineEndPending) = (false, false)
    current.glyphs.append(Glyph(scalar, line: line))
    if style.isLink, !scalar.isBlank { current.linked += 1 }
    if !style.isLink, "，。；《》".unicodeScalars.contains(scalar) { current.hasOwnMarks = true }
    current.headingLevel = style.headingLevel
  }

  private mutating func breakLine(_ place: Int) {
    current.place = place
    current.isBroken = true
    blocks.append(current)
    current = PageBlock(place: place, headingLevel: current.headingLevel)
    (isGapPending, isLineEndPending) = (false, false)
  }

  private mutating func flush(_ place: Int) {
    (isGapPending, isLineEndPending) = (false, false)
    guard !current.isEmpty else {
      // The item's label goes to its first text, whatever elements stand between.
      current = PageBlock(place: place, generatedLabel: current.generatedLabel)
      return
    }
    current.place = max(place, 0)
    blocks.append(current)
    current = PageBlock(place: place)
  }
}
