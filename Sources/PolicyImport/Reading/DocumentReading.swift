import Diagnostics

/// Reads a document in whatever kind of file it comes.
enum DocumentReading {
  /// The lines of a document with what its page says of it; what holds no text is refused, and said what it is.
  static func read(bytes: [UInt8], fileName: String) throws(Diagnostic) -> SourceText {
    if case .other(let zh, let en) = FileSignature.of(bytes) {
      throw FileSignature.refusal(zh: zh, en: en, fileName: fileName)
    }
    let decoded = try TextDecoding.decode(bytes, fileName: fileName)
    let lines = try TextReading.lines(of: decoded.text, fileName: fileName)
    return SourceText(format: .text, encoding: decoded.encoding, lines: lines)
  }
}
