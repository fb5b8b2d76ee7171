import PolicyModel

/// A block of policy.md: a heading or a paragraph.
struct OutlineBlock: Sendable, Hashable {
  /// The heading level, 1 to 6; nil for a paragraph.
  var level: Int?
  /// Its text; in a heading the label is parted from the words by a blank where the label counts a division.
  var glyphs: ArraySlice<Glyph>
  /// Whether it is a table, its cells parted as ``TableCells`` says.
  var isTable = false
}

/// Finds headings and depths among the paragraphs of a document.
struct Outline {
  private var open: [LabelStyle] = []
  private var blocks: [OutlineBlock] = []
  private var inAnnexList = false
  /// The styles of which a unit among the open sisters is a heading.
  private var headed: StyleSet = []
  /// The styles of which a unit among the open sisters is none.
  private var plain: StyleSet = []
  /// The styles of which the last unit ended with a semicolon: they list, and head nothing.
  private var listing: StyleSet = []

  /// The blocks of a document, in order.
  static func blocks(of paragraphs: [Paragraph]) -> [OutlineBlock] {
    var outline = Outline()
    for index in paragraphs.indices {
      let next = paragraphs[(index + 1)...].first
      outline.add(paragraphs[index], next: next)
    }
    return outline.blocks
  }

  private mutating func add(_ paragraph: Paragraph, next: Paragraph?) {
    guard paragraph.role != .table else {
      blocks.append(OutlineBlock(level: nil, glyphs: paragraph.glyphs[...], isTable: true))
      return
    }
    guard paragraph.role == .text, let label = paragraph.label else {
      if paragraph.role == .title { open = [] }
      inAnnexList = inAnnexList && paragraph.role == .text && next?.label != nil
      blocks.append(OutlineBlock(level: nil, glyphs: paragraph.glyphs[...]))
      return
    }
    let rest = paragraph.rest(after: label)
    if paragraph.opensAnnex {
      (open, inAnnexList) = ([.annex], false)
      heading(1, paragraph, label, words: rest)
    } else if label.style == .annex {
      inAnnexList = true
      blocks.append(OutlineBlock(level: nil, glyphs: paragraph.glyphs[...]))
    } else if inAnnexList {
      blocks.append(OutlineBlock(level: nil, glyphs: paragraph.glyphs[...]))
    } else {
      addUnit(paragraph, label, rest, next: next)
    }
  }

  private mutating func addUnit(_ paragraph: Paragraph, _ label: LabelSpan, _ rest: ArraySlice<Glyph>, next: Paragraph?)
  {
    let depth = enter(label.style)
    defer {
      if rest.last?.scalar == "；" {
        listing.insert(StyleSet(label.style))
      } else {
        listing.remove(StyleSet(label.style))
      }
    }
    switch label.style {
    case .part, .chapter, .section:
      heading(depth, paragraph, label, words: rest)
    case .article where depth <= 6:
      heading(depth, paragraph, label, words: [])
      if !rest.isEmpty { blocks.append(OutlineBlock(level: nil, glyphs: rest)) }
    case _ where depth > 6:
      blocks.append(OutlineBlock(level: nil, glyphs: paragraph.glyphs[...]))
    default:
      if isHeading(rest, label, next: next) {
        heading(depth, paragraph, label, words: rest)
      } else if let count = RunInHeading.length(in: rest.lazy.map(\.scalar)) {
        heading(depth, paragraph, label, words: rest.prefix(count))
        blocks.append(OutlineBlock(level: nil, glyphs: rest.dropFirst(count).trimmed))
      } else {
        blocks.append(OutlineBlock(level: nil, glyphs: paragraph.glyphs[...]))
        plain.insert(StyleSet(label.style))
      }
    }
  }

  /// The depth of a unit, from 1: under the units above it that are still open.
  private mutating func enter(_ style: LabelStyle) -> Int {
    if style.place <= LabelStyle.article.place {
      open.removeAll { $0 != .annex && $0.place >= style.place }
    } else if let sibling = open.firstIndex(of: style) {
      open.removeSubrange(sibling...)
    }
    open.append(style)
    let styles = StyleSet(open)
    headed.formIntersection(styles)
    plain.formIntersection(styles)
    return open.count
  }

  /// Whether a unit is a heading of its own: words without a stop, or few words with one, and what they head follows.
  ///
  /// `4.考核管理。` before unlabelled text is one where all its sisters are; the same words may be a whole item elsewhere.
  private func isHeading(_ rest: ArraySlice<Glyph>, _ label: LabelSpan, next: Paragraph?) -> Bool {
    guard let last = rest.last?.scalar, let next, next.role == .text, !next.opensAnnex else { return false }
    if last == "。" {
      guard rest.count <= RunInHeading.limit + 1, !listing.contains(StyleSet(label.style)),
        !rest.dropLast().contains(anyOf: "。；：")
      else { return false }
      return next.label.map { !open.contains($0.style) && $0.style != .annex }
        ?? (headed.contains(StyleSet(label.style)) && !plain.contains(StyleSet(label.style)))
    }
    let isShort = rest.count <= RunInHeading.limit
    guard rest.count <= 60, !"；：，、！？".unicodeScalars.contains(last), isShort || !"”)）".unicodeScalars.contains(last)
    else { return false }
    return next.label.map { !open.contains($0.style) && $0.style != .annex } ?? true
  }

  private mutating func heading(_ level: Int, _ paragraph: Paragraph, _ label: LabelSpan, words: ArraySlice<Glyph>) {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(label.length + 1 + words.count)
    for glyph in paragraph.glyphs.prefix(label.length) where !glyph.isBlank { glyphs.append(glyph) }
    let parts: StyleSet = [.part, .chapter, .section, .article, .annex]
    if parts.contains(StyleSet(label.style)), !words.isEmpty { glyphs.append(Glyph(" ", line: paragraph.line)) }
    glyphs += words
    blocks.append(OutlineBlock(level: level, glyphs: glyphs[...]))
    headed.insert(StyleSet(label.style))
  }
}
