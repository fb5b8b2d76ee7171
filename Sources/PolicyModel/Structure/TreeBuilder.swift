/// A node that does not know its path yet.
struct Draft {
  var kind: Provision.Kind
  var label: ProvisionLabel?
  var heading = ""
  var text = ""
  var doubts: [Doubt] = []
  var rows: [[String]] = []
  var line: Int
  /// The heading level; nil for units that are paragraphs.
  var level: Int?
  /// The index of the node it stands under.
  var parent: Int?
  /// Which main text or annex it belongs to, from 0.
  var zone: Int
  /// Whether the zone is a notice before attached measures.
  var isNotice = false
}

/// Turns blocks into drafts, keeping the units that are open.
struct TreeBuilder {
  private(set) var drafts: [Draft] = []
  private var classifier: FrameClassifier
  private var open: [Int] = []
  private var zone = 0
  private var annex: Int?

  init(classifier: FrameClassifier) {
    self.classifier = classifier
  }

  /// Adds the main text, or one annex with its heading.
  mutating func add(zone blocks: ArraySlice<TextBlock>) {
    open = []
    annex = nil
    let tail = tailRange(blocks)
    let lastUnit = blocks.indices.last { !tail.contains($0) && blocks[$0].label != nil } ?? blocks.startIndex
    var inAnnexList = false
    var closed = false
    for index in blocks.indices {
      let block = blocks[index]
      if classifier.beginsDocument(block.text) {
        zone += 1
        open = []
        append(draft(block, kind: .title))
      } else if index == blocks.startIndex, block.level != nil, let label = block.label, label.style == .annex {
        annex = append(unit(block, label))
        open = []
      } else if !tail.contains(index), let label = block.label, label.style != .annex || block.level != nil {
        addUnit(block, label)
      } else if !tail.contains(index), block.level != nil {
        addDivision(block)
      } else if !block.rows.isEmpty {
        appendChild(block, kind: .table)
      } else if inAnnexList, block.label != nil {
        append(draft(block, kind: .annexList))
      } else if index < lastUnit, !open.isEmpty {
        addParagraph(block, before: blocks[(index + 1)...].lazy.compactMap(\.label).first)
      } else if let kind = frameKind(block) {
        inAnnexList = kind == .annexList
        append(draft(block, kind: kind))
      } else if open.isEmpty {
        addOpening(block)
      } else if closed || endsUnits {
        closed = true
        append(draft(block, kind: .closing))
      } else {
        addParagraph(block)
      }
    }
    zone += 1
  }

  /// The list of annexes and what follows it, where labels count annexes and not provisions; the document that a notice
  /// carries ends it.
  private func tailRange(_ blocks: ArraySlice<TextBlock>) -> Range<Int> {
    let list = blocks.lastIndex {
      $0.level == nil && $0.label?.style == .annex && "：:".contains($0.label?.text.last ?? " ")
    }
    guard let list else { return blocks.endIndex..<blocks.endIndex }
    let divisions: [LabelStyle] = [.part, .chapter, .article]
    let next = blocks[list...].firstIndex { block in
      block.level != nil && block.label.map { divisions.contains($0.style) } ?? false
    }
    return list..<(next ?? blocks.endIndex)
  }

  /// Annexes have no frame of their own.
  private mutating func frameKind(_ block: TextBlock) -> Provision.Kind? {
    annex == nil ? classifier.frameKind(of: block.text) : nil
  }

  /// A paragraph before the first unit: a title line of an annex, the preamble, or the notice.
  private mutating func addOpening(_ block: TextBlock) {
    if let annex, drafts[annex].heading.isEmpty, !"。；：:".contains(block.text.last ?? " ") {
      append(draft(block, kind: .title))
    } else {
      append(draft(block, kind: annex == nil ? classifier.proseKind() : .preamble))
    }
  }

  private mutating func addUnit(_ block: TextBlock, _ label: ProvisionLabel) {
    if let level = block.level { close(toLevel: level) }
    if let sibling = open.lastIndex(where: { drafts[$0].label?.style == label.style }) {
      open.removeSubrange(sibling...)
    }
    var unit = unit(block, label)
    unit.parent = open.last ?? annex
    open.append(append(unit))
  }

