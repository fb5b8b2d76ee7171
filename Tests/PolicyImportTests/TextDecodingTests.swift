import Diagnostics
import Glibc
import Testing

@testable import PolicyImport

@Suite struct TextDecodingTests {
  private static let text = "关于印发《某市人才办法》的通知\n某人社规〔2023〕6号\n第一条　为加快推进人才工作，制定本办法。补贴2000元/月。\n"

  /// A text in another encoding, by the C library.
  private static func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 8)
    var (left, space) = (input.count, output.count)
    let descriptor = iconv_open(encoding, "UTF-8")
    defer { iconv_close(descriptor) }
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, target) = (input.baseAddress, output.baseAddress)
        iconv(descriptor, &source, &left, &target, &space)
      }
    }
    return output.dropLast(space).map { UInt8(bitPattern: $0) }
  }

  private func decode(_ bytes: [UInt8]) throws -> (text: String, encoding: TextEncoding) {
    let decoded = try TextDecoding.decode(bytes, fileName: "a.txt")
    return (String(decoding: decoded.text, as: UTF8.self), decoded.encoding)
  }

  @Test("knows each encoding by what the bytes read as", arguments: TextEncoding.allCases)
  func detection(encoding: TextEncoding) throws {
    let decoded = try decode(Self.encoded(Self.text, encoding.rawValue))
    #expect(decoded == (Self.text, encoding))
  }

  @Test("believes a byte order mark", arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030])
  func marks(encoding: TextEncoding) throws {
    let decoded = try decode(Self.encoded("\u{FEFF}abc é", encoding.rawValue))
    #expect(decoded == ("abc é", encoding))
  }

  @Test("reads all of GB18030: four bytes for rare characters, and what calls itself GB2312")
  func rareCharacters() throws {
    let page = #"<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>䶮、𠮷、㐂、镕"#
    let decoded = try decode(Self.encoded(page, "GB18030"))
    #expect(decoded == (page, .gb18030))
  }

  @Test("reads UTF-8 for what it is, whatever the page declares")
  func wrongDeclaration() throws {
    let page = #"<meta charset="gbk"><p>第一条 为了人才，制定本办法。"#
    #expect(try decode(Array(page.utf8)) == (page, .utf8))
  }

  @Test("is not deceived by GB18030 that could be UTF-8")
  func ambiguous() throws {
    // 目录 is C4 BF C2 BC: Ŀ and ¼ in UTF-8.
    #expect(try decode(Self.encoded("目录", "GB18030")) == ("目录", .gb18030))
  }

  @Test("names the place of a wrong byte", arguments: [TextEncoding.utf8, .gb18030])
  func wrongByte(encoding: TextEncoding) throws {
    var bytes = Self.encoded(Self.text, encoding.rawValue)
    let place = Self.encoded("关于印发《某市人才办法》的通知\n某人社", encoding.rawValue).count
    bytes.insert(0xFF, at: place)
    let error = #expect(throws: Diagnostic.self) { try decode(bytes) }
    #expect(error?.id == "import-wrong-byte")
    #expect(error?.location == SourceLocation(path: "a.txt", line: 2, column: 4))
    #expect(error?.message.en.contains("0xFF") == true)
  }

  @Test("refuses a text cut within a character, and UTF-32")
  func refused() throws {
    #expect(throws: Diagnostic.self) { try decode(Array("第一条".utf8).dropLast()) }
    #expect(throws: Diagnostic.self) { try decode(Self.encoded("\u{FEFF}第一条", "UTF-32LE")) }
  }

  @Test("says what a file is that holds no text")
  func notText() throws {
    let files: [([UInt8], String)] = [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "an image"), ([0xFF, 0xD8, 0xFF, 0xE0], "an image"),
      ([0x1F, 0x8B, 0x08, 0x00], "an archive"), ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00], "not text"),
    ]
    for (bytes, words) in files {
      let error = #expect(throws: Diagnostic.self) { try DocumentReading.read(bytes: bytes, fileName: "a") }
      #expect(error?.id == "import-not-text")
      #expect(error?.message.en.contains(words) == true)
    }
  }

  @Test("reads a page whose document is whole, whatever is cut in its head, and names the place where it is not")
  func damagedPages() throws {
    func page(_ head: [UInt8], _ body: [UInt8]) -> [UInt8] {
      let words = Self.encoded("第一条 为了引进人才，制定本办法。", "GB18030")
      return Array("<html><meta charset=gbk><title>".utf8) + head + Array("</title>\n<p>".utf8) + words + body
        + Array("</p></html>".utf8)
    }
    let text = try DocumentReading.read(bytes: page([0xB5], []), fileName: "a.html")
    #expect(text.lines.map(\.string) == ["第一条 为了引进人才，制定本办法。"])
    #expect(text.encoding == .gb18030)
    let error = #expect(throws: Diagnostic.self) {
      try DocumentReading.read(bytes: page([], [0xFF]), fileName: "a.html")
    }
    #expect(error?.location == SourceLocation(path: "a.html", line: 2, column: 21))
  }
}
