/// Reads the lines before a text that say something of the document, or belong to the page.
extension PageFrame {
  /// Cuts from titles what the page says behind them on their line: `关于…的通知（发布日期：2019年05月31日 文号：…）`. From how
  /// many.
  mutating func cutStatements(before end: Int) -> Int {
    var cut = 0
    for index in 0..<end where !lines[index].isTableRow && (12...300).contains(lines[index].glyphs.count) {
      let line = lines[index]
      let start = line.glyphs.indices.dropFirst(8).first { place in
        guard line.glyphs[place].isBlank || "（(".unicodeScalars.contains(line.glyphs[place].scalar),
          LineNature.mayEndAsTitle(Array(line.glyphs[..<place].trimmed))
        else { return false }
        let statement = StatementLine(line.glyphs[place...])
        return !statement.parts.isEmpty && statement.isSure && !statement.isBareLabel
      }
      guard let start else { continue }
      for found in StatementLine(line.glyphs[start...]).statements(line: line.number) {
        metadata.add(found.field, found.text, line: found.line)
      }
      lines[index].glyphs = Array(line.glyphs[..<start].trimmed)
      repairs.append(
        Repair(
          line: line.number, before: line.string, after: lines[index].string, rule: .pageFurniture, why: "网页上的文字，不属于文件")
      )
      cut += 1
    }
    return cut
  }

  /// Parts a trail such as `首页>政策>` from what was set beside it on its line: the number, or the title's first line.
  mutating func cutTrails(before end: Int) -> Int {
    var cut = 0
    for index in 0..<end where !lines[index].isTableRow && lines[index].glyphs.count <= 200 {
      let line = lines[index]
      guard line.glyphs.starts(with: "首页"),
        let arrow = line.glyphs.prefix(while: { $0.scalar != "《" }).lastIndex(where: {
          ">＞»".unicodeScalars.contains($0.scalar)
        }),
        arrow + 2 < line.glyphs.count, line.glyphs[arrow + 1].isBlank
      else { continue }
      let rest = Array(line.glyphs[(arrow + 1)...].trimmed)
      // Where blanks stand round every mark, what follows the last is the trail's end.
      let isApart = !line.glyphs[arrow - 1].isBlank
      let goesOn =
        index + 1 < lines.count && LineNature.isCutTitle(rest) && LineNature.mayEndAsTitle(lines[index + 1].glyphs)
        && !LineNature.isWholeTitle(lines[index + 1].glyphs)
      guard rest.count >= 6,
        isApart
          ? LineNature.isNumber(rest) || LineNature.isCutTitle(rest) || LineNature.isWholeTitle(rest)
            || rest[0].scalar == "《" : goesOn
      else { continue }
      lines[index].glyphs = rest
      repairs.append(
        Repair(line: line.number, before: line.string, after: rest.string, rule: .pageFurniture, why: "网页上的文字，不属于文件"))
      cut += 1
    }
    return cut
  }

