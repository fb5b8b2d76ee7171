import Diagnostics

/// Reads a document in whatever kind of file it comes.
enum DocumentReading {
  /// The lines of a document with what its page says of it; what holds no text is refused, and said what it is.
  static func read(bytes: [UInt8], fileName: String) throws(Diagnostic) -> SourceText {
    if case .other(let zh, let en) = FileSignature.of(bytes) {
      throw FileSignature.refusal(zh: zh, en: en, fileName: fileName)
    }
    let decoded = try TextDecoding.decode(bytes, fileName: fileName)
    if isHTML(decoded.text) {
      return try HTMLReading.read(decoded.text, encoding: decoded.encoding, fileName: fileName)
    }
    let lines = try TextReading.lines(of: decoded.text, fileName: fileName)
    return SourceText(format: .text, encoding: decoded.encoding, lines: lines)
  }

  /// Whether a text is a page of the web: one of the elements every page has stands near its beginning.
  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.prefix(4096)
    guard head.contains(UInt8(ascii: "<")) else { return false }
    let words = String(decoding: head, as: UTF8.self).lowercased()
    let marks = [
      "<!doctype html", "<html", "<head>", "<body", "<meta ", "<div", "<table", "<p>", "<p ", "<span", "<h1",
    ]
    return marks.contains { words.contains($0) }
  }
}
