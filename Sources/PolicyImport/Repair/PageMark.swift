/// Tells from its own words a line that belongs to the page.
enum PageMark {
  /// Whether a line is a page number with its marks, what a browser prints round a page, a rule, a comment, or the
  /// image and the fence that OCR leaves.
  static func isOne(_ glyphs: [Glyph]) -> Bool {
    guard let first = glyphs.first?.scalar else { return false }
    switch first {
    case _ where isDash(first): return isRule(glyphs) || isDashedNumber(glyphs[...])
    case "*", "_", "=", "━", "＿": return isRule(glyphs)
    case "<": return isComment(glyphs)
    case "!": return glyphs.starts(with: "![") && glyphs.last?.scalar == ")"
    case "`": return glyphs.starts(with: "```") && !glyphs.contains { $0.scalar.isChinese }
    case "第", "共": return isNamedNumber(glyphs[...])
    case "P", "p": return isEnglishNumber(glyphs)
    case "h", "w", "H", "W", "f": return isPrintedAddress(glyphs)
    default: return first.isDigit && (isPrintedAddress(glyphs) || isPrintedTime(glyphs) || isFraction(glyphs))
    }
  }

  /// Whether it is a rule or a comment, which may stand within a page.
  static func isRuleOrComment(_ glyphs: [Glyph]) -> Bool { isRule(glyphs) || isComment(glyphs) }

  /// The text of a line without the word with which law sites say what it is: `【章名】 第一章 总则`; nil without one.
  static func behindSiteMark(_ glyphs: [Glyph]) -> ArraySlice<Glyph>? {
    guard glyphs.first?.scalar == "【", let length = glyphs.start(of: siteMarks), length < glyphs.count else {
      return nil
    }
    return glyphs[length...].trimmed
  }

  private static let siteMarks: Phrases = ["【题注】", "【章名】", "【节名】", "【编名】", "【正文】"]

  /// The text of a line to whose start or end a page number was joined; nil when none was.
  static func joined(to glyphs: [Glyph]) -> (text: ArraySlice<Glyph>, isAtStart: Bool)? {
    guard glyphs.count >= 6, let first = glyphs.first?.scalar, let last = glyphs.last?.scalar else { return nil }
    if isDash(last) {
      let start = glyphs.dropLast().lastIndex { isDash($0.scalar) } ?? 0
      if start > 0, glyphs[start].scalar == last, isPageNumber(glyphs[start...]),
        !glyphs[start - 1].scalar.isFigurePart
      {
        return (glyphs[..<start].trimmed, false)
      }
    }
    if isDash(first) {
      let end = glyphs.dropFirst().firstIndex { isDash($0.scalar) } ?? 0
      if end > 0, end + 1 < glyphs.count, glyphs[end].scalar == first, isPageNumber(glyphs[...end]),
        !glyphs[end + 1].scalar.isFigurePart
      {
        return (glyphs[(end + 1)...].trimmed, true)
      }
    }
    // `…应当 1 / 2`: a page among pages, a gap before it, in the middle of a sentence.
    if last.isDigit, let slash = glyphs.suffix(8).lastIndex(where: { $0.scalar == "/" }), glyphs[slash - 1].isBlank,
      let gap = glyphs[..<(slash - 1)].lastIndex(where: \.isBlank), gap >= 12,
      glyphs[..<gap].trimmed.last?.scalar.isChinese ?? false,
      isFraction(Array(glyphs[(gap + 1)...]))
    {
      return (glyphs[..<gap].trimmed, false)
    }
    if last == "页", let start = glyphs.lastIndex(where: { $0.scalar == "第" }), start > 0,
      isNamedNumber(glyphs[start...]), LineNature.isTerminal(Array(glyphs[..<start].trimmed))
    {
      return (glyphs[..<start].trimmed, false)
    }
    return nil
  }

  /// `— 6 —` within a text: the same long dash on both sides, or a short one parted from the digits by a blank; a
  /// document that is cut into lines of text has no page 2025.
  private static func isPageNumber(_ glyphs: ArraySlice<Glyph>) -> Bool {
    guard isDashedNumber(glyphs), glyphs.count(where: \.scalar.isDigit) < 4, let dash = glyphs.first?.scalar,
      dash == glyphs.last?.scalar
    else { return false }
    return dash == "—" || dash == "―" || glyphs.contains(where: \.isBlank)
  }

  /// `— 6 —`, `- 6 -`, `—6—`; torn, `— —  6`.
  private static func isDashedNumber(_ glyphs: ArraySlice<Glyph>) -> Bool {
    var (digits, dashes) = (0, 0)
    for glyph in glyphs where !glyph.isBlank {
      if glyph.scalar.isDigit { digits += 1 } else if isDash(glyph.scalar) { dashes += 1 } else { return false }
    }
    return dashes == 2 && (1...4).contains(digits)
  }

