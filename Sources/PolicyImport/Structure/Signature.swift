import PolicyModel

/// Who signed a document and when: the block at the end of a notice or of the text, or the date under the title.
struct Signature: Sendable, Hashable {
  /// The names, as they stand.
  private(set) var names: [String] = []
  /// The day.
  private(set) var date: PolicyDate?
  /// The line of the source the day stands on.
  private(set) var line = 0

  /// The body whose head signed it, where no body did.
  private(set) var signedFor: String?

  /// Looks for names directly above a date, or before it on its line; the first such block is the document's own.
  init(_ lines: [Line]) {
    var headDate: (PolicyDate, Int)?
    var sawProse = false
    for (index, line) in lines.enumerated() {
      if !sawProse, line.glyphs.contains(anyOf: "。") { sawProse = true }
      guard line.glyphs.count <= 100, let (date, before) = Self.date(line.glyphs) else { continue }
      var names = before
      if names.isEmpty { names = Self.names(above: index, in: lines) }
      if !names.isEmpty {
        (self.names, self.date, self.line) = (names, date, line.number)
        return
      }
      if headDate == nil,
        !sawProse || lines.count - index <= 8 || date.day != nil && before.isEmpty && Self.endsNotice(index, in: lines)
      {
        headDate = (date, line.number)
        signedFor = signedFor ?? (index > 0 ? Self.bodySignedFor(lines[index - 1].glyphs) : nil)
      }
    }
    if let (date, number) = headDate { (self.date, line) = (date, number) }
  }

  /// Whether a date without names ends a notice: who signs stands above it, or what the notice carries below it.
  private static func endsNotice(_ index: Int, in lines: [Line]) -> Bool {
    if index > 0, isSigner(lines[index - 1].glyphs[...]) || LineNature.date(lines[index].glyphs) == nil { return true }
    guard index > 0, LineNature.isTerminal(lines[index - 1].glyphs) else { return false }
    if closes(lines[index - 1].glyphs) { return true }
    let below = lines[(index + 1)...].drop {
      LineNature.isNote($0.glyphs) || LineNature.isImprint($0.glyphs) || $0.glyphs.starts(with: "共印")
    }
    guard below.count >= 2, let next = below.first else { return false }
    if next.glyphs.label?.style == .annex { return true }
    return below.prefix(2).contains { LineNature.endsAsTitle($0.glyphs) && $0.glyphs.label == nil }
  }

  /// `特此通知。`, `请遵照执行。`: the last words of a letter.
  private static func closes(_ glyphs: [Glyph]) -> Bool {
    LineNature.isClosing(glyphs)
      || glyphs.count <= 24 && ["执行。", "贯彻落实。", "组织实施。"].contains { glyphs.ends(with: $0) }
  }

  /// A line that is a date, alone, in brackets or after names of bodies.
  private static func date(_ glyphs: [Glyph]) -> (PolicyDate, [String])? {
    guard let first = glyphs.first?.scalar, let last = glyphs.last?.scalar,
      mayEndDate(last) || last.isDigit || first.isDigit
    else { return nil }
    var text = glyphs[...]
    if "）)".unicodeScalars.contains(last), let first = text.first?.scalar, "（(".unicodeScalars.contains(first) {
      text = text.dropFirst().dropLast()
    }
    if let date = ChineseDate.parse(text), date.month != nil { return (date, []) }
    // `1990年3月10日，铁道部`.
    if let (date, count) = ChineseDate.leading(text), date.day != nil, count < text.count {
      let rest = text.dropFirst(count).drop { $0.isBlank || $0.scalar == "，" || $0.scalar == "," }
      let names = BodyNames.names(rest)
      return names.isEmpty ? nil : (date, names)
    }
    // `某政发〔2011〕32号 2011年5月20日`.
    if last == "日", let (_, rest) = DocumentNumber.leading(glyphs), let date = ChineseDate.parse(rest) {
      return (date, [])
    }
    // Names and date on one line.
    for place in text.indices where text[place].isBlank || text[place].scalar.isDigit {
      guard place > text.startIndex, let date = ChineseDate.parse(text[place...].trimmed), date.day != nil else {
        if text[place].scalar.isDigit { return nil } else { continue }
      }
      let before = Self.withoutSeal(text[..<place].trimmed)
      let names = BodyNames.names(before)
      // `部长　王某某　2023年11月30日`.
      return names.isEmpty && !isSigner(before) ? nil : (date, names)
    }
    return nil
  }

  private static func mayEndDate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "日", "月", "年", "）", ")": true
    default: false
    }
  }

  /// Whether names of those who sign and a day make up a line: `某市人民政府办公室　2019年3月1日`.
  static func endsSigned(_ glyphs: [Glyph]) -> Bool {
    guard (12...100).contains(glyphs.count), glyphs.last?.scalar == "日", let found = date(glyphs) else { return false }
    return found.0.day != nil && LineNature.date(glyphs) == nil && !(glyphs.first?.scalar.isDigit ?? false)
  }

  /// Whether a line is a day, alone or behind the names of those who sign: `市长　王某某　2020年12月3日`.
  static func isOne(_ glyphs: [Glyph]) -> Bool { date(glyphs) != nil }

  /// The names on the lines above a date; who signs for a body may stand between.
  private static func names(above index: Int, in lines: [Line]) -> [String] {
    var names: [[String]] = []
    var skipped = 0
    for line in lines[..<index].suffix(32).reversed() {
      let glyphs = withoutSeal(line.glyphs[...])
      guard glyphs.count <= 80 else { break }
      let found = BodyNames.names(glyphs)
      if !found.isEmpty, glyphs.prefix(24).label == nil {
        names.append(found)
      } else if names.isEmpty, skipped < 2, isSigner(glyphs) {
        skipped += 1
      } else {
        break
      }
    }
    return names.reversed().flatMap { $0 }
  }

  /// The body of which someone signs as the head: `住房城乡建设部部长 王某某`, `国家某委员会主任　张某`.
  static func bodySignedFor(_ glyphs: [Glyph]) -> String? {
    guard glyphs.count <= 30,
      let office = ["部长", "主任", "局长", "署长", "行长", "省长", "市长", "县长", "区长", "主席"]
        .compactMap({ glyphs.lastIndex(of: $0) }).max(), office >= 2
    else { return nil }
    let name = glyphs[(office + 2)...].compact
    let body = glyphs[..<office].trimmed
    guard (2...4).contains(name.count), name.allSatisfy({ $0.scalar.isChinese && !$0.scalar.isStop }),
      body.count >= 3, BodyNames.endsAsBody(body), body.allSatisfy({ $0.scalar.isChinese })
    else { return nil }
    return body.string
  }

  /// `省长　王某某`, `总理 李克强`, `中华人民共和国主席　习近平`.
  static func isSigner(_ glyphs: ArraySlice<Glyph>) -> Bool {
    if bodySignedFor(Array(glyphs)) != nil { return true }
    return glyphs.count <= 14
      && ["长", "总理", "主席", "主任", "书记"].contains { title in
        glyphs.firstIndex(of: title).map { $0 <= 7 } ?? false
      }
  }

  private static func withoutSeal(_ glyphs: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    for seal in ["（盖章）", "（印章）", "（章）", "(盖章)", "（公章）"] where glyphs.ends(with: seal) {
      return glyphs.dropLast(seal.unicodeScalars.count).trimmed
    }
    return glyphs
  }
}
