/// Reads a line in which a page says something of its document: `来源：某市人社局　发布时间：2023-08-09　浏览次数：12`.
struct StatementLine {
  /// What a label of a page is about.
  enum Label: Hashable {
    /// A statement worth keeping.
    case field(PageMetadata.Field)
    /// A count, a size, a name of the page's editor: known, and of no use.
    case other
  }

  /// The labels of the line, in order, with what follows each.
  private(set) var parts: [(label: Label, text: String)] = []

  /// The text without blanks at its two ends.
  private let words: ArraySlice<Unicode.Scalar>

  /// Reads a line; no parts where it holds anything but labels and their values, or a sentence.
  init(_ text: some Sequence<Unicode.Scalar>) {
    words = Self.unwrapped(Self.trimmed(Array(text)[...]))
    guard words.count <= 400 else { return }
    let (leading, start) = Self.lead(of: words)
    // A line that begins with no label holds something else.
    guard Self.labelled(words[start...]) != nil else {
      parts = UnmarkedFields.parts(of: words)
      return
    }
    var value = start
    var rest = words[start...]
    while !rest.isEmpty {
      if let (label, length) = Self.labelled(rest) {
        close(words[value..<rest.startIndex])
        parts.append((label, ""))
        rest = rest.dropFirst(length)
        value = rest.startIndex
      } else {
        rest = rest.dropFirst()
      }
    }
    close(words[value...])
    parts = leading + parts
    // A paragraph may begin with such a word all the same; no statement holds a sentence.
    if parts.contains(where: { $0.text.contains("。") || $0.text.contains("；") }) { parts = [] }
  }

  /// Reads a row of a table whose cells are names of fields, each with its value behind it.
  init(cellsOf row: Line) {
    words = []
    guard row.isTableRow else { return }
    var cells = row.glyphs.split(omittingEmptySubsequences: false) { $0.scalar == TableCells.separator }
    while cells.last?.allSatisfy(\.isBlank) ?? false { cells.removeLast() }
    var index = 0
    while index < cells.count {
      let inOne = StatementLine(cells[index])
      if !inOne.parts.isEmpty, !inOne.isBareLabel {
        parts += inOne.parts
        index += 1
      } else if let label = Self.label(cells[index]) {
        let value = index + 1 < cells.count ? cells[index + 1].map(\.scalar)[...] : []
        parts.append((label, String(Self.trimmed(value))))
        index += 2
      } else {
        parts = []
        return
      }
    }
  }

  init(_ text: String) { self.init(text.unicodeScalars) }

  init(_ text: some Sequence<Glyph>) { self.init(text.lazy.map(\.scalar)) }

  private mutating func close(_ value: ArraySlice<Unicode.Scalar>) {
    guard !parts.isEmpty else { return }
    // Two low lines are what is left of a button's picture.
    var words = Self.trimmed(value)
    if let cut = words.indices.dropLast().first(where: { words[$0] == "_" && words[$0 + 1] == "_" }) {
      words = Self.trimmed(words[..<cut])
    }
    parts[parts.count - 1].text = String(words)
  }

  /// What a page puts before its first label, and where that ends: `某政规〔2023〕8号 2023-06-12 来源：…`.
  private static func lead(of text: ArraySlice<Unicode.Scalar>) -> (parts: [(Label, String)], end: Int) {
    var parts: [(Label, String)] = []
    var place = text.startIndex
    while true {
      let rest = text[place...].drop { $0.isBlank || "_|｜•".unicodeScalars.contains($0) }
      guard let first = rest.first else { return (parts, text.startIndex) }
      if isNumber(first), let end = endOfDay(rest) {
        parts.append((.field(.published), String(trimmed(rest[..<end]))))
        place = end
      } else if let end = rest.prefix(40).firstIndex(of: "号"),
        rest[..<end].contains(where: { "〔[［【".unicodeScalars.contains($0) }),
        DocumentNumber(String(rest[...end]).glyphs(line: 0)) != nil
      {
        parts.append((.field(.number), String(rest[...end])))
        place = end + 1
      } else {
        return (parts, parts.isEmpty ? text.startIndex : rest.startIndex)
      }
    }
  }

  /// Where the day ends with which a text begins, the time of day included.
  private static func endOfDay(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    let lead = text.prefix { isNumber($0) || $0.isBlank || "-/.:年月日".unicodeScalars.contains($0) }
    let day = trimmed(lead)
    guard isPageDate(day) || ChineseDate.parse(String(day)) != nil else { return nil }
    return lead.endIndex
  }

