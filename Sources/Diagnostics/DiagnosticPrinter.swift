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
    text += "\(diagnostic.severity.rawValue): \(diagnostic.message(language))"
    let mend = diagnostic.mend(language)
    if !mend.isEmpty { text += (language == .zh ? "；" : "; ") + mend }
    for note in diagnostic.notes { text += "\n    " + note(language) }
    return text
  }

  /// All of them in order of file and line, each on its line, each once, with a final newline.
  public func lines(_ diagnostics: [Diagnostic]) -> String {
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    let sorted = unique.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, .some): true
      case (.some, nil): false
      default: a.offset < b.offset
      }
    }
    return sorted.map { line($0.element) + "\n" }.joined()
  }
}
