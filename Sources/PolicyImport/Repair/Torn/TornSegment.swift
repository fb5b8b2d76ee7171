/// A font run of a physical line whose digits and Latin words text extraction moved to its end.
///
/// `每人每月 元；其他院校博士研究2000` has one hole and one token; `…贴息。2 （牵头部门：…` is two segments.
struct TornSegment {
  /// Where a figure can have stood.
  struct Hole {
    /// Its blanks in the text; empty where the extraction left none.
    var range: Range<Int>
    /// Whether only the words around it say that a figure stood there, and may say so wrongly.
    var isDoubtful = false

    /// Whether blanks mark it.
    var isMarked: Bool { !range.isEmpty }
  }

  /// What the extraction left in place, the blanks of the holes included.
  var text: [Glyph]
  /// Where figures can have stood within `text`, in order.
  var holes: [Hole]
  /// The digits and Latin words found behind the text, in order.
  var tokens: [[Glyph]] { didSet { figures = tokens.map { FigureToken($0) } } }
  /// What each of the tokens can be.
  private(set) var figures: [FigureToken]
  /// Whether the only token stands where the author wrote it, at the end.
  var keepsItsToken = false
  /// Why its figures are in doubt wherever they are put; nil where nothing says so.
  var doubt: String?
  /// How the next line begins, where the segment ends its own.
  var following: [Glyph] = []
  /// The index of the line it belongs to.
  var line: Int

  init(_ text: ArraySlice<Glyph>, tokens: [[Glyph]], line: Int, font: TornFont) {
    self.text = Array(text.trimmed)
    holes = []
    self.tokens = tokens
    figures = tokens.map { FigureToken($0) }
    self.line = line
    let endsInDash =
      tokens.contains { $0.first?.scalar.isLongDash ?? false } || self.text.last?.scalar.isLongDash ?? false
    let hasStroke = tokens.contains { $0.count > 1 && $0[0].scalar == "-" }
    if font.isUncertain && endsInDash || hasStroke { doubt = "“\(hasStroke ? "-" : "—")”属于数字还是正文，不能断定" }
    if !tokens.isEmpty { holes = Self.holes(in: self.text, font: font) }
  }

  /// Whether it could not have been written so: figures behind the text and a blank where one of them fits, or the
  /// label of a list behind the text. Blanks in spread words (`索 引 号：QZ001`) and between fields are none.
  var showsDamage: Bool {
    guard !keepsItsToken, !tokens.isEmpty, !text.isEmpty else { return false }
    if figures.contains(where: { $0.kind == .label }) || losesPlus { return true }
    let torn = figures.filter { !$0.isDateOrAddress }
    return holes.contains { hole in
      guard !followsOrdinal(hole) else { return false }
      let after = Array(textAfter(hole))
      return torn.contains {
        FigureFit.score(
          $0, before: text[..<hole.range.lowerBound], after: after, startsSegment: false, isMarked: true,
          continuesCount: false) >= 4
      }
    }
  }

  /// What the place of a hole is judged by: the text behind it, the next line's beginning included.
  private func textAfter(_ hole: Hole) -> ArraySlice<Glyph> {
    let own = text[hole.range.upperBound...].prefix(12)
    return own.count < 12 ? (own + following)[...] : own
  }

  /// Its blanks before a unit that cannot do without a figure, or between brackets: `自 年 月 日`, `奖励 万元`, `〔 〕`.
  var demandingHoles: [Hole] {
    holes.filter { hole in
      guard hole.isMarked else { return false }
      let close = textAfter(hole).first?.scalar
      let before = text[..<hole.range.lowerBound]
      if FigureFit.isBracketed(before.last?.scalar, close) { return true }
      if let close, FigureFit.isNumbered(before, by: close) { return true }
      guard let unit = FigureUnits.leading(textAfter(hole)) else {
        return false
      }
      return !FigureUnits.isCounted(text[..<hole.range.lowerBound], unit)
    }
  }