  /// Reads the line at `index`, and the value on the next where it has none; how many lines it took.
  mutating func readStatement(at index: Int, before end: Int, _ natures: inout [Nature], _ sure: inout Int)
    -> Int
  {
    let line = lines[index]
    let text = Self.withoutBullet(line.glyphs)
    let compact = text.compact
    if compact.isEmpty || PageWords.isFurniture(compact) || PageWords.isFoot(compact) || PageWords.isNotice(compact) {
      natures[index] = .furniture
      sure += 1
      return 1
    }
    if line.isTableRow {
      natures[index] = .statement
      sure += 1
      for found in StatementLine(cellsOf: line).statements(line: line.number) {
        metadata.add(found.field, found.text, line: found.line)
      }
      return 1
    }
    let row = StatementLine(barred: text)
    if row.parts.count > 1 {
      natures[index] = .statement
      sure += 1
      for found in row.statements(line: line.number) { metadata.add(found.field, found.text, line: found.line) }
      return 1
    }
    if PageMenus.isIndexNumber(compact) {
      natures[index] = .statement
      sure += 1
      metadata.add(.indexNumber, text.string, line: line.number)
      return 1
    }
    // A number alone counts nothing here: visitors, or a place in a list.
    if compact.count <= 8, compact.allSatisfy(\.scalar.isDigit) {
      natures[index] = .furniture
      return 1
    }
    if PageWords.opensContent(compact) || Self.isGazette(line.glyphs) && index + 1 < end {
      natures[index] = .furniture
      sure += Self.isGazette(line.glyphs) ? 1 : 0
      return 1
    }
    if LineNature.namesFile(Array(text)), text.firstIndex(of: "附件") == nil, text.count <= 60 {
      natures[index] = .furniture
      return 1
    }
    let words = text.split(whereSeparator: \.isBlank)
    if words.count >= 3, words.allSatisfy({ $0.count <= 8 }), words.contains(where: { $0.string == "首页" }) {
      natures[index] = .furniture
      sure += 1
      return 1
    }
    let isBullet = text.count < line.glyphs.count
    let statement = StatementLine(text)
    if Self.isBracketedField(line.glyphs, text), !statement.isStatement {
      natures[index] = .furniture
      return 1
    }
    let isName = isBullet || statement.isBareLabel || opensPair(index, before: end)
    let label = isName ? StatementLine.label(text) : nil
    if let label {
      natures[index] = .statement
      sure += isBullet ? 1 : 0
      let next = index + 1
      guard next < end, isValue(lines[next].glyphs, of: label, inBox: isBullet) else {
        sure += statement.isSure ? 1 : 0
        return 1
      }
      natures[next] = .statement
      sure += 1
      if case .field(let field) = label {
        let value = Self.withoutBullet(lines[next].glyphs)
        metadata.add(field, value.string, line: lines[next].number)
      }
      return 2
    }
    guard statement.isStatement || isSummary(index) else { return 1 }
    natures[index] = .statement
    sure += statement.isSure ? 1 : 0
    for found in statement.statements(line: line.number) { metadata.add(found.field, found.text, line: found.line) }
    return 1
  }

  /// `国务院公报`, `某市人民政府公报2019年第12号`: what a document was printed in.
  private static func isGazette(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count <= 40, let end = glyphs.lastIndex(of: "公报"), BodyNames.endsAsBody(glyphs[..<end].trimmed) else {
      return false
    }
    return glyphs[(end + 2)...].allSatisfy {
      $0.isBlank || $0.scalar.isDigit || "年第号期总（）()·".unicodeScalars.contains($0.scalar)
    }
  }

  /// Whether a line is the name of a field without a colon: its value stands on the next line, and bears it out, or
  /// another name stands below that.
  private func opensPair(_ index: Int, before end: Int) -> Bool {
    let glyphs = lines[index].glyphs
    guard glyphs.count <= 10, index + 1 < end, case .field(let field) = StatementLine.label(glyphs),
      StatementLine.label(lines[index + 1].glyphs) == nil
    else { return false }
    if let fits = UnmarkedFields.fits(lines[index + 1].string, field) { return fits }
    return index + 2 < end && StatementLine.label(lines[index + 2].glyphs) != nil
  }

  /// Whether a line is the value of a label that stands alone on the line before it.
  private func isValue(_ glyphs: [Glyph], of label: StatementLine.Label, inBox: Bool) -> Bool {
    let text = Self.withoutBullet(glyphs)
    let isBullet = text.count < glyphs.count
    guard text.count <= 80, StatementLine.label(text) == nil else { return false }
    if case .field(let field) = label, UnmarkedFields.fits(text.string, field) == true { return true }
    guard !StatementLine(text).isStatement || isBullet else { return false }
    guard case .field(let field) = label else { return isBullet && inBox }
    return field == .title || isBullet
      || !LineNature.endsAsTitle(Array(text)) && BodyNames.issuers(inTitle: text).isEmpty
  }

  /// `内容概述：为了……，制定本办法。`: a sentence that a page's box holds.
  func isSummary(_ index: Int) -> Bool {
    let text = Self.withoutBullet(lines[index].glyphs)
    guard index > 0, text.count <= 600,
      let colon = text.prefix(12).firstIndex(where: { "：:]】".unicodeScalars.contains($0.scalar) }),
      ["概述", "摘要", "概览", "简介", "导读", "提要", "description"].contains(where: { text[..<colon].compact.ends(with: $0) })
    else { return false }
    return StatementLine(Self.withoutBullet(lines[index - 1].glyphs)).isStatement
  }

  /// `3. [文种分类] 其他`: one of a list of fields, whatever it is called.
  static func isBracketedField(_ line: [Glyph], _ text: ArraySlice<Glyph>) -> Bool {
    guard text.count < line.count, let first = text.first?.scalar, first == "[" || first == "【" else { return false }
    return text.prefix(14).contains { $0.scalar == "]" || $0.scalar == "】" }
  }
}
