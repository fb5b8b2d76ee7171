/// Writes diagnostics the way compilers do, so that editors and people find the place.
public struct DiagnosticPrinter: Sendable {
  /// The language of the wording.
  public var language: MessageLanguage

  /// Makes a printer.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// `path:line:column: error: what; how to mend it`, then one indented line a note; no final newline.
  public func line(_ diagnostic: Diagnostic) -> String {
    var text = ""
    if let location = diagnostic.location {
      text += location.path
      if location.line > 0 { text += ":\(location.line)" }
      if location.line > 0, location.column > 0 { text += ":\(location.column)" }
      text += ": "
    }
    text += "\(diagnostic.severity.rawValue): \(sentence(diagnostic))"
    for note in diagnostic.notes { text += "\n    " + note(language) }
    return text
  }

  /// What is wrong, and how to mend it.
  func sentence(_ diagnostic: Diagnostic) -> String {
    let mend = diagnostic.mend(language)
    return diagnostic.message(language) + (mend.isEmpty ? "" : (language == .zh ? "；" : "; ") + mend)
  }

  /// All of them in order, each on its line, with a final newline.
  public func lines(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inOrder.map { line($0) + "\n" }.joined()
  }
}
