/// What a line before the text is.
private enum Nature {
  case furniture, statement, own
}

/// What stands before the text: navigation, statements about the document, its title once too often.
extension PageFrame {
  /// Leaves out what stands before the text, and keeps what it says of the document.
  mutating func readHead(leavingOut isLeftOut: inout [Bool]) {
    let end = headEnd()
    guard end > 0 else { return }
    var natures = [Nature](repeating: .own, count: end)
    var sure = 0
    var index = 0
    while index < end {
      index += readStatement(at: index, before: end, &natures, &sure)
    }
    if sure == 0, let title = pageTitle(before: end) {
      for index in 0..<title where natures[index] == .own && isSiteName(lines[index].glyphs) {
        natures[index] = .furniture
        sure += 1
      }
    }
    sure += takeProperties(before: pageTitle(before: end) ?? 0, &natures)
    if sure > 0 { takeNeighbours(&natures) }
    guard sure > 0, let last = natures.lastIndex(where: { $0 != .own }) else {
      metadata = PageMetadata()
      return
    }
    let texts = (0..<end).map { natures[$0] == .own ? Self.folded(lines[$0].glyphs[...]) : [] }
    let titles = HeadTitles(lines[..<end].map(\.glyphs), texts, last: last)
    for index in 0..<end {
      let line = lines[index]
      if natures[index] != .own {
        leaveOut(index, &isLeftOut, why: "网页上的文字，不属于文件")
      } else if titles.isIssuer(index) {
        metadata.add(.issuer, line.string, line: line.number)
        leaveOut(index, &isLeftOut, why: "网页上写的发文机关")
      } else if index <= last {
        if titles.isRepeated(index) {
          leaveOut(index, &isLeftOut, rule: .repeatedTitle)
        } else if titles.isNavigation(index) {
          leaveOut(index, &isLeftOut, why: "网页上的文字，不属于文件")
        }
      } else if titles.isRepeated(index) {
        leaveOut(index, &isLeftOut, rule: .repeatedTitle)
      }
    }
    if !titles.hasAny { keepStatedTitle(natures, &isLeftOut) }
  }

  /// Takes lines of a name and a value above a title: a document has none there but who signs it off. How many.
  private func takeProperties(before title: Int, _ natures: inout [Nature]) -> Int {
    let places = (0..<title).filter { natures[$0] == .own && PropertyLine.isOne(lines[$0].glyphs) }
    guard places.count >= 2 || places.contains(where: { PropertyLine.holdsAddress(lines[$0].glyphs) }) else { return 0 }
    for place in places { natures[place] = .furniture }
    return places.count
  }

  /// Takes lines of a name and a value that stand among those a page is known by.
  private func takeNeighbours(_ natures: inout [Nature]) {
    func take(_ index: Int, beside other: Int) {
      guard natures[index] == .own, natures[other] == .statement, PropertyLine.isOne(lines[index].glyphs) else {
        return
      }
      natures[index] = .statement
    }
    for index in natures.indices.dropFirst() { take(index, beside: index - 1) }
    for index in natures.indices.dropLast().reversed() { take(index, beside: index + 1) }
  }

  /// The line of the first whole title before a text.
  private func pageTitle(before end: Int) -> Int? { lines[..<end].firstIndex { LineNature.isWholeTitle($0.glyphs) } }

  /// Whether a line above the title is a site's: its name, or words in Latin letters.
  private func isSiteName(_ glyphs: [Glyph]) -> Bool {
    if glyphs.count <= 40, !glyphs.contains(where: { $0.scalar.isChinese || $0.scalar.isDigit }) { return true }
    return glyphs.count <= 30 && ["网", "网站", "平台", "资料库", "数据库", "公报"].contains { glyphs.ends(with: $0) }
  }

