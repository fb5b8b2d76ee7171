/// Reads the links and images of Markdown for what they show: `[附件](a.doc)` is 附件, an image nothing.
struct MarkdownLinks {
  /// The lines with the words of their links, and a repair for each that had one.
  ///
  /// A line of links alone is a menu, and left out, unless it names a file or an annex.
  static func read(_ lines: [Line]) -> (lines: [Line], repairs: [Repair]) {
    var repairs: [Repair] = []
    var kept: [Line] = []
    for line in lines {
      guard mayLink(line), let read = Self(line.glyphs) else {
        kept.append(line)
        continue
      }
      var line = line
      let before = line.string
      line.glyphs = read.isMenu ? [] : Array(read.glyphs.trimmed)
      let why = "网页上的链接，不属于文件"
      repairs.append(Repair(line: line.number, before: before, after: line.string, rule: .pageFurniture, why: why))
      if !line.glyphs.isEmpty { kept.append(line) }
    }
    return (kept, repairs)
  }

  /// The text without addresses.
  private var glyphs: [Glyph] = []
  /// How many characters of it are links' words.
  private var linked = 0

  private static func mayLink(_ line: Line) -> Bool {
    guard !line.isTableRow else { return false }
    let glyphs = line.glyphs
    return glyphs.indices.dropLast().contains { glyphs[$0].scalar == "]" && glyphs[$0 + 1].scalar == "(" }
  }

  /// Reads a line; nil where no link stands in it.
  private init?(_ source: [Glyph]) {
    var found = false
    var index = 0
    while index < source.count {
      let isImage = source[index].scalar == "!" && index + 1 < source.count && source[index + 1].scalar == "["
      let open = isImage ? index + 1 : index
      guard source[open].scalar == "[", let link = Self.link(source, from: open) else {
        glyphs.append(source[index])
        index += 1
        continue
      }
      found = true
      if !isImage {
        let words = Self(Array(source[(open + 1)..<link.close]))?.glyphs ?? Array(source[(open + 1)..<link.close])
        linked += words.count { !$0.isBlank }
        glyphs += words
      }
      index = link.end
    }
    if !found { return nil }
  }

  /// Whether the line holds links and what parts them, and names no file.
  private var isMenu: Bool {
    let rest = glyphs.count { !$0.isBlank && !"|｜_*>-·".unicodeScalars.contains($0.scalar) } - linked
    let namesFile = glyphs.firstIndex(of: "附件") != nil || LineNature.namesFile(glyphs)
    return rest <= 0 && !namesFile && !glyphs.contains(anyOf: "。；")
  }

  /// Where the words of a link end and where the link ends; nil where `[` opens none.
  private static func link(_ glyphs: [Glyph], from open: Int) -> (close: Int, end: Int)? {
    guard let close = closing(glyphs, from: open, "[", "]"), close + 1 < glyphs.count, glyphs[close + 1].scalar == "(",
      let end = closing(glyphs, from: close + 1, "(", ")"), isAddress(glyphs[(close + 2)..<end])
    else { return nil }
    return (close, end + 1)
  }

  private static func closing(_ glyphs: [Glyph], from open: Int, _ opens: Unicode.Scalar, _ closes: Unicode.Scalar)
    -> Int?
  {
    var depth = 0
    for index in open..<min(glyphs.count, open + 2000) {
      if glyphs[index].scalar == opens { depth += 1 }
      if glyphs[index].scalar == closes { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func isAddress(_ words: ArraySlice<Glyph>) -> Bool {
    ["http", "javascript:", "/", "./", "../", "#", "mailto:", "file:"].contains { words.starts(with: $0) }
      || LineNature.namesFile(Array(words))
  }
}
