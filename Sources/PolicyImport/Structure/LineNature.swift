import PolicyModel

/// What can be told of a line from its own words.
enum LineNature {
  /// `市办发〔2023〕10号`, `民政部令第83号` as a whole line, also in brackets.
  static func isNumber(_ glyphs: [Glyph]) -> Bool {
    if DocumentNumber(glyphs) != nil { return true }
    // 某政规〔2023〕8号 2023-06-12.
    guard glyphs.count <= 60, glyphs.last.map({ $0.scalar.isDigit || $0.scalar == "日" }) ?? false,
      let (_, rest) = DocumentNumber.leading(glyphs)
    else { return false }
    return date(Array(rest)) != nil
  }

  /// `某府办发〔202026`: a number of which a part is lost.
  static func isBrokenNumber(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 24, let open = glyphs.firstIndex(where: { "〔[［【".unicodeScalars.contains($0.scalar) }),
      open > 1, open + 1 < glyphs.count
    else { return false }
    return glyphs[(open + 1)...].allSatisfy {
      $0.isBlank || $0.scalar.isDigit || "〕]］】号第".unicodeScalars.contains($0.scalar)
    }
  }

  /// `2023年7月31日` as a whole line, also in brackets and cut to the month.
  static func date(_ glyphs: [Glyph]) -> PolicyDate? {
    var text = glyphs[...]
    if let first = text.first?.scalar, "（(".unicodeScalars.contains(first), let last = text.last?.scalar,
      "）)".unicodeScalars.contains(last)
    {
      text = text.dropFirst().dropLast()
    }
    return ChineseDate.parse(text).flatMap { $0.month == nil ? nil : $0 }
  }

  /// `…办公室2021年4月9日印发`.
  static func isImprint(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && glyphs.ends(with: "印发") && glyphs.contains { $0.scalar.isDigit }
  }

  /// What stands below the text: `（此件公开发布）`, `抄送：…`, `主题词：…`, `联系人：…`.
  static func isNote(_ glyphs: [Glyph]) -> Bool {
    guard let first = glyphs.first?.scalar else { return false }
    switch first {
    case "（", "(": return glyphs.starts(with: "（此件") || glyphs.starts(with: "(此件")
    case "抄", "主", "分":
      return ["抄送", "抄报", "主题词", "分送"].contains { glyphs.starts(with: $0 + "：") || glyphs.starts(with: $0 + ":") }
    case "此": return glyphs.starts(with: "此件")
    default: return false
    }
  }

  /// Whether it names a file to be fetched: `附件：人才目录.docx`.
  static func namesFile(_ glyphs: [Glyph]) -> Bool {
    glyphs.ends(with: fileEndings)
  }

