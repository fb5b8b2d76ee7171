/// Finds what is probably an error of the original. It is reported and left as it is.
enum Suspicions {
  /// One entry for each suspected place; `before` and `after` are the same words.
  static func find(in paragraphs: [Paragraph]) -> [Repair] {
    var words: [Repair] = []
    for paragraph in paragraphs where words.count < limit {
      words += foreignWords(paragraph.glyphs) + missingWords(paragraph.glyphs)
    }
    return Array((words + unpairedQuotes(paragraphs)).sorted { $0.line < $1.line }.prefix(limit))
  }

  /// More than any document has errors a person could go through; what has more is no such document.
  private static let limit = 500

  /// `企业 and 人才`: an English function word among Chinese.
  private static func foreignWords(_ glyphs: [Glyph]) -> [Repair] {
    guard glyphs.contains(where: \.scalar.isLatinLetter) else { return [] }
    return foreignWords(among: glyphs)
  }

  private static func foreignWords(among glyphs: [Glyph]) -> [Repair] {
    ["and", "or", "of", "the"].flatMap { word in
      glyphs.indices.filter { index in
        let end = index + word.unicodeScalars.count
        return glyphs[index...].starts(with: word) && stands(index, end, in: glyphs)
      }.prefix(limit).map { report(glyphs, around: $0..<($0 + word.count), why: "中文里夹着英文“\(word)”，疑为识别错误") }
    }
  }

  /// Whether Chinese stands on both sides, blanks stepped over.
  private static func stands(_ start: Int, _ end: Int, in glyphs: [Glyph]) -> Bool {
    let before = glyphs[..<start].last { !$0.isBlank }
    let after = glyphs[end...].first { !$0.isBlank }
    return before?.scalar.isChinese ?? false && after?.scalar.isChinese ?? false
  }

  /// `农”管委会`: a closing quote that nothing opened, or an opening one that nothing closes.
  ///
  /// A quotation of several paragraphs opens anew with each and closes with the last.
  private static func unpairedQuotes(_ paragraphs: [Paragraph]) -> [Repair] {
    var repairs: [Repair] = []
    var carried: [(paragraph: Int, index: Int)] = []
    for (number, paragraph) in paragraphs.enumerated() {
      let glyphs = paragraph.glyphs
      var opened: [Int] = []
      for index in glyphs.indices {
        let scalar = glyphs[index].scalar
        guard scalar == "“" || scalar == "”" else { continue }
        if scalar == "“" {
          opened.append(index)
          continue
        }
        guard opened.popLast() == nil else { continue }
        if carried.isEmpty, repairs.count < limit {
          repairs.append(report(glyphs, around: index..<(index + 1), why: "后引号没有对应的前引号，疑有缺字"))
        }
        carried = []
      }
      carried += opened.map { (number, $0) }
    }
    return repairs
      + carried.prefix(limit).map {
        report(paragraphs[$0.paragraph].glyphs, around: $0.index..<($0.index + 1), why: "前引号没有对应的后引号，疑有缺字")
      }
  }

  /// `与我“一主六双”`: 我 without the 省, 市 … that official texts put after it.
  private static func missingWords(_ glyphs: [Glyph]) -> [Repair] {
    guard glyphs.contains(where: { $0.scalar == "我" }) else { return [] }
    return glyphs.indices.dropLast().filter { glyphs[$0].scalar == "我" && glyphs[$0 + 1].scalar == "“" }.prefix(limit)
      .map { report(glyphs, around: $0..<($0 + 2), why: "“我”后疑缺“省”“市”等字") }
  }

  private static func report(_ glyphs: [Glyph], around range: Range<Int>, why: String) -> Repair {
    let context = glyphs[max(0, range.lowerBound - 4)..<min(glyphs.count, range.upperBound + 6)].string
    return Repair(
      line: Int(glyphs[range.lowerBound].line), before: context, after: context, rule: .suspected, why: why)
  }
}
