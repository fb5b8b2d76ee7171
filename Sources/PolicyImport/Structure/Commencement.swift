import PolicyModel

/// From when a document holds, and until when, in its own words.
struct Commencement: Sendable, Hashable {
  /// The day from which it holds.
  private(set) var effective: PolicyDate?
  /// The last day on which it holds.
  private(set) var expires: PolicyDate?

  /// Reads `自2023年9月1日起施行，有效期5年` and its kin; `signed` stands where it holds from the day of issue.
  init(_ paragraphs: [Paragraph], signed: PolicyDate?, published: PolicyDate?) {
    for paragraph in paragraphs.reversed() where paragraph.role == .text {
      let glyphs = paragraph.glyphs
      guard let word = Self.trigger(glyphs) else { continue }
      if effective == nil, let (date, isNamed) = Self.start(glyphs, signed: signed, published: published) {
        effective = date
        if expires == nil, isNamed, let date { expires = Self.end(glyphs, from: date) }
      }
      if expires == nil, word { expires = Self.end(glyphs, from: nil) }
      if effective != nil { return }
    }
  }

  /// Whether a paragraph may speak of it; the value says whether it speaks of an end.
  private static func trigger(_ glyphs: [Glyph]) -> Bool? {
    var (starts, ends) = (false, false)
    for index in glyphs.indices.dropLast() {
      switch (glyphs[index].scalar, glyphs[index + 1].scalar) {
      case ("施", "行"), ("执", "行"), ("实", "施"), ("生", "效"): starts = true
      case ("有", "效"): ends = true
      default: break
      }
    }
    return starts || ends ? ends : nil
  }

  /// `本办法自2023年9月1日起施行`; the second value tells whether the day is named.
  private static func start(
    _ glyphs: [Glyph], signed: PolicyDate?, published: PolicyDate?
  ) -> (PolicyDate?, Bool)? {
    for clause in glyphs.split(whereSeparator: { endsClause($0.scalar) }).reversed() {
      guard clause.ends(with: acts),
        let from = clause.firstIndex(where: { $0.scalar == "自" || $0.scalar == "从" }),
        let begin = clause[from...].firstIndex(where: { $0.scalar == "起" })
      else { continue }
      guard isOwn(clause[..<from]) else { continue }
      let day = clause[(from + 1)..<begin].trimmed
      if let date = ChineseDate.parse(day), date.month != nil { return (date, true) }
      let words = day.string
      if ["发文之日", "印发之日", "发布之日", "公布之日", "下发之日", "颁布之日"].contains(where: { words.hasSuffix($0) }) {
        let isIssue = words.hasSuffix("发文之日") || words.hasSuffix("印发之日") || words.hasSuffix("下发之日")
        return (isIssue ? signed : published, false)
      }
    }
    return nil
  }

  private static let acts: Phrases = ["施行", "执行", "实施", "生效", "试行"]

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", ",", ";", "（", "）", "(", ")": true
    default: false
    }
  }

  /// Whether the words before 自 speak of this document, not of another: none, or 本办法, 本通知, 本规定 ….
  private static func isOwn(_ before: ArraySlice<Glyph>) -> Bool {
    let text = before.trimmed.drop { $0.scalar == "第" || $0.scalar == "条" }
    if before.contains(anyOf: "《》") { return false }
    return text.count <= 1 || text.firstIndex(where: { "本以此上现".unicodeScalars.contains($0.scalar) }) != nil
      || before.label.map { before.count <= $0.length + 4 } ?? false
  }

  /// `有效期至2028年8月31日`, `有效期自…至…`; `有效期5年` where the first day is known.
  private static func end(_ glyphs: [Glyph], from start: PolicyDate?) -> PolicyDate? {
    guard let place = glyphs.lastIndex(of: "有效期") else { return nil }
    let clause = glyphs[(place + 3)...].prefix { !"。；，,;".unicodeScalars.contains($0.scalar) }
    if let until = clause.lastIndex(where: { $0.scalar == "至" || $0.scalar == "到" }) {
      let rest = clause[(until + 1)...].drop(while: \.isBlank)
      if let (date, count) = ChineseDate.leading(rest), date.day != nil, isEnd(rest.dropFirst(count)) { return date }
      return nil
    }
    guard let start, let day = start.day, let month = start.month else { return nil }
    let words = clause.drop { $0.isBlank || "限为是：:".unicodeScalars.contains($0.scalar) }
    guard let unit = words.firstIndex(where: { $0.scalar == "年" }), unit > words.startIndex,
      isEnd(words[(unit + 1)...]), let years = number(words[..<unit]), (1...30).contains(years)
    else { return nil }
    guard let anniversary = PolicyDate(year: start.year + years, month: month, day: day) else { return nil }
    return PolicyDate(dayNumber: anniversary.dayNumber - 1)
  }

  private static func isEnd(_ rest: ArraySlice<Glyph>) -> Bool {
    let words = rest.drop(while: \.isBlank)
    return words.isEmpty || words.starts(with: "止") || words.starts(with: "）") || words.starts(with: "。")
  }

  private static func number(_ glyphs: ArraySlice<Glyph>) -> Int? {
    let text = glyphs.filter { !$0.isBlank }.string
    return Int(text) ?? (text == "两" ? 2 : ChineseNumeral.parse(text))
  }
}
