import Diagnostics

/// Finds out how a text is encoded and decodes it: by its byte order mark, by what it declares, by what it holds.
enum TextDecoding {
  /// A text in UTF-8 without byte order mark, and the encoding it came in.
  struct Decoded {
    var text: ArraySlice<UInt8>
    var encoding: TextEncoding
  }

  /// Decodes a whole file; a byte that belongs to no character is refused with its place.
  static func decode(_ bytes: [UInt8], fileName: String) throws(Diagnostic) -> Decoded {
    if let mark = try byteOrderMark(bytes, fileName: fileName) {
      return try decode(bytes[mark.length...], as: mark.encoding, fileName: fileName)
    }
    let wrongByte = Transcoding.firstWrongByte(inUTF8: bytes[...])
    if wrongByte == nil, !EncodingGuess.looksForeign(bytes) { return Decoded(text: bytes[...], encoding: .utf8) }
    let declared = EncodingDeclaration.encoding(in: bytes)
    if let declared, declared != .utf8 || wrongByte == nil,
      let decoded = try? decode(bytes[...], as: declared, fileName: "")
    {
      return decoded
    }
    guard let guess = EncodingGuess.encoding(of: bytes, declared: declared) else { throw binary(fileName) }
    return try decode(bytes[...], as: guess, fileName: fileName)
  }

  /// Decodes a page of the web as browsers do, with U+FFFD for what is no part of a character; nil where it is no text.
  ///
  /// Sites cut the descriptions in a page's head in the middle of a character; the document may be whole all the same.
  static func decodePage(_ bytes: [UInt8]) -> Decoded? {
    let declared = EncodingDeclaration.encoding(in: bytes)
    guard let encoding = EncodingGuess.encoding(of: bytes, declared: declared),
      let text = Transcoding.replacingWrongBytes(of: bytes[...], in: encoding)
    else { return nil }
    return Decoded(text: text[...], encoding: encoding)
  }

  private static func decode(
    _ bytes: ArraySlice<UInt8>, as encoding: TextEncoding, fileName: String
  ) throws(Diagnostic) -> Decoded {
    guard encoding != .utf8 else {
      guard let place = Transcoding.firstWrongByte(inUTF8: bytes) else { return Decoded(text: bytes, encoding: .utf8) }
      let wrong = Transcoding.WrongByte(
        offset: place, before: Array(bytes[bytes.startIndex..<bytes.startIndex + place]))
      throw diagnostic(wrong, bytes, encoding, fileName)
    }
    do throws(Transcoding.WrongByte) {
      return Decoded(text: try Transcoding.utf8(of: bytes, in: encoding)[...], encoding: encoding)
    } catch {
      throw diagnostic(error, bytes, encoding, fileName)
    }
  }

  private static func byteOrderMark(
    _ bytes: [UInt8], fileName: String
  ) throws(Diagnostic) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Diagnostic(
        "import-encoding", at: SourceLocation(path: fileName),
        Wording(zh: "这个文件是 UTF-32 编码", en: "this file is in UTF-32"),
        mend: Wording(zh: "请另存为 UTF-8 编码后再导入", en: "save it in UTF-8 and import that"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func binary(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-not-text", at: SourceLocation(path: fileName),
      Wording(zh: "这个文件不是文字", en: "this file is not text"),
      mend: Wording(
        zh: "请用原来的程序打开，另存为 DOCX、PDF 或纯文本后再导入",
        en: "open it in the program that made it, save it as DOCX, PDF or plain text and import that"))
  }

  private static func diagnostic(
    _ wrong: Transcoding.WrongByte, _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ fileName: String
  ) -> Diagnostic {
    let lines = wrong.before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count + 1
    let place = bytes.startIndex + wrong.offset
    let byte = place < bytes.endIndex ? hexadecimal(bytes[place]) : ""
    return Diagnostic(
      "import-wrong-byte", at: SourceLocation(path: fileName, line: max(lines.count, 1), column: column),
      Wording(
        zh: "文件是 \(encoding.rawValue) 编码，这里的字节 \(byte) 却不成字",
        en: "the file is in \(encoding.rawValue), but byte \(byte) here is no part of a character"),
      mend: Wording(
        zh: "请向提供者重新索取文件，或对照原件补上这个字后另存为 UTF-8",
        en: "ask for the file again, or put the character right from the original and save as UTF-8"))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}
