/// What stands before the text: navigation, statements about the document, its title once too often.
extension PageFrame {
  /// What a line before the text is.
  enum Nature {
    case furniture, statement, own
  }

  /// Leaves out what stands before the text, and keeps what it says of the document.
  mutating func readHead(leavingOut isLeftOut: inout [Bool]) {
    let end = headEnd()
    guard end > 0 else { return }
    var natures = [Nature](repeating: .own, count: end)
    // What no document has of itself: without any of it, there is no page.
    var signs = cutStatements(before: end) + cutTrails(before: end)
    var index = 0
    while index < end {
      let found = headLine(at: index, before: end)
      for place in index..<index + found.count { natures[place] = found.nature }
      metadata.add(found.statements)
      signs += found.signs
      index += found.count
    }
    signs += takeMenus(&natures)
    if signs == 0, let title = pageTitle(before: end) {
      for index in 0..<title where natures[index] == .own && isSiteName(lines[index].glyphs) {
        natures[index] = .furniture
        signs += 1
      }
    }
    signs += takeProperties(before: pageTitle(before: end) ?? 0, &natures)
    if signs > 0 {
      takeNeighbours(&natures)
    } else {
      natures = [Nature](repeating: .own, count: end)
      metadata = PageMetadata()
    }
    leaveOut(natures, isPage: signs > 0, &isLeftOut)
  }

  /// Leaves out the lines before the text that are not the document's own, its title where it stands once too often,
  /// and what a page has between those.
  private mutating func leaveOut(_ natures: [Nature], isPage: Bool, _ isLeftOut: inout [Bool]) {
    let glyphs = lines[..<natures.count].map(\.glyphs)
    let texts = zip(natures, glyphs).map { $0 == .own ? TitleKey.scalars($1) : [] }
    // A title that stands above itself shows a page as well.
    let repetition = HeadTitles.repetition(glyphs, texts)
    guard let last = [natures.lastIndex { $0 != .own }, repetition].compactMap({ $0 }).max() else { return }
    let titles = HeadTitles(glyphs, texts, last: last)
    for index in natures.indices {
      if natures[index] != .own {
        leaveOut(index, &isLeftOut, why: "网页上的文字，不属于文件")
      } else if isPage && isStatedIssuer(index, natures)
        || (isPage || index > repetition ?? natures.count) && titles.isIssuer(index)
      {
        metadata.add(.issuer, lines[index].string, line: lines[index].number)
        leaveOut(index, &isLeftOut, why: "网页上写的发文机关")
      } else if titles.isRepeated(index) {
        leaveOut(index, &isLeftOut, rule: .repeatedTitle)
      } else if index <= (isPage ? last : repetition ?? -1) && titles.isNavigation(index)
        || isPage && titles.isStray(index)
      {
        leaveOut(index, &isLeftOut, why: "网页上的文字，不属于文件")
      }
    }
    if !titles.hasAny { keepStatedTitle(natures, &isLeftOut) }
  }

  /// Takes the words of menus: several on a line or two lines of them show a page. How many it shows.
  private func takeMenus(_ natures: inout [Nature]) -> Int {
    var sure = 0
    var before: Int?
    for index in natures.indices where natures[index] == .own {
      let count = PageMenus.count(Self.withoutBullet(lines[index].glyphs).compact)
      guard count > 0 else { continue }
      if count > 1 {
        natures[index] = .furniture
        sure += 1
      } else if let last = before, last == index - 1 {
        (natures[last], natures[index]) = (.furniture, .furniture)
        sure += 1
      }
      before = index
    }
    return sure
  }

  /// Whether a body's name that no title needs stands above the day the page says it was put up.
  private func isStatedIssuer(_ index: Int, _ natures: [Nature]) -> Bool {
    guard index > 0, index + 1 < natures.count, natures[index + 1] == .statement,
      StatementLine(lines[index + 1].glyphs).isSure, !BodyNames.names(lines[index].glyphs[...]).isEmpty
    else { return false }
    return LineNature.mayEndAsTitle(lines[index - 1].glyphs)
  }

  /// Takes lines of a name and a value above a title: a document has none there but who signs it off. How many.
  private func takeProperties(before title: Int, _ natures: inout [Nature]) -> Int {
    let places = (0..<title).filter { natures[$0] == .own && PropertyLine.isOne(lines[$0].glyphs) }
    guard places.count >= 2 || places.contains(where: { PropertyLine.holdsAddress(lines[$0].glyphs) }) else { return 0 }
    for place in places { natures[place] = .furniture }
    return places.count
  }

  /// Takes buttons and lines of a name and a value that stand among those a page is known by.
  private func takeNeighbours(_ natures: inout [Nature]) {
    func take(_ index: Int, beside other: Int) {
      guard natures[index] == .own, natures[other] != .own else { return }
      let compact = Self.withoutBullet(lines[index].glyphs).compact
      if PageMenus.isButton(compact) || PageMenus.isValue(compact) {
        natures[index] = .furniture
      } else if natures[other] == .statement,
        PropertyLine.isOne(lines[index].glyphs) || PropertyLine.isBracketed(lines[index].glyphs)
      {
        natures[index] = .statement
      }
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

  private func isText(_ line: Line) -> Bool {
    if line.isTableRow { return true }
    let glyphs = line.glyphs
    let isLabelled = glyphs.label.map { $0.style != .annex && $0.style != .circled } ?? false
    let last = glyphs.last?.scalar
    let isAddress = (last == "：" || last == ":") && !glyphs.contains { $0.scalar.isLatinLetter }
    let isSentence = glyphs.count >= 10 && glyphs.contains { $0.scalar == "。" || $0.scalar == "；" }
    // `《某办法》已经…会议`: the first line of a sentence whose stop stands further down.
    let opensSentence = glyphs.first?.scalar == "《" && LineNature.beginsAsProse(glyphs)
    guard isLabelled || isAddress || isSentence || opensSentence else { return false }
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
}
