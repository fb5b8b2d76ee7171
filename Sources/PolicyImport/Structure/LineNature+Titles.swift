import PolicyModel

/// What can be told of a title from its own words.
extension LineNature {
  /// Whether a line is a title by itself: it says who issued something, or what it is about, and ends as titles do.
  static func isWholeTitle(_ glyphs: [Glyph]) -> Bool {
    guard (10...160).contains(glyphs.count), mayEndAsTitle(glyphs), !glyphs.contains(anyOf: "。；，"),
      let about = glyphs.firstIndex(of: "关于")
    else { return false }
    return about == 0 || !BodyNames.issuers(inTitle: glyphs).isEmpty
  }

  /// Whether a line is a title by itself that begins with a place: `某省新能源汽车补助资金管理办法`.
  static func isNamedTitle(_ glyphs: [Glyph]) -> Bool {
    (8...80).contains(glyphs.count) && endsAsTitle(glyphs) && !glyphs.contains(anyOf: "。；，")
      && RegionNames.place(atStartOf: glyphs.string) != nil
  }

  /// `某市人才奖励政策：关于加快人才发展的若干意见`: a title whose first half a colon parts from its second.
  static func isTitleWithColon(_ glyphs: [Glyph]) -> Bool {
    guard (16...90).contains(glyphs.count), !glyphs.contains(anyOf: "。；，;,"), endsAsTitle(glyphs),
      let colon = glyphs.firstIndex(where: { $0.scalar == "：" || $0.scalar == ":" }), colon >= 6,
      StatementLine.label(glyphs[..<colon]) == nil
    else { return false }
    let rest = glyphs[(colon + 1)...]
    return rest.count >= 8 && !rest.contains(anyOf: "：:") && rest.firstIndex(of: "关于") != nil
  }

  /// Whether a title visibly goes on: `关于印发某市` without the kind of document that ends it, a title mark still open.
  static func isCutTitle(_ glyphs: [Glyph]) -> Bool {
    let isAbout = ["关于", "印发", "转发"].contains { glyphs.firstIndex(of: $0) != nil }
    return hasOpenTitleMark(glyphs) || isAbout && !mayEndAsTitle(glyphs)
  }

  /// Whether a title that carries something out, `关于印发某市人才办法`, ends with its next line: `实施细则的通知`.
  static func isCutNotice(_ title: [Glyph], before next: [Glyph]) -> Bool {
    title.contains(carryingOut) && !title.ends(with: "通知") && next.ends(with: noticeEnds)
      && next.firstIndex(of: "关于") == nil
  }

  private static let carryingOut: Phrases = ["印发", "发布", "公布", "转发", "批转"]
  private static let noticeEnds: Phrases = ["的通知", "的公告", "的通告", "的决定"]

  /// Whether a title may end here: with the kind of document it names, also 试行 or 暂行 in brackets.
  static func endsAsTitle(_ glyphs: [Glyph]) -> Bool { endsAsTitle(glyphs, with: kinds) }

  /// Whether a title may end here, also with words that stand within titles as well: `关于印发工作要点` goes on.
  static func mayEndAsTitle(_ glyphs: [Glyph]) -> Bool {
    endsAsTitle(glyphs, with: kinds) || endsAsTitle(glyphs, with: innerKinds)
  }

  /// Whether words that are marked as no title otherwise may be one all the same: they end as titles do, name a place
  /// or a body, or say what they are about.
  static func mayBeTitle(_ glyphs: [Glyph]) -> Bool {
    mayEndAsTitle(glyphs) || glyphs.ends(with: statutes) || glyphs.firstIndex(of: "关于") != nil
      || RegionNames.place(atStartOf: glyphs.prefix(40).string) != nil || !BodyNames.issuers(inTitle: glyphs).isEmpty
  }

