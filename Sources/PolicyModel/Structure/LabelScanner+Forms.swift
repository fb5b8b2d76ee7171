extension LabelScanner {
  /// The label at the start of the text; nil when it begins with none.
  @usableFromInline
  func scan() -> LabelSpan? {
    guard let first = scalar(position) else { return nil }
    switch first {
    case "第": return ordinal()
    case "（", "(": return bracketed()
    case "附": return annex()
    default: return enclosed() ?? numbered() ?? stem()
    }
  }

  /// 第十九条, 第十九条之一, 第 3 章, 第一部分; the start of a reference (第五条第二款, 第五条的) is no label.
  private func ordinal() -> LabelSpan? {
    guard let (number, end) = spacedNumber(at: skipBlanks(position + 1)) else { return nil }
    let unit = skipBlanks(end)
    let style: LabelStyle
    switch scalar(unit) {
    case "编", "編": style = .part
    case "部" where scalar(unit + 1) == "分": return isReferred(unit + 2) ? nil : label(.part, number, end: unit + 2)
    case "章": style = .chapter
    case "节", "節": style = .section
    case "条", "條": style = .article
    default: return nil
    }
    if style == .article, scalar(unit + 1) == "之", let (inserted, end) = self.number(at: unit + 2) {
      return isReferred(end) ? nil : label(style, number, inserted, end: end)
    }
    return isReferred(unit + 1) ? nil : label(style, number, end: unit + 1)
  }

  /// Whether what follows 第五条 makes it a reference and not the label of what follows.
  private func isReferred(_ place: Int) -> Bool {
    switch scalar(place) {
    case "，", "。", "；", "）", "》", "”", "的": true
    case "、", "至", "到", "和", "或", "与", "及": scalar(place + 1) == "第"
    case "第":
      isOpeningBracket(scalar(place + 1))
        || number(at: place + 1).map { ["款", "项", "条", "項", "條"].contains(scalar($0.1)) } ?? false
    case "规": scalar(place + 1) == "定" && ["的", "，"].contains(scalar(place + 2))
    case "所": ["称", "列", "规", "指"].contains(scalar(place + 1))
    // 第九条修改为：“…”, 第十三条增加一款: what a decision to amend does with an article.
    case "修", "改": follows("修改为", at: place) || follows("改为", at: place)
    case "增": follows("增加一", at: place) || follows("增加第", at: place) || follows("增加两", at: place)
    case "删": follows("删去", at: place) || follows("删除", at: place)
    case "后": follows("后增加", at: place)
    default: false
    }
  }

  private func follows(_ words: String, at place: Int) -> Bool {
    words.unicodeScalars.enumerated().allSatisfy { scalar(place + $0.offset) == $0.element }
  }

  /// （一）, （1）, with either width of bracket; （一）项 and （一）、（二） are references.
  private func bracketed() -> LabelSpan? {
    let start = skipBlanks(position + 1)
    guard let (number, end) = spacedNumber(at: start), number < 200 else { return nil }
    let close = skipBlanks(end)
    guard isClosingBracket(scalar(close)) else { return nil }
    switch scalar(close + 1) {
    case "、", "至", "和", "或", "及": if isOpeningBracket(scalar(close + 2)) { return nil }
    case "项": if ["的", "规", "所", "，", "、", "至", "或", "和"].contains(scalar(close + 2)) { return nil }
    default: break
    }
    return label(Self.digit(scalars[start]) != nil ? .bracketedArabic : .bracketedHan, number, end: close + 1)
  }

  /// 一、 一. 1. 1． 1、 1）; a figure such as 1.5 is no label, nor is 一、二等奖.
  private func numbered() -> LabelSpan? {
    guard let (number, end) = number(at: position), number > 0, number < 200 else { return nil }
    let stop = skipBlanks(end)
    let isArabic = Self.digit(scalars[position]) != nil
    switch scalar(stop) {
    case "、":
      return isEnumeration(after: number, at: stop + 1) ? nil : label(isArabic ? .arabic : .han, number, end: stop + 1)
    case ".", "．":
      if let next = scalar(stop + 1), Self.digit(next) != nil, !isYear(stop + 1) { return nil }
      return label(isArabic ? .arabic : .han, number, end: stop + 1)
    case "）", ")":
      guard isArabic, stop == end, !isClosingBracket(scalar(stop + 1)) else { return nil }
      return label(.closedArabic, number, end: stop + 1)
    default: return nil
    }
  }

  /// Whether the numbers of 一、二等奖, 1、2、3号楼 or 三、四线城市 stand here, and no text.
  private func isEnumeration(after number: Int, at place: Int) -> Bool {
    guard let (next, end) = self.number(at: place) else { return false }
    switch scalar(end) {
    case "、", ".", "．", "等": return true
    case "级", "类", "线", "产", "审", "期", "号", "档", "组": return next == number + 1
    default: return false
    }
  }

  /// Four digits and 年, as in `1.2023年…`.
  private func isYear(_ place: Int) -> Bool {
    (place..<(place + 4)).allSatisfy { scalar($0).flatMap(Self.digit) != nil } && scalar(place + 4) == "年"
  }

  /// 甲、 乙、.
  private func stem() -> LabelSpan? {
    guard let number = Self.stems.firstIndex(of: scalars[position]), scalar(position + 1) == "、" else { return nil }
    // 甲、乙双方 names two parties.
    if let next = scalar(position + 2), Self.stems.contains(next) { return nil }
    return label(.stem, number + 1, end: position + 2)
  }

  /// ① ⑴ ⒈ ㈠: one character that is the whole label.
  private func enclosed() -> LabelSpan? {
    guard let (style, number) = Self.enclosed(scalars[position]) else { return nil }
    let hasStop = scalar(position + 1).map { "、.．".unicodeScalars.contains($0) } ?? false
    return label(style, number, end: position + (hasStop ? 2 : 1))
  }

  /// 附件1, 附件 一, 附件1-2, 附件：, 附：, 附表2, 附录; 附件中的 is none.
  private func annex() -> LabelSpan? {
    var end = position + 1
    if let next = scalar(end), ["件", "表", "录"].contains(next) { end += 1 }
    var (value, inserted) = (0, 0)
    if let (number, after) = number(at: skipBlanks(end)), number < 200 {
      (value, end) = (number, after)
      if let dash = scalar(end), ["-", "—", "－"].contains(dash), let (second, after) = self.number(at: end + 1) {
        (inserted, end) = (second, after)
      }
    }
    switch scalar(end) {
    case "：", ":": end += 1
    case nil: break
    case let next? where Self.isBlank(next) || next == "《": break
    case "中", "所", "的", "和", "、", "，", "。", "规", "列", "及", "与", "至", "）", "或", "要": return nil
    default: if value == 0 { return nil }
    }
    return end == position + 1 ? nil : label(.annex, value, inserted, end: end)
  }

  private func isOpeningBracket(_ scalar: Unicode.Scalar?) -> Bool { scalar == "（" || scalar == "(" }
  private func isClosingBracket(_ scalar: Unicode.Scalar?) -> Bool { scalar == "）" || scalar == ")" }

  private func label(_ style: LabelStyle, _ number: Int, _ inserted: Int = 0, end: Int) -> LabelSpan {
    LabelSpan(style: style, number: number, inserted: inserted, length: end - position)
  }

  /// What one enclosed character counts.
  private static func enclosed(_ scalar: Unicode.Scalar) -> (style: LabelStyle, number: Int)? {
    switch scalar.value {
    case 0x2460...0x2473: (.circled, Int(scalar.value - 0x245F))
    case 0x2474...0x2487: (.bracketedArabic, Int(scalar.value - 0x2473))
    case 0x2488...0x249B: (.arabic, Int(scalar.value - 0x2487))
    case 0x3220...0x3229: (.bracketedHan, Int(scalar.value - 0x321F))
    default: nil
    }
  }

  private static let stems: [Unicode.Scalar] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
}
