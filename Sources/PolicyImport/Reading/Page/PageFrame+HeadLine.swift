extension PageFrame {
  /// What a line before the text was found to be.
  struct HeadLine {
    /// What it is, and each line it takes with it.
    var nature: Nature
    /// How many signs it bears that it stands on a page.
    var signs = 0
    /// What it says of the document.
    var statements: [PageMetadata.Statement] = []
    /// How many lines it takes.
    var count = 1
  }

  /// Reads the line at `index`, and the value on the next where it has none.
  func headLine(at index: Int, before end: Int) -> HeadLine {
    let line = lines[index]
    let text = Self.withoutBullet(line.glyphs)
    let compact = text.compact
    if compact.isEmpty || PageWords.isFurniture(compact) || PageWords.isFoot(compact) || PageWords.isNotice(compact) {
      return HeadLine(nature: .furniture, signs: 1)
    }
    if let fields = Self.fields(of: line, text, compact) {
      return HeadLine(nature: .statement, signs: 1, statements: fields)
    }
    if let signs = Self.furnitureSigns(line.glyphs, text, compact, isLast: index + 1 == end) {
      return HeadLine(nature: .furniture, signs: signs)
    }
    let statement = StatementLine(text)
    if Self.isBracketedField(line.glyphs, text), !statement.isStatement { return HeadLine(nature: .furniture) }
    let isBullet = text.count < line.glyphs.count
    if isBullet || statement.isBareLabel || opensPair(index, before: end), let label = StatementLine.label(text) {
      return pair(label, at: index, before: end, isBullet: isBullet, isSure: statement.isSure)
    }
    guard statement.isStatement || isSummary(index) else { return HeadLine(nature: .own) }
    return HeadLine(
      nature: .statement, signs: statement.isSure ? 1 : 0, statements: statement.statements(line: line.number))
  }

  /// What a line says that is wholly made of fields: a row of a table, fields between bars, an index number; nil for
  /// all other lines.
  private static func fields(
    of line: Line, _ text: ArraySlice<Glyph>, _ compact: [Glyph]
  ) -> [PageMetadata.Statement]? {
    if line.isTableRow { return StatementLine(cellsOf: line).statements(line: line.number) }
    let row = StatementLine(barred: text)
    if row.parts.count > 1 { return row.statements(line: line.number) }
    guard PageMenus.isIndexNumber(compact) else { return nil }
    return [PageMetadata.Statement(.indexNumber, text.string, line: line.number)]
  }

  /// How many signs of a page a line bears that is part of one and says nothing; nil where a document may have it.
  private static func furnitureSigns(
    _ glyphs: [Glyph], _ text: ArraySlice<Glyph>, _ compact: [Glyph], isLast: Bool
  ) -> Int? {
    // A number alone counts nothing here: visitors, or a place in a list.
    if compact.count <= 8, compact.allSatisfy(\.scalar.isDigit) { return 0 }
    let isGazette = isGazette(glyphs)
    if PageWords.opensContent(compact) || isGazette && !isLast { return isGazette ? 1 : 0 }
    if LineNature.namesFile(Array(text)), text.firstIndex(of: "附件") == nil, text.count <= 60 { return 0 }
    let words = text.split(whereSeparator: \.isBlank)
    let isTrail =
      words.count >= 3 && words.allSatisfy { $0.count <= 8 } && words.contains { $0.string == "首页" }
    return isTrail ? 1 : nil
  }

  /// The name of a field, and its value on the next line where that is one.
  private func pair(
    _ label: StatementLine.Label, at index: Int, before end: Int, isBullet: Bool, isSure: Bool
  ) -> HeadLine {
    var found = HeadLine(nature: .statement, signs: isBullet ? 1 : 0)
    let next = index + 1
    guard next < end, isValue(lines[next].glyphs, of: label, inBox: isBullet) else {
      found.signs += isSure ? 1 : 0
      return found
    }
    found.signs += 1
    found.count = 2
    if case .field(let field) = label {
      let value = Self.withoutBullet(lines[next].glyphs)
      found.statements = [PageMetadata.Statement(field, value.string, line: lines[next].number)]
    }
    return found
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
}