  /// A text without the brackets round the whole of it, where a label stands behind the first.
  private static func unwrapped(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let first = text.first, let last = text.last, "（(".unicodeScalars.contains(first),
      "）)".unicodeScalars.contains(last)
    else { return text }
    let inside = trimmed(text.dropFirst().dropLast())
    return labelled(inside) == nil ? text : inside
  }

  /// Whether the line is nothing but one label whose value stands elsewhere.
  var isBareLabel: Bool { parts.count == 1 && parts[0].text.isEmpty }

  /// What it says that is worth keeping; `line` is where it stands.
  func statements(line: Int) -> [PageMetadata.Statement] {
    var found = parts.compactMap { part -> PageMetadata.Statement? in
      guard case .field(let field) = part.label, !part.text.isEmpty else { return nil }
      return PageMetadata.Statement(field, part.text, line: line)
    }
    if found.isEmpty, Self.isPageDate(words) {
      found = [PageMetadata.Statement(.published, String(words), line: line)]
    }
    return found
  }

  /// Whether some of its labels stand in no document's head.
  var isSure: Bool {
    parts.count > 1 || parts.contains { !Self.weak.contains($0.label) } || Self.isPageDate(words)
      || parts.contains { $0.label == .field(.published) && Self.isPageDate(Array($0.text.unicodeScalars)[...]) }
  }

  /// Whether it is a line of a page and none of the document.
  var isStatement: Bool { !parts.isEmpty || Self.isPageDate(words) }

