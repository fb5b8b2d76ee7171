import PolicyModel

/// Tells, among the lines before a text, the document's title from the page's repetitions of it and from navigation.
struct HeadTitles {
  private let glyphs: [[Glyph]]
  /// The lines folded; empty where a line is known to be the page's.
  private let texts: [[Unicode.Scalar]]
  /// The last line that is known to be the page's.
  private let last: Int
  /// The lines that give the title of the document, the later of two that say the same.
  private let title: Range<Int>?
  /// Whether the title needs no name of a body before it.
  private let isTitleWhole: Bool
  /// The lines before the title that, together with their neighbours, say all of it.
  private let copies: Set<Int>

  init(_ glyphs: [[Glyph]], _ texts: [[Unicode.Scalar]], last: Int) {
    (self.glyphs, self.texts, self.last) = (glyphs, texts, last)
    title = Self.title(glyphs, texts)
    isTitleWhole = title.map { Self.isWhole($0.lowerBound, glyphs, texts) } ?? false
    copies = title.map { Self.copies(of: $0, texts) } ?? []
  }

  /// The lines above a title of which up to four in a row say the same, but for a site's name behind it.
  private static func copies(of title: Range<Int>, _ texts: [[Unicode.Scalar]]) -> Set<Int> {
    let whole = Array(texts[title].joined())
    guard whole.count >= 8 else { return [] }
    var copies: Set<Int> = []
    for start in 0..<title.lowerBound {
      var text: [Unicode.Scalar] = []
      for end in start..<min(start + 5, title.lowerBound) where !text.starts(with: whole) {
        guard !texts[end].isEmpty else { break }
        text += texts[end]
        guard text.starts(with: whole) else { continue }
        let rest = text[whole.count...]
        if rest.isEmpty || "_-".unicodeScalars.contains(rest[rest.startIndex]) { copies.formUnion(start...end) }
      }
    }
    return copies
  }

  /// Whether some lines give a title.
  var hasAny: Bool { title != nil }

  /// Whether the title stands behind all that is known to be the page's.
  private var hasLater: Bool { title.map { $0.lowerBound > last } ?? false }

  /// The last line that says what the title below it says, but for words in brackets behind it or the name of a
  /// place before it; nil where none does.
  static func repetition(_ glyphs: [[Glyph]], _ texts: [[Unicode.Scalar]]) -> Int? {
    guard let title = title(glyphs, texts) else { return nil }
    let whole = Array(texts[title].joined())
    guard whole.count >= 8 else { return nil }
    return texts[..<title.lowerBound].lastIndex { text in
      if text.starts(with: whole) { return isInBrackets(text[whole.count...]) }
      guard text.count > whole.count, text.count <= whole.count + 12, text.suffix(whole.count).elementsEqual(whole)
      else {
        return false
      }
      // Above a letterhead or a number stands no title of the document.
      let index = texts.firstIndex { $0 == text } ?? 0
      return glyphs[index..<title.lowerBound].contains { LineNature.isLetterhead($0) || LineNature.isNumber($0) }
    }
  }

  /// Nothing, or `（2019修订）`.
  private static func isInBrackets(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.isEmpty || text.first == "（" && text.firstIndex(of: "）") == text.endIndex - 1
  }

  /// Whether a line says what the title below it says: all of it, alone or with its neighbours, the last part of it, or
  /// all of it with words of the page before it. One that breaks off within the title may begin a title of its own.
  func isRepeated(_ index: Int) -> Bool {
    if copies.contains(index) { return true }
    guard let title, index < title.lowerBound, texts[index].count >= 6 else { return false }
    let whole = Array(texts[title].joined())
    let text = texts[index]
    if LineNature.namesFile(glyphs[index]) { return true }
    if LineNature.beginsAsProse(glyphs[index]) { return false }
    if text == whole || Self.contains(whole, text) && Self.isLong(text, whole) && !isCutOff(index) { return true }
    if index <= last, text.starts(with: whole), Self.isInBrackets(text[whole.count...]) { return true }
    // 某市人才政策：某市人才办法, 某发〔2023〕1号《…》.
    guard text.count > whole.count, text.suffix(whole.count).elementsEqual(whole) else {
      return index <= last && Self.contains(text, whole)
    }
    let before = text[text.count - whole.count - 1]
    return index <= last || before == "：" || before == ":" || before == "号"
  }

  /// Whether a line breaks off within words that its next line goes on with, and does not begin anew.
  private func isCutOff(_ index: Int) -> Bool {
    guard LineNature.isCutTitle(glyphs[index]), index + 1 < texts.count, let last = texts[index].last,
      !"…．.".unicodeScalars.contains(last)
    else { return false }
    let next = texts[index + 1]
    return !next.isEmpty && !next.starts(with: texts[index].prefix(6)) && !BodyNames.endsAsBody(glyphs[index + 1])
      && LineNature.serial(glyphs[index + 1]) == nil
      && !LineNature.isNumber(glyphs[index + 1])
  }

  /// Whether a line names a body between the page's title and the document's: the page says who issued it.
  func isIssuer(_ index: Int) -> Bool {
    guard let title, index < title.lowerBound, !BodyNames.names(glyphs[index][...]).isEmpty,
      texts[..<index].indices.contains(where: { isRepeated($0) })
    else { return false }
    // A title that begins with what was done needs the name before it, but for one such as only sites write.
    return isTitleWhole || PageIssuer.own(glyphs[index].string) != glyphs[index].string
      || !glyphs[title.lowerBound].starts(with: "印发") && !glyphs[title.lowerBound].starts(with: "关于")
  }

