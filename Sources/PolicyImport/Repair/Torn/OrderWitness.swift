/// Finds what, besides their order at the line's end, speaks for the order of figures before the same unit.
struct OrderWitness {
  private let figures: [TornFigures.Figure]
  private let passages: ParallelPassages

  init(figures: [TornFigures.Figure], paragraphs: [Paragraph]) {
    self.figures = figures
    passages = ParallelPassages(paragraphs, figures: figures)
  }

  /// The figures of a paragraph whose order something besides it speaks for, and what: a range that rises, a total, a
  /// sum, a scale, names, or the same words elsewhere.
  func settled(in paragraph: [Glyph]) -> [Int: String] {
    let numbers = ParagraphNumber.all(in: paragraph)
    let groups = Set(numbers.compactMap { $0.figure.map { figures[$0].rivals } }).filter { !$0.isEmpty }
    let places = Dictionary(
      numbers.enumerated().compactMap { index, number in number.figure.map { ($0, index) } }
    ) { first, _ in first }
    let sums = groups.isEmpty ? nil : PartSums(numbers, in: paragraph)
    var settled: [Int: String] = [:]
    for group in groups {
      let places = group.compactMap { places[$0] }
      guard places.count == group.count, let witness = witness(of: group, places, numbers, paragraph, sums) else {
        continue
      }
      for figure in group { settled[figure] = witness }
    }
    return settled
  }

  /// How many characters of a sentence are looked at before and after figures.
  private static let reach = 600

  private func witness(
    of group: [Int], _ places: [Int], _ numbers: [ParagraphNumber], _ paragraph: [Glyph], _ sums: PartSums?
  ) -> String? {
    let names = group.map { figures[$0].text }.joined(separator: "、")
    if isKnownPair(group) { return "“985”“211”总是按此次序并称" }
    if isRisingRange(places, numbers, paragraph) { return "\(names)：区间须由小到大" }
    if isTotal(places, numbers, paragraph) { return "\(names)：合计不小于单项" }
    if isOrderOfYears(places, numbers, paragraph) { return "\(names)：年份的先后只能如此" }
    if sums?.prove(places, numbers) ?? false { return "\(names)：其中各项之和等于总数" }
    if isScale(places, numbers, paragraph) { return "\(names)：与同句各档一起依次递增或递减" }
    return passages.confirm(places.map { numbers[$0] }, in: paragraph) ? "\(names)：与文中他处相同的语句一致" : nil
  }

  /// “985”“211” are always named in this order.
  private func isKnownPair(_ group: [Int]) -> Bool {
    group.map { figures[$0].text } == ["985", "211"]
  }

  /// `10万元—50万元`, `5万元以上10万元以下`, also several of them in a row.
  private func isRisingRange(_ places: [Int], _ numbers: [ParagraphNumber], _ paragraph: [Glyph]) -> Bool {
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    let (low, high) = (numbers[places[0]], numbers[places[1]])
    let between = paragraph[low.range.upperBound..<high.range.lowerBound]
    guard between.count <= 8, low.value < high.value else { return false }
    return Self.joints.contains { joint in
      guard between.ends(with: joint) else { return false }
      let unit = between.dropLast(joint.unicodeScalars.count).string
      return unit.isEmpty || paragraph[high.range.upperBound...].starts(with: unit)
    }
  }

  private static let joints = ["—", "－", "～", "-", "至", "到", "至第", "到第", "以上", "以上至", "以上不足", "以上不满", "以上不超过"]

  /// `个人最高22万元，合计最高220万元`.
  private func isTotal(_ places: [Int], _ numbers: [ParagraphNumber], _ paragraph: [Glyph]) -> Bool {
    guard places.count == 2 else { return false }
    let (part, total) = (numbers[places[0]], numbers[places[1]])
    let words = ["合计", "合计最高", "累计", "累计不超过", "共计", "总计", "总额"]
    return part.value < total.value && words.contains { paragraph[..<total.range.lowerBound].ends(with: $0) }
  }

  /// `2019年3月至2021年5月`, and `本规定自2011年…起施行。1995年…发布的…同时废止`.
  private func isOrderOfYears(_ places: [Int], _ numbers: [ParagraphNumber], _ paragraph: [Glyph]) -> Bool {
    guard places.count == 2 else { return false }
    let (first, second) = (numbers[places[0]], numbers[places[1]])
    guard first.unit == "年", second.unit == "年", [first, second].allSatisfy({ (1900...2100).contains($0.value) }) else {
      return false
    }
    let between = paragraph[first.range.upperBound..<second.range.lowerBound]
    if first.value < second.value {
      let date = between.dropLast().allSatisfy { $0.scalar.isDigit || "年月日".unicodeScalars.contains($0.scalar) }
      return date && (between.last.map { "至到—～－".unicodeScalars.contains($0.scalar) } ?? false)
    }
    let rest = paragraph[second.range.upperBound...].prefix(Self.reach)
    let sentence = rest.prefix { $0.scalar != "。" }
    return first.value > second.value && between.firstIndex(of: "施行") != nil && sentence.firstIndex(of: "废止") != nil
  }

  /// Three or more figures, each at the end of its clause, that rise or fall throughout, one of which stands on its
  /// own; or three that fall with the ranks of prizes.
  private func isScale(_ places: [Int], _ numbers: [ParagraphNumber], _ paragraph: [Glyph]) -> Bool {
    guard let firstPlace = places.first, let last = places.last.map({ numbers[$0] }) else { return false }
    let first = numbers[firstPlace]
    return ["；。", "。"].contains { stops in
      let before = paragraph[..<first.range.lowerBound].suffix(Self.reach)
      let after = paragraph[last.range.upperBound...].prefix(Self.reach)
      let start = before.lastIndex { stops.unicodeScalars.contains($0.scalar) } ?? before.startIndex - 1
      let end = after.firstIndex { stops.unicodeScalars.contains($0.scalar) } ?? after.endIndex
      guard start >= before.startIndex || start < 0, end < after.endIndex || end == paragraph.endIndex else {
        return false
      }
      let from = (numbers[..<firstPlace].lastIndex { $0.range.lowerBound <= start } ?? -1) + 1
      let steps = numbers[from...].prefix { $0.range.upperBound <= end }.filter { $0.unit == first.unit }
      guard steps.count >= 3, steps.dropLast().allSatisfy({ endsClause($0, in: paragraph) }) else { return false }
      let values = steps.map(\.value)
      let rises = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
      let falls = zip(values, values.dropFirst()).allSatisfy { $0 > $1 }
      let hasFixedStep = steps.contains { step in step.figure.map { figures[$0].rivals.isEmpty } ?? true }
      if rises || falls, hasFixedStep { return true }
      let ranks = ["一等", "二等", "三等"].prefix(steps.count)
      let sentence = paragraph[(start + 1)..<first.range.lowerBound].string
      return falls && steps.count == 3 && ranks.allSatisfy { sentence.contains($0) }
    }
  }

  private func endsClause(_ number: ParagraphNumber, in paragraph: [Glyph]) -> Bool {
    let after = paragraph[number.range.upperBound...].dropFirst(number.unit.unicodeScalars.count)
    return after.first.map { "、；，和及".unicodeScalars.contains($0.scalar) } ?? false
  }
}
