public import Diagnostics
public import PolicyModel

/// Checks that the definitions of a glossary stand in the documents they name, word for word.
public enum GlossaryCheck {
  /// What is wrong with the definitions of some terms.
  public static func run(_ terms: [Term], policies: [Policy]) -> [Diagnostic] {
    guard !terms.isEmpty else { return [] }
    var check = CitationCheck(policies: policies)
    for definition in terms.flatMap(\.definitions) { check.check(definition, in: definition.policy ?? "") }
    return check.diagnostics
  }
}