  /// `第6页`, `第 6 页 共 9 页`, `共9页`.
  private static func isNamedNumber(_ glyphs: ArraySlice<Glyph>) -> Bool {
    var (digits, pages) = (0, 0)
    for glyph in glyphs where !glyph.isBlank {
      switch glyph.scalar {
      case "页": pages += 1
      case "第", "共", "，", ",", "/", "（", "）", "(", ")": break
      case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": digits += 1
      case let scalar where scalar.isDigit: digits += 1
      default: return false
      }
    }
    return (1...2).contains(pages) && (1...8).contains(digits) && glyphs.count <= 20
  }

  /// `Page 6 of 12`.
  private static func isEnglishNumber(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 16, glyphs.starts(with: "Page ") || glyphs.starts(with: "page ") else { return false }
    return glyphs.contains { $0.scalar.isDigit } && !glyphs.contains { $0.scalar.isChinese }
  }

  /// `6/12`, both counting pages.
  private static func isFraction(_ glyphs: [Glyph]) -> Bool {
    let parts = glyphs.filter { !$0.isBlank }.split { $0.scalar == "/" }
    guard glyphs.count <= 11, parts.count == 2, parts.allSatisfy({ (1...3).contains($0.count) }),
      parts.allSatisfy({ $0.allSatisfy(\.scalar.isDigit) }), let page = Int(parts[0].string),
      let pages = Int(parts[1].string)
    else { return false }
    return page >= 1 && page <= pages
  }

  /// `http://www.example.gov.cn/art/1.html   1/3`: the address a browser prints at the foot of a page.
  private static func isPrintedAddress(_ glyphs: [Glyph]) -> Bool {
    let words = glyphs.split(whereSeparator: \.isBlank)
    guard let first = words.first, words.count <= 3 else { return false }
    if first.starts(with: "http://") || first.starts(with: "https://") || first.starts(with: "file:///") {
      return words.count > 1 ? words.dropFirst().allSatisfy { $0.allSatisfy { !$0.scalar.isChinese } } : true
    }
    guard words.count > 1, let last = words.last, last.starts(with: "http") else { return false }
    return words.dropLast().allSatisfy { $0.allSatisfy { $0.scalar.isDigit || $0.scalar == "/" } }
  }

  /// `2023/8/7 10:21   关于…的通知`, `11/21/26, 6:31 AM   关于…`: the moment of printing, and the page's title behind it.
  private static func isPrintedTime(_ glyphs: [Glyph]) -> Bool { behindPrintedTime(glyphs) != nil }

  /// What stands behind the moment of printing on its line: the page's title, or nothing; nil for other lines.
  static func behindPrintedTime(_ glyphs: [Glyph]) -> ArraySlice<Glyph>? {
    guard let gap = glyphs.prefix(12).firstIndex(where: \.isBlank) else { return nil }
    let date = glyphs[..<gap].split { "/-.".unicodeScalars.contains($0.scalar) }
    func isNumber(_ part: ArraySlice<Glyph>, _ range: ClosedRange<Int>) -> Bool {
      range.contains(part.count) && part.allSatisfy { $0.scalar.isDigit || $0.scalar == "," }
    }
    guard date.count == 3, isNumber(date[0], 1...4), isNumber(date[1], 1...2), isNumber(date[2], 1...5) else {
      return nil
    }
    let clock = glyphs[gap...].drop { $0.isBlank || "上午下".unicodeScalars.contains($0.scalar) }
    let time = clock.prefix { $0.scalar.isDigit || $0.scalar == ":" }
    let parts = time.split { $0.scalar == ":" }
    guard (2...3).contains(parts.count), parts.allSatisfy({ isNumber($0, 1...2) }) else { return nil }
    let rest = clock[time.endIndex...].trimmed
    return rest.starts(with: "AM") || rest.starts(with: "PM") ? rest.dropFirst(2).trimmed : rest
  }

  /// A line that is an HTML comment as a whole.
  private static func isComment(_ glyphs: [Glyph]) -> Bool {
    glyphs.starts(with: "<!--") && glyphs.ends(with: "-->")
  }

  /// A line of dashes, stars or box characters.
  private static func isRule(_ glyphs: [Glyph]) -> Bool {
    // `— END —`.
    let words = glyphs.filter { !$0.isBlank && !isRuler($0.scalar) }
    if words.count < glyphs.count, ["END", "end", "完"].contains(words.string) { return true }
    guard let first = glyphs.first?.scalar, glyphs.count >= 3, isRuler(first) else { return false }
    return glyphs.allSatisfy { $0.scalar == first || $0.isBlank }
  }

  private static func isRuler(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "*", "_", "=", "─", "━", "—", "―", "－", "＿": true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "-", "–", "－", "―", "·", "•", "~", "～", "─": true
    default: false
    }
  }
}
