import Markup

/// Finds what a page says of its document: in its meta elements, its information box and the line under its title.
struct PageStatements {
  /// The statements found.
  private(set) var metadata = PageMetadata()
  /// Which blocks say nothing else; they are no part of the document.
  private(set) var blocks: Set<Int> = []

  /// Reads a page; its lines are looked at before the first block of prose and after the last.
  init(of tree: MarkupTree, _ blocks: [PageBlock], prose: ClosedRange<Int>) {
    readHead(tree)
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if block.isRow {
        let end = blocks[(index + 1)...].firstIndex { !$0.isRow || $0.opensTable } ?? blocks.count
        readBox(blocks, index..<end, atLeast: index < prose.lowerBound ? 2 : 4)
        index = end
        continue
      }
      if !prose.contains(index) { readLine(blocks, index) }
      index += 1
    }
  }

  private mutating func readHead(_ tree: MarkupTree) {
    for node in tree.nodes {
      switch node.name {
      case "meta":
        guard let name = node["name"]?.lowercased(), let content = node["content"], let field = Self.metaNames[name]
        else {
          continue
        }
        metadata.add(field, Self.trimmed(content), line: node.line)
      case "link" where node["rel"] == "canonical":
        metadata.add(.address, node["href"] ?? "", line: node.line)
      default: continue
      }
    }
    if let place = tree.nodes.firstIndex(where: { $0.name == "title" }) {
      metadata.add(.title, Self.withoutSite(Self.trimmed(tree.text(of: place))), line: tree.nodes[place].line)
    }
  }

  /// `关于…的通知_某市人民政府`: the site's name follows a dash of some kind.
  private static func withoutSite(_ title: String) -> String {
    guard let cut = title.firstIndex(where: { "_-|｜—–－".contains($0) }), title[..<cut].count >= 8 else { return title }
    return trimmed(String(title[..<cut]))
  }

  /// A box of labels and values is no table of the document when two of its labels are such as boxes have.
  private mutating func readBox(_ blocks: [PageBlock], _ range: Range<Int>, atLeast least: Int) {
    var found: [PageMetadata.Statement] = []
    for index in range {
      let cells = blocks[index].glyphs.split(omittingEmptySubsequences: false) { $0.scalar == TableCells.separator }
      let texts = cells.map { Self.trimmed($0.string) }
      for (place, text) in texts.enumerated() {
        if let field = Self.field(text), place + 1 < texts.count, Self.field(texts[place + 1]) == nil {
          found.append(PageMetadata.Statement(field, texts[place + 1], line: blocks[index].line))
        } else {
          found += Self.statements(in: text, line: blocks[index].line)
        }
      }
    }
    guard found.count >= least else { return }
    for statement in found { metadata.add(statement.field, statement.text, line: statement.line) }
    self.blocks.formUnion(range)
  }

  private mutating func readLine(_ blocks: [PageBlock], _ index: Int) {
    let text = Self.trimmed(blocks[index].glyphs.string)
    guard text.count <= 240 else { return }
    if let field = Self.field(text), "：:".contains(text.last ?? " "), index + 1 < blocks.count, !blocks[index + 1].isRow
    {
      let value = Self.trimmed(blocks[index + 1].glyphs.string)
      guard value.count <= 80, Self.field(value) == nil, Self.statements(in: value, line: 0).isEmpty else {
        self.blocks.insert(index)
        return
      }
      metadata.add(field, value, line: blocks[index + 1].line)
      self.blocks.formUnion([index, index + 1])
      return
    }
    let found = Self.statements(in: text, line: blocks[index].line)
    guard !found.isEmpty || Self.isPageDate(text) || Self.isCount(text) else { return }
    for statement in found { metadata.add(statement.field, statement.text, line: statement.line) }
    if Self.isPageDate(text) { metadata.add(.published, text, line: blocks[index].line) }
    self.blocks.insert(index)
  }

  /// `2023-08-07 10:30`: how pages write when they were put up, and no document its date.
  private static func isPageDate(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber).count
    let isClock = digits >= 10 && text.contains(":") && text.count <= 22
    let isPlain = digits == 8 && text.count == 10 && text.filter { $0 == "-" }.count == 2
    return (isClock || isPlain) && text.allSatisfy { $0.isNumber || "-/.: 年月日".contains($0) }
  }

  /// `浏览次数：12`, `作者：某某`: of no use to anyone.
  private static func isCount(_ text: String) -> Bool {
    let compact = text.filter { !$0.isWhitespace }
    return compact.count <= 60
      && ["浏览次数", "阅读次数", "点击数", "点击次数", "访问次数", "访问量", "浏览量", "阅读量", "点击：", "阅读：", "浏览：", "作者：", "字体：", "字号："].contains
      {
        compact.hasPrefix($0)
      }
  }

  /// The statements of a line that begins with the label of one and holds nothing but them.
  private static func statements(in text: String, line: Int) -> [PageMetadata.Statement] {
    var found: [PageMetadata.Statement] = []
    var field: PageMetadata.Field?
    var value = ""
    var rest = Substring(text)
    func close() { if let field { found.append(PageMetadata.Statement(field, trimmed(value), line: line)) } }
    while !rest.isEmpty {
      if let (next, length) = labelled(rest) {
        if field == nil, !trimmed(value).isEmpty { return [] }
        close()
        (field, value) = (next, "")
        rest = rest.dropFirst(length)
      } else if let length = worthless(rest), field != nil || trimmed(value).isEmpty {
        close()
        (field, value) = (nil, "")
        rest = rest.dropFirst(length)
        // What follows a count or a name up to the next gap is its value.
        rest = rest.drop { !" \u{3000}\u{A0}\t|".contains($0) }
      } else {
        value.append(rest.removeFirst())
      }
    }
    close()
    // A paragraph may begin with such a word all the same; no statement holds a sentence.
    return found.contains { $0.text.contains("。") || $0.text.contains("；") } ? [] : found
  }

  /// The label a text begins with, its blanks stepped over and its colon taken along.
  private static func labelled(_ text: Substring) -> (PageMetadata.Field, Int)? {
    guard let first = text.first, !" \u{3000}\u{A0}".contains(first) else { return nil }
    guard let colon = text.prefix(14).firstIndex(where: { "：:".contains($0) }) else { return nil }
    guard let field = field(String(text[..<colon])) else { return nil }
    return (field, text.distance(from: text.startIndex, to: colon) + 1)
  }

  private static func worthless(_ text: Substring) -> Int? {
    let words = ["浏览次数", "阅读次数", "点击数", "点击次数", "访问次数", "浏览量", "阅读量", "作者", "责任编辑", "编辑", "字体", "字号", "浏览", "点击", "阅读"]
    guard let word = words.first(where: { text.hasPrefix($0) }) else { return nil }
    let colon = text.dropFirst(word.count).first
    return colon.map { "：:".contains($0) } ?? false ? word.count + 1 : nil
  }

  /// What a label of an information box is about.
  private static func field(_ label: String) -> PageMetadata.Field? {
    let bare = label.filter { !$0.isWhitespace && !"：:[]【】*".contains($0) }
    return bare.count <= 8 ? boxLabels[bare] : nil
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.isBlank || $0 == "\n" || $0 == "\r" }
    var result = String(Substring(scalars))
    while let last = result.unicodeScalars.last, last.isBlank || last == "\n" || last == "\r" {
      result.unicodeScalars.removeLast()
    }
    return result
  }

  private static let metaNames: [String: PageMetadata.Field] = [
    "articletitle": .title, "pubdate": .published, "contentsource": .source, "url": .address,
  ]

  private static let boxLabels: [String: PageMetadata.Field] = [
    "索引号": .indexNumber, "索引": .indexNumber, "信息索引号": .indexNumber, "主题分类": .subject, "分类": .subject,
    "信息分类": .subject, "主题": .subject, "发文机关": .issuer, "发布机构": .issuer, "发布机关": .issuer, "制发机关": .issuer,
    "发文单位": .issuer, "发文机构": .issuer, "成文日期": .signed, "成文时间": .signed, "生成日期": .signed, "发文日期": .signed,
    "发文时间": .signed, "标题": .title, "名称": .title, "信息名称": .title, "文件名称": .title, "发文字号": .number, "文号": .number,
    "发文文号": .number, "文件编号": .number, "发布日期": .published, "发布时间": .published, "公开日期": .published, "公布日期": .published,
    "日期": .published, "时间": .published, "有效性": .status, "时效性": .status, "效力状态": .status, "施行日期": .effective,
    "实施日期": .effective, "生效日期": .effective, "生效时间": .effective, "失效日期": .expires, "失效时间": .expires, "废止日期": .expires,
    "有效期至": .expires, "来源": .source, "信息来源": .source, "文章来源": .source, "稿件来源": .source,
  ]
}