  /// A heading without a label.
  private mutating func addDivision(_ block: TextBlock) {
    close(toLevel: block.level ?? 1)
    var division = draft(block, kind: .section)
    (division.heading, division.text, division.level) = (block.text, "", block.level)
    division.doubts = block.doubts.map { Doubt(field: .heading, range: $0.range, why: $0.why) }
    division.parent = open.last ?? annex
    open.append(append(division))
  }

  /// Closes the units that a heading of a level does not stand under; a unit that is a paragraph is one level below
  /// the one it stands under.
  private mutating func close(toLevel level: Int) {
    var depth = annex == nil ? 0 : 1
    let end = open.firstIndex { place in
      depth = drafts[place].level ?? depth + 1
      return depth >= level
    }
    if let end { open.removeSubrange(end...) }
  }

  /// A paragraph of a unit: its first text, or a later 款. One after the items of an article belongs to the article, but
  /// one between 三、 and its （一） to 三、.
  private mutating func addParagraph(_ block: TextBlock, before next: ProvisionLabel? = nil) {
    if let heading = open.last, heading == drafts.count - 1, drafts[heading].level != nil, drafts[heading].text.isEmpty
    {
      drafts[heading].text = block.text
      drafts[heading].doubts += block.doubts
      return
    }
    let article = open.lastIndex { drafts[$0].kind == .article }
    if let article, !leadsToFirstItem(next) { open.removeSubrange((article + 1)...) }
    if open.isEmpty { addOpening(block) } else { appendChild(block, kind: .paragraph) }
  }

  /// Whether the label after a paragraph begins the items of 三、, which is open.
  private func leadsToFirstItem(_ next: ProvisionLabel?) -> Bool {
    guard let next, next.style == .bracketedHan, next.number == 1, let last = open.last else { return false }
    return drafts[last].label?.style == .han
  }

  /// Whether the last unit names its bodies, and so has ended.
  private var endsUnits: Bool {
    guard let last = open.last, drafts[last].kind != .article else { return false }
    return !ResponsibleBody.parse(drafts[last].text).isEmpty
  }

  private mutating func appendChild(_ block: TextBlock, kind: Provision.Kind) {
    var child = draft(block, kind: kind)
    child.parent = open.last ?? annex
    append(child)
  }

  @discardableResult
  private mutating func append(_ draft: Draft) -> Int {
    drafts.append(draft)
    return drafts.count - 1
  }

  private func draft(_ block: TextBlock, kind: Provision.Kind) -> Draft {
    Draft(
      kind: kind, text: block.text, doubts: block.doubts, rows: block.rows, line: block.line, parent: annex,
      zone: zone, isNotice: classifier.isInNotice)
  }

  /// A labelled unit: what follows the label is its heading in a heading, its text in a paragraph.
  private func unit(_ block: TextBlock, _ label: ProvisionLabel) -> Draft {
    let leading = block.text.prefix { $0.isWhitespace }.count
    let labelEnd = block.text.index(block.text.startIndex, offsetBy: leading + label.text.count)
    let rest = block.text[labelEnd...]
    let blanks = rest.prefix { $0.isWhitespace }.count
    let body = String(rest.dropFirst(blanks))
    let offset = leading + label.text.count + blanks
    let isHeading = block.level != nil
    var draft = draft(block, kind: kind(of: label.style))
    draft.label = label
    draft.level = block.level
    draft.heading = isHeading ? body : ""
    draft.text = isHeading ? "" : body
    draft.parent = nil
    draft.doubts = block.doubts.map {
      let range = Self.shift($0.range, by: offset, within: body.count)
      return Doubt(field: isHeading ? .heading : .text, range: range, why: $0.why)
    }
    return draft
  }

  /// A doubtful range of a block in the text behind its label; a doubt about the label itself marks the character that
  /// follows it.
  private static func shift(_ range: Range<Int>, by offset: Int, within count: Int) -> Range<Int> {
    let start = min(max(0, range.lowerBound - offset), count)
    let end = min(max(range.upperBound - offset, start), count)
    return start..<(end > start ? end : min(start + 1, count))
  }

  private func kind(of style: LabelStyle) -> Provision.Kind {
    switch style {
    case .part: .part
    case .chapter: .chapter
    case .section, .han: .section
    case .article: .article
    case .bracketedHan, .arabic, .bracketedArabic, .closedArabic, .circled, .stem: .item
    case .annex: .annex
    }
  }
}
