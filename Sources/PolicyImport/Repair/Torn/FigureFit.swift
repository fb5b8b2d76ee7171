/// How well a torn token stands in a place, from the text on its two sides.
enum FigureFit {
  /// Below this a place is out of the question.
  static let impossible = -100

  /// The value of a token in a place: 6 demanded, 3 natural, 0 nothing said, negative against it.
  static func score(
    _ token: FigureToken, before: ArraySlice<Glyph>, after glyphs: [Glyph], startsSegment: Bool, isMarked: Bool,
    continuesCount: Bool
  ) -> Int {
    let after = glyphs[...]
    let previous = before.last?.scalar
    let next = after.first?.scalar
    if token.kind == .label {
      // A label begins a paragraph, or heads an item of a list run into one.
      let endsBefore = previous.map { "。；：！？”》）".unicodeScalars.contains($0) } ?? true
      // A heading without a stop stands before it, or words that read as one behind it.
      let isHeaded = continuesCount || before.count < 20 || after.prefix(10).contains { $0.scalar == "。" }
      if startsSegment, after.starts(with: "附件") { return impossible }
      if startsSegment { return after.isEmpty ? impossible : endsBefore ? 6 : isHeaded ? 2 : 0 }
      return endsBefore && previous != "）" ? 6 : impossible
    }
    // A range of shares goes on behind a figure: `5%—10%`.
    if token.kind == .percent, beginsWithDash(token), !startsSegment, let previous, !endsFigure(previous) { return -8 }
    // Nothing stands before the label of an article or a heading.
    if startsSegment, next == "第" || isLabelled(after) { return -6 }
    if let close = next, let bracket = previous, let score = enclosed(token, bracket, close) { return score }
    if let unit = FigureUnits.leading(after) {
      switch token.kind {
      case .percent, .ratio: return impossible
      case .latin, .symbol: return -4
      default:
        // Where no blank says so, 申请｜人 is a word and no hole.
        if !isMarked, FigureUnits.isCounted(before, unit) { return -3 }
        guard let value = token.value else { return 4 }
        return FigureUnits.allows(value, unit) ? 6 : impossible
      }
    }
    return unitless(token, before: before, after: after, startsSegment: startsSegment, isMarked: isMarked)
  }

  /// Whether a number must stand between a text and a character: `〔2023〕｜号`, `（附件｜）`.
  static func isNumbered(_ before: ArraySlice<Glyph>, by next: Unicode.Scalar) -> Bool {
    if before.last.map({ "〕］]".unicodeScalars.contains($0.scalar) }) ?? false { return next == "号" || next == "號" }
    return next == "）" && (before.ends(with: "附件") || before.ends(with: "附表"))
  }

  private static func beginsWithDash(_ token: FigureToken) -> Bool {
    token.text.unicodeScalars.first?.isLongDash ?? false
  }

  /// Whether a figure with its unit, or a figure, ends in a character.
  private static func endsFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isFigurePart || "元人名年月日天个岁米亩倍％号条项款时级类家户台套篇件次".unicodeScalars.contains(scalar)
  }

  /// Whether two characters are a pair of brackets or quotes between which something must stand.
  static func isBracketed(_ open: Unicode.Scalar?, _ close: Unicode.Scalar?) -> Bool {
    switch (open, close) {
    case ("（", "）"), ("(", ")"), ("〔", "〕"), ("［", "］"), ("[", "]"), ("“", "”"), ("《", "》"): true
    default: false
    }
  }

  /// `一、`, `（二）` at a text's start.
  private static func isLabelled(_ text: ArraySlice<Glyph>) -> Bool {
    let digits = "一二三四五六七八九十".unicodeScalars
    let number = text.drop { $0.scalar == "（" }.prefix { digits.contains($0.scalar) }
    guard let first = text.first?.scalar, !number.isEmpty, let stop = text[number.endIndex...].first?.scalar else {
      return false
    }
    return first == "（" ? stop == "）" : stop == "、"
  }

  /// Between brackets or quotes that hold nothing else.
  private static func enclosed(_ token: FigureToken, _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Int? {
    switch (open, close) {
    case ("（", "）"), ("(", ")"):
      guard let value = token.value else { return 0 }
      return (1...99).contains(value) ? 6 : impossible
    case ("〔", "〕"), ("［", "］"), ("[", "]"):
      guard let value = token.value else { return impossible }
      return (1900...2100).contains(value) ? 6 : impossible
    case ("“", "”"), ("《", "》"):
      return 4
    default:
      return nil
    }
  }

  private static func unitless(
    _ token: FigureToken, before: ArraySlice<Glyph>, after: ArraySlice<Glyph>, startsSegment: Bool, isMarked: Bool
  ) -> Int {
    let next = after.first?.scalar
    switch token.kind {
    case .percent:
      guard let next else { return 0 }
      if "的，。）、；左".unicodeScalars.contains(next) || after.starts(with: "以") { return 5 }
      return 0
    case .ratio:
      return next == "的" ? 4 : 0
    case .latin:
      return next.map { "卡类级型区座证字版牌".unicodeScalars.contains($0) } ?? false ? 5 : 0
    case .symbol:
      return before.isEmpty || after.isEmpty || startsSegment ? -4 : isMarked ? 1 : 0
    default:
      guard let next else { return -3 }
      // 年底 and 日前 are words; behind a blank they count.
      let isMarked = isMarked || partsDate(before.last?.scalar, next)
      if let value = token.value, let score = counted(value, by: next, isMarked: isMarked) { return score }
      if isMarked, before.count == 2, let value = token.value, (1...99).contains(value),
        before.starts(with: "附件") || before.starts(with: "附表")
      {
        return 4
      }
      if "版号—～〕∶：".unicodeScalars.contains(next) || isMarked && "至到".unicodeScalars.contains(next) { return 4 }
      if "．、".unicodeScalars.contains(next), startsSegment { return 9 }
      if before.last?.scalar == "第", isMarked || isOrdinal(next) { return 4 }
      return -3
    }
  }

  private static func counted(_ value: Int, by next: Unicode.Scalar, isMarked: Bool) -> Int? {
    switch next {
    case "年": (1900...2100).contains(value) ? (isMarked ? 6 : 4) : nil
    case "月": isMarked && (1...12).contains(value) ? 6 : nil
    case "日": isMarked && (1...366).contains(value) ? 5 : nil
    default: nil
    }
  }

  /// Whether a day stands between two characters: `月｜日`.
  private static func partsDate(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    before == "月" && after == "日"
  }

  /// What 第 counts.
  private static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool { "条款项章节号期届".unicodeScalars.contains(scalar) }

  private static let limits: Phrases = ["最高", "最低", "最多", "不超过", "不低于", "不少于", "不高于", "承担", "达到", "上浮"]

  /// Whether a border between two texts asks for a figure: 期限最长｜年, 给予最高｜的.
  static func isDemanded(before: ArraySlice<Glyph>, after: ArraySlice<Glyph>) -> Bool {
    if let unit = FigureUnits.leading(after) {
      return !FigureUnits.isCounted(before, unit) && !FigureUnits.isOfLabel(unit, before: before, after: after)
    }
    if isBracketed(before.last?.scalar, after.first?.scalar) { return true }
    if before.last?.scalar == "第" { return after.first.map { isOrdinal($0.scalar) } ?? false }
    if partsDate(before.last?.scalar, after.first?.scalar) { return true }
    switch after.first?.scalar {
    case "的", "，", "。", "；", "、", "）": break
    default: return false
    }
    return before.ends(with: limits)
  }
}