  private static let fileEndings: Phrases = [".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".zip", ".rar"]

  /// `中共晋中市委办公室文件`.
  static func isLetterhead(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && glyphs.ends(with: "文件") && !isSentence(glyphs)
  }

  /// `2019年4月23日 第十三届全国人民代表大会常务委员会第十次会议修订`: a step in the life of a statute.
  static func isHistory(_ glyphs: [Glyph]) -> Bool {
    let text = glyphs.drop { $0.scalar == "（" || $0.scalar == "(" }
    let year = text.prefix(4)
    guard year.count == 4, year.allSatisfy(\.scalar.isDigit), text.dropFirst(4).first?.scalar == "年" else {
      return false
    }
    let end = glyphs.last.map { "）)".unicodeScalars.contains($0.scalar) } ?? false ? glyphs.dropLast() : glyphs[...]
    return end.ends(with: acts)
  }

  private static let acts: Phrases = ["通过", "修正", "修订", "批准", "公布", "发布", "施行", "实施", "根据"]

  /// `2008年12月19日 某市第十三届人民代表大会常务委员会…`: a date with words behind it, which begins no title.
  static func beginsWithDate(_ glyphs: [Glyph]) -> Bool {
    let text = glyphs.drop { $0.scalar == "（" || $0.scalar == "(" }
    guard text.first?.scalar.isDigit ?? false, let (date, count) = ChineseDate.leading(text) else { return false }
    return date.day != nil && count < text.count
  }

  /// `根据…`, `为了…`: how the first sentence of a document begins and no title does.
  static func beginsAsProse(_ glyphs: [Glyph]) -> Bool {
    switch glyphs.first?.scalar {
    case "为": return glyphs.count >= 20 || glyphs.starts(with: "为了")
    case "根", "依", "按", "遵", "鉴", "现", "近":
      return ["根据", "依据", "按照", "遵照", "鉴于", "现将", "现就", "近年来"].contains { glyphs.starts(with: $0) }
    default: return false
    }
  }

  /// `1 总则`, `1.1 编制目的`, `1.4.1 突发事件分类`: how plans for emergencies count their parts.
  static func beginsWithDecimal(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.first?.scalar.isDigit ?? false else { return false }
    let number = glyphs.prefix { $0.scalar.isDigit || $0.scalar == "." || $0.scalar == "．" }
    guard number.count <= 8, number.count < glyphs.count, number.last?.scalar.isDigit ?? false else { return false }
    return glyphs[number.count].isBlank || number.count > 2 && glyphs[number.count].scalar.isChinese
  }

  /// `HHCR-2023-01005`: the number of a register, in Latin letters and digits alone.
  static func isRegisterNumber(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && glyphs.contains { $0.scalar.isDigit } && glyphs.allSatisfy { $0.scalar.isASCII }
  }

  /// Whether a line is a title by itself: it says who issued something, or what it is about, and ends as titles do.
  static func isWholeTitle(_ glyphs: [Glyph]) -> Bool {
    guard (10...160).contains(glyphs.count), mayEndAsTitle(glyphs), !glyphs.contains(anyOf: "。；，"),
      let about = glyphs.firstIndex(of: "关于")
    else { return false }
    return about == 0 || !BodyNames.issuers(inTitle: glyphs).isEmpty
  }

  /// Whether a title may end here: with the kind of document it names, also 试行 or 暂行 in brackets.
  static func endsAsTitle(_ glyphs: [Glyph]) -> Bool { endsAsTitle(glyphs, with: kinds) }

  /// Whether a title may end here, also with words that stand within titles as well: `关于印发工作要点` goes on.
  static func mayEndAsTitle(_ glyphs: [Glyph]) -> Bool {
    endsAsTitle(glyphs, with: kinds) || endsAsTitle(glyphs, with: innerKinds)
  }

  private static let kinds: Phrases = [
    "通知", "意见", "办法", "规定", "条例", "细则", "决定", "方案", "措施", "规则", "公告", "通告", "纲要", "规划", "批复", "命令",
    "复函", "的函", "通报", "公示",
  ]

  private static let innerKinds: Phrases = [
    "预案", "计划", "要点", "标准", "制度", "章程", "指南", "指引", "准则", "清单", "目录", "政策", "流程", "总结", "报告", "说明", "议案", "纪要",
    "须知", "名单", "导则", "规程", "守则", "答复", "解释", "公约", "倡议书", "十条", "规范",
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

  /// Whether it is prose and no heading, title or name: it holds a stop, or is too long for a heading.
  static func isSentence(_ glyphs: [Glyph]) -> Bool {
    if glyphs.count > 40 || glyphs.contains(anyOf: "，。；：,;:") || hasOpenBracket(glyphs) { return true }
    return glyphs.count > 30 && glyphs.count(where: { $0.scalar == "、" }) >= 2
  }

  /// Whether a labelled line reads as a heading although it holds a comma: `一、提高认识，加强领导`.
  static func isHeadingLike(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 45, let last = glyphs.last?.scalar, glyphs.label != nil else { return false }
    if isTerminal(glyphs) || last == "，" || last == "、" || last == "," { return false }
    return !glyphs.contains(anyOf: "。；：;:") && !hasOpenBracket(glyphs)
  }

  /// Whether a text cannot end here: with a comma, or a bracket still open.
  static func breaksOff(_ glyphs: [Glyph]) -> Bool {
    guard let last = glyphs.last?.scalar else { return false }
    return last == "，" || last == "、" || last == "," || hasOpenBracket(glyphs.suffix(80))
  }

  /// `各街道办事处，区级各部门，新区管委会`: addressees, their colon forgotten.
  static func isAddress(_ glyphs: [Glyph]) -> Bool {
    glyphs.first?.scalar == "各" && glyphs.count <= 120 && glyphs.contains { $0.scalar == "，" }
      && areAddressees(glyphs[...])
  }

  /// Whether words are names of bodies and of groups of them, parted by commas.
  static func areAddressees(_ glyphs: ArraySlice<Glyph>) -> Bool {
    guard !glyphs.isEmpty, !glyphs.contains(anyOf: "。；") else { return false }
    let names = glyphs.split { $0.scalar == "，" || $0.scalar == "、" }
    // 编制单位： and the like lead into one name and address nobody.
    return names.allSatisfy(endsAsAddressee)
      && (names.count > 1 || glyphs.first?.scalar == "各" || BodyNames.endsAsBody(glyphs))
  }

  private static func endsAsAddressee(_ glyphs: ArraySlice<Glyph>) -> Bool {
    ["部门", "单位", "机构", "企业", "团体", "院校", "兵团"].contains { glyphs.ends(with: $0) } || BodyNames.endsAsBody(glyphs)
  }

  /// Whether a bracket or title mark that titles have is still open at its end; that of a number's year is none.
  static func hasOpenTitleMark(_ glyphs: some Sequence<Glyph>) -> Bool {
    hasOpenBracket(glyphs.filter { $0.scalar != "〔" && $0.scalar != "〕" })
  }

  /// Whether a bracket, title mark or quote is still open at its end.
  static func hasOpenBracket(_ glyphs: some Sequence<Glyph>) -> Bool {
    var depth = 0
    for glyph in glyphs {
      switch glyph.scalar {
      case "（", "(", "《", "“", "〔": depth += 1
      case "）", ")", "》", "”", "〕": depth = max(0, depth - 1)
      default: break
      }
    }
    return depth > 0
  }

  /// Whether a paragraph may end here: with a stop, or with the bracket of responsible bodies.
  static func isTerminal(_ glyphs: [Glyph]) -> Bool {
    guard let last = glyphs.last?.scalar else { return true }
    switch last {
    case "。", "！", "？", "；", "：", ";", ":", "!", "?": return true
    case "”", "》": return glyphs.dropLast().last.map { "。！？；".unicodeScalars.contains($0.scalar) } ?? false
    case "）", ")", "〕", "]": break
    default: return false
    }
    guard let open = openingBracket(of: glyphs) else { return false }
    let before = glyphs[..<open].last?.scalar ?? "。"
    return "。；！？".unicodeScalars.contains(before)
  }

  /// Whether a text that its source gives as two paragraphs was cut in the middle of a sentence.
  static func isPlainlyCut(_ glyphs: [Glyph], before next: [Glyph]) -> Bool {
    guard !isTerminal(glyphs), let last = glyphs.last?.scalar, let first = next.first?.scalar else { return false }
    return "，、".unicodeScalars.contains(last) || "，、。；：）》”".unicodeScalars.contains(first) || hasOpenBracket(glyphs)
  }

  /// `（牵头部门：`, `〔责任部门：`, `（责任单位：`, `（此项`: brackets that close the paragraph they stand in.
  static func isClosingNote(_ glyphs: [Glyph]) -> Bool {
    glyphs.starts(with: closingNotes)
  }

  private static let closingNotes = Phrases(
    ["（", "〔", "("].flatMap { bracket in ["牵头", "责任", "配合"].map { bracket + $0 } })

  private static func openingBracket(of glyphs: [Glyph]) -> Int? {
    var depth = 0
    // No bracket of bodies is longer; the bound keeps long paragraphs linear.
    for index in glyphs.indices.suffix(2000).reversed() {
      switch glyphs[index].scalar {
      case "）", ")", "〕", "]": depth += 1
      case "（", "(", "〔", "[": depth -= 1
      default: break
      }
      if depth == 0 { return index }
    }
    return nil
  }
}
