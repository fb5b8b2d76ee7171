public import Diagnostics
public import PolicyModel

extension CompiledRules {
  /// Reads a YAML map `fact: value` of answers; nil, and diagnostics with places, when something in it is wrong.
  public func readAnswers(_ file: RuleFile, into diagnostics: inout [Diagnostic]) -> [BenefitCase.Answer]? {
    guard let node = file.node(into: &diagnostics) else { return nil }
    var reader = RuleReader(regions: regions)
    reader.catalogue = catalogue
    let answers = reader.readAnswers(node)
    diagnostics += reader.diagnostics
    return reader.diagnostics.isEmpty ? answers : nil
  }
}