  /// Reads the line at `index`, and the value on the next where it has none; how many lines it took.
  private mutating func readStatement(at index: Int, before end: Int, _ natures: inout [Nature], _ sure: inout Int)
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
    guard text.count <= 80, StatementLine.label(text) == nil, !StatementLine(text).isStatement || isBullet
    else { return false }
    guard case .field(let field) = label else { return isBullet && inBox }
    return field == .title || isBullet
      || !LineNature.endsAsTitle(Array(text)) && BodyNames.issuers(inTitle: text).isEmpty
  }

  /// Where the document's own text begins: at its addressees, its first sentence or its first provision.
  private func headEnd() -> Int {
    var end = 0
    while end < min(lines.count, Self.reach) {
      if lines[end].isTableRow, let box = fieldTable(at: end) {
        end = box
      } else if isText(lines[end]), !isSummary(end) {
        break
      } else {
        end += 1
      }
    }
    return end
  }

  /// Where a table of fields and values that begins at a line ends; nil for a table of the document.
  private func fieldTable(at start: Int) -> Int? {
    let end = lines[(start + 1)...].firstIndex { !$0.isTableRow || $0.followsBlank } ?? lines.count
    let rows = lines[start..<end].map { StatementLine(cellsOf: $0) }
    let parts = rows.flatMap(\.parts)
    guard rows.allSatisfy({ !$0.parts.isEmpty }), parts.count >= 2 else { return nil }
    let isBorneOut = parts.contains { part in
      guard case .field(let field) = part.label else { return false }
      return UnmarkedFields.fits(part.text, field) ?? false
    }
    return isBorneOut ? end : nil
  }

  /// `内容概述：为了……，制定本办法。`: a sentence that a page's box holds.
  private func isSummary(_ index: Int) -> Bool {
    let text = Self.withoutBullet(lines[index].glyphs)
    guard index > 0, text.count <= 600,
      let colon = text.prefix(12).firstIndex(where: { "：:]】".unicodeScalars.contains($0.scalar) }),
      ["概述", "摘要", "概览", "简介", "导读", "提要", "description"].contains(where: { text[..<colon].compact.ends(with: $0) })
    else { return false }
    return StatementLine(Self.withoutBullet(lines[index - 1].glyphs)).isStatement
  }

  private func isText(_ line: Line) -> Bool {
    if line.isTableRow { return true }
    let glyphs = line.glyphs
    let isLabelled = glyphs.label.map { $0.style != .annex && $0.style != .circled } ?? false
    let last = glyphs.last?.scalar
    let isAddress = last == "：" || last == ":"
    let isSentence = glyphs.count >= 10 && glyphs.contains { $0.scalar == "。" || $0.scalar == "；" }
    guard isLabelled || isAddress || isSentence else { return false }
    let text = Self.withoutBullet(glyphs)
    if Self.isBracketedField(glyphs, text) { return false }
    let compact = text.compact
    if PageWords.isNotice(compact) || PageWords.isFurniture(compact) || PageWords.isFoot(compact) { return false }
    if PageWords.opensContent(compact) { return false }
    if isLabelled, LineNature.date(glyphs) == nil, !StatementLine(text).isSure { return true }
    return !StatementLine(text).isStatement
  }

  /// A title that only the information box gives is the document's, without its label.
  private mutating func keepStatedTitle(_ natures: [Nature], _ isLeftOut: inout [Bool]) {
    guard let title = metadata.statements(about: .title).first, !title.text.isEmpty,
      let place = natures.indices.first(where: { natures[$0] != .own && lines[$0].number == title.line })
    else { return }
    let line = lines[place]
    guard let start = line.glyphs.firstIndex(of: title.text) else { return }
    isLeftOut[place] = false
    repairs.removeAll { $0.line == line.number }
    repairs.append(
      Repair(line: line.number, before: line.string, after: title.text, rule: .pageFurniture, why: "网页信息栏里的标题"))
    lines[place].glyphs = Array(line.glyphs[start..<(start + title.text.unicodeScalars.count)])
  }

  /// `3. [文种分类] 其他`: one of a list of fields, whatever it is called.
  private static func isBracketedField(_ line: [Glyph], _ text: ArraySlice<Glyph>) -> Bool {
    guard text.count < line.count, let first = text.first?.scalar, first == "[" || first == "【" else { return false }
    return text.prefix(14).contains { $0.scalar == "]" || $0.scalar == "】" }
  }
}
