import BrowserCore

nonisolated(unsafe) private var evaluator: RuleEvaluator?
nonisolated(unsafe) private var progress: RuleProgress?

/// Reads compiled rules; gives 0, or a negative `ExportError`, which leaves the rules loaded before in place.
@_expose(wasm, "portal_load_rules")
@_cdecl("portal_load_rules")
public func portalLoadRules(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let bytes = try takeInput(count)
    guard let program = try? RuleProgram(decoding: bytes) else { throw .malformedRules }
    evaluator = RuleEvaluator(program)
    progress = RuleProgress(program)
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

/// What a page shows while answers are given: states and missing facts only, as `RuleProgress` writes them; gives its
/// length, or a negative `ExportError`. Fast where little has changed since the last call.
@_expose(wasm, "portal_progress")
@_cdecl("portal_progress")
public func portalProgress(_ count: Int32) -> Int32 {
  do throws(ExportError) {
    let answers = try takeInput(count)
    guard let progress else { throw .noRules }
    guard let json = try? progress.json(answers: answers) else { throw .malformedAnswers }
    return deliver(json)
  } catch {
    return error.rawValue
  }
}