  /// `2023-08-07 10:30`: how pages write when they were put up, and no document its date.
  static func isPageDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 22 else { return false }
    let digits = text.count(where: isNumber)
    let isClock = digits >= 10 && text.contains(":")
    let isPlain = digits == 8 && text.count == 10 && text.count { $0 == "-" } == 2
    return (isClock || isPlain) && text.allSatisfy { isNumber($0) || "-/.: 年月日".unicodeScalars.contains($0) }
  }

  static func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  /// The label a text begins with, its blanks stepped over and its colon taken along.
  private static func labelled(_ text: ArraySlice<Unicode.Scalar>) -> (Label, Int)? {
    guard let first = text.first, mayBegin(with: HanForms.simplified(first)) else { return nil }
    // 索引号： or [索引号].
    let isBracketed = first == "[" || first == "【"
    guard
      let colon = text.prefix(20).firstIndex(where: { isBracketed ? $0 == "]" || $0 == "】" : $0 == "：" || $0 == ":" }),
      let label = label(text[..<colon])
    else { return nil }
    return (label, colon - text.startIndex + 1)
  }

  /// What a label of an information box is about; nil for other words.
  static func label(_ text: String) -> Label? { label(text.unicodeScalars) }

  static func label(_ text: some Collection<Glyph>) -> Label? { label(text.lazy.map(\.scalar)) }

  private static func label(_ text: some Collection<Unicode.Scalar>) -> Label? {
    let bare = text.lazy.filter { !isOutside($0) && !"：:[]【】*".unicodeScalars.contains($0) }.prefix(17)
      .map(HanForms.simplified)
    guard let first = bare.first, mayBegin(with: first), bare.count <= 16 else { return nil }
    let name = String(bare).lowercased()
    if let field = fields[name] { return .field(field) }
    return others.contains(name) ? .other : nil
  }

  private static func isOutside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "\n" || scalar == "\r" || scalar == "_" || scalar == "|" || scalar == "｜"
  }

  static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = text.firstIndex { !isOutside($0) } ?? text.endIndex
    let end = text.lastIndex { !isOutside($0) }.map { $0 + 1 } ?? start
    return text[start..<max(start, end)]
  }

  /// A text without blanks and line ends at its two ends.
  static func trimmed(_ text: String) -> String {
    String(trimmed(Array(text.unicodeScalars)[...]))
  }

  /// Labels that a document may have in its own head, as a meeting's 时间 and 主题.
  private static let weak: Set<Label> = [.field(.title), .field(.published), .field(.subject), .field(.signed), .other]

  static let fields: [String: PageMetadata.Field] = [
    "索引号": .indexNumber, "索引": .indexNumber, "信息索引号": .indexNumber, "主题分类": .subject, "分类": .subject,
    "信息分类": .subject, "主题": .subject, "发文机关": .issuer, "发布机构": .source, "发布机关": .source, "制发机关": .issuer,
    "制定机关": .issuer, "颁布机关": .issuer, "颁布单位": .issuer, "发布单位": .source, "发布部门": .source, "发文部门": .issuer,
    "发文单位": .issuer, "发文机构": .issuer, "成文日期": .signed, "成文时间": .signed, "生成日期": .signed, "公文生成日期": .signed,
    "发文日期": .signed, "发文时间": .signed, "标题": .title, "名称": .title, "信息名称": .title, "文件名称": .title, "公文名称": .title,
    "发文标题": .title, "title": .title, "发文字号": .number, "文号": .number, "备注/文号": .number, "公文字号": .number,
    "发文文号": .number, "文件编号": .number, "文件字号": .number, "发布日期": .published, "发布时间": .published, "发表时间": .published,
    "发表日期": .published, "公开日期": .published, "公布日期": .published, "releasetime": .published, "publishedtime": .published,
    "日期": .published, "时间": .published, "date": .published, "有效性": .status, "时效性": .status, "效力状态": .status,
    "文件状态": .status,
    "施行日期": .effective, "实施日期": .effective, "实施时间": .effective, "生效日期": .effective, "生效时间": .effective,
    "发布于": .published, "docnumber": .number, "documentnumber": .number, "publishdate": .published,
    "pubdate": .published,
    "publishedat": .published, "issuedate": .signed, "effectivedate": .effective, "issuer": .issuer,
    "publicationdate": .published,
    "originalurl": .address, "发布文号": .number, "发文号": .number, "文件号": .number, "印发机关": .issuer,
    "印发单位": .issuer,
    "制定单位": .issuer, "公开主体": .source, "公开机构": .source, "信息提供单位": .source, "颁布日期": .published, "颁布时间": .published,
    "公布时间": .published, "公开时间": .published, "印发日期": .signed, "印发时间": .signed, "签发日期": .signed, "制定日期": .signed,
    "公文时效": .status, "时效": .status, "时效状态": .status, "有效状态": .status, "文件效力": .status, "状态": .status, "效力": .status,
    "原文链接": .address,
    "原文地址": .address, "原文网址": .address, "文章链接": .address, "来源链接": .address, "来源网址": .address, "链接地址": .address,
    "链接": .address, "网址": .address, "url": .address, "sourceurl": .address, "link": .address, "原文来源": .source,
    "文件来源": .source, "资料来源": .source, "数据来源": .source, "出处": .source, "失效日期": .expires, "失效时间": .expires,
    "废止日期": .expires, "有效期至": .expires, "来源": .source, "信息来源": .source, "source": .source,
    "文章来源": .source, "稿件来源": .source, "publisher": .source, "urlsource": .address,
  ]

  private static let others: Set<String> = [
    "浏览次数", "阅读次数", "点击数", "点击次数", "访问次数", "访问量", "浏览量", "阅读量", "点击量", "阅读人次", "评论人次", "浏览", "点击",
    "阅读", "timesofbrowsing", "作者", "author", "description", "keywords", "tags", "责任编辑", "编辑", "录入", "审核", "字体", "字号",
    "浏览字号", "字体大小", "下载地址", "下载积分",
    "资源id", "资源大小", "资源格式", "全文页数", "文件大小", "文件格式", "法规类型", "所属行业", "所属区域", "体裁分类", "服务对象", "组配分类",
    "公文种类", "公文类型", "文种", "载体", "载体形式", "统一编号", "关键词", "内容概述", "内容概览", "概述", "发文内容", "页面功能", "更新时间",
    "分享到", "分享", "markdowncontent", "warning", "主题词", "公开时限", "公开范围", "公开类别", "公开程序",
    "公开责任部门", "信息类别", "信息分类号", "文件类型", "检索时间", "检索日期", "检索关键词", "采集时间", "采集日期", "抓取时间", "抓取日期",
    "爬取时间", "下载时间", "保存时间", "收录时间", "入库时间", "录入时间", "修改时间", "更新日期", "最后更新", "关键字", "标签", "效力级别", "效力位阶",
    "效力层级", "法规类别", "法律类别", "所属类别", "类别", "栏目", "所属栏目", "所属地区", "适用地区", "浏览数", "阅读数", "访问次", "点击率", "人气", "评论", "点赞",
    "收藏", "字数", "发布人", "发布者", "撰稿", "供稿", "责编", "审核人", "校对", "初审", "复审", "终审", "法宝引证码", "引证码", "专题分类", "摘要", "内容摘要",
    "内容提要",
    "导读", "相关文档", "附件下载", "打印", "publishedtime",
  ]

  private static let firsts = Set(
    (Array(fields.keys) + others).compactMap { $0.unicodeScalars.first }
      .flatMap { $0.properties.uppercaseMapping.unicodeScalars + [$0] } + "[【*".unicodeScalars)
  private static let filter = ScalarFilter(firsts)

  private static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    filter.mayHold(scalar) && firsts.contains(scalar)
  }
}
