import BrowserCore
import PolicyModel

extension RuleCompiler {
  /// A question.
  mutating func fact(_ fact: Fact) -> RuleSource.Fact {
    var compiled = RuleSource.Fact()
    compiled.id = string(fact.id)
    compiled.kind = Self.kind(fact.kind)
    compiled.usesRegions = fact.options == .regions
    compiled.chapter = catalogue.chapters.firstIndex { $0.id == fact.chapter } ?? 0
    compiled.options = fact.listedOptions.map { string($0.id) }
    compiled.exclusiveOption = fact.kind == .multi ? fact.listedOptions.firstIndex { $0.id == "none" } ?? -1 : -1
    compiled.minimum = fact.minimum ?? .min
    compiled.maximum = fact.maximum ?? .max
    return compiled
  }

  private static func kind(_ kind: Fact.Kind) -> RuleFactKind {
    switch kind {
    case .bool: .bool
    case .choice: .choice
    case .multi: .multi
    case .int: .int
    case .money: .money
    case .date: .date
    }
  }
}
