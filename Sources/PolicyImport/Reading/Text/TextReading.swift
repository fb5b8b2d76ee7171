import Diagnostics

/// Turns the characters of a text file into lines.
enum TextReading {
  /// The lines of a text in UTF-8, which must be whole; control characters are refused.
  ///
  /// A form feed ends a line and a page; marks without width are left out.
  static func lines(of text: ArraySlice<UInt8>, fileName: String) throws(Diagnostic) -> [Line] {
    var builder = LineBuilder()
    let wrong = text.withUnsafeBufferPointer { builder.read($0) }
    if let wrong {
      throw Diagnostic(
        "import-not-text",
        at: SourceLocation(path: fileName, line: builder.current.number, column: builder.glyphs.count + 1),
        Wording(
          zh: "这里有控制字符 0x\(String(wrong, radix: 16))，文件不是纯文本",
          en: "control character 0x\(String(wrong, radix: 16)) here: this is not plain text"),
        mend: Wording(zh: "请用编辑器打开，另存为纯文本后再导入", en: "open it in an editor, save it as plain text and import that"))
    }
    return builder.lines
  }
}

/// Gathers lines from bytes.
private struct LineBuilder {
  var lines: [Line] = []
  var current = Line(number: 1, glyphs: [])
  /// The characters of the current line.
  var glyphs: [Glyph] = []

  /// Reads a text; the value of a control character that stopped it, or nil.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        switch byte {
        case 0x0A: end(next: current.number + 1)
        case 0x0D:
          if index < bytes.count, bytes[index] == 0x0A { index += 1 }
          end(next: current.number + 1)
        case 0x0B: end(next: current.number)
        case 0x0C: breakPage()
        case 0x00...0x08, 0x0E...0x1F, 0x7F: return byte
        default: append(UInt32(byte))
        }
        continue
      }
      if byte >= 0xE3, byte <= 0xE9 {
        // Chinese characters and their punctuation, which most of a text is made of.
        let tail = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        let scalar = Unicode.Scalar(UInt32(byte & 0x0F) << 12 | tail)
        glyphs.append(Glyph(scalar ?? "\u{FFFD}", line: current.number))
        index += 3
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for place in 1..<length { value = value << 6 | UInt32(bytes[index + place] & 0x3F) }
      index += length
      append(value)
    }
    if !glyphs.isEmpty { end(next: current.number) }
    return nil
  }

  private mutating func append(_ value: UInt32) {
    switch value {
    // Marks without width: soft hyphen, joiners, directions, word joiner, byte order mark.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: return
    // Unicode's own line and paragraph separators.
    case 0x2028, 0x2029: return end(next: current.number)
    default: break
    }
    // The text is whole, so that every value is a character.
    glyphs.append(Glyph(Unicode.Scalar(value) ?? "\u{FFFD}", line: current.number))
  }

  private mutating func end(next number: Int) {
    // Of blank lines in a row one says it all.
    if glyphs.allSatisfy(\.isBlank) {
      glyphs.removeAll(keepingCapacity: true)
      if !current.followsPageBreak, let last = lines.last, last.glyphs.isEmpty {
        current.number = number
        return
      }
    }
    if glyphs.count > Self.longLine {
      current.glyphs = glyphs
      glyphs = []
    } else {
      // A copy of its own size: an array made of the array would keep the room of the longest line.
      current.glyphs = glyphs.withUnsafeBufferPointer { Array($0) }
      glyphs.removeAll(keepingCapacity: true)
    }
    lines.append(current)
    current = Line(number: number, glyphs: [])
  }

  /// What is longer is not copied.
  private static let longLine = 10_000

  /// A form feed in the middle of a line, as `pdftotext` puts it, ends the line and not its number.
  private mutating func breakPage() {
    if glyphs.allSatisfy(\.isBlank) { glyphs = [] } else { end(next: current.number) }
    current.followsPageBreak = true
  }
}
