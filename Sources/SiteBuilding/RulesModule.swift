import Foundation
import SelfCheck

/// The module `rules.js`: the compiled rules and the words that go with them, inside a script, because the self-check's
/// page may fetch nothing.
struct RulesModule {
  let rules: CompiledRules

  var script: [UInt8] {
    Array("export const program = \"\(Data(rules.program).base64EncodedString())\";\nexport const catalog = ".utf8)
      + rules.catalogJSON + Array(";\n".utf8)
  }
}
