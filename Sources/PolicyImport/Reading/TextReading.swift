import Diagnostics

/// Turns the bytes of a text file into lines.
enum TextReading {
  /// The lines of a UTF-8 text, with or without byte order mark; anything that is not text is refused.
  ///
  /// A form feed ends a line and a page.
  static func lines(of bytes: [UInt8], fileName: String) throws(Diagnostic) -> [Line] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var lines: [Line] = []
    var current = Line(number: 1, glyphs: [])
    var decoder = UTF8()
    var iterator = text.makeIterator()
    var previous: Unicode.Scalar = "\n"
    var pageBreak = false

    func end(_ line: Line, next number: Int) -> Line {
      var line = line
      line.followsPageBreak = pageBreak
      lines.append(line)
      return Line(number: number, glyphs: [])
    }
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .emptyInput:
        break decoding
      case .error:
        throw notText(fileName, line: current.number, column: current.glyphs.count + 1)
      case .scalarValue(let scalar):
        switch scalar.value {
        case 0x0A where previous == "\r":
          break
        case 0x0A, 0x0D:
          current = end(current, next: current.number + 1)
          pageBreak = false
        case 0x0C:
          if !current.isEmpty { current = end(current, next: current.number) }
          pageBreak = true
        case 0x00...0x08, 0x0E...0x1F, 0x7F:
          throw notText(fileName, line: current.number, column: current.glyphs.count + 1)
        default:
          current.glyphs.append(Glyph(scalar, line: current.number))
        }
        previous = scalar
      }
    }
    if !current.glyphs.isEmpty { _ = end(current, next: 0) }
    return lines
  }

  private static func notText(_ fileName: String, line: Int, column: Int) -> Diagnostic {
    Diagnostic(
      "import-not-text", at: SourceLocation(path: fileName, line: line, column: column),
      Wording(zh: "这个文件不是 UTF-8 文本", en: "this file is not UTF-8 text"),
      mend: Wording(zh: "请另存为 UTF-8 编码的纯文本后再导入", en: "save it as plain text in UTF-8 and import that"))
  }
}
