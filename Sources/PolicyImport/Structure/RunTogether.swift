import PolicyModel

/// Parts units that run together in one paragraph: `……。第五条 ……` behind a stop, where the count goes on.
struct RunTogether {
  private var parted: [Paragraph] = []
  /// What the last unit of each style counts; items begin again in each section.
  private var (article, section, item) = (0, 0, 0)

  /// The paragraphs, each unit in its own.
  static func part(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var units = RunTogether()
    units.parted.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      if paragraph.role == .text, !paragraph.opensAnnex {
        units.take(paragraph, before: paragraphs[(index + 1)...])
      } else {
        units.parted.append(paragraph)
      }
    }
    return units.parted
  }

  private mutating func take(_ paragraph: Paragraph, before others: ArraySlice<Paragraph>) {
    var rest = paragraph.glyphs[...]
    if !parted.contains(where: { $0.role == .text || $0.role == .addressees }), let end = Self.addressees(in: rest) {
      parted.append(Paragraph(role: .addressees, glyphs: Array(rest[..<end])))
      rest = rest[end...].trimmed
    }
    var wasParted = false
    while let start = nextStart(in: rest, wasParted: wasParted, before: others) {
      let words = Array(rest[..<start].trimmed)
      let isTitle = parted.isEmpty && rest.startIndex == 0 && LineNature.endsAsTitle(words) && words.label == nil
      parted.append(Paragraph(role: isTitle ? .title : .text, glyphs: words))
      rest = rest[start...]
      wasParted = true
    }
    parted.append(rest.count == paragraph.glyphs.count ? paragraph : Paragraph(role: .text, glyphs: Array(rest)))
  }

  /// Counts the unit that a text begins with, and finds where the next one does; nil when the text is one unit.
  private mutating func nextStart(
    in text: ArraySlice<Glyph>, wasParted: Bool, before others: ArraySlice<Paragraph>
  ) -> Int? {
    let label = text.label
    if let label {
      switch label.style {
      case .article: article = label.number
      case .han: (section, item) = (label.number, 0)
      case .bracketedHan: item = label.number
      default: break
      }
    }
    guard Self.mayHoldUnit(text, section: section) else { return nil }
    var start = Self.nextUnit(in: text, after: label, article: article, wasParted: wasParted)
    if start == nil, label == nil, item > 0 { start = Self.headingAtEnd(of: text, after: item) }
    let before = text[..<(start ?? text.endIndex)]
    if let next = Self.nextSection(in: before, after: section, wasParted: wasParted),
      section > 0 || Self.goesOn(others)
    {
      return next
    }
    return section == 0 ? Self.firstSection(in: before) ?? start : start
  }

  /// Whether what the next unit begins with stands in a text behind its first characters: most paragraphs hold nothing
  /// of the kind.
  private static func mayHoldUnit(_ glyphs: ArraySlice<Glyph>, section: Int) -> Bool {
    let digit = sectionDigit(section + 1)
    return glyphs.dropFirst(2).contains { glyph in
      switch glyph.scalar {
      case "第", "（", "(": true
      case let scalar: scalar == digit
      }
    }
  }

  /// What the label of a section begins with.
  private static func sectionDigit(_ number: Int) -> Unicode.Scalar {
    ChineseNumeral.text(number).unicodeScalars.first ?? "一"
  }

  /// Where the addressees end that the text follows on their line: `各市人民政府，省直各单位：为贯彻…，现通知如下：`.
  private static func addressees(in glyphs: ArraySlice<Glyph>) -> Int? {
    guard let colon = glyphs.prefix(200).firstIndex(where: { $0.scalar == "：" || $0.scalar == ":" }),
      glyphs.endIndex - colon > 20, LineNature.areAddressees(glyphs[..<colon])
    else { return nil }
    return colon + 1
  }

  /// Where `一、` begins behind a stop or a colon, when `二、` follows in the same paragraph.
  private static func firstSection(in glyphs: ArraySlice<Glyph>) -> Int? {
    func section(_ number: Int, from start: Int, behind stops: String) -> Int? {
      let digit: Unicode.Scalar = number == 1 ? "一" : "二"
      return glyphs[start...].indices.first { index in
        guard glyphs[index].scalar == digit, index > glyphs.startIndex + 1,
          let label = glyphs[index...].label, label.style == .han, label.number == number
        else { return false }
        return glyphs[..<index].trimmed.last.map { stops.unicodeScalars.contains($0.scalar) } ?? false
      }
    }
    guard let first = section(1, from: glyphs.startIndex, behind: "。：:；") else { return nil }
    // What 如下： leads into is a list although the text may break off before its second section.
    if glyphs[..<first].suffix(12).firstIndex(of: "如下") != nil { return first }
    return section(2, from: first + 2, behind: "。；，！？") == nil ? nil : first
  }

  /// Where `二、` begins behind a stop, the count of sections going on; a comma will do where sections ran together.
  private static func nextSection(in glyphs: ArraySlice<Glyph>, after section: Int, wasParted: Bool) -> Int? {
    let digit = sectionDigit(section + 1)
    return glyphs.indices.dropFirst(2).first { index in
      guard glyphs[index].scalar == digit,
        endsUnit(glyphs, before: index) || wasParted && glyphs[index - 1].scalar == "，",
        let label = glyphs[index...].label
      else { return false }
      return label.style == .han && label.number == section + 1
    }
  }

  /// Whether a paragraph ends with a label and a few words behind a stop, as headings do: no text goes on behind them.
  static func endsInHeading(_ glyphs: [Glyph]) -> Bool {
    guard glyphs.count > 16,
      let stop = glyphs.suffix(32).lastIndex(where: { "。；：".unicodeScalars.contains($0.scalar) }),
      stop + 4 < glyphs.count, let label = glyphs[(stop + 1)...].trimmed.label
    else { return false }
    return (label.style == .han || label.style == .bracketedHan)
      && !glyphs[(stop + 1)...].contains(anyOf: "，、")
  }

  /// Where a heading begins that ran into the end of the paragraph before it: `…建设人才队伍。（二）优化服务`.
  private static func headingAtEnd(of glyphs: ArraySlice<Glyph>, after item: Int) -> Int? {
    guard let start = glyphs.suffix(40).lastIndex(where: { $0.scalar == "（" || $0.scalar == "(" }),
      start > glyphs.startIndex + 10, endsUnit(glyphs, before: start), let label = glyphs[start...].label,
      label.style == .bracketedHan, label.number == item + 1, !glyphs[start...].contains(anyOf: "。；，：")
    else { return nil }
    return start
  }

  /// Whether the next section among some paragraphs is the second.
  private static func goesOn(_ paragraphs: ArraySlice<Paragraph>) -> Bool {
    paragraphs.lazy.compactMap { $0.role == .text ? $0.label : nil }.first { $0.style == .han }?.number == 2
  }

  /// Where the next unit begins within a paragraph; nil when the paragraph is one unit.
  private static func nextUnit(
    in glyphs: ArraySlice<Glyph>, after label: LabelSpan?, article: Int, wasParted: Bool
  ) -> Int? {
    for index in glyphs.indices.dropFirst(2) {
      switch glyphs[index].scalar {
      case "第" where beginsArticle(glyphs, at: index, after: article, heading: label): return index
      case "（", "(":
        if let label, label.style == .bracketedHan, endsUnit(glyphs, before: index), let next = glyphs[index...].label,
          next.style == .bracketedHan, next.number == label.number + 1
        {
          return index
        }
        // A list within a sentence stays, but where units run together its items do too.
        if wasParted, label?.style == .article, beginsList(glyphs, at: index) { return index }
      default: break
      }
    }
    return nil
  }

  /// `：（一）…；（二）…`: a list that the words before lead into and that goes on.
  private static func beginsList(_ glyphs: ArraySlice<Glyph>, at index: Int) -> Bool {
    guard index > glyphs.startIndex, glyphs[index - 1].scalar == "：" || glyphs[index - 1].scalar == ":",
      glyphs[index + 1].scalar == "一", let label = glyphs[index...].label, label.style == .bracketedHan,
      label.number == 1
    else { return false }
    return glyphs[index...].indices.contains { place in
      (glyphs[place].scalar == "；" || glyphs[place].scalar == "。")
        && glyphs[(place + 1)...].trimmed.label.map {
          $0.style == .bracketedHan && $0.number == 2
        } ?? false
    }
  }

  /// No title is longer; the bound keeps a text without lines linear.
  private static let longestTitle = 400

  /// `第五条` behind the stop of 第四条, or behind the title of a chapter.
  private static func beginsArticle(
    _ glyphs: ArraySlice<Glyph>, at index: Int, after article: Int, heading: LabelSpan?
  ) -> Bool {
    guard let next = glyphs[index...].label else { return false }
    let isDivision = heading?.style == .chapter || heading?.style == .section || heading?.style == .part
    switch next.style {
    case .article where next.number == article + 1 || next.number == article && next.inserted > 0:
      if endsUnit(glyphs, before: index) { return article > 0 || isDivision }
      if opensText(glyphs, at: index, next) { return true }
      let after = glyphs[index...].dropFirst(next.length).first
      return isDivision && glyphs[index - 1].isBlank && (after?.isBlank ?? false)
        && !glyphs[..<index].contains(anyOf: "。；，")
    case .chapter:
      let rest = glyphs[index...].dropFirst(next.length)
      if article == 0 || !(rest.first?.isBlank ?? false) {
        let title = glyphs[..<index]
        let isBegun =
          article == 0
          ? title.count <= longestTitle && LineNature.endsAsTitle(Array(title)) : endsUnit(glyphs, before: index)
        return isBegun
          && rest.prefix(16).indices.contains { rest[$0].scalar == "第" && isArticle(article + 1, rest[$0...]) }
      }
      return endsUnit(glyphs, before: index)
    default: return false
    }
  }

  /// Whether the first article of a chapter runs on behind the chapter's name: the next article follows behind a stop.
  private static func opensText(_ glyphs: ArraySlice<Glyph>, at index: Int, _ article: LabelSpan) -> Bool {
    guard glyphs.label.map({ $0.style == .chapter || $0.style == .section }) ?? false, index - glyphs.startIndex <= 20,
      !glyphs[..<index].contains(anyOf: "。；，")
    else { return false }
    return glyphs[(index + 2)...].indices.contains { place in
      glyphs[place].scalar == "第" && endsUnit(glyphs, before: place) && isArticle(article.number + 1, glyphs[place...])
    }
  }

  private static func isArticle(_ number: Int, _ glyphs: ArraySlice<Glyph>) -> Bool {
    glyphs.label.map { $0.style == .article && $0.number == number } ?? false
  }

  /// Whether a stop stands before, blanks stepped over.
  private static func endsUnit(_ glyphs: ArraySlice<Glyph>, before index: Int) -> Bool {
    var place = index - 1
    while place > glyphs.startIndex, glyphs[place].isBlank { place -= 1 }
    guard place >= glyphs.startIndex else { return false }
    switch glyphs[place].scalar {
    case "。", "；", "！", "？", ";": return true
    case "”", "）": return place > glyphs.startIndex && glyphs[place - 1].scalar == "。"
    default: return false
    }
  }
}
