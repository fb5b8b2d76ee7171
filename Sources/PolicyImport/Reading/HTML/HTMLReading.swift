import Diagnostics
import Markup
import PolicyModel

/// Reads a page of the web: the document's lines, and what the page says of it.
enum HTMLReading {
  /// The document of a page in UTF-8.
  static func read(_ page: ArraySlice<UInt8>, encoding: TextEncoding?, fileName: String) throws(Diagnostic)
    -> SourceText
  {
    let tree: MarkupTree
    do throws(MarkupError) { tree = try parseHTML(Array(page)) } catch { throw refusal(error, fileName) }
    guard !tree.nodes.isEmpty else { return SourceText(format: .html, encoding: encoding, lines: []) }
    let blocks = PageBlocks.of(tree)
    var prose = blocks.map(proseLength)
    // A page of a table and few words has no prose; what is no link is its content then.
    if !prose.contains(where: { $0 > 0 }) { prose = blocks.map(plainLength) }
    let first = prose.firstIndex { $0 > 0 } ?? 0
    let last = signatureEnd(blocks, behind: max(first, prose.lastIndex { $0 > 0 } ?? blocks.count))
    let statements = PageStatements(of: tree, blocks, prose: first...last)
    let content = MainContent.blocks(of: tree, blocks, prose: prose).filter { !blocks[$0].isEmpty }
    let title = title(of: blocks, before: content, statements)
    var text = SourceText(format: .html, encoding: encoding, lines: [], metadata: statements.metadata)
    let taken = Set(title + content).union(statements.blocks)
    text.repairs += blocks.indices.lazy.filter { !taken.contains($0) && mayBeText(blocks[$0]) }.map { index in
      Repair(
        line: blocks[index].line, before: blocks[index].glyphs.trimmed.string, after: "", rule: .pageFurniture,
        why: "在网页正文之外，没有收入，请核对")
    }
    write(blocks, title + content, without: statements.blocks, lastProse: last, to: &text)
    return text
  }

  /// Whether a block outside the content could be text of the document: neither links nor known words of a page.
  private static func mayBeText(_ block: PageBlock) -> Bool {
    plainLength(block) > 0 && !PageWords.isFurniture(block.words) && !PageWords.isNotice(block.words)
      && !PageWords.endsContent(block.words)
  }

  /// The block of the day that ends the signature below the last prose, else that prose: what stands before the day is
  /// the document's, however it begins.
  private static func signatureEnd(_ blocks: [PageBlock], behind prose: Int) -> Int {
    let below = blocks.indices.dropFirst(prose + 1).filter { !blocks[$0].isEmpty }.prefix(12)
    return below.last { index in
      let glyphs = blocks[index].glyphs
      return glyphs.count <= 40 && LineNature.date(Array(glyphs.trimmed)) != nil && glyphs.contains { $0.scalar == "年" }
    } ?? prose
  }

  /// How many characters of prose a block has: of a sentence, or of a provision; links are none.
  private static func proseLength(_ block: PageBlock) -> Int {
    let length = block.glyphs.count { !$0.isBlank }
    guard !block.isLinks || length > 200 else { return 0 }
    let isSentence = block.glyphs.contains(anyOf: "。；") && length >= 10
    let isProvision = !block.isRow && length >= 5 && block.glyphs.prefix(32).label != nil
    guard isSentence || isProvision else { return 0 }
    let words = block.words
    return PageWords.isFurniture(words) || PageWords.isFoot(words) ? 0 : length
  }

  /// How many characters a block has that are no links.
  private static func plainLength(_ block: PageBlock) -> Int {
    let length = block.glyphs.count { !$0.isBlank }
    return !block.isLinks && length >= 10 && !PageWords.isFoot(block.words) ? length : 0
  }

  /// The document's title where the page has it outside the text, and the text does not have it.
  private static func title(of blocks: [PageBlock], before content: [Int], _ statements: PageStatements) -> [Int] {
    guard let start = content.first else { return [] }
    let names = statements.metadata.statements(about: .title).map { $0.text.filter { !$0.isWhitespace } }
    let head = content.prefix(15).map { blocks[$0].compact }
    let headText = head.joined()
    let candidates = blocks[..<start].indices.filter { index in
      let text = blocks[index].compact
      guard text.count >= 6, !blocks[index].isLinks, !statements.blocks.contains(index) else {
        return false
      }
      return names.contains { $0.hasPrefix(text) || text.hasPrefix($0) } || blocks[index].headingLevel == 1
    }
    guard let best = candidates.last else { return [] }
    let title = blocks[best].compact
    let isThere =
      headText.contains(title)
      || head.contains {
        $0.count >= 8 && !$0.contains("。") && title.hasSuffix($0) && LineNature.endsAsTitle($0.glyphs(line: 1))
      }
    return isThere ? [] : [best]
  }

  /// Writes blocks as lines, furniture left out and recorded.
  private static func write(
    _ blocks: [PageBlock], _ content: [Int], without statements: Set<Int>, lastProse: Int, to text: inout SourceText
  ) {
    var isAfterEnd = false
    var previous: Int?
    for index in content {
      let block = blocks[index]
      let words = block.words
      if index > lastProse, PageWords.endsContent(words) { isAfterEnd = true }
      if isAfterEnd || statements.contains(index) || !block.isRow && PageWords.isFurniture(words) {
        text.repairs.append(
          Repair(
            line: block.line, before: block.glyphs.trimmed.string, after: "", rule: .pageFurniture, why: "网页上的文字，不属于文件")
        )
        continue
      }
      var line = Line(number: block.line, glyphs: block.glyphs)
      line.headingLevel = block.headingLevel
      // An empty line, or the end of an element after line breaks, lies between.
      let isApart = previous.map { index - $0 > 1 || !blocks[$0].isBroken } ?? false
      line.followsBlank = isApart && !block.isRow || block.opensTable
      line.extent = block.isRow ? .tableRow : isParagraph(index, in: blocks) ? .paragraph : .unknown
      if let label = block.generatedLabel { add(label, to: &line, of: &text) }
      text.lines.append(line)
      previous = index
    }
  }

  /// Whether a paragraph begins with a block and ends with it; line breaks may cut lines for their looks.
  private static func isParagraph(_ index: Int, in blocks: [PageBlock]) -> Bool {
    let isEnd =
      !blocks[index].isBroken || index + 1 == blocks.count || blocks[index + 1].isEmpty || blocks[index + 1].isIndented
    let isStart = index == 0 || !blocks[index - 1].isBroken || blocks[index - 1].isEmpty || blocks[index].isIndented
    return isEnd && isStart
  }

  /// Writes the number of a list's item, unless the item has a label of its own.
  private static func add(_ label: String, to line: inout Line, of text: inout SourceText) {
    guard line.glyphs.prefix(32).label == nil else { return }
    let written = Array(line.glyphs.trimmed)
    line.glyphs = label.glyphs(line: line.number) + written
    text.repairs.append(
      Repair(
        line: line.number, before: written.string, after: line.string, rule: .generatedLabel,
        why: "编号由列表自动生成，原文中没有这几个字"))
  }

  private static func refusal(_ error: MarkupError, _ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-html", at: SourceLocation(path: fileName),
      Wording(zh: "网页里的标签嵌套太深，读不完整", en: "the page's elements are nested too deeply to be read whole"),
      mend: Wording(
        zh: "请在浏览器里打开，把正文另存为纯文本后再导入", en: "open it in a browser, save the text as plain text and import that"))
  }
}
