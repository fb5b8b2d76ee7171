import Diagnostics

/// Reads a document in whatever kind of file it comes; what it holds decides, not the ending of its name.
enum DocumentReading {
  /// The lines of a document with what its page says of it; what holds no text is refused, and said what it is.
  static func read(bytes: [UInt8], fileName: String) throws(Diagnostic) -> SourceText {
    switch FileSignature.of(bytes) {
    case .pdf: return try PDFReading.read(bytes, fileName: fileName)
    case .zip: return try WordReading.read(bytes, fileName: fileName)
    case .openDocument, .compound, .richText: return try OldWordReading.read(bytes, fileName: fileName)
    case .image: throw FileSignature.image.refusal(fileName: fileName)
    case .archive: throw FileSignature.archive.refusal(fileName: fileName)
    case nil: break
    }
    let decoded: TextDecoding.Decoded
    do throws(Diagnostic) {
      decoded = try TextDecoding.decode(bytes, fileName: fileName)
    } catch {
      guard let page = TextDecoding.decodePage(bytes), isHTML(page.text) else { throw error }
      return try readDamaged(page, error, fileName: fileName)
    }
    if isHTML(decoded.text) {
      return try HTMLReading.read(decoded.text, encoding: decoded.encoding, fileName: fileName)
    }
    let lines = try TextReading.lines(of: decoded.text, fileName: fileName)
    return SourceText(format: .text, encoding: decoded.encoding, lines: TabTables.find(in: PipeTables.find(in: lines)))
  }

  /// Reads a page with wrong bytes, if none of them is in the document.
  private static func readDamaged(
    _ page: TextDecoding.Decoded, _ error: Diagnostic, fileName: String
  ) throws(Diagnostic) -> SourceText {
    let text = try HTMLReading.read(page.text, encoding: page.encoding, fileName: fileName)
    let wrong = text.lines.lazy.compactMap { $0.glyphs.first { $0.scalar == "\u{FFFD}" } }.first
    guard let wrong else { return text }
    let lines = page.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let source = String(decoding: lines.dropFirst(Int(wrong.line) - 1).first ?? [], as: UTF8.self).unicodeScalars
    let column = source.prefix { $0 != "\u{FFFD}" }.count + 1
    var error = error
    error.location = SourceLocation(path: fileName, line: Int(wrong.line), column: column)
    throw error
  }

  private static let pageMarks = [
    "<!doctype html", "<html", "<head>", "<body", "<meta ", "<div", "<table", "<p>", "<p ", "<span", "<h1",
  ]

  /// Whether a text is a page of the web: one of the elements every page has stands near its beginning.
  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.prefix(4096)
    var tags = head[...]
    while let open = tags.firstIndex(of: UInt8(ascii: "<")) {
      tags = tags[open...]
      let word = tags.prefix(16).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      if pageMarks.contains(where: { word.starts(with: $0.utf8) }) { return true }
      tags = tags.dropFirst()
    }
    return false
  }
}
