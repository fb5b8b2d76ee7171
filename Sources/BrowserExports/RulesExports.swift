import BrowserCore

nonisolated(unsafe) private var evaluator: RuleEvaluator?

/// Reads compiled rules; gives 0, or a negative `ExportError`, which leaves the rules loaded before in place.
@_expose(wasm, "portal_load_rules")
@_cdecl("portal_load_rules")
public func portalLoadRules(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let program = try? RuleProgram(decoding: bytes) else { throw .malformedRules }
    evaluator = RuleEvaluator(program)
    return 0
  } catch {
    return error.rawValue
  }
}

/// Evaluates answers, lines of `key=value`, into JSON; gives its length, or a negative `ExportError`.
@_expose(wasm, "portal_evaluate")
@_cdecl("portal_evaluate")
public func portalEvaluate(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let answers = try takeInput(count)
    guard let evaluator else { throw .noRules }
    guard let json = try? evaluator.json(answers: answers) else { throw .malformedAnswers }
    return deliver(json)
  } catch {
    return error.rawValue
  }
}
