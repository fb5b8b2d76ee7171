/// Whom to ask about a document: `（联系人：张三；联系电话：0431-12345678）`.
enum Contact {
  /// The words, brackets round them left out; nil where there are none.
  static func find(_ lines: [Line]) -> String? {
    for line in lines where line.glyphs.count <= 120 {
      var glyphs = line.glyphs[...]
      let (first, last) = (glyphs.first?.scalar, glyphs.last?.scalar)
      if first == "（" || first == "(", last == "）" || last == ")" { glyphs = glyphs.dropFirst().dropLast() }
      guard glyphs.starts(with: names),
        glyphs.contains(where: \.scalar.isDigit)
      else { continue }
      return glyphs.trimmed.string
    }
    return nil
  }

  private static let names: Phrases = ["联系人", "联系电话", "咨询电话", "联系方式"]
}