  /// Whether a line is a menu's or a site's name: short words of no title before what is known to be the page's.
  func isNavigation(_ index: Int) -> Bool {
    let line = glyphs[index]
    if isFramePiece(line) || LineNature.beginsAsProse(line) || title.map({ $0.contains(index) }) ?? false {
      return false
    }
    if hasLater { return line.count <= 80 }
    let parts = line.split { $0.isBlank || $0.scalar == "|" || $0.scalar == "｜" }
    let isMenu = parts.count >= 3 && parts.allSatisfy { $0.count <= 8 }
    guard let title else { return isMenu || line.count <= 20 && !LineNature.isSentence(line) }
    let isApart = index < title.lowerBound && texts[index..<title.lowerBound].contains(where: \.isEmpty)
    return index < title.lowerBound
      && (isMenu || line.count <= 20 && (isApart || BodyNames.names(line[...]).isEmpty))
  }

  /// Whether a few words stand between what is known to be the page's and the title, and are none of a document's
  /// head: `历史 2019年11月30日`.
  func isStray(_ index: Int) -> Bool {
    guard let title, index > last, index < title.lowerBound, last >= 0 else { return false }
    let line = glyphs[index]
    return line.count <= 20 && !isFramePiece(line) && !BodyNames.endsAsBody(line) && line.label == nil
      && !LineNature.isRegisterNumber(line) && !Self.urgencies.contains(line.string) && !line.contains(anyOf: "：:。，《（")
      && !LineNature.mayEndAsTitle(line) && line.firstIndex(of: "关于") == nil
  }

  private static let urgencies: Set<String> = ["特急", "加急", "平急", "特提", "急件", "紧急"]

  /// Numbers, dates, letterheads and what stands in brackets are the document's own.
  private func isFramePiece(_ line: [Glyph]) -> Bool {
    if line.first.map({ "（(".unicodeScalars.contains($0.scalar) }) ?? false { return true }
    return LineNature.isNumber(line) || LineNature.isHistory(line) || LineNature.isLetterhead(line)
      || TitleReading.isOrderHead(line) || LineNature.date(line) != nil && line.contains { $0.scalar == "年" }
  }

  /// The last lines, up to four, that together end as a title does.
  private static func title(_ glyphs: [[Glyph]], _ texts: [[Unicode.Scalar]]) -> Range<Int>? {
    for end in texts.indices.reversed() where texts[end].count >= 2 {
      guard LineNature.mayEndAsTitle(glyphs[end]) || endsInMark(glyphs[end]), DocumentNumber(glyphs[end]) == nil,
        !TitleReading.isOrderHead(glyphs[end])
      else {
        continue
      }
      var start = end
      while start > 0, end - start < 3, !isWhole(start, glyphs, texts) {
        if isTitlePiece(glyphs[start - 1], texts[start - 1])
          || LineNature.isCutNotice(glyphs[start - 1], before: glyphs[start])
        {
          start -= 1
        } else if let above = cutAbove(start, glyphs, texts) {
          start = above
        } else {
          break
        }
      }
      // A copy of the title above tells how far up the title reaches.
      while start > 0, end - start < 4, !texts[start - 1].isEmpty {
        let more = Array(texts[(start - 1)...end].joined())
        guard texts[..<(start - 1)].contains(where: { contains($0, more) }) else { break }
        start -= 1
      }
      if texts[start...end].reduce(0, { $0 + $1.count }) >= 6 { return start..<(end + 1) }
    }
    return nil
  }

  /// The line of a title that a line of the page, set beside the title, parts from its next; nil where none is.
  private static func cutAbove(_ start: Int, _ glyphs: [[Glyph]], _ texts: [[Unicode.Scalar]]) -> Int? {
    guard texts[start - 1].isEmpty, let above = texts[..<start].lastIndex(where: { !$0.isEmpty }), start - above <= 2,
      isTitlePiece(glyphs[above], texts[above]), LineNature.isCutTitle(glyphs[above]),
      glyphs[start].firstIndex(of: "关于") == nil
    else { return nil }
    return above
  }

  /// `《关于…的通知》`.
  private static func endsInMark(_ line: [Glyph]) -> Bool {
    line.first?.scalar == "《" && line.last?.scalar == "》" && LineNature.endsAsTitle(Array(line.dropLast().dropFirst()))
  }

  /// Whether a line of a title needs no line before it: it names who issued it, or stands above as it stands here.
  private static func isWhole(_ place: Int, _ glyphs: [[Glyph]], _ texts: [[Unicode.Scalar]]) -> Bool {
    let isCopied = texts[..<place].indices.contains { copy in
      // The last line of a title that stands above in as many lines is not all of it.
      texts[copy] == texts[place]
        && (copy == 0 || texts[copy - 1].isEmpty || texts[copy - 1] != texts[place - 1])
    }
    if isCopied { return true }
    return glyphs[place].firstIndex(of: "关于").map { $0 > 0 } ?? !BodyNames.issuers(inTitle: glyphs[place]).isEmpty
  }

  private static func isTitlePiece(_ line: [Glyph], _ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 4, line.count <= 60, !LineNature.endsAsTitle(line), !LineNature.isNumber(line) else {
      return false
    }
    return !LineNature.isHistory(line) && LineNature.date(line) == nil
      && (line.count >= 10 || BodyNames.endsAsBody(line) || line.starts(with: "关于"))
  }

  private static func isLong(_ text: [Unicode.Scalar], _ whole: [Unicode.Scalar]) -> Bool {
    text.count >= 8 && text.count * 3 >= whole.count
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0] == first && text[$0...].starts(with: part) }
  }
}