  /// Whether figures behind it have no place there, as the next line asks for none, while blanks or words ask for as
  /// many.
  var hasLostPlaces: Bool {
    guard !keepsItsToken, !tokens.isEmpty, text.count > 1 else { return false }
    if hasLostLabel || losesPlus { return true }
    guard figures.allSatisfy({ $0.kind == .number || $0.kind == .percent || $0.isMeasure }) else { return false }
    if holdsImpossible { return true }
    let goesOn = UnmarkedHoles.takesFigure(following)
    guard tokens.count > 1 || !goesOn else { return false }
    let marked = holes.count { !followsOrdinal($0) }
    if marked > 0 { return marked == tokens.count && (text.contains(anyOf: "。，；") || text.last?.scalar == "（") }
    let whole = UnmarkedHoles.withWanting(UnmarkedHoles.withEvident(self))
    let edges = (FigureUnits.leading(text[...]) == nil ? 0 : 1) + (goesOn ? 1 : 0)
    return whole.holes.count + edges >= tokens.count
      && whole.holes.contains { hole in
        let after = Array(textAfter(hole))
        return figures.contains {
          FigureFit.score(
            $0, before: text[..<hole.range.lowerBound], after: after, startsSegment: false, isMarked: false,
            continuesCount: false) >= 4
        }
      }
  }

  /// Whether its first word asks for a figure that the line before does not end in, and the next line for none, while
  /// one stands behind it.
  func lostItsStart(after before: [Glyph]) -> Bool {
    guard !keepsItsToken, tokens.count == 1, holes.isEmpty, figures[0].kind == .number, text.count > 10,
      let last = before.last?.scalar, last.isChinese, !WideFigures.isWide(last),
      let unit = FigureUnits.leading(text[...])
    else { return false }
    return !FigureUnits.isCounted(before[...], unit) && !UnmarkedHoles.takesFigure(following)
  }

  /// Whether a plus stands behind it, as no text ends, and as many blanks wait: `移动“互联网 ”环境+`.
  private var losesPlus: Bool {
    guard let sign = tokens.last?.last?.scalar, "+＋".unicodeScalars.contains(sign) else { return false }
    return figures.last?.kind == .symbol
      && holes.count { $0.isMarked && !followsOrdinal($0) } == tokens.count
  }

  /// Joins figures that may be the groups of one, `12 345`, where as many of them are too many for the blanks; whether
  /// they are one stays in doubt.
  mutating func joinGroups() {
    let pairs = tokens.indices.dropFirst().filter { Self.isGroup(tokens[$0], behind: tokens[$0 - 1]) }
    guard !pairs.isEmpty, holes.contains(where: \.isMarked) else { return }
    let places = holes.count { !followsOrdinal($0) }
    let opens = UnmarkedHoles.takesFigure(text) || text.first.map { "”》〕）".unicodeScalars.contains($0.scalar) } ?? false
    let edges = (opens ? 1 : 0) + (UnmarkedHoles.takesFigure(following) ? 1 : 0)
    let unlabelled = figures.count { $0.kind != .label }
    guard unlabelled - pairs.count == places + edges else { return }
    for index in pairs.reversed() {
      let blank = Glyph(" ", line: Int(tokens[index][0].line))
      tokens[index - 1] += [blank] + tokens.remove(at: index)
    }
    doubt = "“\(tokens.map(\.string).joined(separator: "”“"))”中的空格可能分隔两个数字"
  }

  private static func isGroup(_ token: [Glyph], behind other: [Glyph]) -> Bool {
    token.count == 3 && (1...3).contains(other.count) && (token + other).allSatisfy(\.scalar.isDigit)
  }

  /// Whether words stand side by side that cannot without a figure between them: `并处｜万元`.
  var holdsImpossible: Bool {
    guard !keepsItsToken, !tokens.isEmpty else { return false }
    let whole = text + following
    return text.indices.dropFirst().contains { FigureUnits.isImpossible(whole[$0...], after: whole[..<$0]) }
  }

  /// Whether the number behind it headed it: `、立足企业需求。7`, `附件人才办法2`, `以临时加价等方式变相1.`.
  var hasLostLabel: Bool {
    guard !keepsItsToken, tokens.count == 1, doubt == nil, let last = text.last?.scalar else { return false }
    let figure = figures[0]
    if figure.kind == .label { return text.count > 10 && last.isChinese && !last.isStop }
    guard let value = figure.value, (1...99).contains(value) else { return false }
    if let first = text.first?.scalar, "、．".unicodeScalars.contains(first) { return true }
    return text.count > 6 && ["附件", "附表"].contains { text.starts(with: $0) } && !UnmarkedHoles.takesFigure(following)
      && text[2].scalar.isChinese && !"：一二三四五六七八九十".unicodeScalars.contains(text[2].scalar)
  }