  /// `常用人才政策选编`, `某某学报 2022年第11期`: what documents are printed in.
  static func namesCollection(_ glyphs: [Glyph]) -> Bool {
    let end = glyphs.lastIndex {
      !$0.isBlank && !$0.scalar.isDigit && !"年第总期辑卷号（）()".unicodeScalars.contains($0.scalar)
    }
    let name = glyphs[...(end ?? glyphs.startIndex - 1)]
    return name.ends(with: collections) || name.ends(with: "公报") && BodyNames.endsAsBody(name.dropLast(2).trimmed)
      || name.count < glyphs.count && glyphs.contains(anyOf: "期辑卷")
        && glyphs[name.endIndex...].contains(where: \.scalar.isDigit)
  }

  private static let collections: Phrases = [
    "汇编", "选编", "学报", "文选", "选辑", "全书", "大全", "手册", "年鉴", "文库", "读本",
  ]

  private static let statutes: Phrases = ["法", "法典", "宪法", "新政", "讲话", "条", "公报", "要求", "安排", "分工"]

  private static let kinds: Phrases = [
    "通知", "意见", "办法", "规定", "条例", "细则", "决定", "方案", "措施", "规则", "公告", "通告", "纲要", "规划", "批复", "命令",
    "复函", "的函", "通报", "公示",
  ]

  private static let innerKinds: Phrases = [
    "预案", "计划", "要点", "标准", "制度", "章程", "指南", "指引", "准则", "清单", "目录", "政策", "流程", "总结", "报告", "说明", "议案", "纪要",
    "须知", "名单", "导则", "规程", "守则", "答复", "解释", "公约", "倡议书", "十条", "规范", "政策解读", "的解读", "问答", "解答",
  ]

  private static func endsAsTitle(_ glyphs: [Glyph], with kinds: Phrases) -> Bool {
    var text = glyphs[...]
    if let last = text.last?.scalar, "）)".unicodeScalars.contains(last),
      let open = text.lastIndex(where: { "（(".unicodeScalars.contains($0.scalar) })
    {
      text = text[..<open]
    }
    return text.ends(with: kinds) && !hasOpenBracket(glyphs)
  }

  /// Whether a line stands in one pair of brackets as a whole.
  static func isBracketed(_ glyphs: some RandomAccessCollection<Glyph>) -> Bool {
    guard let first = glyphs.first?.scalar, "（(".unicodeScalars.contains(first) else { return false }
    return glyphs.firstIndex { "）)".unicodeScalars.contains($0.scalar) } == glyphs.index(before: glyphs.endIndex)
  }

  /// `（试行）`, `（试 行）`, `（征求意见稿）`, `（2023年修订）`, `（2021—2025年）`: what stands in brackets below a title and belongs to it.
  static func isSubtitle(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 16, let first = glyphs.first?.scalar, let last = glyphs.last?.scalar,
      "（(".unicodeScalars.contains(first), "）)".unicodeScalars.contains(last)
    else { return false }
    let words = glyphs.dropFirst().dropLast().filter { !$0.isBlank }
    if ["试行", "暂行", "草案", "稿", "修订", "修正", "版", "修正本", "修订本"].contains(where: { words.ends(with: $0) }) { return true }
    // （2021—2025年）.
    return words.count >= 4 && words.allSatisfy { $0.scalar.isDigit || "年—-–－~～至".unicodeScalars.contains($0.scalar) }
  }

  private static let appendixMarks: Phrases = ["附：", "附:", "附件：", "附件:"]

  /// A title without what is said to stand with it: `…的决定 附：修正本`.
  static func withoutAppendix(_ title: [Glyph]) -> [Glyph] {
    guard let gap = title.lastIndex(where: { $0.isBlank || "（(".unicodeScalars.contains($0.scalar) }), gap >= 8,
      title[(gap + 1)...].starts(with: appendixMarks), endsAsTitle(Array(title[..<gap].trimmed))
    else { return title }
    return Array(title[..<gap].trimmed)
  }
}
