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
      metadata.add(StatementLine(line.glyphs[start...]).statements(line: line.number))
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