  /// Whether it looks torn even where nothing else in its document does.
  var isSuspect: Bool {
    hasHole && (showsDamage || !tokens.isEmpty && !keepsItsToken && demandingHoles.count > max(1, tokens.count))
  }

  /// The number behind a text that begins with the stop of a label, as no line can: `．尺1`.
  var bareLabel: Int? {
    guard !keepsItsToken, tokens.count == 1, text.count > 1, let first = text.first?.scalar,
      "．、".unicodeScalars.contains(first)
    else { return nil }
    return figures[0].value
  }

  /// How many holes stand before a unit or in brackets that cannot do without a figure, where as many figures wait at
  /// the end: nobody writes `自 年 月 日起施行。2014 8 1`.
  var provenHoles: Int {
    guard !keepsItsToken, !tokens.isEmpty else { return 0 }
    guard hasHole || text.indices.contains(where: { Self.isEmptyBracket(text, at: $0) }) else { return 0 }
    let startsWithHole = FigureUnits.leading(text[...]) != nil
    var whole = UnmarkedHoles.withEvident(self)
    if whole.holes.count + (startsWithHole ? 1 : 0) < tokens.count { whole = UnmarkedHoles.withWanting(whole) }
    let holes = whole.holes.filter { !followsOrdinal($0) }
    guard holes.count == tokens.count || startsWithHole && holes.count + 1 == tokens.count else { return 0 }
    return holes.count { hole in
      let (before, after) = (text[..<hole.range.lowerBound], textAfter(hole))
      return FigureUnits.leading(after).map { !FigureUnits.isCounted(before, $0) } ?? false
        || FigureFit.isBracketed(before.last?.scalar, after.first?.scalar)
        || hole.isMarked && (after.first.map { "，。；".unicodeScalars.contains($0.scalar) } ?? false)
    }
  }

  /// Whether a blank stands in it where no author puts one.
  var hasHole: Bool { holes.contains { !followsOrdinal($0) } }

  /// Whether a hole is the blank after the label of an article: `第一条 为…`.
  func followsOrdinal(_ hole: Hole) -> Bool {
    let before = text[..<hole.range.lowerBound]
    return before.first?.scalar == "第" && before.count <= 9
      && before.last.map { "章节条编".unicodeScalars.contains($0.scalar) } ?? false
  }

  /// Whether a pair of brackets that numbers something closes at an index without a number: `（）`, `〔〕`, `“”`.
  static func isEmptyBracket(_ text: [Glyph], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let close = text[index].scalar
    switch (text[index - 1].scalar, close) {
    case ("（", "）"), ("〔", "〕"), ("[", "]"), ("“", "”"): return true
    default: return false
    }
  }

  /// Whether blanks behind a character stand before a unit that cannot do without a figure, or between brackets.
  static func isEmptyPlace(behind index: Int, in text: [Glyph]) -> Bool {
    guard text[index].figure < 0, text[index].scalar.isChinese, !WideFigures.isWide(text[index].scalar),
      text[index + 1].isBlank,
      let next = text[index...].dropFirst().firstIndex(where: { !$0.isBlank })
    else { return false }
    if FigureFit.isBracketed(text[index].scalar, text[next].scalar) { return true }
    guard let unit = FigureUnits.leading(text[next...]) else { return false }
    return !"章节条编".unicodeScalars.contains(text[index].scalar) && !FigureUnits.isCounted(text[...index], unit)
  }

  private static func holes(in text: [Glyph], font: TornFont) -> [Hole] {
    var holes: [Hole] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index].isBlank { index += 1 }
      if index > start {
        if start > 0, index < text.count, !font.sets(text, at: start - 1), !font.sets(text, at: index) {
          holes.append(Hole(range: start..<index))
        }
      } else {
        index += 1
      }
    }
    return holes
  }
}
