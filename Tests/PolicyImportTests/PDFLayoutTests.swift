import Testing

@testable import PolicyImport

@Suite struct PDFLayoutTests {
  private func layout(_ words: String) -> String {
    PDFLayout.text(of: PDFWords(Array("<page width=\"612\" height=\"792\">\n\(words)".utf8)).pages)
  }

  /// A word as `pdftotext -bbox` writes it.
  private func word(_ text: String, _ left: Double, _ right: Double, _ top: Double, _ bottom: Double) -> String {
    "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(bottom)\">\(text)</word>\n"
  }

  @Test("keeps on its line a figure whose font is set lower and smaller than the characters round it")
  func figures() {
    let text = layout(
      word("最高补贴", 50, 114, 580, 606) + word("格", 146, 162, 580, 606) + word("2021", 114, 146, 588, 605)
        + word("下一行", 50, 98, 608, 634))
    #expect(text == "最高补贴2021格\n下一行\n")
  }

  @Test("keeps indents and gaps in half-width cells, and an empty line where the distance is wider")
  func gaps() {
    let text = layout(
      word("日期", 32, 64, 10, 30) + word("标准", 160, 192, 10, 30) + word("某市", 0, 32, 38, 58)
        + word("A&amp;B", 36, 60, 38, 58) + word("后文", 0, 32, 66, 86) + word("远处", 0, 32, 140, 160))
    #expect(text == "    日期            标准\n某市 A&B\n后文\n\n远处\n")
  }

  @Test("keeps on its line a quotation mark of a narrower and lower font")
  func quotationMarks() {
    let text = layout(
      word("通过我局官网", 50, 122, 386, 417) + word("“", 122, 127, 398, 411) + word("民意", 127, 151, 386, 417)
        + word("”", 151, 156, 398, 411) + word("栏目", 156, 180, 386, 417))
    #expect(text == "通过我局官网“民意”栏目\n")
  }

  @Test("closes a heading whose characters are spaced out")
  func spacedOut() {
    let text = layout(
      word("条", 40, 58, 10, 57) + word("例", 62.5, 80.5, 10, 57) + word("正文的字", 40, 88, 60, 91)
        + word("有空", 91, 115, 60, 91))
    #expect(text == "条例\n正文的字 有空\n")
  }

  @Test("reads no more than there is, however the file breaks off")
  func broken() {
    #expect(
      PDFWords(Array("<page ><word xMin=\"1\" yMin=\"nan\" xMax=\"2\" yMax=\"3\">甲</word><word".utf8)).pages.map(
        \.count) == [0])
    #expect(layout("<word xMin=\"1e300\" yMin=\"0\" xMax=\"1\" yMax=\"1\">甲</word>") == "")
    #expect(PDFLayout.text(of: []) == "")
  }
}
