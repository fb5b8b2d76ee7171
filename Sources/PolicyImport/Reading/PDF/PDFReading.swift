import Diagnostics

/// Reads a PDF by poppler's `pdftotext`, with the indents of its pages.
enum PDFReading {
  /// The document of a PDF; one of pictures without text is refused.
  static func read(_ bytes: [UInt8], fileName: String) throws(Diagnostic) -> SourceText {
    let tool = ExternalTool(name: "pdftotext", package: "poppler-utils")
    let words = try tool.run(on: bytes, input: "source.pdf", output: "source.html", fileName: fileName) { folder in
      ["-enc", "UTF-8", "-bbox", "\(folder)/source.pdf", "\(folder)/source.html"]
    }
    let text = Array(PDFLayout.text(of: PDFWords(words).pages).utf8)
    var lines = try TextReading.lines(of: text[...], fileName: fileName)
    guard lines.contains(where: { !$0.isEmpty }) else { throw scanned(fileName) }
    lines = AlignedTables.find(in: lines)
    for index in lines.indices { lines[index].glyphs = withoutSpacing(lines[index].glyphs) }
    return SourceText(format: .pdf, encoding: nil, lines: lines)
  }

  /// The text without the narrow gap that typesetting leaves between Chinese and Latin characters (`2023 年 8 月`).
  private static func withoutSpacing(_ glyphs: [Glyph]) -> [Glyph] {
    glyphs.enumerated().compactMap { index, glyph -> Glyph? in
      guard glyph.isBlank, index > 0, index + 1 < glyphs.count else { return glyph }
      let (before, after) = (glyphs[index - 1].scalar, glyphs[index + 1].scalar)
      let isSpacing = before.isChinese && isLatin(after) || isLatin(before) && after.isChinese
      return isSpacing ? nil : glyph
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.isLatinLetter || "%+.:/-~".unicodeScalars.contains(scalar)
  }

  private static func scanned(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-scan", at: SourceLocation(path: fileName),
      Wording(zh: "这个 PDF 只有图片，没有文字（多半是扫描件）", en: "this PDF holds pictures only, no text (probably a scan)"),
      mend: Wording(zh: "请先做文字识别（OCR），核对后导入识别出的文字", en: "recognise its text first (OCR), check it and import that"))
  }
}
