extension DiagnosticPrinter {
  /// All of them in order as GitHub's workflow commands, `::error file=…,line=…,col=…,title=id::what; how to mend it`,
  /// which a workflow's log turns into annotations of the changed lines.
  ///
  /// Source: GitHub Actions, “Workflow commands”, setting an error message.
  public func workflowCommands(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inOrder.map { workflowCommand($0) + "\n" }.joined()
  }

  private func workflowCommand(_ diagnostic: Diagnostic) -> String {
    let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      properties.append(("file", location.path))
      if location.line > 0 { properties.append(("line", String(location.line))) }
      if location.line > 0, location.column > 0 { properties.append(("col", String(location.column))) }
    }
    properties.append(("title", diagnostic.id))
    let text = ([sentence(diagnostic)] + diagnostic.notes.map { $0(language) }).joined(separator: "\n")
    return "::\(name) " + properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
      + "::" + escaped(text, isProperty: false)
  }

  /// Line ends and percent signs are written as `%0A` and `%25`; in a property colons and commas too.
  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
