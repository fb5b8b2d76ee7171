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
  private let words: String

  /// Reads a line; no parts where it holds anything but labels and their values, or a sentence.
  init(_ text: String) {
    words = Self.trimmed(text)
    guard words.count <= 400 else { return }
    var value = ""
    var rest = Substring(words)
    while !rest.isEmpty {
      if let (label, length) = Self.labelled(rest) {
        if parts.isEmpty, !Self.trimmed(value).isEmpty { return }
        close(&value)
        parts.append((label, ""))
        rest = rest.dropFirst(length)
      } else {
        value.append(rest.removeFirst())
      }
    }
    close(&value)
    // A paragraph may begin with such a word all the same; no statement holds a sentence.
    if parts.contains(where: { $0.text.contains("。") || $0.text.contains("；") }) { parts = [] }
  }

  private mutating func close(_ value: inout String) {
    if !parts.isEmpty { parts[parts.count - 1].text = Self.trimmed(value) }
    value = ""
  }

  /// Whether the line is nothing but one label whose value stands elsewhere.
  var isBareLabel: Bool { parts.count == 1 && parts[0].text.isEmpty }

  /// What it says that is worth keeping; `line` is where it stands.
  func statements(line: Int) -> [PageMetadata.Statement] {
    var found = parts.compactMap { part -> PageMetadata.Statement? in
      guard case .field(let field) = part.label, !part.text.isEmpty else { return nil }
      return PageMetadata.Statement(field, part.text, line: line)
    }
    if found.isEmpty, Self.isPageDate(words) { found = [PageMetadata.Statement(.published, words, line: line)] }
    return found
  }

  /// Whether some of its labels stand in no document's head.
  var isSure: Bool {
    parts.count > 1 || parts.contains { !Self.weak.contains($0.label) } || Self.isPageDate(words)
  }

  /// Whether it is a line of a page and none of the document.
  var isStatement: Bool { !parts.isEmpty || Self.isPageDate(words) }

  /// `2023-08-07 10:30`: how pages write when they were put up, and no document its date.
  private static func isPageDate(_ text: String) -> Bool {
    guard text.count <= 22 else { return false }
    let digits = text.filter(\.isNumber).count
    let isClock = digits >= 10 && text.contains(":")
    let isPlain = digits == 8 && text.count == 10 && text.filter { $0 == "-" }.count == 2
    return (isClock || isPlain) && text.allSatisfy { $0.isNumber || "-/.: 年月日".contains($0) }
  }

  /// The label a text begins with, its blanks stepped over and its colon taken along.
  private static func labelled(_ text: Substring) -> (Label, Int)? {
    guard let first = text.unicodeScalars.first, firsts.contains(first) else { return nil }
    // 索引号： or [索引号].
    let isBracketed = first == "[" || first == "【"
    guard let colon = text.prefix(20).firstIndex(where: { (isBracketed ? "]】" : "：:").contains($0) }) else {
      return nil
    }
    guard let label = label(String(text[..<colon])) else { return nil }
    return (label, text.distance(from: text.startIndex, to: colon) + 1)
  }

  /// What a label of an information box is about; nil for other words.
  static func label(_ text: String) -> Label? {
    let bare = text.filter { !$0.isWhitespace && !"：:[]【】*".contains($0) }
    guard bare.count <= 16 else { return nil }
    if let field = fields[bare.lowercased()] { return .field(field) }
    return others.contains(bare.lowercased()) ? .other : nil
  }

  /// A text without blanks and line ends at its two ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.isBlank || $0 == "\n" || $0 == "\r" }
    var result = String(Substring(scalars))
    while let last = result.unicodeScalars.last, last.isBlank || last == "\n" || last == "\r" {
      result.unicodeScalars.removeLast()
    }
    return result
  }

  /// Labels that a document may have in its own head, as a meeting's 时间 and 主题.
  private static let weak: Set<Label> = [.field(.title), .field(.published), .field(.subject), .field(.signed), .other]

  private static let fields: [String: PageMetadata.Field] = [
    "索引号": .indexNumber, "索引": .indexNumber, "信息索引号": .indexNumber, "主题分类": .subject, "分类": .subject,
    "信息分类": .subject, "主题": .subject, "发文机关": .issuer, "发布机构": .source, "发布机关": .source, "制发机关": .issuer,
    "制定机关": .issuer, "颁布机关": .issuer, "颁布单位": .issuer, "发布单位": .source, "发布部门": .source, "发文部门": .issuer,
    "发文单位": .issuer, "发文机构": .issuer, "成文日期": .signed, "成文时间": .signed, "生成日期": .signed, "公文生成日期": .signed,
    "发文日期": .signed, "发文时间": .signed, "标题": .title, "名称": .title, "信息名称": .title, "文件名称": .title, "公文名称": .title,
    "发文标题": .title, "title": .title, "发文字号": .number, "文号": .number, "备注/文号": .number, "公文字号": .number,
    "发文文号": .number, "文件编号": .number, "文件字号": .number, "发布日期": .published, "发布时间": .published, "发表时间": .published,
    "发表日期": .published, "公开日期": .published, "公布日期": .published, "releasetime": .published, "publishedtime": .published,
    "日期": .published, "时间": .published, "有效性": .status, "时效性": .status, "效力状态": .status, "文件状态": .status,
    "施行日期": .effective, "实施日期": .effective, "实施时间": .effective, "生效日期": .effective, "生效时间": .effective,
    "失效日期": .expires, "失效时间": .expires, "废止日期": .expires, "有效期至": .expires, "来源": .source, "信息来源": .source,
    "文章来源": .source, "稿件来源": .source, "publisher": .source, "urlsource": .address,
  ]

  private static let others: Set<String> = [
    "浏览次数", "阅读次数", "点击数", "点击次数", "访问次数", "访问量", "浏览量", "阅读量", "点击量", "阅读人次", "评论人次", "浏览", "点击",
    "阅读", "timesofbrowsing", "作者", "责任编辑", "编辑", "录入", "审核", "字体", "字号", "浏览字号", "字体大小", "下载地址", "下载积分",
    "资源id", "资源大小", "资源格式", "全文页数", "文件大小", "文件格式", "法规类型", "所属行业", "所属区域", "体裁分类", "服务对象", "组配分类",
    "公文种类", "公文类型", "文种", "载体", "载体形式", "统一编号", "关键词", "内容概述", "内容概览", "概述", "发文内容", "页面功能", "更新时间",
    "分享到", "分享", "markdowncontent", "warning",
  ]

  private static let firsts = Set(
    (Array(fields.keys) + others).compactMap { $0.unicodeScalars.first }
      .flatMap { $0.properties.uppercaseMapping.unicodeScalars + [$0] } + "[【*".unicodeScalars)
}
