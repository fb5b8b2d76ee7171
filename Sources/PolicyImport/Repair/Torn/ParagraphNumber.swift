/// A whole number in a paragraph, with its unit.
struct ParagraphNumber {
  var range: Range<Int>
  var value: Int
  var unit: String
  /// The torn figure it is; nil for numbers that were never moved.
  var figure: Int?

  static func all(in paragraph: [Glyph]) -> [ParagraphNumber] {
    var numbers: [ParagraphNumber] = []
    var index = 0
    while index < paragraph.count {
      let start = index
      while index < paragraph.count, paragraph[index].scalar.isDigit, paragraph[index].figure == paragraph[start].figure
      {
        index += 1
      }
      guard index > start else {
        index += 1
        continue
      }
      guard let value = Int(paragraph[start..<index].string) else { continue }
      let after = paragraph[index...]
      let unit = FigureUnits.leading(after)?.name ?? after.first.map { String($0.scalar) } ?? ""
      let figure = paragraph[start].figure
      numbers.append(
        ParagraphNumber(
          range: start..<index, value: value, unit: unit == "％" ? "%" : unit, figure: figure < 0 ? nil : Int(figure)))
    }
    return numbers
  }
}
