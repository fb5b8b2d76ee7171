import PolicyModel

/// What can be told of a line from its own words.
enum LineNature {
  /// `市办发〔2023〕10号`, `民政部令第83号` as a whole line, also in brackets.
  static func isNumber(_ glyphs: [Glyph]) -> Bool {
    if DocumentNumber(glyphs) != nil { return true }
    // 某政发〔2023〕6号　　签发人：王某某.
    if glyphs.count <= 60, let (_, rest) = DocumentNumber.leading(glyphs), rest.starts(with: "签发人") { return true }
    // 某政规〔2023〕8号 2023-06-12.
    guard glyphs.count <= 60, glyphs.last.map({ $0.scalar.isDigit || $0.scalar == "日" }) ?? false,
      let (_, rest) = DocumentNumber.leading(glyphs)
    else { return false }
    return date(Array(rest)) != nil
  }

  /// `某工信〔2021〕2号附件`, `某政发〔2023〕1号附件2`: the number of what an annex belongs to.
  static func marksAnnex(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 48, let mark = glyphs.lastIndex(of: "附件"), mark > 6,
      glyphs[(mark + 2)...].allSatisfy({ $0.scalar.isDigit || $0.isBlank })
    else { return false }
    return DocumentNumber(glyphs[..<mark].trimmed) != nil
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
    let (first, last) = (text.first?.scalar, text.last?.scalar)
    if first == "（" || first == "(", last == "）" || last == ")" { text = text.dropFirst().dropLast() }
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
    case "抄", "主", "分": return glyphs.starts(with: noteNames)
    case "此": return glyphs.starts(with: "此件")
    default: return false
    }
  }

  private static let noteNames = Phrases(["抄送", "抄报", "主题词", "分送"].flatMap { [$0 + "：", $0 + ":"] })

  /// `特此通知。`, `特此公告`: the closing words of a letter on a line of their own.
  static func isClosing(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 16, let first = glyphs.first?.scalar, first == "特" || first == "此" else { return false }
    return glyphs.starts(with: "特此") || glyphs.starts(with: "此复") || glyphs.starts(with: "此令")
  }

  /// Whether it names a file to be fetched: `附件：人才目录.docx`.
  static func namesFile(_ glyphs: [Glyph]) -> Bool {
    glyphs.ends(with: fileEndings)
  }

  private static let fileEndings: Phrases = [".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".zip", ".rar"]

  /// `中共晋中市委办公室文件`.
  static func isLetterhead(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 40, glyphs.ends(with: "文件"), !isSentence(glyphs) else { return false }
    // 规范性文件 is a word of menus.
    let name = glyphs.dropLast(2).trimmed
    return name.isEmpty || BodyNames.endsAsBody(name.filter { !$0.isBlank })
  }

  /// `2019年4月23日 第十三届全国人民代表大会常务委员会第十次会议修订`: a step in the life of a statute.
  static func isHistory(_ glyphs: [Glyph]) -> Bool {
    let text = glyphs.drop { "（(经".unicodeScalars.contains($0.scalar) }
    let year = text.prefix(4)
    guard year.count == 4, text.dropFirst(4).first?.scalar == "年",
      year.allSatisfy(\.scalar.isDigit) || ChineseDate.leading(text)?.date.day != nil
    else { return false }
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
    case "《": return glyphs.contains(acted)
    case "根", "依", "按", "遵", "鉴", "现", "近":
      return ["根据", "依据", "按照", "遵照", "鉴于", "现将", "现就", "近年来"].contains { glyphs.starts(with: $0) }
    default: return false
    }
  }

  /// How the sentence goes on that makes something public: `《某条例》已经1997年12月12日…会议通过`.
  private static let acted: Phrases = ["》已", "》业经", "》经"]

  /// `1 总则`, `1.1 编制目的`, `1.4.1 突发事件分类`: how plans for emergencies count their parts.
  static func beginsWithDecimal(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.first?.scalar.isDigit ?? false else { return false }
    let number = glyphs.prefix { $0.scalar.isDigit || $0.scalar == "." || $0.scalar == "．" }
    guard number.count <= 8, number.count < glyphs.count, number.last?.scalar.isDigit ?? false else { return false }
    // 2025年 counts no part.
    let next = glyphs[number.count].scalar
    return next.isBlank || number.count > 2 && next.isChinese && next != "年"
  }

  /// `第735号`, `（第735号）`: the serial alone that stands below an order's head, without the brackets round it.
  static func serial(_ glyphs: [Glyph]) -> ArraySlice<Glyph>? {
    let words = isBracketed(glyphs) ? glyphs.dropFirst().dropLast().trimmed : glyphs[...]
    return words.count <= 12 && words.first?.scalar == "第" && words.last?.scalar == "号" ? words : nil
  }

  /// `HHCR-2023-01005`: the number of a register, in Latin letters and digits alone.
  static func isRegisterNumber(_ glyphs: [Glyph]) -> Bool {
    glyphs.count <= 40 && glyphs.contains { $0.scalar.isDigit } && glyphs.allSatisfy { $0.scalar.isASCII }
  }

  /// Whether it is prose and no heading, title or name: it holds a stop, or is too long for a heading.
  static func isSentence(_ glyphs: [Glyph]) -> Bool {
    if glyphs.count > 40 || glyphs.contains(anyOf: "，。；：,;:") || hasOpenBracket(glyphs) { return true }
    return glyphs.count > 30 && glyphs.count(where: { $0.scalar == "、" }) >= 2
  }

  /// Whether a labelled line reads as a heading although it holds a comma: `一、提高认识，加强领导`.
  static func isHeadingLike(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 45, let last = glyphs.last?.scalar else { return false }
    if isTerminal(glyphs) || last == "，" || last == "、" || last == "," { return false }
    return !glyphs.contains(anyOf: "。；：;:") && !hasOpenBracket(glyphs) && glyphs.label != nil
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
    if "，、".unicodeScalars.contains(last) || "，、。；：）》”的".unicodeScalars.contains(first) || hasOpenBracket(glyphs) {
      return true
    }
    // A sentence without its stop, and prose that goes on with it.
    return glyphs.count >= 30 && glyphs.contains(anyOf: "，。") && last.isChinese && first.isChinese
      && next.last?.scalar == "。"
      && next.label == nil && !isClosing(next) && !beginsAsProse(next)
      && !next.starts(with: ownOpenings)
      && !last.isStop && !PropertyLine.hasName(next)
  }

  /// What paragraphs begin with and sentences do not go on with.
  private static let ownOpenings: Phrases = ["联系", "附", "注：", "本", "特此", "“", "—"]

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
